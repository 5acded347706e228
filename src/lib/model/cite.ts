/** A report as text to paste, and where to look for an article that has no address. */
import type { Day } from './day';
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
}

/** What an article, or a report in it, is looked for by. */
type Searchable = Pick<Citable, 'outlet' | 'headline' | 'published_on'> &
	Partial<Pick<Citable, 'holder' | 'words'>>;

/** The words with their holder, day and source, and where it stands here. A digest is cited as what it is: retold. */
export function citation(report: Citable, permalink: string): string {
	const who = report.holder_role ? `${report.holder} (${report.holder_role})` : report.holder;
	const source = [
		report.outlet,
		report.headline && `“${report.headline}”`,
		report.published_on && longDay(report.published_on),
		`¶${report.source_paragraph ?? report.passage_no}`,
		report.url
	].filter(Boolean);
	const retold = report.text_kind === 'digest' ? ', as retold by Article Ten' : '';
	return `${asExcerpt(report.words.trim())}\n— ${who}, ${whenSaid({ ...report, reported_on: report.published_on })}. ${source.join(', ')}${retold}. ${permalink}`;
}

/** A web search for the article: outlet, headline or words, and month. Followed only when the reader asks. */
export function searchAddress(report: Searchable): string {
	const month = report.published_on ? report.published_on.slice(0, 7) : '';
	const what = report.headline ?? `${report.holder ?? ''} ${report.words?.slice(0, 60) ?? ''}`.trim();
	return `https://duckduckgo.com/?q=${encodeURIComponent(`${report.outlet} ${what} ${month}`.trim())}`;
}

/** What an article is called: its headline; without one, its outlet and day. */
export const articleTitle = ({
	headline,
	outlet,
	published_on
}: Pick<Citable, 'outlet' | 'headline' | 'published_on'>): string =>
	headline ?? `No headline (${[outlet, published_on && shortDay(published_on)].filter(Boolean).join(', ')})`;
