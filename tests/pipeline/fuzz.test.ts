/** The whole of extraction on articles that are broken in every way: read or named, in bounded time, and in order. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { build } from '../../src/pipeline/build';
import { coder } from '../../src/pipeline/coded';
import { readArticle } from '../../src/pipeline/read';
import { integrityFaults } from '../../src/pipeline/write/integrity';
import { codebook, dates } from './support/book';

const SEED = 20251215;
/** The slowest takes 2600 to 3000 alone, and took 5000 once beside other tests on both cores; what grows with the square takes minutes. */
const LIMIT_MS = 15_000;
const code = coder(codebook);

/** Milliseconds of processor time so far: what else the machine does meanwhile is not the pipeline's fault. */
const busy = () => {
	const { user, system } = process.cpuUsage();
	return (user + system) / 1000;
};

/** A made-up article on the subject of the made-up codebook, with every kind of statement in it. */
const ARTICLE = `---
outlet: morning-post
published_on: 2025-03-07
published_basis: stated
---

Velda weighs the Pact

Ilse Marant said on Monday that “Veldonia must join the Pact.” She added that peace was near, calling the talks “fairly good.”

“No deal is in sight,” Envoy Tomas Brell told reporters on 6 March 2025. “Karsk wants the valley.
“It will not get it,” he said.

Velda and its coastal partners believe that Karsk opposes Pact membership. Both sides said that they would go on if the guns fell silent.

According to a senior Meridian official, Karsk has repeatedly ruled out a withdrawal from the valley. Karsk State Radio reported that Vadim Orlo said that the Pact would never take Veldonia in.

A statement from Sam Pell and Ilse Marant said that “real progress” depends on Karsk. Marant will speak on Sunday.
`;

/** Reads, extracts, corroborates and lays out one article; throws where a stage does or the tables do not hold together. */
function extract(file: string, bytes: Uint8Array): void {
	const start = busy();
	const { article, warnings } = readArticle(file, bytes);
	for (const { message } of warnings) expect(message.length).toBeGreaterThan(10);
	if (!article) {
		expect(warnings).not.toEqual([]);
		return;
	}
	const coded = code(article);
	const { tables, statements, utterances } = build({
		articles: [coded],
		codebook,
		reviews: [],
		publish: 'excerpt'
	});
	expect(busy() - start).toBeLessThan(LIMIT_MS);
	expect(integrityFaults(tables)).toEqual([]);
	expect(utterances.flatMap((one) => one.statements.map(({ id }) => id)).sort()).toEqual(
		statements.map(({ id }) => id).sort()
	);
	const published = article.publishedOn ?? '9999-12-31';
	for (const { confidence, stances, said, start: from, end } of statements) {
		for (const one of [confidence, ...stances.map((stance) => stance.confidence)]) {
			expect(one).toBeGreaterThan(0);
			expect(one).toBeLessThanOrEqual(1);
		}
		const latest = said.on ?? said.from ?? '';
		if (latest > published) expect(dates.future.first(article.text)).not.toBeNull();
		expect(article.text.slice(from, end).trim()).not.toBe('');
	}
}

const encode = (text: string) => new TextEncoder().encode(text);
const insert = (what: string) => (text: string, at: number) => `${text.slice(0, at)}${what}${text.slice(at)}`;

/** What copying, cutting and saving do to an article. */
const MUTATIONS: Record<string, (text: string, at: number) => string> = {
	truncated: (text, at) => text.slice(0, at),
	'without its beginning': (text, at) => text.slice(at),
	'with zero bytes': insert('\0\0'),
	'with half a character': insert('\uD83D'),
	'with a quotation mark more': insert('“"'),
	'without quotation marks that close': (text) => text.replaceAll('”', ''),
	'with marks of right-to-left text': insert('\u202E\u200Fשלום\u202C'),
	'with tags in the text': insert('<div><b><p></i>&amp;<script>x</script>'),
	'without full stops': (text) => text.replaceAll('.', ''),
	'in one line': (text) => text.replace(/\n(?!outlet|published|---)/g, ' '),
	'twice over': (text, at) => `${text.slice(0, at)}${text}`,
	'in capitals': (text) => text.toUpperCase()
};

test('unmutated it gives the result that the mutations are meant to break', () => {
	const { article } = readArticle('made-up.md', encode(ARTICLE));
	if (!article) throw new Error('the article was not read');
	const { statements } = code(article);
	expect(new Set(statements.map(({ mode }) => mode)).size).toBeGreaterThanOrEqual(3);
	expect(new Set(statements.map(({ said }) => said.basis)).size).toBeGreaterThanOrEqual(3);
	expect(statements.filter(({ stances }) => stances.length > 0).length).toBeGreaterThan(4);
});

describe.each(Object.entries(MUTATIONS))('an article %s', (_, mutate) => {
	test('is extracted or its fault is named', () => {
		fc.assert(
			fc.property(
				fc.double({ min: 0, max: 1, noNaN: true }),
				fc.constantFrom('.md', '.txt', '.html'),
				(share, extension) =>
					extract(`made-up${extension}`, encode(mutate(ARTICLE, Math.floor(share * ARTICLE.length))))
			),
			{ numRuns: 4, seed: SEED }
		);
	});
});

test('its sentences in any order, and any bytes among them', () => {
	const piece = fc.oneof(
		{ weight: 8, arbitrary: fc.constantFrom(...ARTICLE.split(/(?<=[.,”:]) /)) },
		{ weight: 1, arbitrary: fc.string({ unit: 'binary', maxLength: 12 }) }
	);
	fc.assert(
		fc.property(fc.array(piece, { maxLength: 30 }), (pieces) =>
			extract('made-up.txt', encode(pieces.join(' ')))
		),
		{ numRuns: 12, seed: SEED }
	);
	fc.assert(
		fc.property(fc.uint8Array({ maxLength: 400 }), (bytes) => {
			const text = encode(ARTICLE);
			extract('made-up.md', Uint8Array.from([...text.slice(0, 300), ...bytes, ...text.slice(300)]));
		}),
		{ numRuns: 8, seed: SEED }
	);
});

const MEGABYTE = 1 << 20;
const repeated = (text: string) => text.repeat(Math.ceil(MEGABYTE / text.length));

describe('a megabyte', () => {
	test.each([
		['of quotations never closed', repeated('“Peace is near, Ilse Marant said, ')],
		['of statements', repeated('Ilse Marant said on Monday that Veldonia must join the Pact.\n\n')],
		['of names', repeated('Ilse Marant of Karsk and Velda and ')],
		[
			'without a full stop',
			repeated('Ilse Marant said on Monday that Veldonia must join the Pact and that ')
		],
		['of right-to-left marks', repeated('\u202Esaid\u200F Karsk ')]
	])('%s', (_, text) => extract('large.txt', encode(text)));
});
