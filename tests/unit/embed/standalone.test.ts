import { expect, test } from 'vitest';
import { plainColour } from '../../../src/lib/embed/download/standalone';

test.each([
	['color(srgb 0.5 0 1)', 'rgb(128, 0, 255)'],
	['color(srgb 0.2 0.4 0.6 / 0.08)', 'rgba(51, 102, 153, 0.08)'],
	['rgb(1, 2, 3)', 'rgb(1, 2, 3)'],
	['none', 'none']
])('%s is written as %s', (computed, plain) => expect(plainColour(computed)).toBe(plain));
