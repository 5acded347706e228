/** What the server answers to each kind of request. Bodies are checked before anything is done with them. */
import * as v from 'valibot';
import { isDay } from '../../lib/model/day';
import { DATE_BASES, MODES, STANCES } from '../../lib/model/vocab';
import { UserError } from '../../pipeline/errors';
import { PHRASE_LISTS, type Decision } from '../api';
import { addActor, renameActor, writeMetadata } from '../project/codebook-edits';
import { keepPhrase, tryPhrase } from '../project/trial';
import type { Session } from '../project/session';

const id = v.pipe(v.string(), v.regex(/^[a-z0-9][a-z0-9-]{0,199}$/));
const day = v.pipe(v.string(), v.check(isDay, 'write a day of the calendar as YYYY-MM-DD'));
const words = v.pipe(v.string(), v.maxLength(2000));

const set = v.strictObject({
	holder: v.optional(id),
	speaker: v.optional(v.nullable(id)),
	said_on: v.optional(v.nullable(day)),
	said_from: v.optional(v.nullable(day)),
	said_to: v.optional(v.nullable(day)),
	date_basis: v.optional(v.picklist(DATE_BASES)),
	date_words: v.optional(v.nullable(words)),
	mode: v.optional(v.picklist(MODES)),
	stances: v.optional(
		v.record(id, v.nullable(v.strictObject({ stance: v.picklist(STANCES), condition: v.nullable(words) })))
	)
});

const about = { key: v.string(), seen: v.string(), reason: v.optional(words) };
const decision = v.variant('kind', [
	v.strictObject({ kind: v.picklist(['confirm', 'reject', 'clear']), ...about }),
	v.strictObject({ kind: v.literal('correct'), ...about, set }),
	v.strictObject({
		kind: v.literal('add'),
		article: id,
		start: v.pipe(v.number(), v.integer()),
		end: v.pipe(v.number(), v.integer()),
		set: v.strictObject({ ...set.entries, holder: id }),
		reason: v.optional(words)
	})
]);

const text = v.pipe(v.string(), v.trim(), v.minLength(1), v.maxLength(200));
const office = v.strictObject({ role: text, from: v.nullable(day), to: v.nullable(day) });
const newActor = v.strictObject({ id, name: text, kind: text, side: text, names: v.array(text) });
const changedActor = v.strictObject({ id, names: v.array(text), office: v.nullable(office) });
const phrase = v.strictObject({ proposition: id, list: v.picklist(PHRASE_LISTS), words: text });
const metadata = v.strictObject({
	article: id,
	published_on: v.nullable(day),
	outlet: v.nullable(text)
});

function checked<T>(schema: v.GenericSchema<unknown, T>, body: unknown): T {
	const result = v.safeParse(schema, body);
	if (result.success) return result.output;
	const [issue] = result.issues;
	throw new UserError(`${v.getDotPath(issue) ?? 'the request'}: ${issue.message}`);
}

export interface Asked {
	name: string;
	window: string;
	body: unknown;
	query: URLSearchParams;
}

export interface Answer {
	value: unknown;
	/** What other windows have to be informed about. */
	changed: { articles: string[]; all: boolean } | null;
}

/** Answers a request. Throws a UserError if it asks for something that does not exist. */
export async function answer(session: Session, { name, window, body, query }: Asked): Promise<Answer> {
	const read = (value: unknown): Answer => ({ value, changed: null });
	if (body === null) {
		if (name === 'desk') {
			await session.refresh();
			return read(session.desk(window));
		}
		if (name === 'items') {
			const articles = query.getAll('article').flatMap((one) => session.archive.get(one) ?? []);
			return read(session.items(articles));
		}
		if (name === 'agreement') return read(session.agreement());
		const article = name === 'article' ? session.text(query.get('id') ?? '') : null;
		if (article) return read(article);
		throw new UserError('there is nothing at this address');
	}
	if (name === 'decide') {
		const outcome = await session.decide(window, checked<Decision>(decision, body));
		return { value: outcome, changed: { articles: outcome.articles, all: false } };
	}
	if (name === 'undo' || name === 'redo') {
		const outcome = await session.again(window, name);
		return { value: outcome, changed: outcome && { articles: outcome.articles, all: false } };
	}
	if (name === 'try-phrase') return read(await tryPhrase(session, checked(phrase, body)));
	const all = (articles: string[]): Answer => ({ value: { articles }, changed: { articles, all: true } });
	if (name === 'new-actor') return all(await addActor(session, checked(newActor, body)));
	if (name === 'keep-phrase') return all(await keepPhrase(session, checked(phrase, body)));
	if (name === 'actor') return all(await renameActor(session, checked(changedActor, body)));
	if (name === 'metadata') return all(await writeMetadata(session, checked(metadata, body)));
	throw new UserError('there is nothing at this address');
}
