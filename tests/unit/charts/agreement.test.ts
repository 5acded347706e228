import { describe, expect, test } from 'vitest';
import { agreementLayout } from '../../../src/lib/charts/agreement/layout';
import {
	agreementFinding,
	agreementSeries,
	agreementSummary
} from '../../../src/lib/charts/agreement/series';
import type { AgreementRow } from '../../../src/lib/data/queries/agreement';
import type { Stance } from '../../../src/lib/model/vocab';

const STANCE: Record<string, Stance> = {
	'+': 'support',
	'-': 'oppose',
	'~': 'conditional',
	'?': 'ambivalent',
	o: 'none'
};
/** Positions of made-up actors, a letter a proposition; a dot is silence. */
const rows = (held: Record<string, string>): AgreementRow[] =>
	Object.entries(held).flatMap(([name, letters]) =>
		[...letters].flatMap((letter, i) =>
			STANCE[letter]
				? [
						{
							holder_id: name.toLowerCase(),
							holder: name,
							side: 'other' as const,
							proposition_id: `p${i}`,
							proposition: `Made-up ${i}`,
							stance: STANCE[letter],
							utterance_id: `u-${name}-${i}`,
							lead_statement_id: `${name}-${i}`
						}
					]
				: []
		)
	);
const seriesOf = (held: Record<string, string>) => agreementSeries(rows(held));

describe('agreement series', () => {
	test('no row, one actor, one proposition in common: no pair, and words for it', () => {
		for (const held of [{}, { Ann: '++' }, { Ann: '+.', Ben: '++' }]) {
			const series = seriesOf(held as Record<string, string>);
			expect(series).toMatchObject({ actors: [], pairs: [] });
			expect(agreementSummary(series)).toMatch(/^No two actors/);
			expect(agreementFinding(series)).toBeNull();
		}
	});

	test('a pair opens both utterances of each proposition in common, and says what they are', () => {
		const [pair] = seriesOf({ Ann: '+-.+', Ben: '++.~' }).pairs;
		expect(pair).toMatchObject({ same: 1, opposite: 1, both: 3, score: 0 });
		expect(pair?.utterances.map(({ utterance_id }) => utterance_id)).toEqual([
			...['u-Ann-0', 'u-Ben-0', 'u-Ann-1', 'u-Ben-1', 'u-Ann-3', 'u-Ben-3']
		]);
		expect(pair?.label).toBe(
			'Ann and Ben: agree on 1, opposed on 1, neither on 1 of 3 shared propositions (Made-up 0, Made-up 1, Made-up 3)'
		);
	});

	test('actors who agree are adjacent, in whatever order they came', () => {
		const names = seriesOf({ Ann: '+++', Ben: '---', Cem: '++.', Dov: '--.' }).actors.map(({ name }) => name);
		expect(Math.abs(names.indexOf('Ann') - names.indexOf('Cem'))).toBe(1);
		expect(Math.abs(names.indexOf('Ben') - names.indexOf('Dov'))).toBe(1);
		expect(names[0] === 'Ann' || names[0] === 'Cem').toBe(true);
	});

	test('the summary counts pairs by which way they lean', () => {
		expect(agreementSummary(seriesOf({ Ann: '++', Ben: '++', Cem: '--', Dov: '~~' }))).toBe(
			'6 pairs among 4 actors: 1 agree more often than they are opposed, 2 are opposed more often than they agree and 3 neither agree nor are opposed on anything.'
		);
	});

	test.each([
		['whole agreement on the most', { Ann: '+++', Ben: '+++', Cem: '--.' }, 'Ann and Ben agree on all 3'],
		['else whole opposition', { Ann: '+++', Ben: '---', Cem: '+o.' }, 'Ann and Ben are opposed on all 3'],
		['two who both took no position agree on nothing', { Ann: 'oo', Ben: 'oo' }, null],
		['no single pair stands out', { Ann: '++', Ben: '++', Cem: '++' }, null],
		['neither', { Ann: '+~', Ben: '-+' }, null]
	])('finding: %s', (_, held, words) => {
		const found = agreementFinding(seriesOf(held));
		if (words === null) expect(found).toBeNull();
		else expect(found).toBe(`${words} propositions they share`);
	});
});

describe('agreement layout', () => {
	const many = seriesOf(
		Object.fromEntries(Array.from({ length: 200 }, (_, i) => [`Actor ${i}`, i < 3 ? '+++' : '++.']))
	);

	test.each([340, 520, 736])(
		'at %i px every cell is in the picture, and wide enough for a finger',
		(width) => {
			const layout = agreementLayout(many, width);
			expect(layout.actors.length).toBeGreaterThan(10);
			expect(layout.actors.length).toBeLessThan(30);
			expect(layout.cell.width).toBeGreaterThanOrEqual(23);
			for (const { x, y } of layout.pairs) {
				expect(x).toBeGreaterThanOrEqual(layout.left);
				expect(x + layout.cell.width).toBeLessThanOrEqual(width + 0.001);
				expect(y + layout.cell.height).toBeLessThan(layout.height);
			}
			const names = layout.actors.map(({ name }) => name);
			expect(names).toEqual(expect.arrayContaining(['Actor 0', 'Actor 1', 'Actor 2']));
			expect(layout.note).toBe(`${200 - names.length} more actors with less in common: see the table`);
		}
	);

	test('each pair is in both actors’ rows, mirrored on the diagonal', () => {
		const { pairs } = agreementLayout(seriesOf({ Ann: '++', Ben: '++', Cem: '--' }), 736);
		expect(pairs).toHaveLength(6);
		for (const { pair, row, column } of pairs)
			expect(pairs.some((other) => other.pair === pair && other.row === column && other.column === row)).toBe(
				true
			);
	});
});
