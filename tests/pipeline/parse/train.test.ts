import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { Parser } from '../../../src/pipeline/parse';
import { unpackModel } from '../../../src/pipeline/parse/model';
import { tokenise } from '../../../src/pipeline/parse/tokenise';
import { readTreebank } from '../../../src/pipeline/parse/train/conllu';
import { countCues, noCues } from '../../../src/pipeline/parse/train/cue-verbs';
import { evaluate } from '../../../src/pipeline/parse/train/evaluate';
import { trainModel } from '../../../src/pipeline/parse/train/model';
import { placed, score } from '../../../src/pipeline/parse/train/score';

const FILE = 'tests/fixtures/treebank.conllu';
const sentences = readTreebank(readFileSync(FILE, 'utf8'), FILE);
/** Each sentence often enough that its relations count as learnt. */
const often = Array.from({ length: 6 }, () => sentences).flat();
const words = new Map([
	['say', { mask: 2, noun: 0, verb: 32 }],
	['envoy', { mask: 1, noun: 18, verb: 0 }]
]);
const trained = () =>
	trainModel({
		...{ train: often, held: sentences, words, data: 'made up', rounds: 4 },
		...{ cut: { tagger: 0, parser: 0, taggerSteps: 0, parserSteps: 0 }, work: null, log: () => undefined }
	});

describe('a treebank', () => {
	test('is read with the places of its words, parts of a contraction included', () => {
		const [, second] = sentences;
		expect(second?.words.map(({ start, end }) => second.text.slice(start, end))).toEqual([
			'"',
			'We',
			'wo',
			"n't",
			'go',
			',',
			'"',
			'Hollin',
			'said',
			'.'
		]);
		expect(sentences.map(({ opensParagraph }) => opensParagraph)).toEqual([
			true,
			false,
			true,
			false,
			false,
			false
		]);
	});

	test('is cut as its own words are', () => {
		for (const { text, words: own } of sentences)
			expect(tokenise(text).map((token) => [token.start, token.end])).toEqual(
				own.map((word) => [word.start, word.end])
			);
	});

	test('with a line that lacks columns is refused by name', () =>
		expect(() => readTreebank('1\tBrod\tBrod', 'x.conllu')).toThrow(/x\.conllu: .*ten columns.*Brod/));

	test('with a head outside its sentence is refused', () =>
		expect(() => readTreebank('1\tBrod\tBrod\tPROPN\tNNP\t_\t7\troot\t_\t_', 'x.conllu')).toThrow(
			/not in it/
		));
});

describe('training', () => {
	const first = trained();

	test('gives the same bytes each time', () => {
		expect(first && Buffer.compare(first, trained() ?? Buffer.alloc(0))).toBe(0);
	});

	test('learns what it was shown', () => {
		const parser = new Parser(unpackModel(first ?? Buffer.alloc(0)));
		const cues = noCues();
		for (const sentence of sentences) {
			const { tokens } = parser.sentence(tokenise(sentence.text));
			const { words: count } = score(placed(sentence.words), placed(tokens));
			expect([sentence.id, count.labelled, count.upos]).toEqual([sentence.id, count.gold, count.gold]);
			countCues(sentence, tokens, cues);
		}
		expect(cues).toEqual({ cues: 5, subjects: 5, subjectRight: 5, contentRight: 5, bothRight: 5 });
	});

	test('is measured from raw text', () => {
		const report = evaluate(first ?? Buffer.alloc(0), [{ name: 'made-up', sentences }]);
		expect(report).toContain('| made-up, sentences given | 100.00 | 100.00 |');
		expect(report).toContain('| made-up | 5 | 100.0 | 100.0 | 100.0 |');
		expect(report).toMatch(/\| nsubj \| \d+\.\d \(11\) \|/);
	});
});
