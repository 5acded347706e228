/** What an address asks for and a page does not use is left out part by part, and reported in one line. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readAddress, type Known } from '../../src/lib/model/address';
import { addressWords } from '../../src/lib/model/address-words';
import { filterWords } from '../../src/lib/model/chips';
import { filterQuery, NO_FILTER } from '../../src/lib/model/filter';
import { LANGUAGES } from '../../src/lib/words';

const KNOWN: Known = {
	proposition: (id) => ['join', 'leave'].includes(id),
	actor: (id) => /^(?:kolt|orlin|a\d+)$/.test(id),
	outlet: (id) => id === 'brod-daily',
	sorts: ['outlet'],
	fixed: []
};
const read = (query: string, known: Partial<Known> = {}) =>
	readAddress(new URLSearchParams(query), { ...KNOWN, ...known });
const line = (query: string, known: Partial<Known> = {}) => {
	const address = read(query, known);
	return addressWords(address, { proposition: 'Ruritania should join.', filter: address.filter });
};

describe('an address', () => {
	test.each([
		'',
		'proposition=join&actor=kolt,orlin&side=russia&stance=oppose,support&mode=direct&outlet=brod-daily',
		'from=2025-01-01&to=2025-12-31&count=outlets&position=frequent&as=person',
		'evidence=u-a,u-b&scale=true&windows=..2025-12-02,2025-12-03..&in=lanes&sort=-outlet',
		'actor=&proposition=&from=',
		'utm_source=letter&utm_medium=mail&fbclid=x&gclid=y&mc_cid=z&ref=w'
	])('that is used as a whole gives no line: %s', (query) => {
		expect(read(query)).toMatchObject({ unused: [], cut: [], swapped: false });
		expect(line(query)).toBe('');
	});

	test.each([
		['proposition', 'nobody-has-this'],
		['proposition', 'Not A Slug'],
		['actor', 'xyz'],
		['outlet', 'hollin-post'],
		['side', 'atlantis'],
		['stance', 'purple'],
		['mode', 'shouted'],
		['from', 'yesterday'],
		['to', '2025-02-30'],
		['count', 'words'],
		['position', 'first'],
		['as', 'crowd'],
		['evidence', '<b>'],
		['scale', 'wrong'],
		['windows', '2025..x'],
		['in', 'Not a chart'],
		['sort', 'colour'],
		['actors', 'kolt'],
		['constructor', 'x'],
		['__proto__', 'x']
	])('%s=%s is left out and named', (name, value) => {
		const query = new URLSearchParams([
			[name, value],
			['side', 'russia']
		]);
		const address = readAddress(query, KNOWN);
		expect(address.unused).toEqual([{ name, value }]);
		expect(filterQuery(address.filter)).toBe('side=russia');
		expect(line(query.toString())).toContain(`“${value}”`);
	});

	test('keeps the valid values of a list, and the first of two values where one is taken', () => {
		const address = read('actor=kolt,xyz&actor=orlin&from=2025-01-01&from=2025-02-01');
		expect(address.filter).toEqual({ ...NO_FILTER, actors: ['kolt', 'orlin'], from: '2025-01-01' });
		expect(address.unused).toEqual([
			{ name: 'actor', value: 'xyz' },
			{ name: 'from', value: '2025-02-01' }
		]);
	});

	test('never narrows to an unknown proposition or actor, which would read as a finding', () => {
		fc.assert(
			fc.property(fc.stringMatching(/^[a-z0-9-]{1,30}$/), (id) => {
				const { filter } = read(`proposition=${id}&actor=${id}&outlet=${id}`);
				for (const actor of filter.actors) expect(KNOWN.actor(actor)).toBe(true);
				for (const outlet of filter.outlets) expect(KNOWN.outlet(outlet)).toBe(true);
				expect(filter.proposition === null || KNOWN.proposition(filter.proposition)).toBe(true);
			})
		);
	});

	test('does not change what the page itself sets', () => {
		expect(read('actor=orlin', { fixed: ['actors'] }).unused).toEqual([{ name: 'actor', value: 'orlin' }]);
	});

	test('is bounded: thousands of actors, outlets or utterances are cut, and the line says how many', () => {
		const many = (prefix: string) => Array.from({ length: 2000 }, (_, i) => `${prefix}${i}`).join();
		const address = read(`actor=${many('a')}&evidence=${many('u-')}`);
		expect(address.filter.actors).toHaveLength(200);
		expect(address.view.evidence).toHaveLength(100);
		expect(line(`actor=${many('a')}`)).toMatch(/names 2000 actors; the first 200 are used\.$/);
		expect(line(`evidence=${many('u-')}`)).toMatch(/opens 2000 statements; the first 100 are shown\.$/);
		const name = (id: string) => id;
		const under = filterWords(address.filter, { actor: name, proposition: name, outlet: name });
		expect(under).toMatch(/^a0, a1, .{1,80} and 188 more$/);
	});

	test('finds known actors among thousands of unknown ones', () => {
		const unknown = Array.from({ length: 5000 }, (_, i) => `zubrowka-${i}`).join();
		const query = `actor=${unknown},kolt`;
		expect(read(query)).toMatchObject({ filter: { actors: ['kolt'] }, cut: [] });
		expect(line(query)).toMatch(/and 4997 more\. Shown instead: what the rest of the filter leaves\.$/);
	});

	test('is never an error, and its line stays short', () => {
		const name = fc.constantFrom('proposition', 'actor', 'from', 'windows', 'evidence', 'sort', 'x', '');
		fc.assert(
			fc.property(fc.array(fc.tuple(name, fc.string()), { maxLength: 8 }), (pairs) => {
				const query = new URLSearchParams(pairs).toString();
				expect(line(query).length).toBeLessThan(400);
			})
		);
	});
});

describe('the line', () => {
	test('says what is shown instead of an unknown proposition', () => {
		expect(line('proposition=nobody')).toBe(
			'Left out, because nothing on this page matches it: proposition “nobody”. Shown instead: “Ruritania should join”.'
		);
		expect(line('proposition=nobody&side=russia')).toMatch(
			/“Ruritania should join” and what the rest of the filter leaves\.$/
		);
	});

	test('names days that were exchanged', () => {
		expect(line('from=2025-12-31&to=2025-12-01')).toBe(
			'The last day came before the first, so the two were exchanged.'
		);
	});

	test('has no character that rearranges it, and cuts long values', () => {
		expect(line(`actor=${encodeURIComponent('\u202eevil\u0000')}`)).toContain('actor “evil”');
		expect(line(`actor=${'x'.repeat(5000)}`)).toContain(`actor “${'x'.repeat(40)}…”`);
	});

	test.each(Object.entries(LANGUAGES))('names every parameter in %s', (_, { address }) => {
		for (const name of Object.values(address.names)) expect(name).not.toBe('');
	});
});
