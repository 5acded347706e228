/** What changed between two builds: each kind of change once, moved ids not at all, and a feed that is Atom. */
import { SaxesParser } from 'saxes';
import { expect, test } from 'vitest';
import type { CodedStatementRow } from '../../../src/lib/data/queries/coded-statements';
import { atomFeed, changesBetween, changeSentences, sinceWords } from '../../../src/lib/takeaway/since';

/** Only what a comparison reads. */
const row = (statement_id: string, more: Partial<CodedStatementRow> = {}): CodedStatementRow =>
	({
		...{ statement_id, holder_id: 'ilse-kolt', holder: 'Ilse Kolt', outlet: 'Hollin Post' },
		...{ published_on: '2025-03-07', said_on: '2025-03-06', said_from: null, said_to: null },
		...{ date_basis: 'weekday', proposition_id: 'join', proposition: 'Joining', stance: 'support' },
		...{ condition: null, direction: null, passage: 'She wants to join.', words_start: 4, words_end: 17 },
		...more
	}) as CodedStatementRow;

const build = (version: string, ...rows: CodedStatementRow[]) => ({ version, rows });
const NOTHING = new Map<string, { moved_to: string | null; reason: string | null }>();

test('two equal builds have no changes', () => {
	const since = changesBetween(build('a', row('s1')), build('b', row('s1')), NOTHING);
	expect(since).toEqual({ from: 'a', to: 'b', added: [], recoded: [], redated: [], withdrawn: [] });
	expect(changeSentences(since)).toEqual([]);
});

test('each kind of change is listed where it belongs', () => {
	const old = build(
		'a',
		row('stays'),
		row('recoded'),
		row('terms', { stance: 'conditional', condition: 'if asked', direction: 'for' }),
		row('holder'),
		row('redated'),
		row('moved'),
		row('gone'),
		row('more')
	);
	const next = build(
		'b',
		row('stays'),
		row('recoded', { stance: 'oppose' }),
		row('terms', { stance: 'conditional', condition: 'if paid', direction: 'for' }),
		row('holder', { holder_id: 'brod', holder: 'Brod' }),
		row('redated', { said_on: null, said_from: '2025-03-01', said_to: '2025-03-07', date_basis: 'relative' }),
		row('moved-here'),
		row('more'),
		row('more', { proposition_id: 'peace', proposition: 'Peace', stance: 'support' }),
		row('new', { proposition_id: null, proposition: null, stance: null })
	);
	const since = changesBetween(
		old,
		next,
		new Map([
			['moved', { moved_to: 'moved-here', reason: null }],
			['gone', { moved_to: null, reason: 'a copy' }]
		])
	);
	expect(sinceWords(since)).toBe('1 added, 4 recoded, 1 redated, 1 withdrawn');
	expect(
		changeSentences(since).map(({ kind, statement, what }) => [kind, statement.statement_id, what])
	).toEqual([
		['Added', 'new', ''],
		['Recoded', 'recoded', 'Joining: support → oppose'],
		['Recoded', 'terms', 'Joining: conditional → conditional'],
		['Recoded', 'holder', 'holder: Ilse Kolt → Brod'],
		['Recoded', 'more', 'Peace: no position → support'],
		['Redated', 'redated', '2025-03-06 → 2025-03-01 to 2025-03-07'],
		['Withdrawn', 'gone', 'a copy']
	]);
	expect(since.added[0]).toMatchObject({ holder: 'Ilse Kolt', words: 'wants to join' });
});

function elements(text: string): string[] {
	const names: string[] = [];
	const parser = new SaxesParser({ xmlns: true });
	parser.on('error', (error) => {
		throw error;
	});
	parser.on('opentag', ({ name }) => names.push(name));
	parser.write(text).close();
	return names;
}

test('the feed is Atom with an entry for each change, also for names that are markup', () => {
	const since = changesBetween(
		build('2025-03-07 · aaaaaa'),
		build('2025-03-08 · bbbbbb', row('s1', { holder: '<b>&"\u0007' }), row('s2')),
		NOTHING
	);
	const feed = atomFeed(since, 'https://example.org/', 'Ruritania');
	const names = elements(feed);
	expect(names[0]).toBe('feed');
	expect(names.filter((name) => name === 'entry')).toHaveLength(2);
	for (const part of ['id', 'title', 'updated'])
		expect(names.filter((name) => name === part)).toHaveLength(3);
	expect(feed).toContain('<updated>2025-03-08T00:00:00Z</updated>');
	expect(feed).toContain('https://example.org/statements/s1/#added-bbbbbb');
	expect(elements(atomFeed(null, '/', 'Ruritania'))).not.toContain('entry');
});
