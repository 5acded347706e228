/** A report as a citation to paste, and a web search for an article without an address. */
import type { Day } from './day';
import type { Mode } from './vocab';
import { asExcerpt, longDay, shortDay, whenSaid } from './format';

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
	mode: Mode;
}

/** What an article, or a report in it, is searched by. */
type Searchable = Pick<Citable, 'outlet' | 'headline' | 'published_on'> &
	Partial<Pick<Citable, 'holder' | 'words'>>;

/** The words with their holder, day and source, and the permalink. Only quoted words are attributed as a quotation. */
export function citation(report: Citable, permalink: string): string {
	const who = report.holder_role ? `${report.holder} (${report.holder_role})` : report.holder;
	const source = [
		report.outlet,
		report.headline && `“${report.headline}”`,
		report.published_on && longDay(report.published_on),
		`¶${report.source_paragraph ?? report.passage_no}`,
		report.url
	].filter(Boolean);
	const words = asExcerpt(report.words.trim());
	const when = whenSaid({ ...report, reported_on: report.published_on });
	// A paraphrase is not attributed as a quotation.
	if (report.text_kind === 'digest' || report.mode !== 'direct')
		return `${who}, ${when}, as summarised by ${report.text_kind === 'digest' ? 'Article Ten' : report.outlet}: ${words}\nSource: ${source.join(', ')}. ${permalink}`;
	return `“${words}”\n— ${who}, ${when}. ${source.join(', ')}. ${permalink}`;
}

/** A web search for the article: outlet, headline or words, and month. Opened only when the reader asks. */
export function searchAddress(report: Searchable): string {
	const month = report.published_on ? report.published_on.slice(0, 7) : '';
	const what = report.headline ?? `${report.holder ?? ''} ${report.words?.slice(0, 60) ?? ''}`.trim();
	return `https://duckduckgo.com/?q=${encodeURIComponent(`${report.outlet} ${what} ${month}`.trim())}`;
}

/** An article's title: its headline; without one, its outlet and day. */
export const articleTitle = ({
	headline,
	outlet,
	published_on
}: Pick<Citable, 'outlet' | 'headline' | 'published_on'>): string =>
	headline ?? `No headline (${[outlet, published_on && shortDay(published_on)].filter(Boolean).join(', ')})`;
