/** The filtered view with an engine that answers when the test says so. */
import { describe, expect, test, vi } from 'vitest';
import type { Engine } from '../../../src/lib/data/engine/engine';
import { EngineError, OutdatedError } from '../../../src/lib/data/engine/error';
import { loadCharts, type ChartRows } from '../../../src/lib/charts/load';
import { NO_FILTER, type Filter } from '../../../src/lib/model/filter';
import { Explorer } from '../../../src/lib/state/explorer.svelte';
import type { StartEngine } from '../../../src/lib/state/held-engine';

const EVERYTHING: ChartRows<Record<string, never>> = {
	filter: { ...NO_FILTER },
	proposition: 'p',
	rows: {},
	counts: {
		utterances: 3,
		utterances_all: 3,
		addressed: 1,
		actors: 1,
		articles: 1,
		undated: 0,
		begun_unknown: 0,
		first_on: null,
		last_on: null
	}
};
const load = (asked: Engine, filter: Filter) => loadCharts(asked, filter, 'p', {});
const russia: Filter = { ...NO_FILTER, sides: ['russia'] };
const nato: Filter = { ...NO_FILTER, sides: ['nato'] };

/** Answers every question with the counts it is given, in order; other questions with nothing. */
function engine(answer: (side: string) => Promise<number>): Engine {
	return {
		rows: async <T>({ sql, params }: { sql: string; params: readonly unknown[] }) => {
			if (!sql.includes('utterances_all')) return [] as T[];
			const side = params.includes('nato') ? 'nato' : 'russia';
			return [{ ...EVERYTHING.counts, utterances: await answer(side) }] as T[];
		},
		close: async () => {}
	};
}
const started = (answer: (side: string) => Promise<number>) =>
	vi.fn<StartEngine>(() => Promise.resolve(engine(answer)));

