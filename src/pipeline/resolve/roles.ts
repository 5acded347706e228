/** "The defence chief", "the PM": the person last named with that office. */
import type { Span } from '../types';

const DOMAINS: readonly [string, RegExp][] = [
	['defence', /\b(?:defen[cs]e|military|army|war)\b/iu],
	['foreign', /\b(?:foreign|diplomat|external)\b|\bsecretary of state\b/iu],
	['finance', /\b(?:finance|treasury|economy)\b/iu],
	['interior', /\b(?:interior|home|homeland)\b/iu],
	['security', /\b(?:security|intelligence)\b/iu],
	['deputy', /\b(?:deputy|vice)\b/iu]
];
const HEADS: readonly [string, RegExp][] = [
	['prime', /\b(?:prime[ -]minister|premier|pm|head of government)$/iu],
	['president', /\b(?:president|head of state)$/iu],
	['chancellor', /\bchancellor$/iu],
	['speaker', /\bspeaker$/iu],
	['minister', /\b(?:minister|secretary|chief|boss|head|secretary of state|diplomat)$/iu],
	['spokesperson', /\bspokes(?:man|woman|person)$/iu],
	['envoy', /\b(?:envoy|ambassador|negotiator|representative)$/iu],
	['general', /\b(?:general|admiral|commander|colonel)$/iu],
	['lawmaker', /\b(?:senator|lawmaker|deputy|mp|congressman|congresswoman)$/iu],
	['leader', /\bleader$/iu],
	['analyst', /\b(?:analyst|expert|professor|historian|economist|researcher)$/iu]
];
const OF_ANY: Readonly<Record<string, readonly string[]>> = {
	leader: ['leader', 'president', 'prime', 'chancellor'],
	minister: ['minister']
};

interface Office {
	head: string;
	domains: readonly string[];
}

function officeOf(words: string): Office | null {
	const trimmed = words.trim();
	const head = HEADS.find(([, pattern]) => pattern.test(trimmed))?.[0];
	return head === undefined
		? null
		: { head, domains: DOMAINS.filter(([, pattern]) => pattern.test(trimmed)).map(([domain]) => domain) };
}

const WORD = String.raw`(?:\p{Lu}[\p{L}’'.-]*|\p{Ll}[\p{Ll}-]+)`;
const OFFICE_WORDS =
	'prime minister|premier|pm|president|chancellor|speaker|minister|secretary of state|secretary|chief|head|' +
	'spokesman|spokeswoman|spokesperson|envoy|ambassador|negotiator|general|admiral|commander|senator|lawmaker|leader|' +
	'analyst|expert|professor|historian|economist|researcher';
const NAMED = String.raw`\p{Lu}[\p{L}’'-]*\p{Ll}(?:\s(?:(?:de|van|von|al|der|da)\s)?\p{Lu}[\p{L}’'-]*\p{Ll}){1,2}`;
/** "Defence Secretary Karl Brod", "Ruritania's foreign minister, Ida Hollin". */
const TITLED = new RegExp(
	String.raw`(?<office>(?:${WORD}\s){0,3}(?:${OFFICE_WORDS.split('|')
		.map(
			(word) =>
				`[${word.charAt(0)}${word.charAt(0).toUpperCase()}]${word.slice(1).replace(/\s(\w)/gu, (_, l: string) => ` [${l}${l.toUpperCase()}]`)}`
		)
		.join('|')}|PM))(?:,)?\s(?<name>${NAMED})`,
	'gu'
);
/** "Karl Brod, the country's defence chief,". */
const APPOSED = new RegExp(
	String.raw`(?<name>${NAMED}),\s(?<office>(?:${WORD}\s){0,4}(?:${OFFICE_WORDS}))(?=[\s,.])`,
	'gu'
);

interface Bearer {
	office: Office;
	name: Span;
}

/** Every person named with an office in a text, in order. */
export function bearersIn(text: string): Bearer[] {
	const found = [TITLED, APPOSED].flatMap((pattern) =>
		[...text.matchAll(pattern)].flatMap((match): Bearer[] => {
			const { office: words = '', name = '' } = match.groups ?? {};
			const office = officeOf(words);
			const start = match.index + match[0].indexOf(name);
			return office ? [{ office, name: { start, end: start + name.length } }] : [];
		})
	);
	return found.sort((a, b) => a.name.start - b.name.start);
}

const OFFICE_WORD = String.raw`\p{Ll}[\p{Ll}-]+|PM|President|Prime Minister|Minister|Chancellor|Secretary`;
const ROLE_ALONE = new RegExp(
	String.raw`^(?:the|her|his|its|their)\s(?:(?:\p{Ll}[\p{Ll}-]*|\p{Lu}\p{Ll}+)\s){0,3}(?:${OFFICE_WORD})$`,
	'u'
);

/** "Foreign minister says", as a headline has it: without an article. */
const BARE_ROLE = /^(?:\p{Lu}?\p{Ll}[\p{Ll}-]*\s){0,2}\p{Ll}+$/u;

/**
 * The name of the holder of the office that a phrase gives alone: the one last named before `at`, or first after it where
 * the phrase has no article, as in a headline. Null for other phrases and if nobody is named with the office.
 */
export function bearerOf(phrase: string, at: number, bearers: readonly Bearer[]): Span | null {
	const trimmed = phrase.trim();
	const bare = BARE_ROLE.test(trimmed);
	if (!bare && !ROLE_ALONE.test(trimmed)) return null;
	const wanted = officeOf(phrase);
	if (!wanted) return null;
	const heads = OF_ANY[wanted.head] ?? [wanted.head];
	const fits = bearers.filter(
		({ office }) =>
			heads.includes(office.head) && wanted.domains.every((domain) => office.domains.includes(domain))
	);
	const before = fits.findLast(({ name }) => name.start < at);
	return (before ?? (bare ? fits[0] : undefined))?.name ?? null;
}

const ROLE_NOUNS =
	'diplomat|official|politician|lawmaker|minister|envoy|negotiator|adviser|advisor|aide|spokesman|spokeswoman|' +
	'spokesperson|ambassador|general|admiral|commander|leader|president|premier|chancellor|senator|analyst|expert|' +
	'researcher|historian|professor|economist|veteran|statesman|head|chief';
const ROLE_AGAIN = new RegExp(
	String.raw`^(?:[Tt]he|[Tt]his)\s(?:\p{Ll}[\p{Ll}-]*\s){0,2}(?<noun>${ROLE_NOUNS})$`,
	'u'
);

/**
 * Whether a phrase only describes a person who was named before: "the senior diplomat", if the preceding text has not
 * introduced one without a name ("a diplomat said", "diplomats said").
 */
export function describesLastSpeaker(phrase: string, before: string): boolean {
	const noun = ROLE_AGAIN.exec(phrase.trim())?.groups?.noun;
	if (noun === undefined) return false;
	return !new RegExp(
		String.raw`\b(?:an?|one|another)\s(?:[\p{L}.’'-]+\s){0,4}${noun}\b|\b${noun}s\b`,
		'iu'
	).test(before);
}
