/** Krippendorff's alpha against the worked example of its author: four observers, twelve units, some left out. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { alpha, alphaInterval, nominal, ordinal, seeded, type Unit } from '../../src/review/agreement/alpha';

/** Krippendorff (2011), section C: figures by observer, a full stop where there is none. */
const OBSERVERS = [
	'1 2 3 3 2 1 4 1 2 . . .',
	'1 2 3 3 2 2 4 1 2 5 . 3',
	'. 3 3 3 2 3 4 2 2 5 1 .',
	'1 2 3 3 2 4 4 1 2 5 1 .'
].map((line) => line.split(' ').map((value) => (value === '.' ? null : Number(value))));
const UNITS: Unit<number>[] = OBSERVERS[0]!.map((_, unit) => OBSERVERS.map((values) => values[unit] ?? null));

describe('alpha', () => {
	test('of the published example is 0.743 for names and 0.815 for ranks', () => {
		expect(alpha(UNITS)).toBeCloseTo(0.743, 3);
		expect(alpha(UNITS, ordinal([1, 2, 3, 4, 5]))).toBeCloseTo(0.815, 3);
	});

	test('of two observers and names: section A’s ten units of two values give 0.095', () => {
		const meg = [0, 1, 0, 0, 0, 0, 0, 0, 1, 0];
		const owen = [1, 1, 1, 0, 0, 1, 0, 0, 0, 0];
		expect(alpha(meg.map((value, index) => [value, owen[index]!]))).toBeCloseTo(0.095, 3);
	});

	test('is 1 where all agree, and not defined where nothing varies or nothing is paired', () => {
		expect(
			alpha([
				['a', 'a'],
				['b', 'b']
			])
		).toBe(1);
		expect(
			alpha([
				['a', 'a'],
				['a', 'a']
			])
		).toBeNull();
		expect(
			alpha([
				['a', null],
				[null, 'b']
			])
		).toBeNull();
		expect(alphaInterval([['a', null]])).toBeNull();
	});

	test('does not depend on the order of coders or units, nor on a unit that one coder saw', () => {
		const value = fc.constantFrom('x', 'y', 'z', null);
		fc.assert(
			fc.property(fc.array(fc.tuple(value, value, value), { minLength: 2, maxLength: 12 }), (units) => {
				const one = alpha(units);
				const other = alpha([...units].reverse().map((unit) => [...unit].reverse()));
				const more = alpha([...units, ['x', null, null]]);
				if (one === null) expect([other, more]).toEqual([null, null]);
				else {
					expect(other).toBeCloseTo(one, 9);
					expect(more).toBeCloseTo(one, 9);
					expect(one).toBeLessThanOrEqual(1);
				}
			})
		);
	});

	test('has an interval around it that is the same in each run', () => {
		const interval = alphaInterval(UNITS, nominal, 500, seeded(7))!;
		expect(interval.low).toBeLessThan(0.743);
		expect(interval.high).toBeGreaterThan(0.743);
		expect(alphaInterval(UNITS, nominal, 500, seeded(7))).toEqual(interval);
	});
});
