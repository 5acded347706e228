/** What an address without a page was meant for. */
import { expect, test } from 'vitest';
import { missing } from '../../src/routes/missing';

test.each([
	['/actors/mark-invented/', 'actor', 'mark-invented', 'mark invented'],
	['/statements/daily-1-p4-mark', 'statement', 'daily-1-p4-mark', 'daily 1 p4 mark'],
	['/actors/a/b/', null, 'b', 'b'],
	['/mark%20invented', null, 'mark invented', 'mark invented'],
	['/100%', null, '100%', '100'],
	['/old/page.html', null, 'page.html', 'page'],
	['/', null, '', '']
])('%s', (path, kind, id, words) => expect(missing(path)).toEqual({ kind, id, words }));
