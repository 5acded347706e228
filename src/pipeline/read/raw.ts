/** `.txt`: an article as it was collected, a paragraph a line, the page's furniture around it. */
import { isCopyright } from './furniture';
import { NO_METADATA, type DocumentMetadata } from './metadata';
import { bylineOf, dateLine, readCopyright, readDateline } from './published';
import type { Reader } from './reader';
import { articleLines, asParagraphs, findHeadline, readLines, type Line } from './select';

/** What the text says of itself, read by rule from its date line, dateline, copyright line and byline. */
export function statedMetadata(lines: readonly Line[], headline: Line | undefined): DocumentMetadata {
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
	const metadata = statedMetadata(lines, headline);
	const kept = articleLines(lines, headline, known.byline ?? metadata.byline);
	return { text, textKind: 'excerpt', metadata, paragraphs: asParagraphs(kept, headline), warnings: [] };
};
