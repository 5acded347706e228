import { describe, expect, test } from 'vitest';
import { readArticle } from '../../../src/pipeline/read';
import { NO_METADATA } from '../../../src/pipeline/read/metadata';
import { pages, read } from './pages';

const page = (name: string) => {
	const found = pages.find((one) => one.name === name);
	if (!found) throw new Error(`no page ${name}`);
	return read(found);
};

const bytes = (text: string) => new TextEncoder().encode(text);
const BODY = `<article><h1>Beran: no veto</h1><p>“No veto,” said Tomas Beran, the envoy, in Dolna on Friday.</p>
<p>Moscow did not answer, and Kyiv thanked him for it in a short note.</p></article>`;
const headed = (head: string) => `<!doctype html><html><head>${head}</head><body>${BODY}</body></html>`;
const of = (head: string) => readArticle('page.html', bytes(headed(head)));

const story = (rest: Record<string, unknown>): string =>
	`<script type="application/ld+json">${JSON.stringify({ '@type': 'NewsArticle', ...rest })}</script>`;
const LINKED = {
	headline: 'Harbour tunnel opens',
	url: 'https://quay.example/tunnel',
	datePublished: '2024-01-01',
	publisher: 'The Quay'
};
const OWN = { headline: 'Beran: no veto', datePublished: '2025-11-14', publisher: 'Kompass' };

describe('of several stories in its JSON-LD, a page is the one', () => {
	test.each<[string, string]>([
		[
			'at its canonical address',
			`<link rel="canonical" href="https://www.kompass.example/no-veto/">${story(LINKED)}${story({ ...OWN, headline: 'No veto', url: 'http://kompass.example/no-veto?ref=home' })}`
		],
		[
			'whose main page it is',
			`<meta property="og:url" content="https://kompass.example/no-veto">${story(LINKED)}${story({ ...OWN, headline: 'No veto', mainEntityOfPage: { '@id': 'https://kompass.example/no-veto#main' } })}`
		],
		['under its headline', `${story(LINKED)}${story(OWN)}`],
		[
			'that names no other address',
			`<link rel="canonical" href="https://kompass.example/no-veto">${story(LINKED)}${story({ ...OWN, headline: 'No veto' })}`
		]
	])('%s', (_, head) => {
		const { article } = of(head);
		expect([article?.outlet, article?.publishedOn]).toEqual(['Kompass', '2025-11-14']);
	});

	test('and none where all are stories that it links to', () => {
		const canonical = '<link rel="canonical" href="https://kompass.example/no-veto">';
		const { article } = of(
			`${canonical}${story(LINKED)}${story({ ...LINKED, url: 'https://quay.example/2' })}`
		);
		expect([article?.outlet, article?.publishedOn]).toEqual([null, null]);
	});
});

test.each([
	['2025-12-06T02:30:00Z', '2025-12-05T21:30:00-05:00', '2025-12-05'],
	['2025-12-05T22:30:20+00:00', '2025-12-06T00:30+0200', '2025-12-06'],
	// Another instant is another event, such as an update.
	['2025-12-06T02:30:00Z', '2025-12-07T21:30:00-05:00', '2025-12-06'],
	['2025-12-06T02:30:00Z', '2025-12-06T02:30:00Z', '2025-12-06']
])('published %s in UTC and %s where the outlet is: %s', (utc, local, day) => {
	const head = headed(story({ ...OWN, datePublished: utc }));
	const html = head.replace('</h1>', `</h1><time datetime="${local}">then</time>`);
	expect(readArticle('page.html', bytes(html)).article?.publishedOn).toBe(day);
});

