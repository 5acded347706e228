/** A saved Europresse page: one `<article>` each, with the classes of its templates. */
import { dayOf } from '../day-of';
import { fault, type Item } from '../item';
import { NO_METADATA } from '../metadata';

const plain = (element: Element | null | undefined): string =>
	(element?.textContent ?? '').replace(/\s+/g, ' ').trim();

/** The articles of a saved Europresse page; null if `document` is not one. */
export function europressePage(document: Document): Item[] | null {
	const articles = [...document.querySelectorAll('article')].filter(
		(one) => one.querySelector('.DocPublicationName, .DocHeader') !== null
	);
	if (articles.length === 0) return null;
	return articles.map((article, i): Item => {
		const body = article.querySelector('.DocText, .docOcurrContainer') ?? article.querySelector('section');
		const paragraphs = [...(body?.querySelectorAll('p') ?? [])].map(plain).filter(Boolean);
		const header = plain(article.querySelector('.DocHeader'));
		const day = dayOf(header);
		const text = paragraphs.length > 0 ? paragraphs.join('\n') : plain(body);
		return {
			id: null,
			at: `article ${i + 1}`,
			text,
			metadata: {
				...NO_METADATA,
				outlet: plain(article.querySelector('.DocPublicationName')).replace(/,.*$/, '') || null,
				headline: plain(article.querySelector('.titreArticle')) || null,
				byline: plain(article.querySelector('.sm-margin-bottomNews, .docAuthors')) || null,
				published_on: day,
				published_basis: day ? 'stated' : null,
				published_note: day ? `the export says "${header.slice(0, 80)}"` : null
			},
			faults: text ? [] : [fault('has no text in the export', 'little-text')]
		};
	});
}
