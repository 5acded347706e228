/** Downloads from Factiva: fields labelled by two or three letters, as text (also from RTF) or as a saved page. */
import { dayOf } from '../day-of';
import { fault, type Item } from '../item';
import { NO_METADATA } from '../metadata';
import { isLanguageName, saysEnglish } from '../other-languages';

const CODES =
	'HD SE BY CR WC PD ET SN SC ED PG VOL LA CY LP TD ART CO IN NS RE IPD IPC PUB RF CT DLN CLM AN'.split(' ');
const CODE = new RegExp(`^(${CODES.join('|')})(?:[ \\t\\u00A0]+(.*)|[ \\t\\u00A0]*)$`);

type Fields = Map<string, string[]>;

function itemOf(fields: Fields, number: number): Item {
	const line = (code: string) => fields.get(code)?.join(' ').trim() || null;
	const date = line('PD') ?? '';
	const day = dayOf(date);
	const text = [...(fields.get('LP') ?? []), ...(fields.get('TD') ?? [])]
		.filter((one) => one.trim())
		.join('\n');
	const language = line('LA');
	const faults = text ? [] : [fault('has no text in the export', 'little-text')];
	if (language && !saysEnglish(language))
		faults.push(fault(`is in ${language}, and only English is read`, 'language'));
	return {
		id: null,
		at: `article ${number}`,
		text,
		metadata: {
			...NO_METADATA,
			headline: line('HD'),
			byline: line('BY')?.replace(/^by\s+/i, '') ?? null,
			outlet: line('SN'),
			published_on: day,
			published_basis: day ? 'stated' : null,
			published_note: day ? `the export says "${date}"` : null
		},
		faults
	};
}

/** The articles of a Factiva download as text; null if `text` is not one. */
export function factivaText(text: string): Item[] | null {
	const all: Fields[] = [];
	let fields: Fields | null = null;
	let values: string[] = [];
	for (const line of text.split('\n')) {
		const match = CODE.exec(line.trim());
		if (match?.[1] === 'HD') all.push((fields = new Map()));
		if (match && fields) {
			values = match[2] ? [match[2]] : [];
			fields.set(match[1] ?? '', values);
		} else if (fields && line.trim()) values.push(line.trim());
	}
	const articles = all.filter((one) => one.has('PD') && (one.has('LP') || one.has('TD')));
	return articles.length > 0 ? articles.map((one, i) => itemOf(one, i + 1)) : null;
}

const plain = (element: Element | null | undefined): string =>
	(element?.textContent ?? '').replace(/\s+/g, ' ').trim();

/** The fields of an article on a page with codes. */
function codedFields(article: Element): Fields {
	const fields: Fields = new Map();
	for (const row of article.querySelectorAll('tr')) {
		const [code, value] = [...row.querySelectorAll('td')];
		const name = plain(code);
		if (!CODES.includes(name) || !value) continue;
		const paragraphs = [...value.querySelectorAll('p')].map(plain);
		fields.set(name, paragraphs.length > 0 ? paragraphs : [plain(value)]);
	}
	return fields;
}

/** The fields of an article on a page without codes, recognised by form and order. */
function plainFields(article: Element): Fields {
	const paragraphs = [...article.querySelectorAll('p.articleParagraph')];
	const lines = [...article.querySelectorAll('div')]
		.filter((one) => !one.querySelector('div, p.articleParagraph'))
		.map(plain)
		.filter(Boolean);
	const headline = plain(article.querySelector('[class*="Headline"], #hd')) || (lines[0] ?? '');
	const date = lines.findIndex((line) => dayOf(line) !== null);
	const after = lines.slice(date + 1).filter((line) => !/^\d{1,2}:\d{2}/.test(line));
	return new Map([
		['HD', [headline]],
		['BY', lines.slice(0, Math.max(date, 0)).filter((line) => /^by\s/i.test(line))],
		['PD', date < 0 ? [] : [lines[date] ?? '']],
		['SN', date < 0 ? [] : after.slice(0, 1)],
		['LA', lines.filter(isLanguageName).slice(0, 1)],
		['TD', paragraphs.map(plain)]
	]);
}

/** The articles of a saved Factiva page; null if `document` is not one. */
export function factivaPage(document: Document): Item[] | null {
	const articles = [...document.querySelectorAll('div.article, div[class~="enArticle"]')].filter(
		(one) => one.querySelector('.articleParagraph, td.index') !== null
	);
	if (articles.length === 0) return null;
	return articles.map((article, i) =>
		itemOf(article.querySelector('td.index') ? codedFields(article) : plainFields(article), i + 1)
	);
}
