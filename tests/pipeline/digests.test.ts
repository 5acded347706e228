/**
 * Every digest is in our own words, quotes briefly, and quotes only from the paragraph it names. The comparison with the
 * originals, which belong to their publishers and are not part of the project, runs where SEED_ORIGINALS names their folder.
 */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { readDigest } from '../../src/pipeline/read/digest';
import { NO_METADATA } from '../../src/pipeline/read/metadata';

const DIGESTS = resolve('seeds/articles');
const { SEED_ORIGINALS } = process.env;
const ORIGINALS = SEED_ORIGINALS && existsSync(SEED_ORIGINALS) ? resolve(SEED_ORIGINALS) : null;
const LONGEST_RUN = 11;
const LONGEST_QUOTATION = 15;

const straight = (text: string) => text.replace(/[‘’]/g, "'").replace(/[“”]/g, '"');

/** Words in lower case: "U.S." and "US" are one word, as are "Russia's" and "Russia’s". */
const words = (text: string): string[] =>
	straight(text)
		.toLowerCase()
		.replace(/\./g, '')
		.match(/[\p{L}\p{N}]+(?:['-][\p{L}\p{N}]+)*/gu) ?? [];

const quotations = (text: string): string[] =>
	[...text.matchAll(/“([^“”]*)”/g)].map((match) => match[1] ?? '');

/** Runs of words, longer than allowed, that `own` shares with `original`; quotations end a run. */
function sharedRuns(own: string, original: string, allowed: number): string[] {
	const run = allowed + 1;
	const windows = (all: string[]) =>
		all.slice(0, all.length - allowed).map((_, at) => all.slice(at, at + run).join(' '));
	const known = new Set(windows(words(original)));
	return own
		.split(/“[^“”]*”/)
		.flatMap((part) => windows(words(part)))
		.filter((window) => known.has(window));
}

/** Whether the words of `quotation` are in `paragraph` one after the other. */
const stands = (quotation: string, paragraph: string) =>
	` ${words(paragraph).join(' ')} `.includes(` ${words(quotation).join(' ')} `);

const nonEmptyLines = (text: string) => text.split(/\r?\n/).filter((line) => line.length > 0);

describe('what the comparison finds (made-up sentences)', () => {
	const original =
		'The minister said that the bridge over the river would "stay closed until spring", come what may.';
	it('finds a copied run, unless a quotation breaks it', () => {
		expect(sharedRuns('Yesterday the minister said that the bridge over the river', original, 8)).toEqual([
			'the minister said that the bridge over the river'
		]);
		expect(sharedRuns('The minister said that “the bridge” over the river', original, 8)).toEqual([]);
	});
	it('finds a quotation with other marks and capitals, but not an invented one', () => {
		expect(stands('Stay closed until spring,', original)).toBe(true);
		expect(stands('closed until the spring', original)).toBe(false);
		expect(quotations('He said “one” and “two words.”')).toEqual(['one', 'two words.']);
	});
});

const digests = readdirSync(DIGESTS).filter((name) => name.endsWith('.md'));

describe.each(digests)('%s', (name) => {
	const digest = readDigest(name, readFileSync(join(DIGESTS, name), 'utf8'), NO_METADATA);
	const paragraphs = digest.paragraphs.map((span) => ({
		no: span.sourceParagraph ?? 0,
		text: digest.text.slice(span.start, span.end)
	}));

	it('is a digest that the reader understands', () => {
		expect(digest.warnings).toEqual([]);
		expect(digest.textKind).toBe('digest');
		expect(digest.metadata.published_on).not.toBeNull();
	});

	it('numbers every paragraph, in rising order', () => {
		const numbers = paragraphs.map(({ no }) => no);
		expect(numbers.length).toBeGreaterThan(0);
		expect(numbers.every((no, index) => no > (numbers[index - 1] ?? 0))).toBe(true);
	});

	it(`quotes at most ${LONGEST_QUOTATION} words at a time, in marks that come in pairs`, () => {
		const long = quotations(digest.text).filter((text) => text.split(/\s+/).length > LONGEST_QUOTATION);
		expect(long).toEqual([]);
		for (const { text } of paragraphs) expect(text.replace(/“[^“”]*”/g, '')).not.toMatch(/[“”"]/);
	});

	const document = digest.metadata.source_document;
	const source = ORIGINALS && document ? join(ORIGINALS, document) : null;
	const given = source !== null && existsSync(source);

	describe.skipIf(!given)(
		given ? 'beside its original' : 'skipped: SEED_ORIGINALS does not have its original',
		() => {
			const original = given ? readFileSync(source, 'utf8') : '';
			const lines = nonEmptyLines(original);

			it('quotes only from the paragraph it names', () => {
				const invented = paragraphs.flatMap(({ no, text }) =>
					quotations(text)
						.filter((quotation) => !stands(quotation, lines[no - 1] ?? ''))
						.map((quotation) => `¶${no}: ${quotation}`)
				);
				expect(invented).toEqual([]);
			});

			it(`shares no run of ${LONGEST_RUN + 1} words with it outside quotation marks`, () => {
				expect(paragraphs.flatMap(({ text }) => sharedRuns(text, original, LONGEST_RUN))).toEqual([]);
			});
		}
	);
});

describe.skipIf(!ORIGINALS)('the originals', () => {
	it('have a digest each', () => {
		const bases = (names: string[]) => names.map((name) => name.replace(/\.\w+$/, '')).sort();
		const originals = ORIGINALS ? readdirSync(ORIGINALS).filter((name) => name.endsWith('.txt')) : [];
		expect(bases(digests)).toEqual(bases(originals));
	});
});
