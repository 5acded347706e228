/** Whose position counts as whose, over the made-up tables. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Engine } from '../../src/lib/data/engine/engine';
import { agreement } from '../../src/lib/data/queries/agreement';
import { NO_FILTER, type Filter } from '../../src/lib/model/filter';
import { fixtureEngine } from '../fixtures/engine';

let engine: Engine;
beforeAll(async () => {
	engine = await fixtureEngine();
});
afterAll(() => engine.close());

const held = async (filter: Partial<Filter>) =>
	(await engine.rows(agreement({ ...NO_FILTER, ...filter }))).map(
		(row) => `${row.holder_id} ${row.proposition_id}: ${row.stance}`
	);

describe('positions compared', () => {
	test('a person counts with their government: the latest of all of them', async () => {
		// The palace and its spokesman belong to the federation, which spoke last on joining.
		expect(await held({ sides: ['russia'] })).toEqual([
			'federation join: ambivalent',
			'federation neutral: support'
		]);
	});

	test('or each person alone', async () => {
		expect(await held({ sides: ['russia'], as: 'person' })).toEqual([
			'federation join: ambivalent',
			'palace join: oppose',
			'palace neutral: support',
			'pavel-invented join: oppose'
		]);
	});

	test('a person who takes no position does not speak for the government, but is shown alone', async () => {
		// Jane Invented "discussed" joining: her last word on it is none.
		expect(await held({ sides: ['united-states'], as: 'person' })).toContain('jane-invented join: none');
		expect(await held({ sides: ['united-states'] })).not.toContain('states join: none');
	});

	test('the most frequent stance of the whole, where asked for', async () => {
		expect(await held({ sides: ['russia'], position: 'frequent' })).toEqual([
			'federation join: oppose',
			'federation neutral: support'
		]);
	});

	test('unnamed sources stay out, silence has no row, and the proposition asked about narrows nothing', async () => {
		const all = await held({ as: 'person' });
		expect(all.some((row) => row.startsWith('states-official'))).toBe(false);
		expect(all.some((row) => row.includes('unasked'))).toBe(false);
		expect(await held({ as: 'person', proposition: 'neutral' })).toEqual(all);
	});
});
