/** The report on a build: what it counts, in what order, and where it goes. All names and words are made up. */
import { describe, expect, test } from 'vitest';
import { attribute } from '../../src/pipeline/attribute';
import { unattributedQuotations } from '../../src/pipeline/attribute/unattributed';
import { readArticle } from '../../src/pipeline/read';
import { isFault, reportOf } from '../../src/pipeline/report';
import { reportPage } from '../../src/pipeline/report/html';
import { reportFolder } from '../../src/pipeline/report/write';
import { segment } from '../../src/pipeline/segment';
import { WARNING_KINDS, type Warning } from '../../src/pipeline/types';

const EMPTY = {
	tables: {} as never,
	articles: [],
	statements: [],
	utterances: [],
	missing: [],
	warnings: [],
	unresolved: 3
};

/** One warning of each kind, the cheapest first. */
const all: Warning[] = [...WARNING_KINDS]
	.reverse()
	.map((kind) => ({ file: `${kind}.txt`, message: 'm', kind }));

describe('the report', () => {
	test('lists the costliest kind first, and a warning without a kind as a fault', () => {
		const report = reportOf(EMPTY, 'v1', [{ file: 'a', message: 'm' }, ...all]);
		expect(report.problems.map(({ kind }) => kind)).toEqual([...WARNING_KINDS]);
		expect(report.counts).toMatchObject({ articles: 0, unresolved: 3, warnings: { fault: 2, undated: 1 } });
	});

	test('fails --strict for all but its notes', () => {
		expect(all.filter((one) => !isFault(one)).map(({ kind }) => kind)).toEqual([
			'columns',
			'skipped',
			'unattributed'
		]);
	});

	test('counts files before it lists them, and says what was looked for and not found', () => {
		const message = 'no <b>day</b> & no outlet';
		const page = reportPage(reportOf(EMPTY, 'v1', [{ file: 'a "b".txt', message, kind: 'undated' }]));
		expect(page).toContain('<a href="#undated">Without a day of publication</a></td><td>1</td>');
		expect(page).toContain('<dt>a &quot;b&quot;.txt</dt><dd>no &lt;b&gt;day&lt;/b&gt; &amp; no outlet</dd>');
		expect(page.indexOf('<table>')).toBeLessThan(page.indexOf('<dl>'));
		expect(page).toMatch(/Looked for and not found: not read; .*cut off by a paywall/);
		expect(page).not.toMatch(/<script|https?:/);
	});

	test('stays out of the folder that is published', () => {
		expect(reportFolder('static/data')).toBe('report');
		expect(reportFolder('../my-topic/tables')).toBe('../my-topic/tables');
	});
});

test('a quotation of five words or more that nobody is found to have said is reported', () => {
	const text = [
		'Posters read “No more talks without us at the table” in Strelsau.',
		'The “snow line” was quiet.',
		'“The talks were long and went well,” Ida Hollin said on Monday.'
	].join('\n\n');
	const { article } = readArticle('a.txt', new TextEncoder().encode(text));
	if (!article) throw new Error('not read');
	const found = unattributedQuotations(attribute(segment(article)));
	expect(found.map(({ start, end }) => article.text.slice(start, end))).toEqual([
		'“No more talks without us at the table”'
	]);
});
