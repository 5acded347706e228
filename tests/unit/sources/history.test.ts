/** The versions of an article in words. All made up. */
import { expect, test } from 'vitest';
import type { VersionRow } from '../../../src/lib/data/queries/article-versions';
import { history } from '../../../src/routes/sources/[id]/history';

const version = (version_no: number, more: Partial<VersionRow> = {}): VersionRow => ({
	...{ version_no, dated_on: '2025-12-05', updated_at: null, headline: 'The tunnel', paragraphs: 4 },
	...{ added: 0, changed: 0, removed: 0, shown: false, ...more }
});

test('each says when it came and what it changed', () => {
	const steps = history([
		version(1, { headline: 'A tunnel', updated_at: '2025-12-05T12:00:00Z' }),
		version(2, { updated_at: '2025-12-05T18:30:00+01:00', added: 2, changed: 1 }),
		version(3, { dated_on: null, removed: 1 }),
		version(4, { dated_on: '2025-12-09', updated_at: '2025-12-09', shown: true })
	]);
	expect(steps.map(({ when, what }) => `${when}: ${what}`)).toEqual([
		'5 Dec 2025, 12:00 UTC: the first version read, 4 paragraphs',
		'5 Dec 2025, 18:30 UTC+01:00: 2 paragraphs added and 1 changed; headline was “A tunnel”',
		'no day given: 1 paragraph removed',
		'9 Dec 2025: the same paragraphs; the text here'
	]);
});

test('there are none for an article read once', () => {
	expect(history([])).toEqual([]);
});
