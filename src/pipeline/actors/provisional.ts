/**
 * Persons and bodies missing from the codebook, recognised by title, by the form of the name, or by a noun such as
 * "Ministry".
 */
import type { Phrases } from '../text/phrases';
import type { Actor } from '../codebook/types';
import { isName } from '../parse';
import { pronounOfName } from '../text/given-names';
import { slugOf } from '../text/slug';
import type { Span } from '../types';
import type { FoundActor } from './party';
import { stateNamed, stateOfPeople } from './states';
import { PORTFOLIO, isNobody } from './not-names';

const NAME_WORD = String.raw`(?:\p{Lu}[\p{L}’'-]*\p{Ll}[\p{L}’'-]*|\p{Lu}\.)`;
const PARTICLE = String.raw`(?:de|del|della|di|da|van|von|der|den|al|el|bin|ben|la|le|ter)`;
/** Capitalised words at the end of a phrase, with particles between them. */
const NAME = new RegExp(String.raw`${NAME_WORD}(?:\s+(?:${PARTICLE}\s+)*${NAME_WORD})*$`, 'u');
const ACRONYM = /^(?:the\s+)?([A-Z]{2,6})$/u;
const POSSESSIVE = /['’]s?$/u;
const OWNER = /^.*['’]s\s+/u;

interface Lists {
	titles: Phrases;
	bodies: Phrases;
	unnamed: Phrases;
}

/** Where the description of a person ends and the name begins; 0 if there is no description. */
const afterTitle = (core: string, { titles, unnamed }: Lists): number =>
	Math.max(
		0,
		...[...titles.all(core), ...unnamed.all(core)].map(({ end }) => end).filter((end) => end < core.length)
	);

/**
 * The name at the end of a phrase, and whether a title precedes it: "Bordurian Foreign Minister Anton Greb" → "Anton
 * Greb". Null if the phrase does not end in capitalised words.
 */
export function trailingName(
	phrase: string,
	lists: Lists
): { name: string; start: number; titled: boolean } | null {
	const core = phrase.trim().replace(POSSESSIVE, '');
	const from = afterTitle(core, lists);
	const whole = NAME.exec(core.slice(from).trim())?.[0].replace(OWNER, '');
	// "Secretary of State Ida Hollin", "Minister of Foreign Affairs Karl Brod": the portfolio is not part of the name.
	const run = from > 0 || /^(?:\p{Lu}\p{Ll}+\s)+/u.test(whole ?? '') ? whole?.replace(PORTFOLIO, '') : whole;
	if (!run || isNobody(run)) return null;
	return { name: run, start: core.length - run.length, titled: from > 0 };
}

/** The person or body named by `phrase`, or null if it does not have the form of a name. */
export function provisionalActor(phrase: string, lists: Lists, owner: Actor | null): FoundActor | null {
	const core = phrase
		.trim()
		.replace(POSSESSIVE, '')
		.replace(/^(?:the|a|an)\s+/i, '');
	if (isNobody(core)) return null;
	const acronym = ACRONYM.exec(core)?.[1];
	// "The European Commission's Livia Tarn".
	const person = OWNER.test(core) ? personAtEnd(core.replace(OWNER, '')) : null;
	if (person !== null && person === core.replace(OWNER, ''))
		return found(person, 'person', phrase, core.slice(0, -person.length).trim(), owner);
	const last = trailingName(core, lists);
	const body = !last?.titled && lists.bodies.all(core).some(({ words }) => /^\p{Lu}/u.test(words));
	if (acronym !== undefined) return found(acronym, 'organisation', phrase, null, null);
	if (!last) return null;
	if (body) return found(core.slice(core.search(/\p{Lu}/u)), 'organisation', phrase, null, owner);
	// "Finland's Aalto": a state and a surname.
	const state = /^(.+)['’]s\s+\p{Lu}[\p{L}’'-]+$/u.exec(core)?.[1];
	if (state !== undefined && !/\s/.test(last.name) && (owner?.kind === 'government' || stateNamed(state)))
		return found(last.name, 'person', phrase, null, owner);
	// A single capitalised word may be the first word of a sentence, so a one-word name needs a title.
	if (!/\s/.test(last.name) && !last.titled) return null;
	const before = core.slice(0, last.start).trim();
	// "Analysts at Nordwind Consulting" speak for their organisation.
	if (/\s(?:at|of|from|with)(?:\s+the)?$/iu.test(before))
		return found(last.name, 'organisation', phrase, null, owner);
	// "Researcher Mara Quill": an occupation that no list of titles contains.
	const [work = '', ...rest] = last.name.split(' ');
	if (!before && rest.length > 1 && WORK.test(work) && !isName(work))
		return found(rest.join(' '), 'person', phrase, work, owner);
	return found(last.name, 'person', phrase, before || null, owner);
}

const STATE_BODY = 'ministry|parliament|army|embassy|presidency|cabinet';
/** "The Ruritanian foreign ministry": a state's body that no list contains. */
const MINISTRY = new RegExp(
	String.raw`^(?:[Tt]he\s+)?(\p{Lu}\p{Ll}+(?:n|i|ese|ish|ch)\s(?:\p{Ll}+\s)?(?:${STATE_BODY}))$`,
	'u'
);
/** "The Germans", "the Polish government", "the Dutch". */
const PEOPLE = new RegExp(
	String.raw`^(?:[Tt]he\s+)?(\p{Lu}\p{Ll}+(?:\s\p{Lu}\p{Ll}+)?(?=$|\s(?:${[
		'government|authorities|side|cabinet|administration|delegation|leadership',
		'(?:foreign|defen[cs]e|interior) (?:ministry|ministers?)'
	].join('|')})$))`,
	'u'
);
const WORK = /(?:er|or|ist|ian|man|woman)$/u;
const DAYS =
	/day$|^(?:January|February|March|April|May|June|July|August|September|October|November|December)$/u;
const LONE = /^(?:the\s+)?(\p{Lu}[\p{L}’'-]*\p{Ll})$/iu;
const OF_STATE = (() => {
	const owned = String.raw`['’]s\s+(?:\p{Ll}[\p{Ll}-]*\s+){0,2}(?:government|ministry|parliament|authorities)`;
	const after = String.raw`\s+(?:government|authorities)`;
	return new RegExp(String.raw`^(?:[Tt]he\s+)?(\p{Lu}[\p{L}-]*\p{Ll})(?:${owned}|${after})$`, 'u');
})();

/** The person on a speaker's label; null if the words cannot be a person's name. */
export const namedPerson = (name: string, words: string): FoundActor | null =>
	isNobody(name) || !/^\p{Lu}/u.test(name) ? null : found(name, 'person', words, null, null);

/** The person with this name and office; null if the words cannot be a person's name. */
export function personWithRole(name: string, role: string, owner: Actor | null): FoundActor | null {
	if (isNobody(name)) return null;
	return found(
		name,
		'person',
		`${role} ${name}`,
		role.replace(/^(?:the|an?|its|his|her|their)\s/iu, ''),
		owner
	);
}

const FULL_NAME = new RegExp(
	String.raw`(?<![\p{L}.’'-])(?<given>\p{Lu}\p{Ll}+)(?:\s\p{Lu}\.)?(?:\s(?:${PARTICLE}\s)*${NAME_WORD}){1,2}$`,
	'u'
);

/** The full name of a person at the end of a phrase, recognised by its given name; null if there is none. */
export function personAtEnd(phrase: string): string | null {
	const match = FULL_NAME.exec(phrase.trim());
	return match?.groups?.given !== undefined && pronounOfName(match.groups.given) !== null ? match[0] : null;
}

const GIVEN = /(?<![\p{L}.’'-])\p{Lu}\p{Ll}+(?=\s)/gu;
const SURNAME = new RegExp(String.raw`(?:\s\p{Lu}\.)?(?:\s(?:${PARTICLE}\s)*${NAME_WORD}){1,2}`, 'uy');

/** The full names of persons in a text, recognised by their given names. */
export function fullNamesIn(text: string): Span[] {
	const found: Span[] = [];
	for (const { 0: given, index: start } of text.matchAll(GIVEN)) {
		if (pronounOfName(given) === null || start < (found.at(-1)?.end ?? 0)) continue;
		SURNAME.lastIndex = start + given.length;
		if (SURNAME.test(text)) found.push({ start, end: SURNAME.lastIndex });
	}
	return found;
}

/** A body described by its noun. */
export const describedBody = (name: string, owner: Actor | null): FoundActor =>
	found(name, 'organisation', name, null, owner);

/** "Syldavia's opposition", "Halas's party", "Danish intelligence": a body identified by its owner. */
const BODY = (() => {
	const owner = String.raw`\p{Lu}[\p{L}’'.-]*(?:\s\p{Lu}[\p{L}’'.-]*)?(?:['’]s?)?`;
	const body =
		'party|opposition|coalition|intelligence|cabinet|bloc|faction|campaign|presidency|far right|far left';
	return new RegExp(String.raw`^(?:[Tt]he\s+)?(${owner}\s(?:\p{Ll}[\p{Ll}-]*\s){0,2}(?:${body}))$`, 'u');
})();

/** The state whose official a phrase describes: "Belgian diplomats", "Slovakia's defence minister". */
export function stateOfPhrase(phrase: string): FoundActor | null {
	const first = /^(?:[Tt]he\s+|[Aa]\s+(?:senior\s+)?)?(\p{Lu}[\p{L}-]+(?:\s\p{Lu}[\p{L}-]+)?)/u.exec(
		phrase.trim()
	)?.[1];
	if (first === undefined) return null;
	const words = [first, first.split(' ')[0] ?? ''].map((word) => word.replace(POSSESSIVE, ''));
	const state = words.map((word) => stateNamed(word) ?? stateOfPeople(word)).find((one) => one !== null);
	return state ? { ...found(state.name, 'government', phrase, null, null), country: state.code } : null;
}

/** The government of the state that a phrase names directly or by its capital: "Hungary", "Budapest", "New Delhi". */
export function stateActor(phrase: string): FoundActor | null {
	const name = phrase.trim().replace(POSSESSIVE, '');
	const people = PEOPLE.exec(name)?.[1];
	const state = stateNamed(name) ?? (people === undefined ? null : stateOfPeople(people));
	return state && { ...found(state.name, 'government', phrase, null, null), country: state.code };
}

/**
 * The government or body named by a single word ("Zubrowka", "the Bundestag", "Zubrowka's foreign ministry"),
 * recognised as a name because no dictionary has it. Call it after looking up persons named by surname alone in the
 * article.
 */
export function loneActor(phrase: string): FoundActor | null {
	const core = phrase.trim().replace(POSSESSIVE, '');
	if (isNobody(core)) return null;
	const called = stateActor(core);
	if (called) return called;
	const ministry = MINISTRY.exec(core)?.[1];
	if (ministry !== undefined) return found(ministry, 'organisation', phrase, null, null);
	const body = BODY.exec(core)?.[1];
	if (body !== undefined) return found(body, 'organisation', phrase, null, null);
	const ofState = OF_STATE.exec(core);
	const name = ofState?.[1] ?? LONE.exec(core)?.[1];
	if (name === undefined || !/^\p{Lu}/u.test(name)) return null;
	const state = stateActor(name);
	if (state) return { ...state, words: phrase.trim() };
	if (!isName(name) || DAYS.test(name)) return null;
	const shown = ofState && !/['’]s\s/u.test(core) ? core.replace(/^the\s+/iu, '') : name;
	return found(shown, ofState ? 'government' : 'organisation', phrase, null, null);
}

/** Side and country come from the government or body in the phrase: "US envoy Simon Peake". */
function found(
	name: string,
	kind: 'person' | 'organisation' | 'government',
	words: string,
	role: string | null,
	owner: Actor | null
): FoundActor {
	const { side, country } = owner ?? { side: 'other' as const, country: null };
	return { id: slugOf(name), name, kind, side, country, parentId: null, role, words: words.trim() };
}
