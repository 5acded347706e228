/** Persons and bodies that the codebook does not list, told by title, by the shape of the name, or by a body's noun. */
import type { Phrases } from '../codebook/phrases';
import { slugOf, type FoundActor } from './party';

const NAME_WORD = String.raw`(?:\p{Lu}[\p{L}’'-]*\p{Ll}[\p{L}’'-]*|\p{Lu}\.)`;
const PARTICLE = String.raw`(?:de|del|della|di|da|van|von|der|den|al|el|bin|ben|la|le|ter)`;
/** Two or more capitalised words, particles between them allowed, at the end of the phrase. */
const FULL_NAME = new RegExp(String.raw`${NAME_WORD}(?:\s+(?:${PARTICLE}\s+)*${NAME_WORD})+$`, 'u');
const SINGLE_NAME = new RegExp(String.raw`${NAME_WORD}$`, 'u');
const ACRONYM = /^(?:the\s+)?([A-Z]{2,6})$/u;
const POSSESSIVE = /['’]s?$/u;

interface Lists {
	titles: Phrases;
	bodies: Phrases;
}

/** Where the title words at the beginning of a capitalised run end ("Prime Minister Anna Doe" → "Anna Doe"). */
function afterTitles(name: string, titles: Phrases): string {
	let rest = name;
	for (let hit = titles.first(rest); hit?.start === 0 && hit.end < rest.length; hit = titles.first(rest))
		rest = rest.slice(hit.end).trim();
	return rest;
}

/** The person or body that `phrase` names, or null where it has not the shape of a name. */
export function provisionalActor(phrase: string, lists: Lists): FoundActor | null {
	const core = phrase
		.trim()
		.replace(POSSESSIVE, '')
		.replace(/^(?:the|a|an)\s+/i, '');
	const acronym = ACRONYM.exec(core);
	const run = (FULL_NAME.exec(core) ?? SINGLE_NAME.exec(core))?.[0];
	const body = lists.bodies.all(core).some(({ words }) => /^\p{Lu}/u.test(words));
	if (acronym?.[1] !== undefined || (body && run !== undefined)) {
		const name = acronym?.[1] ?? core.slice(core.search(/\p{Lu}/u));
		return found(name, 'organisation', phrase, null);
	}
	if (run === undefined) return null;
	const title = core.slice(0, core.length - run.length).trim();
	const titled = lists.titles.all(core).length > 0;
	const name = afterTitles(run, lists.titles);
	// A capital alone may be the first word of a sentence: a single name needs a title before it.
	if (!name || (!/\s/.test(name) && !titled)) return null;
	return found(name, 'person', phrase, title || null);
}

function found(
	name: string,
	kind: 'person' | 'organisation',
	words: string,
	role: string | null
): FoundActor {
	const side = 'other';
	return { id: slugOf(name), name, kind, side, country: null, parentId: null, role, words: words.trim() };
}
