/** What a newsroom pastes, as markup that a parser reads back. */
import { runInNewContext } from 'node:vm';
import { parseHTML } from 'linkedom';
import { describe, expect, test } from 'vitest';
import { versionSlug } from '../../../src/lib/embed/address';
import { HEIGHTS } from '../../../src/lib/embed/client/heights';
import { parseSettings } from '../../../src/lib/embed/client/settings';
import {
	alternativeText,
	element,
	embedAddress,
	fixedFrame,
	pictureAddress,
	responsiveFrame,
	type Shared
} from '../../../src/lib/embed/share/snippets';

const SHARED: Shared = {
	site: 'https://example.org/a10/',
	chart: 'ladder',
	proposition: 'join',
	frozen: null,
	settings: parseSettings(new URLSearchParams('side=russia&mode=direct&theme=dark&title=A "title" <b>')),
	title: 'A "title" <b>: Joining',
	alt: 'Of 3 actors, 2 < 3 & "one" opposes.',
	height: 612,
	view: 'https://example.org/a10/?side=russia#ladder'
};
const parsed = (html: string) => parseHTML(`<body>${html}</body>`).document;

test('the address contains the settings, with readable commas', () => {
	expect(embedAddress({ ...SHARED, settings: parseSettings(new URLSearchParams('actor=b,a')) })).toBe(
		'https://example.org/a10/embed/ladder/join/?actor=b,a'
	);
	expect(new URL(embedAddress(SHARED)).searchParams.get('title')).toBe('A "title" <b>');
});

test('a frozen one lies below its version', () => {
	const frozen = { ...SHARED, frozen: '2025-12-15 · 38ebb4' };
	expect(embedAddress(frozen)).toMatch(
		/^https:\/\/example\.org\/a10\/v\/2025-12-15-38ebb4\/embed\/ladder\/join\/\?/
	);
	expect(pictureAddress(frozen, '@2x.png')).toBe(
		'https://example.org/a10/v/2025-12-15-38ebb4/pictures/ladder/join@2x.png'
	);
	expect(parsed(element(frozen)).querySelector('article-ten')?.getAttribute('frozen')).toBe(
		'2025-12-15-38ebb4'
	);
	expect(versionSlug('2025-12-15 · 38ebb4')).toBe('2025-12-15-38ebb4');
});

describe.each([
	['responsive', responsiveFrame],
	['fixed', fixedFrame]
])('the %s frame', (name, snippet) => {
	test('has name, words, a real height and nothing that breaks out of an attribute', () => {
		const document = parsed(snippet(SHARED));
		const frame = document.querySelector('iframe');
		expect(document.querySelectorAll('iframe, b')).toHaveLength(1);
		const has = (attribute: string) => frame?.getAttribute(attribute);
		expect(has('src')).toBe(embedAddress(SHARED));
		expect(has('title')).toBe(SHARED.title);
		expect(has('aria-label')).toBe(SHARED.alt);
		expect(has('height')).toBe('612');
		expect(has('loading')).toBe('lazy');
		expect(has('style')).toBe('width:0;min-width:100%!important;border:none');
		// A host that refuses the listener must still let the reader scroll.
		expect(has('scrolling')).toBeNull();
		expect(document.querySelectorAll('script')).toHaveLength(name === 'responsive' ? 1 : 0);
	});
});

test.each([
	[412, '412px'],
	[1e9, `${HEIGHTS.most}px`],
	[0.5, `${HEIGHTS.least}px`]
])('the pasted listener sets a height of %s as %s', (height, set) => {
	const source = {};
	const frame = { contentWindow: source, style: { height: '612px' } };
	let hear: (message: unknown) => void = () => {};
	runInNewContext(parsed(responsiveFrame(SHARED)).querySelector('script')?.textContent ?? '', {
		addEventListener: (_: string, listener: typeof hear) => (hear = listener),
		document: { querySelectorAll: () => [frame] },
		Math
	});
	hear({ source, data: { 'datawrapper-height': { 'ladder-join': height } } });
	expect(frame.style.height).toBe(set);
	hear({ source: {}, data: { 'datawrapper-height': { 'ladder-join': 99 } } });
	expect(frame.style.height).toBe(set);
});

test.each([
	['light', 'light'],
	['dark', 'dark'],
	['auto', 'light dark']
] as const)('a frame without a ground under %s has the colour scheme of what it holds', (theme, scheme) => {
	const settings = { ...SHARED.settings, theme, transparent: true };
	for (const snippet of [responsiveFrame, fixedFrame])
		expect(
			parsed(snippet({ ...SHARED, settings }))
				.querySelector('iframe')
				?.getAttribute('style')
		).toBe(`width:0;min-width:100%!important;border:none;color-scheme:${scheme}`);
});

test('the element has its settings and, inside, the picture', () => {
	const document = parsed(element(SHARED));
	const held = document.querySelector('article-ten');
	expect(Object.fromEntries([...(held?.attributes ?? [])].map(({ name, value }) => [name, value]))).toEqual({
		chart: 'ladder',
		proposition: 'join',
		heading: 'A "title" <b>',
		side: 'russia',
		mode: 'direct',
		theme: 'dark'
	});
	expect(held?.querySelector('a')?.getAttribute('href')).toBe(SHARED.view);
	expect(held?.querySelector('img')?.getAttribute('alt')).toBe(SHARED.alt);
	expect(document.querySelector('script')?.getAttribute('src')).toBe(
		'https://example.org/a10/article-ten.js'
	);
});

test('alternative text says what, of what, under which filter, as of when', () => {
	const words = { title: 'T', proposition: 'P should be.', summary: 'S.', filter: 'Russia', version: 'V' };
	expect(alternativeText(words)).toBe(
		'Chart “T” for the proposition “P should be”. S. Filter: Russia. Article Ten, data V.'
	);
	expect(alternativeText({ ...words, filter: '' })).not.toContain('Filter');
	expect(alternativeText({ ...words, proposition: null })).toMatch(/^Chart “T” for all propositions\. S\. /);
});
