import { expect, test } from 'vitest';
import { tokens } from '../../src/lib/components/theme';

test('every colour is resolved by theme, type is the same in both', () => {
	const [light, dark] = [tokens('light'), tokens('dark')];
	expect(light.get('--paper')).toBe('#fbfaf6');
	expect(dark.get('--paper')).toBe('#14171b');
	expect(light.get('--serif')).toMatch(/^'Source Serif 4'/);
	expect(dark.get('--serif')).toBe(light.get('--serif'));
	expect([...dark.keys()]).toEqual([...light.keys()]);
	for (const value of [...light.values(), ...dark.values()]) expect(value).not.toContain('light-dark');
});
