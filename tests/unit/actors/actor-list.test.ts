/** The list of actors: what is found, in which order, and its form in the URL. */
import { describe, expect, test } from 'vitest';
import {
	listed,
	listQuery,
	listUnused,
	nextSort,
	parseList,
	PLAIN_LIST,
	type Listed,
	type ListView
} from '../../../src/routes/actors/actor-list';

const row = (actor: string, more: Partial<Listed> = {}): Listed => ({
	...{ actor, role: null, side: 'other', utterances: 1, propositions: 1, last_on: '2025-12-01' },
	...more
});
const names = (rows: Listed[], view: Partial<ListView>) =>
	listed(rows, { ...PLAIN_LIST, ...view }).map(({ actor }) => actor);

const ROWS = [
	row('Zoë Invented', { side: 'nato', utterances: 3, last_on: null }),
	row('anna Invented', { side: 'ukraine', role: 'Made-up Envoy' }),
	row('Bo Invented', { side: 'nato', last_on: '2025-12-09' }),
	row('מוּמצא Invented', { side: 'russia', utterances: 3 })
];

describe('order', () => {
	test.each<[string, Partial<ListView>, string[]]>([
		['as the charts have it', {}, ['Zoë', 'anna', 'Bo', 'מוּמצא']],
		['by name, case and accents aside', { sort: 'name' }, ['anna', 'Bo', 'Zoë', 'מוּמצא']],
		['by side, ties as in the charts', { sort: 'side' }, ['anna', 'מוּמצא', 'Zoë', 'Bo']],
		[
			'by figures, ties as in the charts',
			{ sort: 'utterances', descending: true },
			['Zoë', 'מוּמצא', 'anna', 'Bo']
		],
		['a missing day last', { sort: 'last' }, ['anna', 'מוּמצא', 'Bo', 'Zoë']],
		['also the other way', { sort: 'last', descending: true }, ['Bo', 'anna', 'מוּמצא', 'Zoë']]
	])('%s', (_, view, expected) => {
		expect(names(ROWS, view).map((name) => name.split(' ')[0])).toEqual(expected);
	});

	test('of nothing is nothing', () => expect(names([], { sort: 'name' })).toEqual([]));

	test('leaves the rows it was given as they were', () => {
		const given = [...ROWS];
		listed(given, { ...PLAIN_LIST, sort: 'name' });
		expect(given).toEqual(ROWS);
	});
});

describe('search', () => {
	test.each([
		['zoe', ['Zoë Invented']],
		['ENVOY anna', ['anna Invented']],
		['nato', ['Zoë Invented', 'Bo Invented']],
		['envoy bo', []],
		['  ', ROWS.map(({ actor }) => actor)]
	])('%j', (search, expected) => expect(names(ROWS, { search })).toEqual(expected));
});

describe('URL', () => {
	test.each(['', 'sort=name', 'sort=last&order=desc', 'q=olena+invented', 'sort=side&order=desc&q=a'])(
		'%j comes back',
		(text) => {
			expect(listQuery(parseList(new URLSearchParams(text)))).toBe(text);
		}
	);

	test.each(['sort=nonsense&order=desc', 'order=desc', 'sort=charts&order=desc', 'page=3'])(
		'%j is the plain list',
		(text) => {
			expect(parseList(new URLSearchParams(text))).toEqual(PLAIN_LIST);
		}
	);
});

test('a head goes through its usual direction, the other, and back', () => {
	const steps = (key: 'name' | 'utterances') => {
		const one = nextSort(PLAIN_LIST, key);
		const two = nextSort(one, key);
		return [one, two, nextSort(two, key)].map(listQuery);
	};
	expect(steps('name')).toEqual(['sort=name', 'sort=name&order=desc', '']);
	expect(steps('utterances')).toEqual(['sort=utterances&order=desc', 'sort=utterances', '']);
});

test('what of an address the list does not use is named, part by part', () => {
	const unused = (query: string) => listUnused(new URLSearchParams(query));
	expect(unused('sort=name&order=desc&q=orlin&utm_source=x')).toBe('');
	expect(unused('sort=size&order=up')).toBe(
		'Left out, because nothing on this page matches it: order “size” and direction “up”. Shown instead: everything.'
	);
	expect(unused('side=russia&q=orlin')).toMatch(
		/side “russia”.*Shown instead: what the rest of the filter leaves/
	);
	expect(unused('constructor=1&__proto__=2')).toMatch(/constructor “1” and __proto__ “2”/);
	expect(unused(`q=${'a'.repeat(150)}`)).toBe(
		'The search in the address has 150 letters; the first 100 are used.'
	);
});
