/** Whatever a file holds, it is read or its fault is named, in bounded time, and no span leaves its text. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { attribute } from '../../../src/pipeline/attribute';
import { readArticle } from '../../../src/pipeline/read';
import { lineItem } from '../../../src/pipeline/read/formats/json';
import { segment } from '../../../src/pipeline/segment';
import type { Span } from '../../../src/pipeline/types';
import { pages } from './pages';

const MEGABYTE = 1 << 20;
const LIMIT_MS = 5000;
/** Milliseconds of processor time so far: what else the machine does meanwhile is not the reader's fault. */
const busy = () => {
	const { user, system } = process.cpuUsage();
	return (user + system) / 1000;
};
const EXTENSIONS = ['.txt', '.md', '.html'];

/** Reads and extracts; throws where a stage does, a span is no place in the text, or nothing is said of nothing read. */
function extract(file: string, bytes: Uint8Array): void {
	const { article, warnings } = readArticle(file, bytes);
	for (const warning of warnings) {
		expect(warning.file).toBe(file);
		expect(warning.message.length).toBeGreaterThan(10);
	}
	if (!article) {
		expect(warnings).not.toEqual([]);
		return;
	}
	const { text } = article;
	const inside = ({ start, end }: Span) => 0 <= start && start < end && end <= text.length;
	expect(article.paragraphs.every(inside)).toBe(true);
	const { attributions } = attribute(segment(article));
	expect(
		attributions.flatMap(({ source, cue, content }) => [...source, ...cue, ...content]).every(inside)
	).toBe(true);
}

const encode = (text: string) => new TextEncoder().encode(text);
const repeated = (text: string, length = MEGABYTE) =>
	text.repeat(Math.ceil(length / text.length)).slice(0, length);

describe('a megabyte or more than a page bears', () => {
	test.each([
		['without a full stop', repeated('the minister said that Ukraine wants to join NATO and ')],
		['of one letter', repeated('a')],
		['of quotation marks never closed', repeated('“he said ')],
		['of ampersands', repeated('&')]
	])('%s, as text', (_, text) => {
		const start = busy();
		extract('large.txt', encode(text));
		expect(busy() - start).toBeLessThan(LIMIT_MS);
	});

	test.each([
		['of opening angles', repeated('<')],
		['of paragraphs', repeated('<p>He said that this was so.')],
		['of elements never closed', repeated('<div>a')],
		['of few elements never closed', repeated('<div>a', 30_000)],
		['without a full stop', `<p>${repeated('the minister said that it is so and ')}</p>`]
	])('%s, as a page', (_, html) => {
		const start = busy();
		extract('large.html', encode(html));
		expect(busy() - start).toBeLessThan(LIMIT_MS);
	});
});

/** What copying, cutting and saving do to a page. */
const MUTATIONS: Record<string, (text: string, at: number) => string> = {
	truncated: (text, at) => text.slice(0, at),
	'without its beginning': (text, at) => text.slice(at),
	'with a zero byte': (text, at) => `${text.slice(0, at)}\0${text.slice(at)}`,
	'with a quotation mark more': (text, at) => `${text.slice(0, at)}“"${text.slice(at)}`,
	'without quotation marks that close': (text) => text.replace(/”/g, ''),
	'with marks of right-to-left text': (text, at) => `${text.slice(0, at)}\u202E\u200F${text.slice(at)}\u202C`,
	'with tags in the text': (text, at) => `${text.slice(0, at)}<div><b><p></i>${text.slice(at)}`,
	'with half a character': (text, at) => `${text.slice(0, at)}\uD83D${text.slice(at)}`,
	'in one line': (text) => text.replace(/\n/g, ' '),
	'twice over': (text, at) => `${text.slice(0, at)}${text}`
};

describe.each(Object.entries(MUTATIONS))('pages %s', (_, mutate) => {
	test('are read or their fault is named', () => {
		fc.assert(
			fc.property(
				fc.constantFrom(...pages),
				fc.double({ min: 0, max: 1, noNaN: true }),
				({ name, page }, share) => extract(name, encode(mutate(page, Math.floor(share * page.length))))
			),
			{ numRuns: 20, seed: 10 }
		);
	});
});

test('bytes of any kind are read or their fault is named', () => {
	fc.assert(
		fc.property(fc.uint8Array({ maxLength: 2000 }), fc.constantFrom(...EXTENSIONS), (bytes, extension) =>
			extract(`any${extension}`, bytes)
		),
		{ numRuns: 200, seed: 10 }
	);
});

test('characters of any kind are read or their fault is named', () => {
	const word = fc.constantFrom(
		'said',
		'that',
		'“',
		'”',
		'"',
		"'",
		'.',
		' ',
		'\n',
		'Halvorsen',
		'<p>',
		'</p>',
		'---\n',
		':'
	);
	const texts = fc.array(fc.oneof(word, fc.string({ unit: 'binary', maxLength: 6 })), { maxLength: 120 });
	fc.assert(
		fc.property(texts, fc.constantFrom(...EXTENSIONS), (parts, extension) =>
			extract(`any${extension}`, encode(parts.join('')))
		),
		{ numRuns: 100, seed: 10 }
	);
});

test('any JSON is a record or its fault is named', () => {
	fc.assert(
		fc.property(fc.json(), (json) => {
			const record = lineItem(json, 'line 1');
			expect('refused' in record ? record.refused : record.text).not.toBe('');
		}),
		{ seed: 10 }
	);
});
