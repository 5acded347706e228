/** Persons and bodies that the codebook does not list, told by title, by the shape of the name, or by a body's noun. */
import type { Phrases } from '../codebook/phrases';
import type { Actor } from '../codebook/types';
import { slugOf, type FoundActor } from './party';

const NAME_WORD = String.raw`(?:\p{Lu}[\p{L}’'-]*\p{Ll}[\p{L}’'-]*|\p{Lu}\.)`;
const PARTICLE = String.raw`(?:de|del|della|di|da|van|von|der|den|al|el|bin|ben|la|le|ter)`;
/** Capitalised words at the end of a phrase, particles between them allowed. */
const NAME = new RegExp(String.raw`${NAME_WORD}(?:\s+(?:${PARTICLE}\s+)*${NAME_WORD})*$`, 'u');
const ACRONYM = /^(?:the\s+)?([A-Z]{2,6})$/u;
const POSSESSIVE = /['’]s?$/u;
const OWNER = /^.*['’]s\s+/u;

interface Lists {
	titles: Phrases;
	bodies: Phrases;
	unnamed: Phrases;
}

/** Where the words that say what somebody is end, and the name begins; 0 where there are none. */
const afterTitle = (core: string, { titles, unnamed }: Lists): number =>
	Math.max(
		0,
		...[...titles.all(core), ...unnamed.all(core)].map(({ end }) => end).filter((end) => end < core.length)
	);

/**
 * The name at the end of a phrase, and whether a title stands before it: "Bordurian Foreign Minister Anton Greb" → "Anton
 * Greb". Null where no capitalised words end it.
 */
export function trailingName(
	phrase: string,
	lists: Lists
): { name: string; start: number; titled: boolean } | null {
	const core = phrase.trim().replace(POSSESSIVE, '');
	const from = afterTitle(core, lists);
	const run = NAME.exec(core.slice(from).trim())?.[0].replace(OWNER, '');
	if (!run) return null;
	return { name: run, start: core.length - run.length, titled: from > 0 };
}

/** The person or body that `phrase` names, or null where it has not the shape of a name. */
export function provisionalActor(phrase: string, lists: Lists, owner: Actor | null): FoundActor | null {
	const core = phrase
		.trim()
		.replace(POSSESSIVE, '')
		.replace(/^(?:the|a|an)\s+/i, '');
	const acronym = ACRONYM.exec(core)?.[1];
	const last = trailingName(core, lists);
	const body = !last?.titled && lists.bodies.all(core).some(({ words }) => /^\p{Lu}/u.test(words));
	if (acronym !== undefined) return found(acronym, 'organisation', phrase, null, null);
	if (!last) return null;
	if (body) return found(core.slice(core.search(/\p{Lu}/u)), 'organisation', phrase, null, owner);
	// A capital alone may be the first word of a sentence: a single name needs a title before it.
	if (!/\s/.test(last.name) && !last.titled) return null;
	return found(last.name, 'person', phrase, core.slice(0, last.start).trim() || null, owner);
}

/** Side and country are those of the government or body that the phrase names: "US envoy Simon Peake". */
function found(
	name: string,
	kind: 'person' | 'organisation',
	words: string,
	role: string | null,
	owner: Actor | null
): FoundActor {
	const { side, country } = owner ?? { side: 'other' as const, country: null };
	return { id: slugOf(name), name, kind, side, country, parentId: null, role, words: words.trim() };
}
