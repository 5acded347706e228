/** What becomes of statement ids from build to build. All ids are made up. */
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { keptIds } from '../../src/pipeline/review/ids';
import { oldIdRows, writeIds } from '../../src/pipeline/write/ids';

const none = { current: [], moved: {}, withdrawn: {} };
const used = (...current: string[]) => ({ ...none, current });

describe('ids', () => {
	test('an id that stays is not spoken of', () => {
		expect(keptIds(used('a-p1-ann'), ['a-p2-bob', 'a-p1-ann'])).toEqual(used('a-p1-ann', 'a-p2-bob'));
	});

	test('an id that is gone leads to the new statement of its holder there, else to the only new one', () => {
		expect(keptIds(used('a-p1-ann-2'), ['a-p1-bob', 'a-p1-ann'])).toMatchObject({
			moved: { 'a-p1-ann-2': 'a-p1-ann' },
			withdrawn: {}
		});
		expect(keptIds(used('a-p1-ann'), ['a-p1-bob'])).toMatchObject({
			moved: { 'a-p1-ann': 'a-p1-bob' },
			withdrawn: {}
		});
	});

	test('one without an heir is withdrawn; an existing statement is not an heir', () => {
		const { moved, withdrawn } = keptIds(used('a-p1-ann', 'a-p1-bob'), ['a-p1-bob']);
		expect(moved).toEqual({});
		expect(Object.keys(withdrawn)).toEqual(['a-p1-ann']);
	});

	test('moves are followed to their end, and what a person wrote stays', () => {
		const ids = {
			current: ['a-p1-ann'],
			moved: { 'a-p1-old': 'a-p1-ann' },
			withdrawn: { 'a-p9-x': 'A hoax.' }
		};
		expect(keptIds(ids, ['a-p1-bob'])).toEqual({
			current: ['a-p1-bob'],
			moved: { 'a-p1-ann': 'a-p1-bob', 'a-p1-old': 'a-p1-bob' },
			withdrawn: { 'a-p9-x': 'A hoax.' }
		});
	});

	test('an id in use again is no longer old', () => {
		const ids = { current: [], moved: { 'a-p1-ann': 'a-p1-bob' }, withdrawn: { 'a-p2-ann': 'Gone.' } };
		const after = ['a-p1-ann', 'a-p1-bob', 'a-p2-ann'];
		expect(keptIds(ids, after)).toEqual(used(...after));
	});
});

describe('ids.yaml', () => {
	let dir = '';
	beforeEach(() => {
		dir = mkdtempSync(join(tmpdir(), 'ids-'));
	});
	afterEach(() => rmSync(dir, { recursive: true, force: true }));

	test('is written with its comments where something changed, and left alone where not', () => {
		const path = join(dir, 'ids.yaml');
		const start = '# How to edit it.\nmoved: {}\nwithdrawn: {}\ncurrent: []\n';
		writeFileSync(path, start);
		expect(writeIds(path, none, none)).toBe(false);
		expect(readFileSync(path, 'utf8')).toBe(start);
		expect(writeIds(path, none, { ...used('a-p1-bob'), moved: { 'a-p1-ann': 'a-p1-bob' } })).toBe(true);
		expect(readFileSync(path, 'utf8')).toBe(
			'# How to edit it.\nmoved:\n  a-p1-ann: a-p1-bob\nwithdrawn: {}\ncurrent:\n  - a-p1-bob\n'
		);
	});

	test('become rows: a moved id with its target, a withdrawn one with its reason', () => {
		expect(oldIdRows({ current: ['new'], moved: { old: 'new' }, withdrawn: { gone: 'A hoax.' } })).toEqual([
			{ statement_id: 'old', moved_to: 'new', reason: null },
			{ statement_id: 'gone', moved_to: null, reason: 'A hoax.' }
		]);
	});
});
