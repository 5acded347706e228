/** Which outlet an article is of, by name, domain or address. The outlets are made up. */
import { expect, test } from 'vitest';
import type { Outlet } from '../../src/pipeline/codebook/types';
import { outletOf } from '../../src/pipeline/codebook/outlet-of';

const outlets: Outlet[] = [
	{
		...{ id: 'lutz', name: 'Lutz Daily', aliases: ['The Lutz'], domains: ['lutz.example'] },
		...{ country: null, kind: 'newspaper' }
	}
];
const of = (outlet: string | null, url: string | null = null) => outletOf({ outlet, url }, outlets);

test.each([
	['LUTZ DAILY', null],
	['the lutz', null],
	['lutz.example', null],
	['www.lutz.example', null],
	['https://www.lutz.example/news/1', null],
	[null, 'https://edition.lutz.example/news/1']
])('%s at %s is the outlet of the codebook', (outlet, url) => expect(of(outlet, url)).toBe('lutz'));

test('an outlet that the codebook does not list is known by its registered host name', () => {
	expect(of('www.zenda.example')).toBe('zenda.example');
	expect(of(null, 'https://news.zenda.example/a')).toBe('zenda.example');
	expect(of(null, 'https://www.zenda.co.uk/a')).toBe('zenda.co.uk');
	expect(of(null, 'https://notlutz.example/a')).toBe('notlutz.example');
	expect(of('Zenda Post', 'https://lutz.example/a')).toBe('Zenda Post');
});

test('nothing is made of no address, nor of a keeper of other people’s pages', () => {
	expect(of(null)).toBeNull();
	expect(of(null, 'https://web.archive.org/web/2025/https://lutz.example/')).toBeNull();
});
