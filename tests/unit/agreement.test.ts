/** The formula of agreement, case by case, and what holds for any two actors. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { agreement } from '../../src/lib/model/agreement';
import { STANCES, type Stance } from '../../src/lib/model/vocab';

type Held = Record<string, Stance>;
const compare = (a: Held, b: Held) => agreement(new Map(Object.entries(a)), new Map(Object.entries(b)));

describe('agreement', () => {
	test.each<[string, Held, Held, [number, number, number, number | null]]>([
		['alike', { p: 'support', q: 'oppose' }, { p: 'support', q: 'oppose' }, [2, 0, 2, 1]],
		['opposed', { p: 'support', q: 'oppose' }, { p: 'oppose', q: 'support' }, [0, 2, 2, -1]],
		['half and half', { p: 'support', q: 'oppose' }, { p: 'support', q: 'support' }, [1, 1, 2, 0]],
		[
			'conditional is on no side',
			{ p: 'support', q: 'support' },
			{ p: 'support', q: 'conditional' },
			[1, 0, 2, 0.5]
		],
		[
			'equal conditions are alike',
			{ p: 'conditional', q: 'ambivalent' },
			{ p: 'conditional', q: 'ambivalent' },
			[2, 0, 2, 1]
		],
		[
			'two who take no position do not agree',
			{ p: 'none', q: 'oppose' },
			{ p: 'none', q: 'oppose' },
			[1, 0, 2, 0.5]
		],
		['ambivalent opposes nobody', { p: 'ambivalent', q: 'oppose' }, { p: 'oppose', q: 'none' }, [0, 0, 2, 0]],
		['one shared is too few', { p: 'support', q: 'oppose' }, { p: 'support', r: 'oppose' }, [1, 0, 1, null]],
		['nothing shared', { p: 'support' }, { q: 'support' }, [0, 0, 0, null]],
		['silence', {}, {}, [0, 0, 0, null]]
	])('%s', (_, a, b, [same, opposite, both, score]) => {
		expect(compare(a, b)).toEqual({ same, opposite, both, score });
	});

	const held = fc.dictionary(fc.constantFrom('p', 'q', 'r', 's', 't'), fc.constantFrom(...STANCES));

	test('is the same from either side and stays between −1 and 1', () => {
		fc.assert(
			fc.property(held, held, (a, b) => {
				const found = compare(a, b);
				expect(compare(b, a)).toEqual(found);
				expect(found.same + found.opposite).toBeLessThanOrEqual(found.both);
				if (found.score !== null) expect(Math.abs(found.score)).toBeLessThanOrEqual(1);
			})
		);
	});

	test('is whole with oneself, but for what one takes no position on', () => {
		fc.assert(
			fc.property(held, (a) => {
				const { both, score } = compare(a, a);
				const taken = Object.values(a).filter((stance) => stance !== 'none').length;
				expect(score).toBe(both < 2 ? null : taken / both);
			})
		);
	});
});
