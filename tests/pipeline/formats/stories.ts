/** Two made-up stories, and the forms in which archives, tables, feeds and crawlers hand them on. */
import { zipSync } from 'fflate';

export const A = {
	headline: 'Harbour tunnel must be built, minister says',
	outlet: 'The Brod Gazette',
	byline: 'Mara Quill',
	day: '2025-12-05',
	url: 'https://brod.example/news/tunnel',
	paragraphs: [
		'Ruritanian Transport Minister Ida Hollin said on Thursday that the harbour tunnel must be built.',
		'“The tunnel is overdue, and no third country has a veto,” Hollin told reporters in Strelsau.',
		'Engineer Oksana Brod said on Wednesday that the city would not give up its plan for the tunnel.'
	]
};
export const B = {
	headline: 'Zubrowka rules out the harbour tunnel',
	outlet: 'Lutz Daily',
	byline: 'Jon Pell',
	day: '2025-12-09',
	url: 'https://lutz.example/2025/tunnel',
	paragraphs: [
		'Zubrowkan Finance Minister Anna Kolt ruled out the harbour tunnel on Monday.',
		'“The harbour tunnel is off the table,” Kolt told parliament after a long debate.'
	]
};
export type Story = typeof A;

const MONTHS = 'January February March April May June July August September October November December'.split(
	' '
);
/** "2025-12-05" → "December 5, 2025". */
const american = (day: string): string => {
	const [year = '', month = '', date = ''] = day.split('-');
	return `${MONTHS[Number(month) - 1] ?? ''} ${Number(date)}, ${year}`;
};
const british = (day: string): string => american(day).replace(/(\w+) (\d+), (\d+)/, '$2 $1 $3');

/** Lines of at most `width` characters, broken between words. */
function wrapped(text: string, width: number): string {
	const lines = [''];
	for (const word of text.split(' ')) {
		const last = lines.at(-1) ?? '';
		if (last && last.length + 1 + word.length > width) lines.push(word);
		else lines[lines.length - 1] = last ? `${last} ${word}` : word;
	}
	return lines.join('\n');
}

export const nexisUni = (stories: readonly Story[]): string =>
	`Date and Time: Friday, 12. December 2025 09:31:00 CET\nJob Number: 1\nDocuments (${stories.length})\n\n` +
	stories.map(({ headline }, i) => `${i + 1}. ${headline}\nClient/Matter: -None-\n`).join('\n') +
	stories
		.map(
			({ headline, outlet, day, byline, paragraphs }) =>
				`\n\n\n${headline}\n${outlet}\n${american(day)} Friday 1:09 AM GMT\n\nCopyright 2025 ${outlet} All Rights Reserved\n\nSection: WORLD\nLength: 120 words\nByline: ${byline}\nBody\n\n${paragraphs.join('\n\n')}\n\nLoad-Date: December 30, 2025\n\n\nEnd of Document\n`
		)
		.join('');

export const nexisClassic = (stories: readonly Story[]): string =>
	'Download Request: Selected Items: 1-2\n\n' +
	stories
		.map(
			({ headline, outlet, day, byline, paragraphs }, i) =>
				`\n\n                    ${i + 1} of ${stories.length} DOCUMENTS\n\n\n        ${outlet}\n\n        ${american(day)} Friday\n\n${headline}\n\nBYLINE: ${byline}\n\nLENGTH: 120 words\n\n${paragraphs.map((one) => wrapped(one, 60)).join('\n\n')}\n\nLOAD-DATE: December 30, 2025\n\nLANGUAGE: ENGLISH\n\n        Copyright 2025 ${outlet}\n        All Rights Reserved\n`
		)
		.join('');

export const factivaText = (stories: readonly Story[]): string =>
	stories
		.map(
			({ headline, outlet, day, byline, paragraphs: [lead = '', ...rest] }) =>
				`HD ${headline}\nBY By ${byline}\nWC 120 words\nPD ${british(day)}\nSN ${outlet}\nLA English\nLP \n${lead}\nTD \n${rest.join('\n')}\nNS gpir : Politics\nAN Document TESTEN1\n`
		)
		.join('\n');

