import { existsSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { CHARTS } from '../../../src/lib/charts/registry';
import { STEPS } from '../../../src/lib/components/picture-steps';

describe.each(Object.entries(CHARTS))('%s', (name, chart) => {
	test('is called as its folder is', () => {
		expect(chart.id).toBe(name);
		expect(existsSync(`src/lib/charts/${name}/series.ts`)).toBe(true);
	});

	test('is drawn at widths that the container query knows, from the phone’s up', () => {
		const widths: readonly number[] = chart.widths;
		expect(widths[0]).toBe(STEPS[0]);
		expect(STEPS.filter((step) => widths.includes(step))).toEqual(widths);
	});

	test('has a snapshot at the phone’s width', () => {
		expect(existsSync(`tests/svg/__snapshots__/${name}-${STEPS[0]}.html`)).toBe(true);
	});
});
