/** Made-up text → an article of plain paragraphs, one a line, as if read from a file. */
import { segment } from '../../../src/pipeline/segment';
import type { Article, Span, Tokenized } from '../../../src/pipeline/types';

function plainArticle(text: string, headline = false): Article {
	const paragraphs: Article['paragraphs'] = [];
	for (const match of text.matchAll(/[^\n]*\S[^\n]*/g))
		paragraphs.push({
			start: match.index,
			end: match.index + match[0].length,
			sourceParagraph: null,
			kind: headline && paragraphs.length === 0 ? 'headline' : 'text'
		});
	return {
		id: 'made-up',
		file: 'made-up.txt',
		sourceDocument: null,
		textKind: 'excerpt',
		outlet: null,
		headline: null,
		byline: null,
		url: null,
		wire: [],
		publishedOn: null,
		publishedBasis: 'unknown',
		publishedNote: null,
		text,
		paragraphs,
		sha256: ''
	};
}

export const segmented = (text: string, headline = false): Tokenized => segment(plainArticle(text, headline));

/** The parts of a span list as text, joined by " … ". */
export const words = (text: string, spans: readonly Span[]): string =>
	spans.map(({ start, end }) => text.slice(start, end)).join(' … ');
