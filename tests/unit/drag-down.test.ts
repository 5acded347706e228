import { expect, test } from 'vitest';
import { letGo } from '../../src/lib/components/drag-down';

test.each([
	['far enough, however slowly', 120, 4000, true],
	['a short flick', 40, 50, true],
	['a slow start', 40, 400, false],
	['a tap that trembles', 6, 2, false],
	['up', -200, 50, false]
])('%s', (_, down, milliseconds, away) => {
	expect(letGo(down, milliseconds)).toBe(away);
});
