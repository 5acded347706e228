/** PDFs of made-up press releases and reports: paragraphs, running heads, columns and parted words. */
import { expect, test } from 'vitest';
import { archiveFolder } from '../support/archive';
import { pdf, type PdfLine } from './pdf';

const { read, paragraphs } = archiveFolder();

/** Lines set below each other; an empty one leaves a line's height free. */
const set = (lines: readonly string[], { x = 60, top = 740, size = 11, page = 1 } = {}): PdfLine[] =>
	lines.flatMap((text, i) => (text ? [{ text, x, y: top - 14 * i, size, page }] : []));

test('a press release: letterhead, day and headline, its paragraphs parted by space alone', async () => {
	const { articles } = await read(
		'release.pdf',
		pdf(
			set([
				'GOVERNMENT OF RURITANIA',
				'News release, 5 December 2025',
				'',
				'Harbour tunnel must be built, minister says',
				'',
				'Ruritanian Transport Minister Ida Hollin said on Thursday that the harbour',
				'tunnel must be built.',
				'',
				'Engineer Oksana Brod said on Wednesday that the city would not give up its',
				'plan for the tunnel.'
			])
		)
	);
	const [article] = articles;
	expect([article?.headline, article?.publishedOn]).toEqual([
		'Harbour tunnel must be built, minister says',
		'2025-12-05'
	]);
	expect(article && paragraphs(article).slice(-2)).toEqual([
		'Ruritanian Transport Minister Ida Hollin said on Thursday that the harbour tunnel must be built.',
		'Engineer Oksana Brod said on Wednesday that the city would not give up its plan for the tunnel.'
	]);
});

test('a report over two columns and pages: heads and numbers go, sentences and parted words go on', async () => {
	const head = (page: number): PdfLine[] => [
		{ text: `The Brod Gazette ${page}`, x: 60, y: 770, size: 8, page },
		{ text: `${page} / 2`, x: 300, y: 30, size: 8, page }
	];
	const { articles } = await read(
		'report.pdf',
		pdf([
			...head(1),
			{ text: 'Harbour tunnel must be built, minister says', x: 60, y: 740, size: 18, page: 1 },
			{ text: 'December 5, 2025', x: 60, y: 715, size: 9, page: 1 },
			...set(
				['Transport Minister Ida Hollin', 'said on Thursday that the har-', 'bour tunnel must be built.'],
				{
					top: 690
				}
			),
			...set(['   The tunnel is long overdue,', 'and engineer Oksana Brod said'], { top: 648, x: 72 }),
			...head(2),
			...set(['that the city would not give up', 'its plan for the tunnel.'], { x: 60, top: 740, page: 2 })
		])
	);
	expect(articles[0]?.publishedOn).toBe('2025-12-05');
	expect(articles[0] && paragraphs(articles[0])).toEqual([
		'Harbour tunnel must be built, minister says',
		'Transport Minister Ida Hollin said on Thursday that the harbour tunnel must be built.',
		'The tunnel is long overdue, and engineer Oksana Brod said that the city would not give up its plan for the tunnel.'
	]);
});

test('pages that are pictures, and what is no PDF, say what to do', async () => {
	expect((await read('scan.pdf', pdf([]))).told[0]).toContain('run text recognition (OCR)');
	expect((await read('scan.pdf', 'no PDF')).told[0]).toContain('is not a PDF that can be opened');
});
