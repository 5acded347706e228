/** Sources described by an office or a body rather than named: "the head of …", "one of the officials", "its embassy". */
import { nounClass } from '../parse';

const DETERMINER = String.raw`(?:the|a|an|one|another|its|his|her|their|this|that)`;
/** "The head of Ruritania's delegation to the assembly": everything behind the preposition describes the head. */
const OFFICE = new RegExp(
	String.raw`^(?<head>(?:${DETERMINER}\s|\p{Lu}[\p{L}.’'-]*['’]s\s).*?\p{Ll}{2,})\s(?:of|for|from|to|at|on|in|with)\s`,
	'iu'
);

/** The words for a person's office before the preposition that opens their description; null if there is no such office. */
export function officeHead(phrase: string, isPerson: (noun: string) => boolean): string | null {
	const head = OFFICE.exec(phrase)?.groups?.head;
	const noun = head?.split(' ').at(-1) ?? '';
	return head !== undefined && /^\p{Ll}/u.test(noun) && isPerson(noun) ? head : null;
}

const PART =
	/^(?:(?:one|two|three|four|some|several|many|most|both|all|none|each|another)\s)+of\s(?<whole>.+)$/iu;

/** The whole that a source is part of: "one of the officials" → "the officials"; null for other phrases. */
export const wholeOf = (phrase: string): string | null => PART.exec(phrase.trim())?.groups?.whole ?? null;

/** The apposition to a part: "one of them, a Ukrainian official" → "a Ukrainian official"; null if there is none. */
export const apposedTo = (phrase: string): string | null =>
	/,\s((?:an?|the)\s[^,]+)/iu.exec(phrase)?.[1] ?? null;

const BODY_NOUN =
	'ministry|embassy|mission|office|service|services|agency|agencies|delegation|presidency|chancellery|parliament|' +
	'committee|headquarters|court|cabinet|commission|council|intelligence|staff|military|police|army|navy|leadership|' +
	'executive|opposition|legislature|administration|department|directorate|consulate|government|party|movement|' +
	'institute|bank|association|federation|union';
const ADJECTIVES = String.raw`(?:[\p{L}’'.-]+\s){0,4}`;
const BODY = new RegExp(
	String.raw`^(?:the\s)?(?<name>${ADJECTIVES}(?:${BODY_NOUN})(?:\s(?:in|of|for|to)\s(?:the\s)?\p{Lu}[\p{L}’'.-]*(?:\s\p{Lu}[\p{L}’'.-]*)*)?)$`,
	'iu'
);
const OWNER = /^(?:(?:its|his|her|their|our|my|this|that|a|an|some|several|two|both|no|all)\s)/iu;

/** The name of a body described by its noun and its owner: "Russian embassy in Berlin"; null for other phrases. */
export function bodyNamed(phrase: string): string | null {
	const name = BODY.exec(phrase.trim())?.groups?.name;
	if (name === undefined || OWNER.test(name)) return null;
	// "The ministry" alone is one named before.
	if (!/\s/u.test(name)) return null;
	// "The opposition Respect party".
	const named = name.search(/\p{Lu}/u);
	return named > 0 ? name.slice(named) : name;
}

const CALLED = new RegExp(String.raw`^(?:the|this|that)\s(?<noun>${BODY_NOUN})$`, 'iu');

/** The noun of a body named before: "the institute"; null for other phrases. */
export const bodyCalled = (phrase: string): string | null =>
	CALLED.exec(phrase.trim())?.groups?.noun?.toLowerCase() ?? null;

/** "The government in Warsaw": the seat; null for other phrases. */
export const seatOf = (phrase: string): string | null =>
	/^the\s(?:government|authorities|leadership|administration)\sin\s(?<seat>\p{Lu}[\p{L}’'-]+(?:\s\p{Lu}[\p{L}’'-]+)?)$/iu.exec(
		phrase.trim()
	)?.groups?.seat ?? null;

const DEFINITE = /^(?:the|a|an|this|that|his|her|its|their|another|one)\s/iu;

/**
 * Whether a phrase describes people who can hold a position, though no list has their noun: "Traders", "thirty-three other
 * countries". By WordNet's classes of persons and groups.
 */
export function describesPeople(phrase: string): boolean {
	const head = phrase.split(/\s(?:of|for|from|to|at|on|in|with|who|that)\s/u)[0] ?? '';
	const noun = head.split(' ').at(-1) ?? '';
	if (!/^\p{L}{3,}$/u.test(noun) || (/^\p{Lu}/u.test(noun) && head.includes(' '))) return false;
	const plural = /[^s]s$|men$|women$|people$/u.test(noun);
	const kind = nounClass(noun.toLowerCase());
	return plural ? kind !== null : kind === 'person' && DEFINITE.test(head);
}
