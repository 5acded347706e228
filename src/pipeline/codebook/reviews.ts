/** `reviews.yaml` and `ids.yaml`: an analyst's decisions on the coding, and what became of old ids. */
import * as v from 'valibot';
import { DATE_BASES, DIRECTIONS, MODES, STANCES } from '../../lib/model/vocab';
import { day, fields, id, list, maybe, oneOf, shown, statementId, text } from './fields';
import { DECISIONS, NO_IDS, type Ids, type Review, type ReviewedStance, type ReviewSet } from './types';
import type { Path, YamlFile } from './yaml-file';

const stanceName = oneOf(STANCES);
const stanceInFull = fields({
	stance: stanceName,
	condition: maybe(text()),
	direction: v.optional(oneOf(DIRECTIONS))
});

/** `oppose`, or `{stance: conditional, condition: …, direction: for}`, or nothing, to remove the machine's stance. */
const reviewedStance = v.lazy((value): v.GenericSchema<unknown, ReviewedStance | null> => {
	if (value === null) return v.null() as v.GenericSchema<unknown, null>;
	if (typeof value === 'object') return stanceInFull;
	return v.pipe(
		stanceName,
		v.transform((stance) => ({ stance, condition: null }))
	);
});

const set = fields({
	holder: v.optional(id()),
	speaker: v.optional(v.nullable(id())),
	said_on: v.optional(v.nullable(day())),
	said_from: v.optional(v.nullable(day())),
	said_to: v.optional(v.nullable(day())),
	date_basis: v.optional(oneOf(DATE_BASES)),
	date_words: v.optional(v.nullable(text())),
	mode: v.optional(oneOf(MODES)),
	cue: v.optional(text()),
	stances: v.optional(
		v.record(
			id(),
			reviewedStance,
			(issue) => `${shown(issue.input)} where stances are due; write lines such as "nato-membership: oppose"`
		)
	)
});

const find = fields({ article: id(), words: text(), holder: maybe(id()), proposition: v.optional(id()) });

const review = fields({
	statement: maybe(text()),
	find: maybe(find),
	decision: oneOf(DECISIONS),
	set: v.nullish(set, {}),
	reason: text()
});

type RawReview = v.InferOutput<typeof review>;

/** Problems of a review as a whole, with the key each is at. */
function* mistakes(entry: RawReview): Generator<[path: Path, message: string]> {
	const { statement, find, decision, set } = entry;
	if ((statement === null) === (find === null))
		yield [
			[statement === null ? 'decision' : 'find'],
			'write either "statement" (an id) or "find" (words), not both or neither'
		];
	const changes = Object.keys(set).length;
	if (find?.proposition !== undefined && decision !== 'reject')
		yield [
			['find', 'proposition'],
			'a proposition under "find" is for words that take no side on it, with "decision: reject"; give a side under "set"'
		];
	if (decision === 'add') {
		if (statement !== null)
			yield [['statement'], 'a statement to add has no id yet; give its words under "find"'];
		if (set.holder === undefined) yield [['set'], 'a statement to add needs "holder" under "set"'];
		if (!Object.keys(set.stances ?? {}).length)
			yield [['set'], 'a statement to add needs "stances" under "set"'];
	}
	if (decision === 'correct' && !changes)
		yield [['decision'], 'nothing is corrected; write what under "set"'];
	if ((decision === 'confirm' || decision === 'reject') && changes)
		yield [['set'], `"${decision}" changes nothing; use "correct", or leave "set" out`];
	if (set.said_from && set.said_to && set.said_from > set.said_to)
		yield [
			['set', 'said_from'],
			`${set.said_from} is after said_to ${set.said_to}; swap the two or correct one`
		];
	for (const [proposition, value] of Object.entries(set.stances ?? {}))
		if (value?.stance === 'conditional' && value.condition === null && decision === 'add')
			yield [['set', 'stances', proposition], 'a conditional stance needs its "condition", in words'];
		else if (value && value.stance !== 'conditional' && (value.condition ?? value.direction ?? null) !== null)
			yield [
				['set', 'stances', proposition],
				'a condition and its direction belong to a conditional stance only; drop them or change the stance'
			];
}

/**
 * Reviews in the order of the file; `propositions` are the ids they may use, or null if they cannot be checked. Holders
 * and speakers may be provisional actors, so only the form of their ids is checked.
 */
export function readReviews(file: YamlFile, propositions: ReadonlySet<string> | null): Review[] {
	return file.list<RawReview>([], review).map(({ value, path }) => {
		for (const [below, message] of mistakes(value)) file.report([...path, ...below], message);
		for (const proposition of Object.keys(value.set.stances ?? {}))
			if (propositions && !propositions.has(proposition))
				file.report(
					[...path, 'set', 'stances', proposition],
					`there is no proposition "${proposition}"; write one of ${[...propositions].join(', ')}`,
					'key'
				);
		const about = value.find?.proposition;
		if (about !== undefined && propositions && !propositions.has(about))
			file.report(
				[...path, 'find', 'proposition'],
				`there is no proposition "${about}"; write one of ${[...propositions].join(', ')}`
			);
		return { ...value, set: value.set as ReviewSet, where: `${file.file}:${file.at(path).line}` };
	});
}

const ids = fields({
	current: list(statementId()),
	moved: v.nullish(v.record(statementId(), statementId()), {}),
	withdrawn: v.nullish(v.record(statementId(), text()), {})
});

/** Statement ids in use, and old ones. A file without entries has none. */
export function readIds(file: YamlFile): Ids {
	const found = file.raw === null ? NO_IDS : file.check<Ids>([], ids);
	if (!found) return NO_IDS;
	for (const [old, target] of Object.entries(found.moved)) {
		if (Object.hasOwn(found.withdrawn, old))
			file.report(['moved', old], `${old} is withdrawn below; keep one of the two entries`, 'key');
		if (chainEnds(found.moved, old)) continue;
		file.report(['moved', old], `${old} → ${target} leads back to itself; let it end at an id in use`);
	}
	return found;
}

/** Whether the chain of `moved` from `id` ends. */
function chainEnds(moved: Record<string, string>, id: string): boolean {
	const seen = new Set<string>();
	let at: string | undefined = id;
	while (at !== undefined && !seen.has(at)) {
		seen.add(at);
		at = Object.hasOwn(moved, at) ? moved[at] : undefined;
	}
	return at === undefined;
}
