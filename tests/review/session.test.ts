/** Decisions at the desk and the YAML they leave. All articles are made up. */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import { build } from '../../src/pipeline/build';
import { loadEdited, type Review } from '../../src/pipeline/codebook';
import type { Item } from '../../src/review/api';
import type { Session } from '../../src/review/project/session';
import { madeUpProject, opened } from './support';

let dir: string;
let session: Session;
const file = () => readFileSync(join(dir, 'reviews.yaml'), 'utf8');
const items = (): Item[] => session.desk('w').items.filter(({ candidate }) => candidate === null);
const item = (part: string): Item => items().find(({ key }) => key.includes(part))!;

beforeAll(async () => {
	dir = madeUpProject();
	session = await opened(dir);
});

describe('the desk', () => {
	test('shows what the machine found, with the rule that found it', () => {
		const kolt = items().find(({ now }) => now.holder === 'zubrowka')!;
		expect(kolt.now.stances[0]).toMatchObject({ proposition: 'nato-membership', stance: 'oppose' });
		expect(kolt.now.stances[0]?.rule).toBeTruthy();
		expect(kolt.why.length).toBeGreaterThan(0);
	});

	test('confirms, corrects and rejects, and writes it as a person would have', async () => {
		const first = items()[0]!;
		const outcome = await session.decide('w', { kind: 'confirm', key: first.key, seen: first.seen });
		expect(outcome.items.find(({ key }) => key === first.key)?.state).toBe('confirmed');
		const zubrowka = item('zubrowka');
		await session.decide('w', {
			kind: 'correct',
			key: zubrowka.key,
			seen: zubrowka.seen,
			set: { holder: 'kremlin' }
		});
		const orlin = item('orlin-p');
		await session.decide('w', {
			kind: 'correct',
			key: orlin.key,
			seen: orlin.seen,
			set: { stances: { 'nato-membership': { stance: 'conditional', condition: 'if asked' } } },
			reason: 'It goes on.'
		});
		expect(file()).toBe(`# Decisions
- statement: ${first.key}
  decision: confirm
  reason: Read against ¶${first.passage}.
- statement: ${zubrowka.key}
  decision: correct
  set:
    holder: kremlin
  reason: Read against ¶${zubrowka.passage}.
- statement: ${orlin.key}
  decision: correct
  set:
    stances:
      nato-membership: { stance: conditional, condition: if asked }
  reason: It goes on.
`);
		expect(item('zubrowka').now.holder).toBe('kremlin');
	});

	test('undoes and redoes without limit, byte for byte', async () => {
		const before = file();
		for (let step = 0; step < 3; step += 1) await session.again('w', 'undo');
		expect(file()).toBe('# Decisions\n[]\n');
		expect(await session.again('w', 'undo')).toBeNull();
		for (let step = 0; step < 3; step += 1) await session.again('w', 'redo');
		expect(file()).toBe(before);
		expect(await session.again('w', 'redo')).toBeNull();
	});

	test('a second correction joins the first, and one that undoes both confirms', async () => {
		const one = item('zubrowka');
		await session.decide('w', {
			kind: 'correct',
			key: one.key,
			seen: one.seen,
			set: { said_on: '2025-12-04', date_basis: 'explicit' }
		});
		expect(file()).toContain('    holder: kremlin\n    said_on: 2025-12-04\n    date_basis: explicit\n');
		await session.again('w', 'undo');
		const again = item('zubrowka');
		await session.decide('w', {
			kind: 'correct',
			key: again.key,
			seen: again.seen,
			set: { holder: again.machine!.holder }
		});
		expect(file()).toContain(`- statement: ${again.key}\n  decision: confirm\n`);
		await session.again('w', 'undo');
	});

	test('a decision on something that changed elsewhere is refused', async () => {
		const one = item('zubrowka');
		await expect(session.decide('other', { kind: 'reject', key: one.key, seen: '' })).rejects.toThrow(
			'decided elsewhere'
		);
		expect(item('zubrowka').state).toBe('corrected');
	});

	test('follows an edit from outside, and undo leaves it alone', async () => {
		const one = items().find(({ state }) => state === 'machine')!;
		await session.decide('w', { kind: 'reject', key: one.key, seen: one.seen });
		writeFileSync(join(dir, 'reviews.yaml'), `${file()}# A note from outside\n`);
		expect(await session.refresh()).toBe(true);
		await session.again('w', 'undo');
		expect(file()).toContain('# A note from outside');
		expect(file()).not.toContain('decision: reject');
	});

	test('adds a statement by its words, made unique, and takes it out again', async () => {
		const text = session.text('orlin')!;
		const passage = text.passages.at(-1)!;
		const start = passage.start;
		const outcome = await session.decide('w', {
			kind: 'add',
			article: 'orlin',
			start,
			end: start + 'Orlin'.length,
			set: {
				holder: 'pavel-orlin',
				stances: { 'peace-within-reach': { stance: 'none', condition: null } }
			}
		});
		expect(file()).toContain('    words: Orlin also\n  decision: add\n');
		const added = outcome.items.find(({ key }) => key === outcome.key)!;
		expect(added.state).toBe('added');
		await session.decide('w', { kind: 'reject', key: added.key, seen: added.seen });
		expect(file()).not.toContain('decision: add');
	});

	test('a fault in the file stops writing, and says where', async () => {
		const before = file();
		writeFileSync(join(dir, 'reviews.yaml'), `${before}- statement: x\n  decision: maybe\n`);
		const one = items()[0]!;
		await expect(session.decide('w', { kind: 'reject', key: one.key, seen: one.seen })).rejects.toThrow(
			/reviews\.yaml:\d+/
		);
		expect(session.desk('w').problem).toContain('"maybe" is not known here');
		writeFileSync(join(dir, 'reviews.yaml'), before);
		await session.refresh();
		expect(session.desk('w').problem).toBeNull();
	});

	test('tables are written from memory', async () => {
		expect(await session.writeTables()).toMatch(/2025-12-06/);
	});
});

