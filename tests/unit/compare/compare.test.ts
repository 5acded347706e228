/** Whom the URL asks to compare. */
import { expect, test } from 'vitest';
import { comparedQuery, comparedUnused, parseCompared } from '../../../src/routes/compare/compare';

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

test('what of an address the comparison does not use is named, and a fifth actor', () => {
	const unused = (query: string) => comparedUnused(new URLSearchParams(query));
	expect(unused('actors=orlin-brod,ida-kolt&utm_source=x')).toBe('');
	expect(unused('actors=Ida Kolt,orlin-brod')).toBe(
		'Left out, because nothing on this page matches it: actor “Ida Kolt”. Shown instead: the other actors of the address.'
	);
	expect(unused('actor=orlin-brod')).toMatch(/actor “orlin-brod”\. Shown instead: a choice of actors\./);
	expect(unused('actors=a,b,c,d,e,a')).toBe('The address compares 5 actors; the first 4 are shown.');
	expect(unused(`actors=${Array.from({ length: 2000 }, (_, i) => `X${i}`).join()}`)).toMatch(/and 1997 more/);
});