describe('what a page says of itself', () => {
	test.each([
		[
			'11-jsonld-news.html',
			'Harbour Herald',
			'2025-11-14',
			'Oda Lindqvist, Per Aas',
			'https://herald.example/world/door-stays-open'
		],
		['12-graph.html', 'Eastern Post', '2025-10-03', 'Karel Domin', 'https://post.example/no-veto'],
		['13-broken-br.html', 'The Vestrian', '2025-12-02', 'Marta Quill', null],
		['14-liveblog.html', 'The Quay', '2025-06-24', null, null],
		[
			'15-amp.html',
			'The Lowland Observer',
			'2025-09-08',
			'Fien Hoekstra',
			'https://observer.example/2025/sep/08/oudekerk-vote'
		],
		['16-lists.html', 'Kanal 9', '2025-11-20', 'Ida Strand', null],
		['17-bad-classes.html', null, '2025-10-10', null, null],
		['18-short.html', 'Kompass', '2025-05-06', 'Ana Prell', null],
		[
			'19-wire.html',
			'Meridian',
			'2025-12-02',
			'Marta Quill',
			'https://meridian.example/world/vestria-troops-2025-12-02/'
		],
		['20-magazine.html', 'The Aldgate Review', '2025-09-12', 'Nadia Fenwick', null]
	])('%s', (name, outlet, publishedOn, byline, url) => {
		const article = page(name);
		expect({
			outlet: article.outlet,
			publishedOn: article.publishedOn,
			publishedBasis: article.publishedBasis,
			byline: article.byline,
			url: article.url
		}).toEqual({ outlet, publishedOn, publishedBasis: 'stated', byline, url });
		const [first] = article.paragraphs;
		expect(first?.kind).toBe('headline');
		expect(article.headline).toBe(article.text.slice(first?.start, first?.end));
	});

	test('a day comes with its basis', () => {
		expect(page('11-jsonld-news.html').publishedNote).toBe(
			'JSON-LD datePublished "2025-11-14T09:12:00+01:00"'
		);
	});

	test('agencies are in the dateline', () => {
		expect(page('19-wire.html').wire).toEqual(['Meridian']);
	});

	test('external metadata takes precedence', () => {
		const known = {
			...NO_METADATA,
			outlet: 'Known',
			published_on: '2025-01-02',
			published_basis: 'inferred' as const
		};
		const head = '<meta property="og:site_name" content="Page"><meta name="date" content="2025-03-04">';
		const { article } = readArticle('page.html', bytes(headed(head)), known);
		expect(article).toMatchObject({ outlet: 'Known', publishedOn: '2025-01-02', publishedBasis: 'inferred' });
	});

	test('an invalid time stamp is reported, with what to do', () => {
		const { article, warnings } = of('<meta name="date" content="12/05/2025">');
		expect(article?.publishedOn).toBeNull();
		expect(warnings[0]?.message).toBe(
			'<meta> date "12/05/2025" does not give a day; say published_on: 2025-12-05 in a .meta.yaml beside the page'
		);
	});

	test('JSON-LD that is not JSON is reported, and the rest of the page used', () => {
		const { article, warnings } = of(
			'<script type="application/ld+json">{"a": </script><meta name="date" content="2025-03-04">'
		);
		expect(article?.publishedOn).toBe('2025-03-04');
		expect(warnings.map(({ message }) => message)).toEqual([
			expect.stringContaining('JSON-LD block is not JSON')
		]);
	});

	const LD = (fields: string) =>
		`<script type="application/ld+json">{"@type":"NewsArticle",${fields}}</script>`;
	test.each<[string, string, object]>([
		['JSON-LD', LD('"publisher":{"name":"Post"},"author":"Jane Roe","datePublished":"2025-03-04"'), {}],
		[
			'Open Graph and article: properties',
			'<meta property="og:site_name" content="Post"><meta property="article:author" content="Jane Roe"><meta property="article:published_time" content="2025-03-04T23:30:00-05:00">',
			{}
		],
		[
			'<meta> of libraries',
			'<meta name="dc.publisher" content="Post"><meta name="dc.creator" content="Roe, Jane"><meta name="dc.date.issued" content="2025-03-04">',
			{}
		],
		['nothing', '', { outlet: null, byline: null, publishedOn: null, publishedBasis: 'unknown' }]
	])('outlet, byline and day by %s alone', (_, head, told) => {
		const { article, warnings } = of(head);
		expect(warnings).toEqual([]);
		const all = { outlet: 'Post', byline: 'Jane Roe', publishedOn: '2025-03-04', publishedBasis: 'stated' };
		expect(article).toMatchObject({ headline: 'Beran: no veto', ...all, ...told });
	});

	test('a day only in the JSON-LD graph is found, also if the article is the main entity', () => {
		const graph = (node: string) => of(`<script type="application/ld+json">{"@graph":[${node}]}</script>`);
		const node = '{"@type":"NewsArticle","headline":"Beran: no veto","datePublished":"2025-10-03T21:00:00Z"}';
		const page = `{"@type":"WebPage","mainEntity":${node}}`;
		for (const { article, warnings } of [graph(`{"@type":"WebSite","name":"Post"},${node}`), graph(page)]) {
			expect(warnings).toEqual([]);
			expect(article).toMatchObject({ publishedOn: '2025-10-03', publishedBasis: 'stated' });
		}
	});

	test('its own day goes before that of other articles it lists', () => {
		const listed =
			'{"@type":"ItemList","itemListElement":[{"@type":"NewsArticle","datePublished":"2020-01-01"}]}';
		const own = '{"@type":"NewsArticle","headline":"Beran: no veto","datePublished":"2025-10-03"}';
		const { article } = of(`<script type="application/ld+json">[${listed},${own}]</script>`);
		expect(article?.publishedOn).toBe('2025-10-03');
	});

	test('a page without text gives its JSON-LD body', () => {
		const body =
			'“No veto,” said Tomas Beran, the envoy, in Dolna on Friday.\\n\\nKyiv thanked him for it in a note.';
		const ld = `{"@type":"NewsArticle","headline":"Beran: no veto","articleBody":"${body}"}`;
		const html = `<html><head><script type="application/ld+json">${ld}</script></head><body><nav>Home</nav></body></html>`;
		const { article } = readArticle('page.html', bytes(html));
		expect(article?.paragraphs).toHaveLength(2);
	});
});

