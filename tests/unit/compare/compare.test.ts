/** Whom the URL asks to compare. */
import { expect, test } from 'vitest';
import { comparedQuery, parseCompared } from '../../../src/routes/compare/compare';

test.each([
	['actors=b,a', ['b', 'a']],
	['actors=a,a,b&actors=c', ['a', 'b', 'c']],
	['actors=a,b,c,d,e', ['a', 'b', 'c', 'd']],
	['actors=No Id,<b>,a', ['a']],
	['', []]
])('%j', (text, ids) => expect(parseCompared(new URLSearchParams(text))).toEqual(ids));

test('comes back', () => {
	expect(comparedQuery(['b', 'a'])).toBe('actors=b,a');
	expect(comparedQuery([])).toBe('');
});
