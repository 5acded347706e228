/** Crawls, gzipped files, mailboxes and feeds as other programs write them: the same article out of each. */
import { gzipSync } from 'node:zlib';
import { zipSync } from 'fflate';
import { expect, test } from 'vitest';
import type { Article } from '../../../src/pipeline/types';
import { archiveFolder } from '../support/archive';
import { A, B, separated, type Story } from './stories';

const { read, paragraphs } = archiveFolder();
const shown = (one: Article) => [one.headline, one.publishedOn, one.outlet, paragraphs(one)];
const right = ({ headline, day, outlet, paragraphs: all }: Story) => [
	headline,
	day,
	outlet,
	[headline, ...all]
];

const page = ({ headline, day, outlet, url, paragraphs: all }: Story): string =>
	`<!doctype html><html><head><title>${headline}</title><meta property="og:site_name" content="${outlet}"><link rel="canonical" href="${url}"><meta property="article:published_time" content="${day}T12:00:00+01:00"></head><body><nav><a href="/">Home</a></nav><article><h1>${headline}</h1>${all.map((one) => `<p>${one}</p>`).join('')}</article></body></html>`;

/** A record of a crawl, its body sent in pieces and gzipped, as servers send it. */
function response(story: Story): Buffer {
	const body = gzipSync(page(story));
	const half = body.length >> 1;
	const pieces = [body.subarray(0, half), body.subarray(half)].flatMap((piece) => [
		Buffer.from(`${piece.length.toString(16)}\r\n`),
		piece,
		Buffer.from('\r\n')
	]);
	const http = Buffer.concat([
		Buffer.from(
			'HTTP/1.1 200 OK\r\nContent-Type: text/html; charset=utf-8\r\nContent-Encoding: gzip\r\nTransfer-Encoding: chunked\r\n\r\n'
		),
		...pieces,
		Buffer.from('0\r\n\r\n')
	]);
	return record('response', `WARC-Target-URI: ${story.url}\r\n`, 'application/http;msgtype=response', http);
}

function record(type: string, more: string, contentType: string, block: Uint8Array): Buffer {
	return Buffer.concat([
		Buffer.from(
			`WARC/1.0\r\nWARC-Type: ${type}\r\nWARC-Record-ID: <urn:uuid:00000000-0000-4000-8000-00000000000${type.length}>\r\nWARC-Date: 2025-12-30T10:00:00Z\r\n${more}Content-Type: ${contentType}\r\nContent-Length: ${block.length}\r\n\r\n`
		),
		block,
		Buffer.from('\r\n\r\n')
	]);
}

/** A crawl with a gzip member a record, as crawlers write it; pictures and requests beside the pages. */
const crawl = (): Buffer =>
	Buffer.concat(
		[
			record('warcinfo', '', 'application/warc-fields', Buffer.from('software: made up\r\n')),
			record(
				'request',
				`WARC-Target-URI: ${A.url}\r\n`,
				'application/http;msgtype=request',
				Buffer.from('GET / HTTP/1.1\r\nHost: brod.example\r\n\r\n')
			),
			response(A),
			record(
				'response',
				'WARC-Target-URI: https://brod.example/picture.png\r\n',
				'application/http;msgtype=response',
				Buffer.from('HTTP/1.1 200 OK\r\nContent-Type: image/png\r\n\r\nnone')
			),
			response(B)
		].map((one) => gzipSync(one))
	);

test.each<[string, () => Uint8Array]>([
	['crawl.warc.gz', crawl],
	[
		'crawl.wacz',
		() =>
			zipSync({
				'datapackage.json': Buffer.from('{"profile": "data-package"}'),
				'pages/pages.jsonl': Buffer.from('{"format": "json-pages-1.0"}\n'),
				'archive/data.warc.gz': [crawl(), { level: 0 }]
			})
	]
])('%s: pages sent in pieces and gzipped', async (file, make) => {
	const { articles, told } = await read(file, make());
	expect(articles.map(shown)).toEqual([right(A), right(B)]);
	expect(articles.map(({ url }) => url)).toEqual([A.url, B.url]);
	expect(told).toEqual([]);
});

test.each([
	['page.html.gz', page(A)],
	[
		'export.jsonl.gz',
		`${JSON.stringify({ title: A.headline, date: A.day, outlet: A.outlet, text: A.paragraphs.join('\n') })}\n`
	],
	[
		'archive.csv.gz',
		`title,date,outlet,text\n"${A.headline}",${A.day},${A.outlet},"${A.paragraphs.join('\n')}"\n`
	]
])('%s is read as what it is without .gz', async (file, content) => {
	const { articles } = await read(file, gzipSync(content));
	expect(articles.map(shown)).toEqual([right(A)]);
});

test('a crawl that is cut off names what is lost and keeps what came before', async () => {
	const whole = Buffer.concat([response(A), response(B)]);
	const { articles, results } = await read('crawl.warc', whole.subarray(0, whole.length - 200));
	expect(articles[0]?.headline).toBe(A.headline);
	expect(results.flatMap(({ warnings }) => warnings.map(({ message }) => message)).join()).toMatch(
		/is cut off, so its last page is not whole/
	);
});

const quoted = (text: string): string =>
	[...Buffer.from(text)]
		.map((byte) =>
			byte < 33 || byte > 126 || byte === 61
				? `=${byte.toString(16).toUpperCase().padStart(2, '0')}`
				: String.fromCharCode(byte)
		)
		.join('')
		.replace(/(.{60}[^=]{0,3})(?=.)/g, '$1=\n');

