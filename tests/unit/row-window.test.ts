/** Which rows of a long list are drawn. */
import { describe, expect, test } from 'vitest';
import { rowWindow } from '../../src/lib/components/row-window';

describe('window', () => {
	test.each<[string, [number, number, number, number], [number, number]]>([
		['at the top', [1000, 40, -300, 800], [0, 25]],
		['in the middle', [1000, 40, 20_000, 800], [488, 532]],
		['at the end', [1000, 40, 39_200, 800], [968, 1000]],
		['far beyond the end', [10, 40, 90_000, 800], [10, 10]],
		['of nothing', [0, 40, 0, 800], [0, 0]]
	])('%s', (_, [count, height, above, screen], [from, to]) => {
		expect(rowWindow(count, height, above, screen)).toEqual({ from, to });
	});
});