describe('words on which the rules found no side', () => {
	const HARBOUR = `Talks in Brod

5 December 2025

Ruritanian President Pavel Orlin said NATO membership for Ukraine was a subject of the talks. The harbour was closed.

Zubrowkan Prime Minister Otto Kolt said Ukraine should never join NATO.
`;
	const open = async (reviews = '[]\n') => {
		const folder = madeUpProject(reviews, { 'harbour.txt': HARBOUR });
		const desk = await opened(folder);
		const words = () => desk.desk('w').items.filter(({ candidate }) => candidate !== null);
		return { desk, words, yaml: () => readFileSync(join(folder, 'reviews.yaml'), 'utf8') };
	};

	test('are in the queue, with what names the proposition and why nothing was coded', async () => {
		const { words } = await open();
		expect(words()).toMatchObject([
			{
				article: 'harbour',
				candidate: {
					proposition: 'nato-membership',
					names: { words: 'NATO membership' },
					reason: 'no-side'
				},
				now: { holder: 'pavel-orlin', stances: [] },
				why: ['candidate'],
				state: 'machine'
			}
		]);
	});

	test('are not asked about again once rejected, and come back with an undo', async () => {
		const { desk, words, yaml } = await open();
		const [one] = words();
		await desk.decide('w', { kind: 'reject', key: one!.key, seen: '' });
		const entry = `- find:
    article: harbour
    words: NATO membership
    proposition: nato-membership
  decision: reject
  reason: Takes no side in ¶2.
`;
		expect(yaml()).toBe(entry);
		expect(words()).toMatchObject([{ key: one!.key, state: 'rejected', why: [], priority: 0 }]);
		await desk.again('w', 'undo');
		expect(words()).toMatchObject([{ state: 'machine', why: ['candidate'] }]);
		// Nor are they in the tables of a build with that entry.
		const { project, archive } = (await open(entry)).desk;
		const { codebook, reviews } = await loadEdited(project);
		const built = (given: Review[]) =>
			build({ articles: archive.articles, codebook, reviews: given, publish: 'full' });
		expect(built([]).tables.candidates).toHaveLength(1);
		expect(built(reviews).tables.candidates).toEqual([]);
		expect(built(reviews).warnings).toEqual([]);
	});

	test('become a position of the statement that its holder has there', async () => {
		const { desk, words, yaml } = await open();
		const [one] = words();
		const outcome = await desk.decide('w', {
			...{ kind: 'add', article: one!.article, start: one!.start, end: one!.end },
			set: {
				holder: 'pavel-orlin',
				stances: { 'nato-membership': { stance: 'none', condition: null } }
			}
		});
		expect(yaml()).toContain('  decision: correct\n  set:\n    stances:\n      nato-membership: none\n');
		expect(outcome.key).toBe('harbour-p2-pavel-orlin');
		expect(words()).toEqual([]);
	});

	test('become a statement where another holds the position', async () => {
		const { desk, words, yaml } = await open();
		const [one] = words();
		await desk.decide('w', {
			...{ kind: 'add', article: one!.article, start: one!.start, end: one!.end },
			set: {
				holder: 'ruritania',
				stances: { 'nato-membership': { stance: 'support', condition: null } }
			}
		});
		expect(yaml()).toContain('  decision: add\n');
		expect(words()).toEqual([]);
	});

	test('of a coder who works blind are not shown', async () => {
		const folder = madeUpProject('[]\n', { 'harbour.txt': HARBOUR });
		const { items: shown } = (await opened(folder, 'anna')).desk('w');
		expect(shown.some(({ candidate }) => candidate !== null)).toBe(false);
	});
});