/** A letter in two forms, as newsletters are sent: text and HTML, each in quoted-printable. */
const letter = ({ headline, outlet, paragraphs: all }: Story, date: string): string =>
	`From MAILER Mon Jan  1 00:00:00 2026\nFrom: =?UTF-8?B?${Buffer.from(outlet).toString('base64')}?= <news@brod.example>\nSubject: =?UTF-8?Q?${headline.replace(/ /g, '_')}?=\nDate: ${date}\nMIME-Version: 1.0\nContent-Type: multipart/alternative; boundary="cut"\n\n--cut\nContent-Type: text/plain; charset=utf-8\nContent-Transfer-Encoding: quoted-printable\n\n${all.map(quoted).join('\n\n')}\n\n--cut\nContent-Type: text/html; charset=utf-8\nContent-Transfer-Encoding: quoted-printable\n\n${quoted(all.map((one) => `<p>${one}</p>`).join(''))}\n\n--cut--\n\n`;

test('a mailbox of letters in two forms, their headers in codes', async () => {
	const box = letter(A, 'Fri, 5 Dec 2025 23:30:00 -0500 (EST)') + letter(B, '9 Dec 2025 08:00 GMT');
	const { articles } = await read('letters.mbox', box);
	expect(articles.map(shown)).toEqual([right(A), right(B)]);
});

test.each([
	[
		'feed.atom',
		`<feed xmlns="http://www.w3.org/2005/Atom"><title>${A.outlet}</title><entry><title type="html">${A.headline}</title><link rel="self" href="https://brod.example/api/1"/><link rel="alternate" href="${A.url}"/><published>${A.day}T12:00:00Z</published><updated>2025-12-30T00:00:00Z</updated><author><name>${A.byline}</name></author><content type="xhtml"><div xmlns="http://www.w3.org/1999/xhtml">${A.paragraphs.map((one) => `<p>${one}</p>`).join('')}</div></content></entry></feed>`
	],
	[
		'feed.rdf',
		`<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns="http://purl.org/rss/1.0/" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:content="http://purl.org/rss/1.0/modules/content/"><channel rdf:about="https://brod.example"><title>${A.outlet}</title></channel><item rdf:about="${A.url}"><title>${A.headline}</title><link>${A.url}</link><dc:date>${A.day}T12:00:00+01:00</dc:date><dc:creator>${A.byline}</dc:creator><content:encoded><![CDATA[${A.paragraphs.map((one) => `<p>${one}</p>`).join('')}]]></content:encoded></item></rdf:RDF>`
	],
	[
		'feed.json',
		JSON.stringify({
			version: 'https://jsonfeed.org/version/1.1',
			title: A.outlet,
			items: [
				{
					id: A.url,
					url: A.url,
					title: A.headline,
					date_published: `${A.day}T12:00:00Z`,
					authors: [{ name: A.byline }],
					content_html: A.paragraphs.map((one) => `<p>${one}</p>`).join('')
				}
			]
		})
	]
])('%s with whole texts', async (file, content) => {
	const { articles, told } = await read(file, content);
	expect(articles.map(shown)).toEqual([right(A)]);
	expect([articles[0]?.byline, articles[0]?.url]).toEqual([A.byline, A.url]);
	expect(told).toEqual([]);
});

test('entries of an aggregator have the outlet that each names, or none but their address', async () => {
	const item = ({ headline, url, paragraphs: all }: Story, source: string) =>
		`<item><title>${headline}${source && ` - ${source}`}</title><link>${url}</link>${source && `<source url="${url}/rss">${source}</source>`}<content:encoded xmlns:content="http://purl.org/rss/1.0/modules/content/"><![CDATA[${all.map((one) => `<p>${one}</p>`).join('')}]]></content:encoded></item>`;
	const entry = ({ headline, url, outlet, paragraphs: all }: Story) =>
		`<entry><title>${headline}</title><link href="${url}"/><source><title>${outlet}</title></source><content type="html">&lt;p&gt;${all.join('&lt;/p&gt;&lt;p&gt;')}&lt;/p&gt;</content></entry>`;
	const rss = (items: string) =>
		`<rss version="2.0"><channel><title>Made-up planet</title>${items}</channel></rss>`;
	const outlets = async (file: string, content: string) =>
		(await read(file, content)).articles
			.filter((one) => one.file === file)
			.map((one) => [one.headline, one.outlet]);
	expect(await outlets('named.rss', rss(item(A, A.outlet) + item(B, B.outlet)))).toEqual([
		[A.headline, A.outlet],
		[B.headline, B.outlet]
	]);
	const feed = `<feed xmlns="http://www.w3.org/2005/Atom"><title>Planet</title>${entry(B)}</feed>`;
	const again = { url: 'https://brod.example/another', headline: 'Another' };
	expect(
		await outlets(
			'sites.rss',
			rss(item({ ...A, ...again }, '') + item({ ...B, url: 'https://lutz.example/b' }, ''))
		)
	).toEqual([
		['Another', null],
		[B.headline, null]
	]);
	expect(await outlets('one.rss', rss(item({ ...A, url: 'https://brod.example/third' }, '')))).toEqual([
		[A.headline, 'Made-up planet']
	]);
	expect(await outlets('atom.atom', feed.replace(B.url, 'https://lutz.example/c'))).toEqual([
		[B.headline, B.outlet]
	]);
});

test('a page saved from a web archive, and a text under a name without an ending, are read by what they hold', async () => {
	const { articles } = await read('saved', page(A));
	expect(articles.map(shown)).toEqual([right(A)]);
	const { told } = await read('note', separated([A]));
	expect(told.join()).toContain('note: is in no format that is read here');
});
