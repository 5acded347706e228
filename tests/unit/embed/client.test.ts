/** The script of an embed, part by part, without a browser. */
import { parseHTML } from 'linkedom';
import { describe, expect, test } from 'vitest';
import { chosenWords, dim, withinReach, type Cast } from '../../../src/lib/embed/client/dim';
import { asksForHeight, heightIn, HEIGHTS, heightMessages } from '../../../src/lib/embed/client/heights';
import { outOfReach, parseSettings, settingsQuery } from '../../../src/lib/embed/client/settings';
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
		expect(read('theme=pink&plain=0&lang=%22x&side=moon')).toEqual(plain);
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
		['actor=a&side=russia&stance=oppose', false],
		['proposition=neutrality', false],
		['mode=direct', true],
		['from=2025-01-01', true],
		['count=outlets', true]
	])('%s needs the site: %s', (query, needs) => expect(outOfReach(read(query).filter)).toBe(needs));
});

describe('dimming', () => {
	const cast: Cast = { jane: ['Jane Invented', 'europe'], 'ivan-2': ['Ivan Invented', 'russia'] };
	const marks = () =>
		parseHTML(
			`<body><svg><a data-mark="jane:u-1" data-actors="jane"><g class="mark oppose"></g></a>
			<a data-mark="jane:u-2" data-actors="jane"><g class="mark support faint"></g></a>
			<a data-mark="ivan-2:u-3" data-actors="ivan-2"></a></svg></body>`
		).document;
	const left = (chosen: Partial<Parameters<typeof dim>[1]>) => {
		const document = marks();
		dim(document, { actors: [], sides: [], stances: [], ...chosen }, cast);
		return [...document.querySelectorAll('[data-mark]:not(.dim)')].map((mark) =>
			mark.getAttribute('data-mark')
		);
	};

	test('nothing chosen dims nothing', () => expect(left({})).toHaveLength(3));
	test('by actor', () => expect(left({ actors: ['jane'] })).toEqual(['jane:u-1', 'jane:u-2']));
	test('by side', () => expect(left({ sides: ['russia'] })).toEqual(['ivan-2:u-3']));
	test('by stance: a mark without one is not of it', () =>
		expect(left({ stances: ['oppose'] })).toEqual(['jane:u-1']));
	test('all that is asked must hold', () =>
		expect(left({ actors: ['jane', 'ivan-2'], stances: ['support'] })).toEqual(['jane:u-2']));
	test('a bar of a side goes with its side', () => {
		const { document } = parseHTML(
			'<body><svg><a data-mark="russia:oppose"></a><a data-mark="nato:oppose"></a></svg></body>'
		);
		dim(document, { actors: [], sides: ['nato'], stances: [] }, {});
		expect(document.querySelector(':not(.dim)[data-mark]')?.getAttribute('data-mark')).toBe('nato:oppose');
	});
	test('a heap of several goes with each of them and with each position in it', () => {
		const kept = (chosen: Partial<Parameters<typeof dim>[1]>) => {
			const { document } = parseHTML(
				'<body><svg><a data-mark="some-outlet:0" data-actors="jane ivan-2" data-stances="oppose"></a></svg></body>'
			);
			dim(document, { actors: [], sides: [], stances: [], ...chosen }, cast);
			return document.querySelector('.dim') === null;
		};
		expect(kept({ actors: ['ivan-2'] })).toBe(true);
		expect(kept({ sides: ['europe'], stances: ['oppose'] })).toBe(true);
		expect(kept({ sides: ['nato'] })).toBe(false);
		expect(kept({ stances: ['support'] })).toBe(false);
	});
	test('an actor called as a side is not that side', () => {
		const { document } = parseHTML('<body><svg><a data-mark="russia:oppose"></a></svg></body>');
		const all = { actors: ['russia'], sides: ['russia' as const], stances: [] };
		expect(withinReach(all, document, {})).toEqual({ actors: [], sides: ['russia'], stances: [] });
	});
	test('what no mark of the chart has is out of reach', () => {
		const { document } = parseHTML(
			'<body><svg><a data-mark="jane:ivan-2" data-actors="jane ivan-2"></a></svg></body>'
		);
		const all = { actors: ['x'], sides: ['nato' as const], stances: ['oppose' as const] };
		expect(withinReach(all, document, cast)).toEqual({ actors: ['x'], sides: ['nato'], stances: [] });
	});
	test('somebody without a mark leaves none', () => expect(left({ actors: ['nobody'] })).toEqual([]));

	test('is said in words', () => {
		expect(chosenWords({ actors: ['jane', 'x'], sides: ['russia'], stances: ['oppose'] }, cast)).toBe(
			'Jane Invented, x, Russia, Opposes'
		);
		expect(chosenWords({ actors: [], sides: [], stances: [] }, cast)).toBe('');
	});
});

test.each([
	['Jane Invented: opposes, said Wed 3 Dec 2025', 'Jane Invented', 'opposes, said Wed 3 Dec 2025'],
	['Bars: 3: 4', 'Bars', '3: 4'],
	['No colon', 'No colon', '']
])('the tip of %j', (label, head, rest) => expect(tipWords(label)).toEqual([head, rest]));
