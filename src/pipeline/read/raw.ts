/** `.txt`: an article as it was collected, a paragraph a line, the page's furniture around it. */
import type { Paragraph, Span } from '../types';
import { countWords, isCopyright, isFurniture } from './furniture';
import { nonEmptyLines } from './lines';
import { NO_METADATA, type DocumentMetadata } from './metadata';
import { bylineOf, dateLine, readCopyright, readDateline } from './published';
import type { Reader } from './reader';

interface Line extends Span {
	text: string;
	/** Furniture by its words; decided without looking at other lines. */
	furniture: boolean;
	/** Reads as running text: a sentence's length or its full stop. */
	prose: boolean;
}

const ENDS_SENTENCE = /[.!?…][\s"'”’)\]]*$/;
const normal = (text: string): string =>
	text
		.toLowerCase()
		.replace(/[^\p{L}\p{N}]+/gu, ' ')
		.trim();

function isProse(text: string): boolean {
	const words = countWords(text);
	return (words >= 8 && ENDS_SENTENCE.test(text)) || words >= 20 || (words >= 3 && /["“”]/.test(text));
}

/** Most words begin with a capital, as in headlines of the American style. */
function isTitleCase(text: string): boolean {
	const words = text.split(/\s+/).filter((word) => /^[‘'“"]?\p{L}{4}/u.test(word));
	return (
		words.length >= 3 && words.filter((word) => /^[‘'“"]?\p{Lu}/u.test(word)).length / words.length >= 0.8
	);
}

function readLines(text: string): Line[] {
	return nonEmptyLines(text).map((span) => {
		const line = text.slice(span.start, span.end);
		const furniture = isFurniture(line) || dateLine(line) !== null || bylineOf(line) !== null;
		return { ...span, text: line, furniture, prose: !furniture && isProse(line) };
	});
}

/**
 * The lines that are the article. Furniture goes by its own words; after a copyright line everything goes that is not
 * prose; so do short lines and repetitions that nothing but furniture follows, and, before the headline, lines too
 * short to be one (a site's name).
 */
function articleLines(lines: Line[], headline: Line | undefined): Line[] {
	const lastProse = lines.findLastIndex((line, i) => line.prose && !isTail(lines, i));
	const firstProse = lines.findIndex((line) => line.prose);
	const seen = new Set<string>();
	const copyright = lines.findIndex((line, i) => i > firstProse && firstProse >= 0 && isCopyright(line.text));
	const headlineAt = headline ? lines.indexOf(headline) : -1;
	return lines.filter((line, i) => {
		if (line.furniture) return false;
		const key = normal(line.text);
		const again = seen.has(key);
		seen.add(key);
		if (copyright >= 0 && i > copyright) return line.prose && !again;
		if (i > lastProse && firstProse >= 0)
			return !again && (line.prose || countWords(line.text) > 7 || ENDS_SENTENCE.test(line.text));
		return !(i < headlineAt && countWords(line.text) <= 3 && !ENDS_SENTENCE.test(line.text));
	});
}

/** Whether line `i` repeats an earlier line. */
function isTail(lines: Line[], i: number): boolean {
	const key = normal(lines[i]?.text ?? '');
	return lines.findIndex((line) => normal(line.text) === key) < i;
}

/** The headline standing in the text: the line that metadata names, else a first line that is no running text. */
function findHeadline(lines: Line[], known: string | null): Line | undefined {
	const named = known && lines.find((line) => normal(line.text) === normal(known));
	if (named) return named;
	const candidates = lines.filter((line) => !line.furniture);
	const first = candidates.findIndex((line) => line.prose && !isTitleCase(line.text));
	const before = first < 0 ? candidates.slice(0, 1) : candidates.slice(0, first);
	return before.find((line) => countWords(line.text) >= 4) ?? before[0];
}

function isHeading(line: Line): boolean {
	return !line.prose && countWords(line.text) <= 14 && !/[.!,;:…"”]$/.test(line.text);
}

/** What the text says of itself, read by rule from its date line, dateline, copyright line and byline. */
function statedMetadata(lines: Line[], headline: Line | undefined): DocumentMetadata {
	const legal = lines.filter((line) => isCopyright(line.text)).map((line) => readCopyright(line.text));
	const year = legal.find((line) => line.year)?.year ?? null;
	const datelines = lines
		.filter((line) => line.prose)
		.slice(0, 3)
		.map((line) => readDateline(line.text, year));
	const dated = lines
		.slice(0, 12)
		.concat(lines.slice(12).slice(-12))
		.find((line) => dateLine(line.text));
	const stated = dated ? dateLine(dated.text) : null;
	const inferred = datelines.find((line) => line.day)?.day ?? null;
	const agencies = datelines.find((line) => line.agencies.length)?.agencies ?? null;
	return {
		...NO_METADATA,
		outlet: legal.find((line) => line.owner)?.owner ?? null,
		headline: headline?.text ?? null,
		byline: lines.map((line) => bylineOf(line.text)).find((name) => name !== null) ?? null,
		wire: agencies,
		published_on: stated ?? inferred,
		published_basis: stated ? 'stated' : inferred ? 'inferred' : null,
		published_note: stated
			? `the page says "${dated?.text}"`
			: inferred
				? 'month and day from the dateline, year from the copyright line'
				: null
	};
}

export const readRaw: Reader = (_file, text, known) => {
	const lines = readLines(text);
	const headline = findHeadline(lines, known.headline);
	const paragraphs = articleLines(lines, headline).map((line): Paragraph => ({
		start: line.start,
		end: line.end,
		sourceParagraph: null,
		kind: line === headline ? 'headline' : isHeading(line) ? 'heading' : 'text'
	}));
	return { text, textKind: 'excerpt', metadata: statedMetadata(lines, headline), paragraphs, warnings: [] };
};
