/** Articles through the stages on several cores, what comes out in the order of what went in. */
import { createRequire } from 'node:module';
import { availableParallelism } from 'node:os';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { Piscina } from 'piscina';
import type { Article } from '../types';
import { UserError } from '../errors';
import { begin, type Book, type Job, type Result } from './jobs';
import type { Told } from './worker';

/** A thread holds the tagger's model and the codebook: some 150 MB. */
const MOST_THREADS = 8;
/** Articles a thread has waiting: enough that none is ever idle, few enough that memory does not grow with their number. */
const WAITING = 4;
/**
 * Fewer articles than these are done before threads have loaded the tagger's model. Measured on two cores in four rounds
 * of pairs, two threads against none, medians: 60 articles 15.5 against 9.0 seconds of processor time, 120 24.6 against
 * 14.0, 240 29.2 against 22.8, which two cores share; by the clock of a busy machine 2.3, 1.7 and 0.7 times as long.
 */
const WORTH_THREADS = 160;

/** How many threads there are by default: one a core. */
const threadsHere = (): number => Math.min(availableParallelism(), MOST_THREADS);

/** What `--threads` says. Throws a UserError where it is no number of threads. */
export function threadCount(given: string | undefined): number | undefined {
	if (given === undefined) return undefined;
	if (!/^[1-9]\d?$/.test(given)) throw new UserError(`--threads takes a number from 1 to 99, not "${given}"`);
	return Number(given);
}

interface Options<J extends Job> {
	job: J;
	codebook: Book<J>;
	/** Left out: one a core, or none but this where there are few articles. */
	threads?: number | undefined;
}

type Several<T> = Iterable<T> | AsyncIterable<T>;

/** The first `count` of `items`, or all where there are fewer, and then the rest. */
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
	// Threads are no children of tsx: each is told to read TypeScript.
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
			// One that fails while an earlier one is waited for is told when its turn comes.
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
 * Does a job to each article and yields what comes of it in the articles' order: the same on any number of threads. At
 * most a few articles a thread are held at a time. Throws at the first article that the stages fail on, naming its file.
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
