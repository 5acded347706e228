import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { isName, parse, parseWithin, parser } from '../../../src/pipeline/parse';
import type { ParsedSentence } from '../../../src/pipeline/parse/types';

/** "Brod <nsubj said": each arc as dependent, relation, head. */
const arcs = ({ tokens }: ParsedSentence): string[] =>
	tokens.map(({ text, rel, head }) => `${text} <${rel} ${tokens[head]?.text ?? 'ROOT'}`);

function expectTree({ tokens }: ParsedSentence): void {
	expect(tokens.filter(({ head, rel }) => head === -1 && rel === 'root')).toHaveLength(1);
	for (let i = 0; i < tokens.length; i++) {
		let steps = 0;
		for (let at = i; at !== -1; at = tokens[at]?.head ?? -1) expect(steps++).toBeLessThan(tokens.length + 1);
		expect(tokens[i]?.sure).toBeGreaterThan(0);
		expect(tokens[i]?.sure).toBeLessThanOrEqual(1);
	}
}

test('each sentence of any text is a tree with one root', () => {
	const word = fc.constantFrom(
		'Brod',
		'said',
		'that',
		',',
		'"',
		'and',
		'will',
		'join',
		'.',
		'the',
		'who',
		'NATO',
		'\n\n',
		'(',
		'not',
		'—'
	);
	fc.assert(
		fc.property(
			fc.oneof(
				fc.array(word, { maxLength: 40 }).map((words) => words.join(' ')),
				fc.string({ unit: 'grapheme' })
			),
			(text) => {
				for (const sentence of parse(text)) expectTree(sentence);
			}
		),
		{ numRuns: 60 }
	);
});

test('a text without end is read in pieces', () => {
	const sentences = parse('Brod said that Kolt said '.repeat(200));
	expect(sentences.length).toBeGreaterThan(3);
	for (const sentence of sentences) expectTree(sentence);
});

/** Made-up sentences with the arcs on which an attribution hangs. */
const ARCS: [string, string[]][] = [
	['Brod said that Ruritania would not join the alliance.', ['join <ccomp said', 'not <advmod join']],
	['"We will never leave," Hollin said.', ['leave <ccomp said', 'never <advmod leave', 'Hollin <nsubj said']],
	[
		'Ruritania opposes the plan, Brod said on Monday.',
		['opposes <ccomp said', 'Ruritania <nsubj opposes', 'Monday <obl said']
	],
	[
		'If the war ends, Ukraine can join, Kolt said.',
		['ends <advcl join', 'join <ccomp said', 'Kolt <nsubj said']
	],
	[
		'According to Kolt, the offer was rejected by Zubrowka.',
		['offer <nsubj:pass rejected', 'Zubrowka <obl:agent rejected']
	],
	[
		'Hollin, who leads the government, rejected the proposal.',
		['Hollin <nsubj rejected', 'leads <acl:relcl Hollin']
	],
	[
		'Kolt does not believe that Ruritania is ready.',
		['not <advmod believe', 'ready <ccomp believe', 'Ruritania <nsubj ready']
	],
	['Brod wants Ukraine to join NATO.', ['Ukraine <obj wants', 'join <xcomp wants', 'NATO <obj join']],
	["Orlin's government has agreed to send troops.", ['Orlin <nmod:poss government', 'send <xcomp agreed']]
];

describe('arcs', () => {
	test.each(ARCS)('%s', (text, wanted) => {
		const [sentence] = parse(text);
		expect(sentence && arcs(sentence)).toEqual(expect.arrayContaining(wanted));
	});
});

test('tags and lemmas', () => {
	const [sentence] = parse('The U.S. ministers said they weren’t opposing it.');
	expect(sentence?.tokens.map(({ lemma, upos }) => `${lemma} ${upos}`)).toEqual([
		'the DET',
		'U.S. PROPN',
		'minister NOUN',
		'say VERB',
		'they PRON',
		'be AUX',
		'not PART',
		'oppose VERB',
		'it PRON',
		'. PUNCT'
	]);
});

test('bounds of sentences can be given', () => {
	const text = 'Brod left. Kolt stayed';
	const parsed = parseWithin(text, [
		{ start: 0, end: 22 },
		{ start: 22, end: 22 }
	]);
	expect(parsed).toHaveLength(1);
	expect(parsed[0]?.tokens.map(({ start }) => start)).toEqual([0, 5, 9, 11, 16]);
});

test('tagging alone gives the same tags as parsing', () => {
	const text = 'Brod said so. "Hollin may well refuse," he added.';
	const tagged = parser().tag(text).flat();
	expect(parse(text).flatMap(({ tokens }) => tokens.map(({ text: word, xpos }) => [word, xpos]))).toEqual(
		tagged.map(({ text: word, xpos }) => [word, xpos])
	);
});

test('names are distinguished from ordinary words', () => {
	expect(['Zubrowka', 'Hungary', 'Nordwind'].map(isName)).toEqual([true, true, true]);
	expect(['Critics', 'Others', 'Researcher', 'Officials'].map(isName)).toEqual([false, false, false, false]);
});
