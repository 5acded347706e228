import { describe, expect, test } from 'vitest';
import { step } from '../../../src/lib/charts/marks/roving';

const a = { row: 0, at: 10 };
const b = { row: 0, at: 90 };
const c = { row: 2, at: 80 };
const d = { row: 2, at: 15 };
const all = [a, b, d, c];

describe('arrow keys among marks', () => {
	test.each([
		['ArrowRight', a, b],
		['ArrowLeft', b, a],
		['ArrowLeft', a, null],
		['ArrowDown', b, c],
		['ArrowDown', a, d],
		['ArrowUp', c, b],
		['ArrowUp', a, null],
		['End', a, b],
		['Home', c, d],
		['x', a, null]
	])('%s', (key, from, to) => {
		expect(step(all, from, key)).toBe(to);
	});
});
