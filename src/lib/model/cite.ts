/** A report as text to paste, and where to look for an article that has no address. */
import type { Day } from './day';
import { longDay, whenSaid } from './format';

export interface Citable {
	words: string;
	holder: string;
	holder_role: string | null;
	outlet: string;
	headline: string | null;
	url: string | null;
	published_on: Day | null;
	said_on: Day | null;
	said_from: Day | null;
	said_to: Day | null;
	source_paragraph: number | null;
	passage_no: number;
	text_kind: 'digest' | 'excerpt' | 'full';
}

/** The words with their holder, day and source. A digest is cited as what it is: retold. */
export function citation(report: Citable): string {
	const who = report.holder_role ? `${report.holder} (${report.holder_role})` : report.holder;
	const source = [
		report.outlet,
		report.headline && `“${report.headline}”`,
		report.published_on && longDay(report.published_on),
		`¶${report.source_paragraph ?? report.passage_no}`,
		report.url
	].filter(Boolean);
	const retold = report.text_kind === 'digest' ? ', as retold by Article Ten' : '';
	return `${report.words.trim()}\n— ${who}, ${whenSaid({ ...report, reported_on: report.published_on })}. ${source.join(', ')}${retold}.`;
}

/** A web search for the article: outlet, headline or words, and month. Followed only when the reader asks. */
export function searchAddress(report: Citable): string {
	const month = report.published_on ? report.published_on.slice(0, 7) : '';
	const what = report.headline ?? `${report.holder} ${report.words.slice(0, 60)}`;
	return `https://duckduckgo.com/?q=${encodeURIComponent(`${report.outlet} ${what} ${month}`.trim())}`;
}
