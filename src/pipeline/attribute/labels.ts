/** Labels before a speaker's words: "MR. HOLLIN: …", "Hollin (minister): …", "Q. …", "IH: …". */
import { isName } from '../segment/tagger';
import type { Passage, Span } from '../types';

export interface Label extends Span {
	/** Without the words in brackets after it. */
	words: string;
	/** Where the words of its turn begin. */
	from: number;
	/** Capitals throughout, a title or words in brackets indicate a speaker; a capital at the beginning does not. */
	sure: boolean;
}

const PARTICLE = 'of|for|and|the|de|del|di|da|van|von|der|al|el';
const CAPITALS = String.raw`\p{Lu}[\p{Lu}\p{M}\d’'.-]*(?:\s(?:\p{Lu}[\p{Lu}\p{M}\d’'.-]*|${PARTICLE.toUpperCase()})){0,6}`;
const NAME = String.raw`\p{Lu}[\p{L}\p{M}\d’'.-]*(?:\s(?:\p{Lu}[\p{L}\p{M}\d’'.-]*|${PARTICLE})){0,6}`;
const MARKS = String.raw`["“*_]{0,3}`;
const LABEL = new RegExp(
	String.raw`^${MARKS}(?<words>${CAPITALS}|${NAME})(?<bracket>\s\([^)\n]{1,80}\))?${MARKS}\s?:${MARKS}\s+(?=\S)`,
	'u'
);
/** "Q. What …? A. I made nothing of it." */
const Q_OR_A = /(?<=^|\s)(?<words>Q|A)(?:[.:)]|\s[–—-])\s+(?=["“\p{Lu}\p{N}])/gu;

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
const NO_NAME =
	/^(?:where|what|who|whom|when|why|how|which|and|but|so|or|if|on|in|at|from|to|by|with|after|before|three|four|five|six|seven|ten|our|my|your|this|that|these|those|here|there|not|no|yes|more|most|all|as|one thing)\b/iu;
const TITLE =
	/^(?:(?:the\s)?(?:mr|mrs|ms|miss|dr|sir|dame|lord|lady|sen|rep|gen|col|maj|capt|lt|adm|amb|gov|prof)\b\.?|(?:the\s)?(?:\p{L}+\s){0,2}(?:president|minister|chancellor|secretary|senator|ambassador|general|admiral|colonel|speaker|commissioner|spokes(?:man|woman|person)|professor|chair(?:man|woman)?|moderator|host)\b)/iu;

const letters = (words: string): number => words.match(/\p{L}/gu)?.length ?? 0;

function namedLabel(text: string, start: number): Label | null {
	const found = LABEL.exec(text);
	const { words, bracket } = found?.groups ?? {};
	if (!found || words === undefined || NO_SPEAKER.test(words) || NO_NAME.test(words)) return null;
	const shouted = words === words.toUpperCase();
	const single = !/\s/u.test(words);
	const titled = TITLE.test(words);
	// "Cluster: a group of chapters": a word for a thing.
	const office = asksByOffice(words) || isAnswer(words);
	if (single && !shouted && !titled && !office && !isName(words.replace(/['’]s$/u, ''))) return null;
	const at = start + found[0].indexOf(words);
	return {
		start: at,
		end: at + words.length,
		words,
		from: start + found[0].length,
		sure: titled || office || bracket !== undefined || (shouted && letters(words) > 1)
	};
}

/** The labels of a passage: where it or one of its lines begins; Q and A also within it. */
export function labelsIn({ text, start }: Passage): Label[] {
	const lines = [...text.matchAll(/^[^\S\n]*(?=\S)/gmu)].map((match) => match.index + match[0].length);
	const named = lines.flatMap((at) => namedLabel(text.slice(at), start + at) ?? []);
	const marked = /^["“]?[QA](?:[.:)]|\s[–—-])\s/u.test(text)
		? [...text.matchAll(Q_OR_A)].map((match) => ({
				start: start + match.index,
				end: start + match.index + 1,
				words: match[0].charAt(0),
				from: start + match.index + match[0].length,
				sure: true
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

/** Whether a label is that of an interviewer or moderator, who takes no side. */
export const asksByOffice = (words: string): boolean => ASKS.test(words.trim());

/** Whether a label is for an answer, without a name. */
export const isAnswer = (words: string): boolean => /^(?:a|answer)$/iu.test(words.trim());

/** Whether a label has a title: "MS. BROD", "Foreign Minister Fisk". */
export const isTitled = (words: string): boolean => TITLE.test(words);
