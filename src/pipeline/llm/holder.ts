/** Whom an answer names: an id of the codebook, somebody named in the document, or an unnamed source. */
import type { Codebook } from '../codebook/types';
import type { FoundActor } from '../actors/party';
import { slugOf } from '../text/slug';
import { namesOfState, stateNamed } from '../actors/states';
import { unnamedActor } from '../actors/unnamed';
import type { Document } from './documents';
import { wordsOccur } from './place';

export interface Named {
	id: string;
	/** An actor missing from the codebook; null if it is there. */
	found: FoundActor | null;
}

/** Names of the codebook in lower case → the actor's id. */
function knownNames({ actors }: Codebook): Map<string, string> {
	return new Map(
		actors.flatMap(({ id, name, names, spellings, metonyms }) =>
			[name, ...names, ...spellings, ...metonyms].map((one) => [one.toLowerCase(), id] as const)
		)
	);
}

/**
 * Returns a function that resolves the actors in answers by a codebook: to an actor, or to the reason why there is
 * none.
 */
export function actorReader(codebook: Codebook): (given: string, document: Document) => Named | string {
	const ids = new Set(codebook.actors.map(({ id }) => id));
	const names = knownNames(codebook);
	return (given, document) => {
		const text = document.passages.map((passage) => passage.text).join('\n');
		const [, kind, words = ''] = /^\s*(?:(named|unnamed)\s*:)?\s*(.*?)\s*$/u.exec(given) ?? [];
		if (kind === undefined && ids.has(words)) return { id: words, found: null };
		if (kind === 'unnamed') {
			if (!wordsOccur(words, text)) return `the document has no "${words}"`;
			const found = unnamedActor(words, document.id, null);
			return { id: found.id, found };
		}
		const known = names.get(words.toLowerCase().replace(/^the /, ''));
		if (known !== undefined) return { id: known, found: null };
		if (kind === undefined) return `there is no actor "${words}"`;
		const state = stateNamed(words);
		// "Berlin" and "the Poles" name Germany and Poland.
		if (![words, ...namesOfState(words)].some((one) => wordsOccur(one, text) || wordsOccur(`${one}s`, text)))
			return `the document does not name "${words}"`;
		const id = slugOf(words.replace(/^the /iu, ''));
		const found: FoundActor = {
			id,
			name: words,
			kind: state ? 'government' : 'person',
			side: 'other',
			country: null,
			parentId: null,
			role: null,
			words
		};
		return { id, found };
	};
}
