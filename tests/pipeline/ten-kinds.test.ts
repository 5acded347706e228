/** What the README's two commands do first: ten files of ten kinds in a new project become tables and a report. */
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, onTestFinished, test, vi } from 'vitest';
import { buildTables } from '../../src/pipeline/commands/tables';
import { createProject } from '../../src/pipeline/project/create';
import { WARNING_KINDS } from '../../src/pipeline/types';
import * as make from './formats/stories';

const PROPOSITIONS = `
- id: tunnel
  text: The harbour tunnel should be built.
  label: The harbour tunnel
  kind: demand
  names: ['the harbour tunnel']
`;

/** Each kind has its own outlet and headline, so that none is a copy of another. */
const story = (kind: string, from = make.A): make.Story[] => [
	{
		...from,
		outlet: `The ${kind} Gazette`,
		headline: `${kind}: ${from.headline}`,
		url: `https://${kind}.example/a`
	}
];
const page = ([{ headline, day, outlet, paragraphs } = make.A]: readonly make.Story[]): string =>
	`<!doctype html><html lang="en"><head><title>${headline}</title><meta property="og:site_name" content="${outlet}"><meta property="article:published_time" content="${day}"></head><body><article><h1>${headline}</h1>${paragraphs.map((one) => `<p>${one}</p>`).join('')}</article></body></html>`;
const record = ([{ headline, day, outlet, url, paragraphs } = make.A]: readonly make.Story[]): string =>
	JSON.stringify({ title: headline, date: day, outlet, url, text: paragraphs.join('\n') });
const feed = ([{ headline, day, outlet, url, paragraphs } = make.A]: readonly make.Story[]): string =>
	`<feed xmlns="http://www.w3.org/2005/Atom"><title>${outlet}</title><entry><title>${headline}</title><link href="${url}"/><published>${day}T12:00:00Z</published><content type="html">${paragraphs.map((one) => `&lt;p&gt;${one}&lt;/p&gt;`).join('')}</content></entry></feed>`;
const letter = ([{ headline, outlet, paragraphs } = make.A]: readonly make.Story[]): string =>
	`From: ${outlet} <news@brod.example>\nSubject: ${headline}\nDate: Fri, 5 Dec 2025 09:00:00 +0100\nContent-Type: text/plain; charset=utf-8\n\n${paragraphs.join('\n\n')}\n`;

const NAMES = ['headline', 'date', 'outlet', 'author', 'url', 'text'];
const FILES: Readonly<Record<string, string | Uint8Array>> = {
	'1.txt': make.nexisClassic(story('Classic')),
	'2.docx': make.docx(make.nexisUni(story('Uni'))),
	'3.rtf': make.rtf(make.factivaText(story('Rich'))),
	'4.html': page(story('Page')),
	'5.csv': make.csv(story('Table'), NAMES),
	'6.jsonl': record(story('Line')),
	'7.json': `[${record(story('List', make.B))}]`,
	'8.atom': feed(story('Feed', make.B)),
	'9.eml': letter(story('Letter')),
	'10.htm': make.europresse(story('Press'))
};
/** And what people have beside them. */
const OTHERS: Readonly<Record<string, string>> = {
	'notes.xyz': 'made up',
	'scan.png': 'made up',
	'undated.txt':
		'Ida Hollin said on Thursday that the harbour tunnel must be built, and that it would be long.',
	'brief.txt': 'Published 5 December 2025\n\nThe harbour tunnel is late.',
	'german.txt':
		'Die Ministerin Ida Hollin sagte am Donnerstag in Strelsau, dass der Tunnel unter dem Hafen gebaut werden müsse und dass niemand ein Veto habe. Die Stadt habe lange genug gewartet, sagte sie vor dem Parlament.'
};

test('ten kinds of files become articles and statements, and the report names the rest', async () => {
	const dir = mkdtempSync(join(tmpdir(), 'ten-'));
	onTestFinished(() => rmSync(dir, { recursive: true }));
	createProject(join(dir, 'topic'));
	writeFileSync(join(dir, 'topic/codebook/propositions.yaml'), PROPOSITIONS);
	for (const [name, content] of Object.entries({ ...FILES, ...OTHERS }))
		writeFileSync(join(dir, 'topic/articles', name), content);
	const printed = vi.spyOn(console, 'log').mockImplementation(() => {});
	onTestFinished(() => printed.mockRestore());

	expect(await buildTables(['--project', join(dir, 'topic'), '--no-store', '--threads', '1'])).toBe(0);
	const report = JSON.parse(readFileSync(join(dir, 'topic/tables/report.json'), 'utf8')) as {
		counts: { articles: number; statements: number; warnings: Record<string, number> };
		problems: { kind: string; entries: { file: string; message: string }[] }[];
	};
	// The ten, the undated one and the short one.
	expect(report.counts.articles).toBe(12);
	expect(report.counts.statements).toBeGreaterThanOrEqual(12);
	const files = (kind: string) =>
		report.problems.find((one) => one.kind === kind)?.entries.map(({ file }) => file);
	expect(files('unread')).toEqual(['notes.xyz', 'scan.png']);
	expect(files('undated')).toEqual(['undated.txt']);
	expect(files('little-text')).toEqual(['brief.txt']);
	expect(files('language')).toEqual(['german.txt']);
	const order = report.problems.map(({ kind }) => kind);
	expect(order).toEqual(WARNING_KINDS.filter((kind) => order.includes(kind)));
	// The terminal and the page name the same files.
	const terminal = printed.mock.calls.flat().join('\n');
	const html = readFileSync(join(dir, 'topic/tables/report.html'), 'utf8');
	for (const file of Object.keys(OTHERS)) {
		expect(terminal).toContain(`  ${file}: `);
		expect(html).toContain(`<dt>${file}</dt>`);
	}
});
