/** Own questions, one at a time: the newest counts, a cancelled one ends the engine, a failed start can be tried again. */
import { describe, expect, test, vi } from 'vitest';
import { EngineError } from '../../../src/lib/data/engine/error';
import type { Engine, Query } from '../../../src/lib/data/engine/engine';
import type { StartEngine } from '../../../src/lib/state/held-engine';
import { Questioner } from '../../../src/lib/state/questioner.svelte';

/** Answers one row, or what `rows` gives; counts how often it was closed. */
function madeUpEngine(rows: (sql: string) => Promise<unknown[]> = plain) {
	const close = vi.fn(() => Promise.resolve());
	const engine: Engine = { rows: <T>({ sql }: Query<T>) => rows(sql) as Promise<T[]>, close };
	return { engine, close };
}
const plain = (sql: string) =>
	Promise.resolve(sql.startsWith('DESCRIBE') ? [{ column_name: 'it', column_type: 'INTEGER' }] : [{ c0: 1 }]);
const never = () => new Promise<never>(() => {});

describe('questioner', () => {
	test('starts the engine once, and keeps the last answer', async () => {
		const start = vi.fn<StartEngine>(() => Promise.resolve(madeUpEngine().engine));
		const questioner = new Questioner(start);
		await questioner.ask('SELECT 1 AS it');
		await questioner.ask('SELECT 1 AS it, 2');
		expect(start).toHaveBeenCalledTimes(1);
		expect(questioner.answered).toMatchObject({ question: 'SELECT 1 AS it, 2', rows: [[1]] });
		expect(questioner.status).toEqual({ kind: 'ready' });
	});

	test('a question that is cancelled ends the engine, and the next starts another', async () => {
		const stuck = madeUpEngine(never);
		const start = vi
			.fn<StartEngine>()
			.mockResolvedValueOnce(stuck.engine)
			.mockResolvedValue(madeUpEngine().engine);
		const questioner = new Questioner(start);
		void questioner.ask('SELECT slow');
		await vi.waitFor(() => expect(questioner.status.kind).toBe('asking'));
		questioner.cancel();
		expect(questioner.status).toEqual({ kind: 'cancelled' });
		await vi.waitFor(() => expect(stuck.close).toHaveBeenCalledOnce());
		await questioner.ask('SELECT 1');
		expect(start).toHaveBeenCalledTimes(2);
		expect(questioner.answered?.question).toBe('SELECT 1');
	});

	test('a download is stopped by cancelling', async () => {
		let stopped = false;
		const questioner = new Questioner((onProgress, signal) => {
			onProgress({ phase: 'download', loaded: 1, total: 2 });
			signal.addEventListener('abort', () => (stopped = true));
			return never();
		});
		void questioner.ask('SELECT 1');
		expect(questioner.status).toMatchObject({ kind: 'starting', progress: { loaded: 1 } });
		questioner.cancel();
		expect(stopped).toBe(true);
	});

	test('a question asked meanwhile takes the place of the first', async () => {
		const start = vi
			.fn<StartEngine>()
			.mockResolvedValueOnce(madeUpEngine(never).engine)
			.mockResolvedValue(madeUpEngine().engine);
		const questioner = new Questioner(start);
		void questioner.ask('SELECT slow');
		await questioner.ask('SELECT 2');
		expect(questioner.answered?.question).toBe('SELECT 2');
	});

	test('a fault of the question keeps the engine, one of the engine does not', async () => {
		const faulty = madeUpEngine(() => Promise.reject(new Error('Parser Error: syntax error at or near "x"')));
		const dead = madeUpEngine(() => Promise.reject(new EngineError('The database engine stopped working.')));
		const start = vi.fn<StartEngine>().mockResolvedValueOnce(faulty.engine).mockResolvedValue(dead.engine);
		const questioner = new Questioner(start);
		await questioner.ask('x');
		expect(questioner.status).toMatchObject({
			kind: 'faulty',
			fault: { detail: expect.stringContaining('near "x"') }
		});
		expect(faulty.close).not.toHaveBeenCalled();
		await questioner.close();
		await questioner.ask('SELECT 1');
		expect(questioner.status).toEqual({ kind: 'failed', message: 'The database engine stopped working.' });
		// Once before it is asked again, once after.
		await vi.waitFor(() => expect(dead.close).toHaveBeenCalledTimes(2));
		expect(start).toHaveBeenCalledTimes(3);
	});

	test('nothing to ask starts no engine', async () => {
		const start = vi.fn<StartEngine>();
		const questioner = new Questioner(start);
		await questioner.ask('  \n');
		expect(start).not.toHaveBeenCalled();
		expect(questioner.status).toMatchObject({ kind: 'faulty' });
	});
});
