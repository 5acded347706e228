/** The script of an embed, part by part, without a browser. */
import { describe, expect, test } from 'vitest';
import { asksForHeight, heightIn, HEIGHTS, heightMessages } from '../../../src/lib/embed/client/heights';
import { parseSettings, settingsQuery } from '../../../src/lib/embed/client/settings';
import { tipWords } from '../../../src/lib/embed/client/tip';

describe('heights', () => {
	const href = 'https://example.org/embed/ladder/join/';
	const told = (address: string) => heightMessages(412, { id: 'ladder-join', href: address });

	test('are sent to listeners without a name', () => {
		expect(told(href)).toEqual([
			{ 'datawrapper-height': { 'ladder-join': 412 } },
			{ sentinel: 'amp', type: 'embed-size', height: 412 },
			JSON.stringify({ src: href, context: 'iframe.resize', height: 412 })
		]);
	});
	test('are sent to Pym with the name it gave', () => {
		expect(told(`${href}?initialWidth=600&childId=a%20b`)).toContain('pymxPYMxa bxPYMxheightxPYMx412');
	});
	test('are sent to WordPress with its secret, in either form of the fragment', () => {
		const message = { message: 'height', value: 412, secret: 'aB3' };
		expect(told(`${href}#?secret=aB3`)).toContainEqual(message);
		expect(told(`${href}#secret=aB3`)).toContainEqual(message);
		expect(told(`${href}?secret=aB3`)).not.toContainEqual(message);
	});
	test.each([
		[{ sentinel: 'amp', type: 'frames-init' }, true],
		[{ sentinel: 'amp' }, false],
		['amp', false],
		[null, false]
	])('%j asks for one: %s', (data, asks) => expect(asksForHeight(data)).toBe(asks));
});

describe('a height from a frame', () => {
	const message = (height: unknown) => ({ 'datawrapper-height': { 'ladder-join': height } });

	test.each([
		[412, 412],
		[1e9, HEIGHTS.most],
		[Infinity, HEIGHTS.most],
		[0.5, HEIGHTS.least]
	])('%s is set as %s', (height, set) => expect(heightIn(message(height))).toBe(set));

	test.each([-5, 0, NaN, '412', '9px;position:fixed', null, undefined, {}, [412], true])(
		'%j is ignored',
		(height) => expect(heightIn(message(height))).toBeNull()
	);

	test.each([
		null,
		undefined,
		'datawrapper-height',
		{},
		{ 'datawrapper-height': null },
		{ 'datawrapper-height': {} },
		{ 'datawrapper-height': 412 }
	])('%j names none', (data) => expect(heightIn(data)).toBeNull());
});

describe('settings', () => {
	const read = (query: string) => parseSettings(new URLSearchParams(query));

	test('are all off without a query, and invalid values are ignored', () => {
		const plain = read('');
		expect(plain).toMatchObject({
			theme: 'auto',
			plain: false,
			transparent: false,
			lang: '',
			title: '',
			note: ''
		});
		expect(read('theme=pink&plain=0&lang=%22x&side=')).toEqual(plain);
	});
	test('survive being written and read again', () => {
		const query =
			'actor=a,b&side=russia&stance=oppose&theme=dark&plain=1&transparent=1&lang=uk&title=A+%3Cb%3E&note=N';
		expect(settingsQuery(read(query))).toBe(query);
		expect(settingsQuery(read(''))).toBe('');
	});
	test('are transparent only if the theme is named', () => {
		expect(read('transparent').transparent).toBe(false);
		expect(read('transparent&theme=pink').transparent).toBe(false);
		for (const theme of ['light', 'dark', 'auto']) {
			const settings = read(`transparent&theme=${theme}`);
			expect(settings).toMatchObject({ transparent: true, theme });
			expect(settingsQuery(settings)).toBe(`theme=${theme}&transparent=1`);
		}
	});
	test('cut what would be an article', () => {
		expect(read(`title=${'x'.repeat(500)}&note=${'y'.repeat(5000)}`)).toMatchObject({
			title: 'x'.repeat(200),
			note: 'y'.repeat(600)
		});
	});
	test.each([
		['', []],
		['proposition=neutrality&evidence=u-1&sort=name&utm_source=x', []],
		[
			'side=russia&theme=dark&stance=oppose',
			[
				['side', 'russia'],
				['stance', 'oppose']
			]
		],
		[
			'mode=direct&windows=a&count=outlets',
			[
				['mode', 'direct'],
				['count', 'outlets'],
				['windows', 'a']
			]
		],
		['actor=a&actor=b', [['actor', 'a,b']]]
	])('%j is drawn by %j', (query, drawn) => expect(read(query).drawn).toEqual(drawn));
});

test.each([
	['Jane Invented: opposes, said Wed 3 Dec 2025', 'Jane Invented', 'opposes, said Wed 3 Dec 2025'],
	['Bars: 3: 4', 'Bars', '3: 4'],
	['No colon', 'No colon', '']
])('the tip of %j', (label, head, rest) => expect(tipWords(label)).toEqual([head, rest]));

test('annotations in an address are replaced, kept and removed by place, and written back alike', () => {
	const read = (text: string) => parseSettings(new URLSearchParams({ annotations: text }));
	expect(read('first  words||-').annotations).toEqual(['first words', null, '']);
	expect(settingsQuery(read('first words||-'))).toBe('annotations=first+words%7C%7C-');
	expect(read('').annotations).toEqual([]);
	expect(settingsQuery(read('||'))).toBe('');
	expect(read(`${'long '.repeat(30)}|b|c|d`).annotations.map((words) => words?.length)).toEqual([60, 1, 1]);
});
