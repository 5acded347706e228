/** How to cite the data: as a sentence, BibTeX, RIS and CSL-JSON. */

export interface Dataset {
	/** Name of the site, and what it shows in one clause. */
	title: string;
	lead: string | null;
	/** Data version: "2025-12-15 · a1b2c3". */
	version: string;
	/** Address of the page of data. */
	address: string;
}

export const CITATION_FORMS = ['txt', 'bib', 'ris', 'json'] as const;
export type CitationForm = (typeof CITATION_FORMS)[number];

const nameOf = ({ title, lead }: Dataset) => (lead ? `${title}: ${lead.replace(/\.$/, '')}` : title);

/** Year, month and day of the version; null where no article has a day. */
function dayOf({ version }: Dataset): [year: number, month: number, day: number] | null {
	const [, year, month, day] = /^(\d{4})-(\d{2})-(\d{2})/.exec(version) ?? [];
	return year ? [Number(year), Number(month), Number(day)] : null;
}

const LATEX: Record<string, string> = {
	...{ '\\': '\\textbackslash{}', '{': '\\{', '}': '\\}', '&': '\\&', '%': '\\%', $: '\\$' },
	...{ '#': '\\#', _: '\\_', '~': '\\textasciitilde{}', '^': '\\textasciicircum{}' }
};
const latex = (text: string) => text.replace(/[\\{}&%$#_~^]/g, (sign) => LATEX[sign] ?? sign);
const oneLine = (text: string) => text.replace(/\s+/g, ' ').trim();

const sentence = (data: Dataset): string =>
	`${nameOf(data)}. Data version ${data.version}. CC BY 4.0. ${data.address}`;

function bibtex(data: Dataset): string {
	const day = dayOf(data);
	const key = data.title.toLowerCase().replace(/[^a-z0-9]+/g, '') || 'statements';
	const fields = {
		author: `{${latex(data.title)}}`,
		title: `{${latex(nameOf(data))}}`,
		...(day ? { year: String(day[0]), month: String(day[1]) } : {}),
		note: latex(`Data version ${data.version}. CC BY 4.0`),
		howpublished: `\\url{${data.address}}`,
		url: data.address
	};
	const lines = Object.entries(fields).map(([name, value]) => `  ${name} = {${oneLine(value)}}`);
	return `@misc{${key}${day?.[0] ?? ''},\n${lines.join(',\n')}\n}\n`;
}

function ris(data: Dataset): string {
	const day = dayOf(data);
	const date = day?.map((part) => String(part).padStart(2, '0')).join('/');
	const fields: [string, string | undefined][] = [
		['TY', 'DATA'],
		['TI', nameOf(data)],
		['AU', data.title],
		['PY', day ? String(day[0]) : undefined],
		['DA', date],
		['ET', data.version],
		['N1', 'CC BY 4.0'],
		['UR', data.address],
		['ER', '']
	];
	return fields
		.flatMap(([tag, value]) => (value === undefined ? [] : [`${tag}  - ${oneLine(value)}\r\n`]))
		.join('');
}

/** One item of CSL-JSON, as Zotero and pandoc read it. */
export function csl(data: Dataset) {
	const day = dayOf(data);
	return {
		id: 'article-ten',
		type: 'dataset',
		title: nameOf(data),
		author: [{ literal: data.title }],
		...(day ? { issued: { 'date-parts': [day] } } : {}),
		version: data.version,
		license: 'CC-BY-4.0',
		URL: data.address
	};
}

/** The citation in one form. */
export function citationOf(data: Dataset, form: CitationForm): string {
	if (form === 'bib') return bibtex(data);
	if (form === 'ris') return ris(data);
	if (form === 'json') return `${JSON.stringify([csl(data)], null, '\t')}\n`;
	return `${sentence(data)}\n`;
}