describe('explorer', () => {
	test('no filter needs no engine', async () => {
		const start = started(async () => 0);
		const explorer = new Explorer(EVERYTHING, load, start);
		await explorer.apply({ ...NO_FILTER });
		expect(explorer.shown).toBe(EVERYTHING);
		expect(start).not.toHaveBeenCalled();
	});

	test('the first filter starts the engine, the next ones ask the same', async () => {
		const start = started(async () => 2);
		const explorer = new Explorer(EVERYTHING, load, start);
		const first = explorer.apply(russia);
		expect(explorer.stale).toBe(true);
		expect(explorer.shown).toBe(EVERYTHING);
		await first;
		expect(explorer.shown.counts.utterances).toBe(2);
		await explorer.apply(nato);
		expect(explorer.shown.filter).toEqual(nato);
		expect(start).toHaveBeenCalledTimes(1);
		await explorer.apply({ ...NO_FILTER });
		expect(explorer.shown).toBe(EVERYTHING);
	});

	test('an answer that comes after a newer filter is thrown away', async () => {
		let answerRussia: (utterances: number) => void = () => {};
		const slow = new Promise<number>((resolve) => (answerRussia = resolve));
		const explorer = new Explorer(
			EVERYTHING,
			load,
			started((side) => (side === 'russia' ? slow : Promise.resolve(1)))
		);
		const older = explorer.apply(russia);
		await explorer.apply(nato);
		answerRussia(9);
		await older;
		expect(explorer.shown.filter).toEqual(nato);
		expect(explorer.shown.counts.utterances).toBe(1);
		expect(explorer.status).toEqual({ kind: 'ready' });
	});

	test('a failed start gives a message, shows everything, and can be retried', async () => {
		const start = vi
			.fn<StartEngine>()
			.mockRejectedValueOnce(new EngineError('No worker here.'))
			.mockResolvedValueOnce(engine(async () => 2));
		const explorer = new Explorer(EVERYTHING, load, start);
		await explorer.apply(russia);
		expect(explorer.status).toEqual({ kind: 'failed', message: 'No worker here.', outdated: false });
		expect(explorer.shown).toBe(EVERYTHING);
		await explorer.apply(russia);
		expect(explorer.status).toEqual({ kind: 'ready' });
		expect(explorer.shown.filter).toEqual(russia);
	});

	test('Cancel aborts the start; progress that comes later changes nothing', async () => {
		let report: Parameters<StartEngine>[0] = () => {};
		let signal: AbortSignal | null = null;
		const explorer = new Explorer(EVERYTHING, load, (onProgress, stop) => {
			report = onProgress;
			signal = stop;
			return new Promise((_, reject) => stop.addEventListener('abort', () => reject(new Error('stopped'))));
		});
		const waiting = explorer.apply(russia);
		report({ phase: 'download', loaded: 1, total: 2 });
		expect(explorer.status).toEqual({
			kind: 'starting',
			progress: { phase: 'download', loaded: 1, total: 2 }
		});
		explorer.cancel();
		await waiting;
		expect((signal as AbortSignal | null)?.aborted).toBe(true);
		report({ phase: 'download', loaded: 2, total: 2 });
		expect(explorer.status).toEqual({ kind: 'ready' });
	});

	/** An engine whose worker has died. */
	const dead = (closed = vi.fn()): Engine => ({
		rows: () => Promise.reject(new EngineError('The database engine stopped working.')),
		close: async () => closed()
	});

	test('an engine that dies is ended, started again and asked once more', async () => {
		const closed = vi.fn();
		const start = vi
			.fn<StartEngine>()
			.mockResolvedValueOnce(dead(closed))
			.mockResolvedValueOnce(engine(async () => 2));
		const explorer = new Explorer(EVERYTHING, load, start);
		await explorer.apply(russia);
		expect(explorer.status).toEqual({ kind: 'ready' });
		expect(explorer.shown.counts.utterances).toBe(2);
		expect(closed).toHaveBeenCalledTimes(1);
	});

	test('one that dies twice is said, and Try again starts a new one', async () => {
		const start = vi
			.fn<StartEngine>()
			.mockResolvedValueOnce(dead())
			.mockResolvedValueOnce(dead())
			.mockResolvedValueOnce(engine(async () => 2));
		const explorer = new Explorer(EVERYTHING, load, start);
		await explorer.apply(russia);
		expect(explorer.status).toMatchObject({
			kind: 'failed',
			message: 'The database engine stopped working.'
		});
		expect(start).toHaveBeenCalledTimes(2);
		await explorer.apply(russia);
		expect(explorer.status).toEqual({ kind: 'ready' });
	});

	test('data of another version are said at once, with loading again to help', async () => {
		const start = vi.fn<StartEngine>().mockRejectedValue(new OutdatedError());
		const explorer = new Explorer(EVERYTHING, load, start);
		await explorer.apply(russia);
		expect(explorer.status).toMatchObject({ kind: 'failed', outdated: true });
		expect(start).toHaveBeenCalledTimes(1);
	});

	test('a technical message reaches no reader', async () => {
		const broken: Engine = {
			rows: () => Promise.reject(new TypeError("Cannot read properties of undefined (reading 'x')")),
			close: async () => {}
		};
		const explorer = new Explorer(EVERYTHING, load, () => Promise.resolve(broken));
		await explorer.apply(russia);
		expect(explorer.status).toMatchObject({
			kind: 'failed',
			message: expect.not.stringContaining('undefined')
		});
	});

	test('what Cancel ended is not asked again', async () => {
		let die: (error: Error) => void = () => {};
		const start = vi.fn<StartEngine>(() =>
			Promise.resolve({
				rows: () => new Promise<never>((_, reject) => (die = reject)),
				close: async () => die(new EngineError('The database engine was closed.'))
			})
		);
		const explorer = new Explorer(EVERYTHING, load, start);
		const waiting = explorer.apply(russia);
		await vi.waitFor(() => expect(explorer.status.kind).toBe('asking'));
		explorer.cancel();
		await waiting;
		expect(start).toHaveBeenCalledTimes(1);
		expect(explorer.status).toEqual({ kind: 'ready' });
	});
});
