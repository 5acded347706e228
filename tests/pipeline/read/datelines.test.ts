/** Datelines as agencies write them. Agencies and reports are made up but for the form. */
import { expect, test } from 'vitest';
import { datelineLength, readDateline } from '../../../src/pipeline/read/published';

test.each([
	['MOSCOW, December 4. /TASS/. Hollin said so.', ['TASS'], '2025-12-04'],
	['KYIV, December 4. /Ukrinform/. Hollin said so.', ['Ukrinform'], '2025-12-04'],
	['MOSCOW. Dec 3 (Interfax) - Hollin said so.', ['Interfax'], '2025-12-03'],
	['KYIV, Dec 3 (Newsline) - Hollin said so.', ['Newsline'], '2025-12-03'],
	['KYIV, 3 Dec 2024 (Newsline) – Hollin said so.', ['Newsline'], '2024-12-03']
])('%s', (text, agencies, day) => {
	const read = readDateline(text, 2025);
	expect([read.agencies, read.day]).toEqual([agencies, day]);
	expect(text.slice(datelineLength(text)).trim()).toBe('Hollin said so.');
});

test('a sentence that begins with capitals has no dateline', () => {
	expect(datelineLength('NATO said on December 4. /It/ was new.')).toBe(0);
});
