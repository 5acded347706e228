/** Runs articles through the stages on several cores, with results in the order of the input. */
import { createRequire } from 'node:module';
import { availableParallelism } from 'node:os';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { Piscina } from 'piscina';
import type { Article } from '../types';
import { UserError } from '../errors';
import { begin, type Book, type Job, type Result } from './jobs';
import type { Told } from './worker';

/** A thread holds the tagger's model and the codebook: about 150 MB. */
const MOST_THREADS = 8;
/**
 * Number of articles queued per thread: enough that none is ever idle, few enough that memory does not grow with their
 * number.
 */
const WAITING = 4;
/** Below about this many articles starting threads costs more than it saves (docs/performance.md). */
const WORTH_THREADS = 160;

/** Default number of threads: one per core. */
const threadsHere = (): number => Math.min(availableParallelism(), MOST_THREADS);

/** Parses `--threads`. Throws a UserError if it is not a number of threads. */
export function threadCount(given: string | undefined): number | undefined {
	if (given === undefined) return undefined;
	if (!/^[1-9]\d?$/.test(given)) throw new UserError(`--threads takes a number from 1 to 99, not "${given}"`);
	return Number(given);
}

interface Options<J extends Job> {
	job: J;
	codebook: Book<J>;
	/** Default: one per core, or only the main thread if there are few articles. */
	threads?: number | undefined;
}

type Several<T> = Iterable<T> | AsyncIterable<T>;

/** The first `count` of `items`, or all if there are fewer, and then the rest. */
async function split<T>(items: Several<T>, count: number): Promise<{ first: T[]; rest: AsyncIterable<T> }> {
	const given = (async function* () {
		yield* items;
	})();
	const first: T[] = [];
	while (first.length < count) {
		const next = await given.next();
		if (next.done) break;
		first.push(next.value);
	}
	return { first, rest: given };
}

async function* joined<T>(first: T[], rest: AsyncIterable<T>): AsyncGenerator<T> {
	yield* first;
	yield* rest;
}

async function* onThreads<J extends Job>(
	articles: AsyncIterable<Article>,
	told: Told<J>,
	threads: number
): AsyncGenerator<Result<J>> {
	// Threads are not children of tsx, so each has to be set up to read TypeScript.
	const tsx = pathToFileURL(createRequire(import.meta.url).resolve('tsx')).href;
	const pool = new Piscina<Article, Result<J>>({
		filename: fileURLToPath(new URL('./worker.ts', import.meta.url)),
		minThreads: threads,
		maxThreads: threads,
		execArgv: ['--import', tsx],
		workerData: told
	});
	const running: Promise<Result<J>>[] = [];
	const next = async (): Promise<Result<J>> => {
		const first = running.shift();
		if (!first) throw new Error('nothing is running');
		return first;
	};
	try {
		for await (const article of articles) {
			const result = pool.run(article);
			// Avoid an unhandled rejection; the error is rethrown when this result's turn comes.
			result.catch(() => undefined);
			running.push(result);
			if (running.length >= threads * WAITING) yield await next();
		}
		while (running.length > 0) yield await next();
	} finally {
		await pool.destroy();
	}
}

/**
 * Runs a job on each article and yields the results in the articles' order, identical on any number of threads. At most
 * a few articles per thread are held in memory. Throws at the first article that a stage fails on, naming its file.
 */
export async function* inOrder<J extends Job>(
	articles: Several<Article>,
	{ job, codebook, threads }: Options<J>
): AsyncGenerator<Result<J>> {
	const wanted = threads ?? threadsHere();
	const { first, rest } = await split(articles, threads === undefined ? WORTH_THREADS : 0);
	const few = threads === undefined && first.length < WORTH_THREADS;
	const all = joined(first, rest);
	if (wanted > 1 && !few) yield* onThreads(all, { job, codebook }, wanted);
	else {
		const act = begin(job, codebook);
		for await (const article of all) yield act(article);
	}
}
