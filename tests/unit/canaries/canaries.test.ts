/** Canaries through everything that writes a file: each is read back by a strict parser as the text it was. */
import { parseHTML } from 'linkedom';
import { SaxesParser } from 'saxes';
import { describe, expect, test } from 'vitest';
import { escaped } from '../../../src/lib/components/markup';
import { csvRows, tabSeparated, toCsv, toJson } from '../../../src/lib/components/table';
import { embedDocument } from '../../../src/lib/embed/document';
import { parseSettings } from '../../../src/lib/embed/client/settings';
import { responsiveFrame, type Shared } from '../../../src/lib/embed/share/snippets';
import { webAddress } from '../../../src/lib/model/web-address';
import { insideXml } from '../../../src/lib/pictures/xml';
import { articleSlug, slugOf } from '../../../src/pipeline/text/slug';
import { sitemap } from '../../../src/routes/sitemap.xml/sitemap';
import { PAYLOADS } from './payloads';

/** Elements and texts of an XML document. Throws where it is not well-formed. */
function xml(text: string): { names: string[]; attributes: string[]; texts: string } {
	const [names, attributes]: [string[], string[]] = [[], []];
	let texts = '';
	const parser = new SaxesParser();
	parser.on('error', (error) => {
		throw error;
	});
	parser.on('opentag', ({ name, attributes: found }) => {
		names.push(name);
		attributes.push(...Object.keys(found));
	});
	parser.on('text', (part) => (texts += part));
	parser.write(text).close();
	return { names, attributes, texts };
}

/** RFC 4180, strictly: what is not quoted holds no quotation mark. */
function csv(text: string): string[][] {
	const rows = [...text.matchAll(/(?:"((?:[^"]|"")*)"|([^",\r\n]*))(,|\r\n|$)/g)];
	expect(rows.map(([whole]) => whole).join('')).toBe(text);
	const cells: string[][] = [[]];
	for (const [whole, quoted, bare, end] of rows) {
		if (!whole) continue;
		cells.at(-1)!.push(quoted?.replaceAll('""', '"') ?? bare ?? '');
		if (end === '\r\n') cells.push([]);
	}
	return cells.slice(0, -1);
}

/** What a spreadsheet would run at the beginning of a cell, whichever separator it takes. */
const FORMULA = /(?:^|[;\t\r\n])\s*[=+@＝＋＠]|^\s*[-－]/u;

test('there are at least 200', () => expect(new Set(PAYLOADS).size).toBeGreaterThanOrEqual(200));

describe.each(PAYLOADS)('%j', (payload) => {
	test('is text in XML and in pictures', () => {
		const { names, attributes, texts } = xml(`<a b="${escaped(payload)}">${escaped(payload)}</a>`);
		expect([names, attributes]).toEqual([['a'], ['b']]);
		expect(texts.length).toBe(payload.replace(/\r\n?/g, '\n').length);
		const { document } = parseHTML('<svg><text></text></svg>');
		document.querySelector('text')!.textContent = payload;
		document.querySelector('text')!.setAttribute('aria-label', payload);
		const drawn = xml(`<svg>${insideXml(document.querySelector('svg')!)}</svg>`);
		expect([drawn.names, drawn.attributes]).toEqual([['svg', 'text'], ['aria-label']]);
		expect(xml(sitemap('https://example.org/', [payload])).names).toEqual(['urlset', 'url', 'loc']);
	});

	test('is one cell, which no spreadsheet runs', () => {
		const table = { columns: ['who', 'what'], rows: [[payload, 'words']] };
		const cells = csv(csvRows(table));
		expect(cells).toHaveLength(2);
		expect(cells[1]).toHaveLength(2);
		expect(cells[1]![0]).not.toMatch(FORMULA);
		expect(cells[1]![0]!.replaceAll("'", '')).toBe(payload.replaceAll("'", ''));
		expect(toCsv(table, payload).split('\r\n')[0]).toMatch(/^# /);
		expect(tabSeparated(table).split('\n')[1]!.split('\t')).toHaveLength(2);
		expect(JSON.parse(toJson(table, { about: payload }))).toMatchObject({ rows: [{ who: payload }] });
	});

	test('adds no element and no handler to an embed and its snippet', () => {
		const shared: Shared = {
			...{ site: 'https://example.org/', chart: 'ladder', proposition: 'p', frozen: null, height: 300 },
			settings: { ...parseSettings(new URLSearchParams()), title: payload, note: payload },
			...{ title: payload, alt: payload, view: 'https://example.org/' }
		};
		const pages = [
			responsiveFrame(shared),
			embedDocument({
				...{ id: 'x', title: payload, description: payload, canonical: null },
				...{ place: { proposition: 'p', home: payload, up: '' }, body: `<p>${escaped(payload)}</p>` }
			})
		];
		for (const page of pages) {
			const markup = page.replace(/<(script|style)\b[^>]*>[\s\S]*?<\/\1>/g, '');
			const { document } = parseHTML(`<html><body>${markup}</body></html>`);
			const all = [...document.querySelectorAll('*')];
			expect(
				all.flatMap((one) => [...one.attributes].map(({ name }) => name)).filter((name) => /^on/i.test(name))
			).toEqual([]);
			expect(document.querySelectorAll('svg, img, math, object, details, iframe[srcdoc]')).toHaveLength(0);
			// An embed has its script and its data, a snippet its listener.
			expect(page.match(/<script\b/g)).toHaveLength(page.startsWith('<iframe') ? 1 : 2);
		}
	});

	test('is a name that leaves no folder, and no address', () => {
		for (const id of [slugOf(payload), articleSlug(payload)]) expect(id).toMatch(/^[a-z0-9][a-z0-9-]*$/);
		expect(webAddress(payload)).toBeNull();
	});
});