describe('characters', () => {
	const quoted = (charset: string) => headed(`<meta charset="${charset}">`);
	const textOf = (file: Uint8Array) => {
		const { article, warnings } = readArticle('page.html', file);
		return { text: article?.text, warnings: warnings.map(({ message }) => message) };
	};
	const windows1252 = (html: string) =>
		Uint8Array.from(html.replaceAll('“', '\x93').replaceAll('”', '\x94'), (one) => one.charCodeAt(0));

	test('by the declared charset', () => {
		const { text, warnings } = textOf(windows1252(quoted('windows-1252')));
		expect(text).toContain('“No veto,”');
		expect(warnings).toEqual([]);
	});

	test.each([
		[0x80, '€'],
		[0x85, '…'],
		[0x91, '‘'],
		[0x92, '’'],
		[0x96, '–'],
		[0x97, '—'],
		[0x9f, 'Ÿ']
	])('windows-1252 has %i for %s', (code, mark) => {
		const html = windows1252(quoted('iso-8859-1').replace('Moscow', `Mos${String.fromCharCode(code)}cow`));
		expect(textOf(html).text).toContain(`Mos${mark}cow`);
	});

	test('by the byte order mark, despite any declaration', () => {
		const units = Uint16Array.from(`\uFEFF${quoted('utf-8')}`, (one) => one.charCodeAt(0));
		expect(textOf(new Uint8Array(units.buffer)).text).toContain('“No veto,”');
	});

	test('as windows-1252 if nothing is declared and it is not UTF-8, with a warning', () => {
		const { text, warnings } = textOf(windows1252(headed('')));
		expect(text).toContain('“No veto,”');
		expect(warnings).toEqual([expect.stringContaining('read as windows-1252; save it as UTF-8')]);
	});

	test('by what its letters fit where the declared charset is wrong, which is said', () => {
		const wrong = textOf(windows1252(quoted('utf-8')));
		expect(wrong.text).toContain('“No veto,”');
		expect(wrong.warnings).toEqual([
			'declares UTF-8 and is not UTF-8, so it is read as windows-1252; save it as UTF-8'
		]);
		const right = textOf(new TextEncoder().encode(quoted('iso-8859-1')));
		expect(right.text).toContain('“No veto,”');
		expect(right.warnings).toEqual(['declares iso-8859-1 and is UTF-8, and is read as that; save it again']);
	});
});

test('a page nested deeper than Readability can bear is read whole, and that is said', () => {
	const html = `<html><body>${'<div>'.repeat(5000)}${BODY}${'</div>'.repeat(5000)}</body></html>`;
	const { article, warnings } = readArticle('deep.html', bytes(html));
	expect(article?.paragraphs).toHaveLength(3);
	expect(warnings[0]?.message).toContain('so all of its text is read');
});

test('readers of digests and texts do not get pages, and unknown formats are reported', () => {
	expect(readArticle('page.pdf', bytes('%PDF')).warnings[0]?.message).toBe(
		'is not a supported format; use one of .md, .txt, .text, .html, .htm, .xhtml'
	);
});