export const factivaPage = (stories: readonly Story[]): string => {
	const row = (code: string, value: string) =>
		`<tr><td class="index"><b>${code}</b>&nbsp;</td><td>${value}</td></tr>`;
	const body = (paragraphs: readonly string[]) =>
		paragraphs.map((one) => `<p class="articleParagraph enarticleParagraph">${one}</p>`).join('');
	return `<html><head><title>Factiva</title></head><body><form name="PageBaseForm">${stories
		.map(
			({ headline, outlet, day, byline, paragraphs: [lead = '', ...rest] }) =>
				`<div class="article enArticle"><table>${row('HD', `<b>${headline}</b>`)}${row('BY', `By ${byline}`)}${row('PD', british(day))}${row('SN', outlet)}${row('LA', 'English')}${row('LP', body([lead]))}${row('TD', body(rest))}${row('NS', 'gpir : Politics')}</table></div>`
		)
		.join('')}</form></body></html>`;
};

export const proquest = (stories: readonly Story[]): string =>
	stories
		.map(
			({ headline, outlet, day, byline, paragraphs }, i) =>
				`\n${'_'.repeat(60)}\n\n${headline}\n\nAuthor: ${byline.replace(/(\S+) (\S+)/, '$2, $1')}\n\nAbstract: ${paragraphs[0] ?? ''}\n\nFull text: ${paragraphs.join('\n\n')}\n\nTitle: ${headline}\n\nPublication title: ${outlet}\n\nPublication date: ${american(day).slice(0, 3)} ${american(day).split(' ').slice(1).join(' ')}\n\nProQuest document ID: 10${i}\n\nLast updated: 2025-12-30\n\nDatabase: Newsstream\n`
		)
		.join('');

export const europresse = (stories: readonly Story[]): string =>
	`<html><head><title>Europresse</title></head><body>${stories
		.map(
			({ headline, outlet, day, byline, paragraphs }) =>
				`<article><header><span class="DocPublicationName">${outlet}</span><span class="DocHeader">World, Friday, ${american(day)}, p. 4</span><div class="titreArticle"><p>${headline}</p></div><div class="sm-margin-bottomNews">${byline}</div></header><section><div class="DocText clearfix">${paragraphs.map((one) => `<p>${one}</p>`).join('')}</div></section><footer><div>news·20251230·LD·1</div></footer></article>`
		)
		.join('')}</body></html>`;

export const separated = (stories: readonly Story[]): string =>
	stories
		.map(({ headline, day, paragraphs }) => `${headline}\n${american(day)}\n\n${paragraphs.join('\n\n')}\n`)
		.join('\n-----\n\n');

/** RTF of a text, a paragraph a line, its characters beyond ASCII as Word writes them. */
export const rtf = (text: string): string =>
	`{\\rtf1\\ansi\\ansicpg1252\\deff0{\\fonttbl{\\f0 Arial;}}{\\*\\generator Made up;}{\\info{\\title Hidden}}\n${text
		.replace(/[^\x20-\x7e\n]/g, (c) => (c === '’' ? "\\'92" : `\\u${c.charCodeAt(0)}?`))
		.split('\n')
		.map((line) => `\\pard ${line}\\par`)
		.join('\n')}}`;

const xml = (text: string): string => text.replace(/&/g, '&amp;').replace(/</g, '&lt;');

/** A Word file of a text, a paragraph a line; lines that belong together are broken within a paragraph, as archives do. */
export const docx = (text: string): Uint8Array => {
	const main = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml';
	const office = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument';
	const paragraphs = text.split('\n\n').map((block) => {
		const lines = block.split('\n').map((line) => `<w:t xml:space="preserve">${xml(line)}</w:t>`);
		return `<w:p><w:r>${lines.join('<w:br/>')}</w:r></w:p>`;
	});
	const files = {
		'[Content_Types].xml': `<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Override PartName="/word/document.xml" ContentType="${main}"/></Types>`,
		'_rels/.rels': `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="r1" Type="${office}" Target="word/document.xml"/></Relationships>`,
		'word/document.xml': `<w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body>${paragraphs.join('')}</w:body></w:document>`
	};
	return zipSync(
		Object.fromEntries(Object.entries(files).map(([name, part]) => [name, new TextEncoder().encode(part)]))
	);
};

export const csv = (stories: readonly Story[], names: readonly string[], mark = ','): string => {
	const cell = (value: string) => `"${value.replaceAll('"', '""')}"`;
	const rows = stories.map((one) =>
		[one.headline, one.day, one.outlet, one.byline, one.url, one.paragraphs.join('\n\n')].map(cell).join(mark)
	);
	return [names.join(mark), ...rows].join('\n');
};
