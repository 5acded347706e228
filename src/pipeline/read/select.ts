/** Which lines of a page are its article, judged first by each line alone (furniture), then by the lines around it. */
import { wordKey } from '../text/plain';
import type { Paragraph, Span } from '../types';
import { isBio } from './bio';
import { countWords, isCopyright, isFurniture, isListHeader } from './furniture';
import { joinedLines } from './wrapped';
import { bylineOf, dateLine } from './published';

export interface Line extends Span {
	text: string;
	/** Lower case, letters and digits only: used to detect repetitions. */
	key: string;
	/** Furniture by its words alone, without looking at other lines. */
	furniture: boolean;
	/** Reads as running text: long enough for a sentence, or ends in a full stop. */
	prose: boolean;
}

const ENDS_SENTENCE = /[.!?…][\s"'”’)\]]*$/;
const ENDS_STATEMENT = /[.!…][\s"'”’)\]]*$|[?][\s]*["'”’)\]]+$/;
const HEADLINE_SHARES = 2;
const RELEASE = /^(?:for immediate release|(?:press|news|media) (?:release|statement))\b.{0,60}$/i;
/** Only this many characters of a line are examined. */
const LOOKED_AT = 1000;
const AFTER_FURNITURE = 2;

/** Whether `text` reads as running text, by its length, full stop or quotation marks. */
export function isProse(text: string): boolean {
	const words = countWords(text.slice(0, LOOKED_AT));
	return (words >= 8 && ENDS_SENTENCE.test(text)) || words >= 20 || (words >= 3 && /["“”„«»]/.test(text));
}

/** Whether most words are capitalised, as in American headlines. */
function isTitleCase(text: string): boolean {
	const words = text
		.slice(0, LOOKED_AT)
		.split(/\s+/)
		.filter((word) => /^[‘'“"]?\p{L}{4}/u.test(word));
	return (
		words.length >= 3 && words.filter((word) => /^[‘'“"]?\p{Lu}/u.test(word)).length / words.length >= 0.8
	);
}

/** The lines of `text`, with lines broken at a fixed width joined, each classified by its own words. */
export function readLines(text: string): Line[] {
	return joinedLines(text).map((span) => {
		const line = text.slice(span.start, span.end).replace(/\s*\n\s*/g, ' ');
		const furniture =
			isFurniture(line) || dateLine(line) !== null || bylineOf(line) !== null || RELEASE.test(line);
		return { ...span, text: line, key: wordKey(line), furniture, prose: !furniture && isProse(line) };
	});
}

/** The longer words of `text`, cut to a stem: what a headline shares with its article. */
const stems = (text: string): Set<string> =>
	new Set(
		wordKey(text)
			.split(' ')
			.filter((word) => word.length >= 4)
			.map((word) => word.slice(0, 5))
	);

/** Number of words of `line` that the first paragraphs of the article contain too. */
function shared(line: Line, lines: readonly Line[]): number {
	const body = stems(
		lines
			.filter((one) => one.prose && one !== line)
			.slice(0, 4)
			.map((one) => one.text.slice(0, LOOKED_AT))
			.join(' ')
	);
	return [...stems(line.text.slice(0, LOOKED_AT))].filter((stem) => body.has(stem)).length;
}

/**
 * The headline in the text: the `known` one, otherwise the first line before the running text that shares words with
 * the article. Site names and slogans do not.
 */
export function findHeadline(lines: readonly Line[], known: string | null): Line | undefined {
	const named = known && lines.find((line) => line.key === wordKey(known));
	if (named) return named;
	// What is above "Press release" is a letterhead.
	const label = lines.slice(0, 12).findLastIndex((line) => RELEASE.test(line.text));
	const candidates = lines
		.slice(label + 1)
		.filter((line) => !line.furniture && !TURN.test(line.text) && !BULLETED.test(line.text));
	const first = candidates.findIndex(
		(line) => line.prose && !isTitleCase(line.text) && ENDS_SENTENCE.test(line.text)
	);
	const before = (first < 0 ? candidates.slice(0, 1) : candidates.slice(0, first)).slice(0, 20);
	const fitting = before.map((line) => ({ line, words: countWords(line.text), shares: shared(line, lines) }));
	return (
		fitting.find(({ words, shares }) => words >= 3 && shares >= HEADLINE_SHARES) ??
		fitting.find(({ words, shares }) => words >= 4 && shares > 0) ??
		fitting.find(({ words }) => words >= 4) ??
		fitting[0]
	)?.line;
}

/** The lines below headings of lists ("Read more", "Most viewed") up to the next sentence. */
function inLists(lines: readonly Line[], headline: Line | undefined): Set<Line> {
	const found = new Set<Line>();
	const from = headline ? lines.indexOf(headline) + 1 : lines.findIndex((line) => line.prose);
	let open = false;
	for (const line of from < 0 ? [] : lines.slice(from)) {
		if (isListHeader(line.text)) open = true;
		else if (!line.furniture && (ENDS_STATEMENT.test(line.text) || countWords(line.text) >= 20)) open = false;
		else if (open) found.add(line);
	}
	return found;
}

/**
 * The lines of the article. Furniture is dropped by its own words, lists of links by their headings. Before the
 * headline, lines are dropped that are not sentences and share nothing with the article; after a copyright line,
 * everything that is not prose; after the last prose, repetitions, short lines, and everything short once furniture has
 * begun; at the very end, the author's biography.
 */
export function articleLines(
	lines: readonly Line[],
	headline: Line | undefined,
	byline: string | null
): Line[] {
	const seen = new Set<string>();
	const again = new Set<Line>();
	for (const line of lines) {
		if (seen.has(line.key)) again.add(line);
		seen.add(line.key);
	}
	const lists = inLists(lines, headline);
	const lastProse = lines.findLastIndex((line) => line.prose && !again.has(line));
	const firstProse = lines.findIndex((line) => line.prose);
	const copyright = lines.findIndex((line, i) => i > firstProse && firstProse >= 0 && isCopyright(line.text));
	const headlineAt = headline ? lines.indexOf(headline) : -1;
	const items = itemsAmong(lines);
	let furnitureRun = 0;
	let before = false;
	const isKept = (line: Line, i: number): boolean => {
		const tail = i > lastProse && firstProse >= 0;
		const gone = line.furniture || lists.has(line);
		furnitureRun = gone ? furnitureRun + 1 : tail ? furnitureRun : 0;
		if (gone || line === headline) return !gone;
		if (i < headlineAt) return ENDS_SENTENCE.test(line.text) || shared(line, lines) >= HEADLINE_SHARES;
		if (copyright >= 0 && i > copyright) return line.prose && !again.has(line);
		if (!tail) return true;
		const sentence = ENDS_SENTENCE.test(line.text) || countWords(line.text) > 7;
		// The last items of a list are short, and stand behind the rest of it.
		if (items.has(line) && before && !again.has(line)) return true;
		return !again.has(line) && (line.prose || (sentence && furnitureRun < AFTER_FURNITURE));
	};
	const kept = lines.filter((line, i) => {
		before = isKept(line, i);
		return before;
	});
	while (kept.length > 1 && isBio(kept.at(-1)?.text ?? '', byline)) kept.pop();
	return kept;
}

const LABELS =
	'q|a|question|answer|reporter|moderator|host|interviewer|journalist|presenter|mr|mrs|ms|dr|sen|gen|amb';
/** "Q: …", "A: …", "Reporter: …": a turn of an interview, however short. */
const TURN = new RegExp(String.raw`^(?:${LABELS})\b[^:]{0,40}[:.)]\s`, 'iu');
/** "• …", "1. …": an item of a list. */
const BULLETED = /^(?:[•●▪◦‣·]|[–—*-]\s|\d{1,2}[.)]\s)/u;
/** "Poland: backs it", "Hungary – against": one among others of its kind. */
const LABELLED = /^\p{Lu}[\p{L}.’'-]*(?:[ ,]+(?:and\s)?[\p{L}.’'-]+){0,4}(?::|\s[–—-])\s+\S/u;

/** Lines that are items of a list or turns of an interview: by their own beginning, or as one of several alike. */
function itemsAmong(lines: readonly Line[]): Set<Line> {
	return new Set(
		lines.filter(
			({ text }, i) =>
				TURN.test(text) ||
				BULLETED.test(text) ||
				(LABELLED.test(text) &&
					[lines[i - 1], lines[i + 1]].some((other) => other !== undefined && LABELLED.test(other.text)))
		)
	);
}

/** Whether a kept line is a crosshead: short, and not a sentence. */
const isHeading = (line: Line): boolean =>
	!line.prose && countWords(line.text) <= 14 && !/[.!,;:…"”]$/.test(line.text);

/** Lines as paragraphs; `headings` are starts of lines that are headings in the markup. */
export function asParagraphs(
	lines: readonly Line[],
	headline: Line | undefined,
	headings: ReadonlySet<number> | null = null
): Paragraph[] {
	const items = itemsAmong(lines.filter((line) => line !== headline));
	const isCrosshead = (line: Line) =>
		headings ? headings.has(line.start) : isHeading(line) && !items.has(line);
	return lines.map((line) => ({
		start: line.start,
		end: line.end,
		sourceParagraph: null,
		kind: line === headline ? 'headline' : isCrosshead(line) ? 'heading' : 'text'
	}));
}
