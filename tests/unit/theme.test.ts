/** Marks must be seen: 3:1 with their ground (WCAG 1.4.11), words 4.5:1, in both themes, read from the stylesheet itself. */
import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { STANCES } from '../../src/lib/model/vocab';

const css = readFileSync('src/lib/components/tokens.css', 'utf8');
const tokens = new Map(
	[...css.matchAll(/--([a-z-]+): light-dark\((#[0-9a-f]{6}), (#[0-9a-f]{6})\)/g)].map((match) => [
		match[1] ?? '',
		[match[2] ?? '', match[3] ?? ''] as const
	])
);

/** Relative luminance, WCAG 2.2. */
function luminance(hex: string): number {
	const [r = 0, g = 0, b = 0] = [1, 3, 5]
		.map((i) => parseInt(hex.slice(i, i + 2), 16) / 255)
		.map((part) => (part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4));
	return 0.2126 * r + 0.7152 * g + 0.0722 * b;
}
function contrast(a: string, b: string, theme: 0 | 1): number {
	const [x, y] = [a, b].map((name) => luminance(tokens.get(name)?.[theme] ?? '')).sort((p, q) => q - p);
	return ((x ?? NaN) + 0.05) / ((y ?? NaN) + 0.05);
}

describe.each([
	['light', 0],
	['dark', 1]
] as const)('%s theme', (_, theme) => {
	test.each(STANCES)(
		'the mark for %s stands out from paper, tint and its own tint, its faint form from paper',
		(stance) => {
			expect(contrast(stance, 'paper', theme)).toBeGreaterThanOrEqual(3);
			expect(contrast(stance, 'tint', theme)).toBeGreaterThanOrEqual(3);
			expect(contrast(`${stance}-faint`, 'paper', theme)).toBeGreaterThanOrEqual(3);
			expect(contrast(stance, `${stance}-tint`, theme)).toBeGreaterThanOrEqual(3);
			expect(contrast('ink', `${stance}-tint`, theme)).toBeGreaterThanOrEqual(4.5);
		}
	);
	test.each(['agree', 'apart'])(
		'what tells %s stands out from its grounds, and a number can be read',
		(way) => {
			for (const ground of [`${way}-tint`, `${way}-soft`]) {
				expect(contrast(way, ground, theme)).toBeGreaterThanOrEqual(3);
				expect(contrast('ink', ground, theme)).toBeGreaterThanOrEqual(4.5);
			}
		}
	);
	test.each(['ink', 'muted', 'accent'])('%s is readable on every ground', (name) => {
		for (const ground of ['paper', 'tint', 'field'])
			expect(contrast(name, ground, theme)).toBeGreaterThanOrEqual(4.5);
	});
});
