/** What holds for every text, and that none takes long. Seeded, so that a failure can be repeated. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { attribute } from '../../../src/pipeline/attribute';
import type { Attribution } from '../../../src/pipeline/types';
import { segmented } from '../support/plain';

const SEED = 20251215;

/** Pieces that news is made of, and that trip a reader up: cues, marks that open and never close, odd characters. */
const piece = fc.constantFrom(
	'Vance',
	'Omar Tell',
	'Karsk',
	'she',
	'who',
	'the minister',
	'said',
	'told',
	'that',
	'to',
	'according to',
	'calling',
	'called',
	'was accused of',
	'pledge to',
	'is opposed to',
	'talks',
	'had failed',
	'and',
	'but',
	',',
	'.',
	':',
	';',
	'—',
	'-',
	'(',
	')',
	'“',
	'”',
	'"',
	"'",
	'’s',
	"''",
	'‘',
	'’',
	'?',
	'!',
	'…',
	'U.S.',
	'Mr.',
	'\n',
	'\u202e',
	'\ufeff',
	'é',
	'😀',
	'12%'
);
const news = fc.array(piece, { maxLength: 60 }).map((pieces) => pieces.join(' '));
const anyText = fc.oneof(news, fc.string({ unit: 'binary', maxLength: 300 }));

const spansOf = (one: Attribution) => [one.source, one.cue, one.content, one.mention];

test('spans lie in the text, in order, apart, and begin and end with no white space', () => {
	fc.assert(
		fc.property(anyText, (text) => {
			const { attributions, embedded } = attribute(segmented(text));
			for (const one of [...attributions, ...(embedded ?? [])]) {
				expect(one.content.length).toBeGreaterThan(0);
				for (const spans of spansOf(one)) {
					let last = 0;
					for (const { start, end } of spans) {
						expect(start).toBeGreaterThanOrEqual(last);
						expect(end).toBeGreaterThan(start);
						expect(end).toBeLessThanOrEqual(text.length);
						expect(text.slice(start, end).trim()).toBe(text.slice(start, end));
						last = end;
					}
				}
			}
		}),
		{ seed: SEED, numRuns: 1500 }
	);
});

test('attributions are in the order of their cues', () => {
	fc.assert(
		fc.property(news, (text) => {
			const starts = attribute(segmented(text)).attributions.flatMap(({ cue }) =>
				cue.map(({ start }) => start)
			);
			expect(starts).toEqual([...starts].sort((a, b) => a - b));
		}),
		{ seed: SEED, numRuns: 500 }
	);
});

test('the same text gives the same attributions, whatever was read before', () => {
	const text = 'Ilona Vance said “it is over.” She left, calling Karsk’s claim that it won a lie.';
	const before = attribute(segmented(text)).attributions;
	attribute(segmented('Omar Tell told the senate: "No." '.repeat(50)));
	expect(attribute(segmented(text)).attributions).toEqual(before);
	expect(before.length).toBeGreaterThan(2);
});

/** A little more than read lets through of one article. */
const MOST = 100_000;

describe('as much as read lets through of what no writer would write', { timeout: 300_000 }, () => {
	test.each([
		['without a full stop', 'Vance said that she and the one who said '],
		['of quotations that are never closed', '"Vance said '],
		['of single marks', "'Vance said ' "],
		['of brackets', '( said ('],
		['of names', 'Omar Tell of Karsk and '],
		['of right-to-left marks', '\u202e“said” \u200f'],
		['without a space', 'said']
	])('%s', (_, unit) => {
		const text = unit.repeat(Math.ceil(MOST / unit.length));
		const { attributions } = attribute(segmented(text));
		for (const { cue } of attributions)
			for (const { start, end } of cue) expect(text.slice(start, end)).not.toBe('');
	});
});
