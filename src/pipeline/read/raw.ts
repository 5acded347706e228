/** `.txt`: an article as collected, one paragraph per line, with the page's furniture around it. */
import type { Day } from '../../lib/model/day';
import { isCopyright } from './furniture';
import { NO_METADATA, type DocumentMetadata } from './metadata';
import { bylineOf, dateLine, readCopyright, readDateline, statedDays, type StatedDay } from './published';
import type { Reader } from './reader';
import { articleLines, asParagraphs, findHeadline, readLines, type Line } from './select';
import type { Warning } from '../types';

/** Number of lines at either end of a text in which its date line is looked for. */
const ENDS = 12;

/**
 * What dates the article: the line that says when it was published, otherwise a date line, otherwise one beside a
 * byline or place.
 */
function dayStated(lines: readonly Line[], headline: Line | undefined) {
	const near = lines.slice(0, ENDS).concat(lines.slice(ENDS).slice(-ENDS));
	const found = near
		.filter((line) => line !== headline)
		.flatMap((line) =>
			statedDays(line.text).map((day) => ({ ...day, line: line.text, whole: dateLine(line.text) !== null }))
		);
	const certain = found.filter(({ days }) => days.length === 1);
	const published =
		certain.find(({ label }) => label === 'published') ??
		certain.find(({ label, whole }) => label === null && whole) ??
		certain.find(({ label }) => label === null) ??
		certain[0];
	const open = published ? undefined : found.find(({ days }) => days.length > 1);
	const rivals = new Set(
		certain.filter(({ label, whole }) => label === published?.label && whole).flatMap(({ days }) => days)
	);
	const updated = certain.find(({ label }) => label === 'updated');
	return { published, updated, open, rivals: published?.whole ? [...rivals] : [] };
}

const dayOfStated = (one: StatedDay | undefined): Day | null => one?.days[0] ?? null;

/** Metadata that the text states itself in its date line, dateline, copyright line and byline. */
export function statedMetadata(
	lines: readonly Line[],
	headline: Line | undefined
): {
	metadata: DocumentMetadata;
	faults: Pick<Warning, 'message' | 'kind'>[];
	/** The line that says when the article was published, which is none of its text; null where no line does. */
	dated: string | null;
} {
	const legal = lines.filter((line) => isCopyright(line.text)).map((line) => readCopyright(line.text));
	const year = legal.find((line) => line.year)?.year ?? null;
	const datelines = lines
		.filter((line) => line.prose)
		.slice(0, 3)
		.map((line) => readDateline(line.text, year));
	const { published, updated, open, rivals } = dayStated(lines, headline);
	const stated = dayOfStated(published);
	const dateline = datelines.find((line) => line.day);
	const inferred = dateline?.day ?? null;
	const agencies = datelines.find((line) => line.agencies.length)?.agencies ?? null;
	const faults: Pick<Warning, 'message' | 'kind'>[] = [];
	if (open && !inferred)
		faults.push({
			kind: 'two-days',
			message: `"${open.line.slice(0, 60)}" may be ${open.days.join(' or ')}; say which with published_on in a .meta.yaml beside the file`
		});
	else if (rivals.length > 1)
		faults.push({
			kind: 'two-days',
			message: `has date lines of several days (${rivals.join(', ')}), and ${stated} is taken; if it holds several articles, put a line of dashes between them`
		});
	const from = dateline?.ownYear ? 'the dateline' : 'the copyright line';
	const names = lines.map((line) => bylineOf(line.text)).find((name) => name !== null);
	return {
		faults,
		dated: published?.line ?? null,
		metadata: {
			...NO_METADATA,
			outlet: legal.find((line) => line.owner)?.owner ?? null,
			headline: headline?.text ?? null,
			byline: names ?? bylineOf(/^By [^,|]+/i.exec(published?.line ?? '')?.[0].trim() ?? ''),
			wire: agencies,
			published_on: stated ?? inferred,
			updated_on: dayOfStated(updated),
			published_basis: stated ? 'stated' : inferred ? 'inferred' : null,
			published_note: stated
				? `the page says "${published?.line.slice(0, 100)}"`
				: inferred
					? `month and day from the dateline, year from ${from}`
					: null
		}
	};
}

export const readRaw: Reader = (file, text, known) => {
	const lines = readLines(text);
	const headline = findHeadline(lines, known.headline);
	const { metadata, faults, dated } = statedMetadata(lines, headline);
	const byline = known.byline ?? metadata.byline;
	const kept = articleLines(lines, headline, byline).filter(
		(line) => line === headline || line.text !== dated
	);
	const warnings = known.published_on ? [] : faults.map((one) => ({ file, ...one }));
	return { text, textKind: 'excerpt', metadata, paragraphs: asParagraphs(kept, headline), warnings };
};
