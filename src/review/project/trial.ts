/** Tries a phrase in the codebook: what it would change, before it is kept. */
import { join } from 'node:path';
import { coder, type CodedArticle } from '../../pipeline/coded';
import { loadCodebook, type Codebook } from '../../pipeline/codebook';
import { UserError } from '../../pipeline/errors';
import { patternFault, PatternError } from '../../pipeline/text/pattern';
import type { Statement } from '../../pipeline/statements';
import { inside, readText, replaceFile } from '../../pipeline/write/replace-file';
import type { PhraseEffect, PhraseList } from '../api';
import { editList, listOf } from '../files/list-edit';
import type { Session } from './session';

export interface Phrase {
	proposition: string;
	list: PhraseList;
	words: string;
}

function withPhrase(codebook: Codebook, { proposition, list, words }: Phrase): Codebook {
	const fault = patternFault(words);
	if (fault !== null) throw new UserError(fault);
	if (!codebook.propositions.some(({ id }) => id === proposition))
		throw new UserError(`there is no proposition "${proposition}"`);
	return {
		...codebook,
		propositions: codebook.propositions.map((one) =>
			one.id === proposition ? { ...one, [list]: [...one[list], words] } : one
		)
	};
}

const sides = ({ stances }: Statement): string =>
	stances
		.map(({ propositionId, stance }) => `${propositionId}: ${stance}`)
		.sort()
		.join('; ');

/** What of an article's statements differs between two codings of it. */
function* differences(before: CodedArticle, after: CodedArticle): Generator<PhraseEffect> {
	const old = new Map(before.statements.map((one) => [one.id, one]));
	const now = new Map(after.statements.map((one) => [one.id, one]));
	for (const id of new Set([...old.keys(), ...now.keys()])) {
		const [was, is] = [old.get(id), now.get(id)];
		const one = is ?? was;
		if (!one || (was && is && sides(was) === sides(is))) continue;
		yield {
			key: id,
			words: one.article.text.slice(one.start, one.end),
			before: was ? sides(was) || 'no position' : 'not a statement',
			after: is ? sides(is) || 'no position' : 'not a statement'
		};
	}
}

/** Every statement that the phrase would change. Throws a UserError if it is not a valid phrase. */
export async function tryPhrase(session: Session, phrase: Phrase): Promise<PhraseEffect[]> {
	const codebook = await loadCodebook(session.project.codebook);
	try {
		const code = coder(withPhrase(codebook, phrase));
		const effects: PhraseEffect[] = [];
		for (const coded of session.archive.articles) {
			effects.push(...differences(coded, code(coded.article)));
			await new Promise(setImmediate);
		}
		return effects;
	} catch (error) {
		if (error instanceof PatternError) throw new UserError(error.message);
		throw error;
	}
}

/** Adds the phrase to propositions.yaml and codes the articles by it; hands back the ids of those that changed. */
export async function keepPhrase(session: Session, phrase: Phrase): Promise<string[]> {
	withPhrase(await loadCodebook(session.project.codebook), phrase);
	const path = inside(session.project.dir, join('codebook', 'propositions.yaml'));
	const { text } = await readText(path);
	const entries = listOf(text) as ({ id: string } & Partial<Record<PhraseList, string[]>>)[];
	const index = entries.findIndex(({ id }) => id === phrase.proposition);
	const entry = {
		...entries[index],
		[phrase.list]: [...(entries[index]?.[phrase.list] ?? []), phrase.words]
	};
	await replaceFile(path, editList(text, { kind: 'replace', index, entry }));
	return session.reloadCodebook();
}
