/** Labels before a speaker's words: "MR. HOLLIN: …", "Hollin (minister): …", "Q. …", "IH: …". */
import { stateNamed } from '../actors/states';
import { itemBreaks, leadLength } from '../segment/leads';
import { isName } from '../parse';
import type { Passage, Span } from '../types';

export interface Label extends Span {
	/** The label without the words in brackets after it. */
	words: string;
	/** Where the turn's own words begin. */
	from: number;
	/** All capitals, a title or words in brackets identify a speaker; an initial capital alone does not. */
	sure: boolean;
	/** Start of its line or list item, bullet included. */
	line: number;
	/** Followed by a dash, which makes it a label only if other lines have one too. */
	dashed: boolean;
}

const PARTICLE = 'of|for|and|the|de|del|di|da|van|von|der|al|el';
const CAPITALS = String.raw`\p{Lu}[\p{Lu}\p{M}\d’'.-]*(?:\s(?:\p{Lu}[\p{Lu}\p{M}\d’'.-]*|${PARTICLE.toUpperCase()})){0,6}`;
const NAME = String.raw`\p{Lu}[\p{L}\p{M}\d’'.-]*(?:\s(?:\p{Lu}[\p{L}\p{M}\d’'.-]*|${PARTICLE})){0,6}`;
const MARKS = String.raw`["“*_]{0,3}`;
/** "Poland, Baltic states": several speakers in one list item. */
const LISTED = String.raw`${NAME}(?:\sstates|\scapitals)?(?:,\s(?:and\s)?${NAME}(?:\sstates|\scapitals)?){1,5}`;
const LABEL = new RegExp(
	String.raw`^${MARKS}(?<words>${LISTED}(?=\s?:)|${CAPITALS}|${NAME})(?<bracket>\s\([^)\n]{1,80}\))?${MARKS}\s?:${MARKS}\s+(?=\S)`,
	'u'
);
/** "Q. What …? A. I made nothing of it." */
const Q_OR_A = /(?<=^|\s)(?<words>Q|A)(?:[.:)]|\s[–—-])\s+(?=["“\p{Lu}\p{N}])/gu;

/** "Hungary – against": a list item, if others have the same form. */
const DASHED = new RegExp(String.raw`^${MARKS}(?<words>${NAME})\s[–—-]\s+(?=["“\p{Ll}\p{N}])`, 'u');

/** Words before a colon that are not a speaker. */
const NO_SPEAKER = new RegExp(
	`^(?:${[
		'note|update[sd]?|read more|related|watch|photos?|images?|pictures?|video|sources?|editors?|corrections?|breaking|flash',
		'live|analysis|exclusive|opinion|key (?:points?|takeaways?)|background|context|timeline|factbox|summary|scorecard',
		'see also|also(?: read| today)?|location|date|time|subject|re|topic|answers?|winners?|losers?|for|against|undecided',
		'red lines|quote of the day|reaction|meanwhile|overnight|first|second|third|finally|result|verdict|status|example'
	].join('|')})$`,
	'iu'
);
const NO_NAME = new RegExp(
	String.raw`^(?:${[
		'where|what|who|whom|when|why|how|which|and|but|so|or|if|on|in|at|from|to|by|with|after|before|three|four',
		'five|six|seven|ten|our|my|your|this|that|these|those|here|there|not|no|yes|more|most|all|as|one thing'
	].join('|')})\b`,
	'iu'
);
const TITLE = new RegExp(
	String.raw`^(?:(?:the\s)?(?:mr|mrs|ms|miss|dr|sir|dame|lord|lady|sen|rep|gen|col|maj|capt|lt|adm|amb|gov|prof)\b\.?|(?:the\s)?(?:\p{L}+\s){0,2}(?:${[
		'president|minister|chancellor|secretary|senator|ambassador|general|admiral|colonel|speaker|commissioner',
		'spokes(?:man|woman|person)|professor|chair(?:man|woman)?|moderator|host'
	].join('|')})\b)`,
	'iu'
);

const letters = (words: string): number => words.match(/\p{L}/gu)?.length ?? 0;

function namedLabel(text: string, start: number, line: number): Label | null {
	const colon = LABEL.exec(text);
	const found = colon ?? DASHED.exec(text);
	const { words, bracket } = found?.groups ?? {};
	const side = words !== undefined && isSide(words) && colon !== null;
	if (!found || words === undefined || (!side && (NO_SPEAKER.test(words) || NO_NAME.test(words))))
		return null;
	const shouted = words === words.toUpperCase();
	const single = !/\s/u.test(words);
	const titled = TITLE.test(words);
	// "Cluster: a group of chapters": a defined term.
	const office = asksByOffice(words) || isAnswer(words) || side;
	if (single && !shouted && !titled && !office && !isState(words) && !isName(words.replace(/['’]s$/u, '')))
		return null;
	const at = start + found[0].indexOf(words);
	return {
		start: at,
		end: at + words.length,
		words,
		from: start + found[0].length,
		sure: colon !== null && (titled || office || bracket !== undefined || (shouted && letters(words) > 1)),
		dashed: colon === null,
		line
	};
}

/** The labels of a passage, at its start or at the start of a line or item; Q and A also within it. */
export function labelsIn({ text, start }: Passage): Label[] {
	const lines = [...text.matchAll(/^[^\S\n]*(?=\S)/gmu)].map((match) => match.index + match[0].length);
	const [, ...items] = itemBreaks(text);
	// A bullet has a break before and after it; the item begins at the first.
	const inner = items.filter((_, i) => i % 2 === 0);
	const named = [...lines, ...inner].flatMap((line) => {
		const at = line + leadLength(text.slice(line, line + 80));
		return namedLabel(text.slice(at), start + at, start + line) ?? [];
	});
	const marked = /^["“]?[QA](?:[.:)]|\s[–—-])\s/u.test(text)
		? [...text.matchAll(Q_OR_A)].map((match) => ({
				start: start + match.index,
				end: start + match.index + 1,
				words: match[0].charAt(0),
				from: start + match.index + match[0].length,
				sure: true,
				dashed: false,
				line: start + match.index
			}))
		: [];
	const rest = named.filter(({ start: at }) => !marked.some((other) => other.start === at));
	return [...marked, ...rest].sort((a, b) => a.start - b.start);
}

const ASKS = new RegExp(
	`^(?:the\\s)?(?:${[
		'q|question|reporters?|moderator|host|interviewer|journalist|correspondent|press|announcer|anchor|presenter|newsreader',
		'chair(?:man|woman|person)?|deputy speaker|speaker|operator|staff|voice|unidentified|audience|participant|caller',
		'man|woman|student|listener|reader|editor|unknown'
	].join('|')})(?:\\s(?:\\d+|[a-z]))?$`,
	'iu'
);

/** Whether a label names a side for the speakers after it: "For: Ruritania, Latvia". */
export const isSide = (words: string): boolean =>
	/^(?:for|against|in favou?r|opposed|undecided|yes|no|supporters?|opponents?)$/iu.test(words.trim());

/** Whether a label names only states or bodies, as the labels of a list do. */
export const isState = (words: string): boolean =>
	words
		.split(/,\s(?:and\s)?|\sand\s/u)
		.every(
			(one) =>
				stateNamed(one) !== null ||
				/^(?:The\s)?(?:EU|European Union|NATO|Nato|Kremlin|White House|Baltic states|Moscow)$/u.test(one)
		);

/** Whether a label is that of an interviewer or moderator, who takes no side. */
export const asksByOffice = (words: string): boolean => ASKS.test(words.trim());

/** Whether a label marks an answer without naming anybody. */
export const isAnswer = (words: string): boolean => /^(?:a|answer)$/iu.test(words.trim());

/** Whether a label includes a title: "MS. BROD", "Foreign Minister Fisk". */
export const isTitled = (words: string): boolean => TITLE.test(words);
