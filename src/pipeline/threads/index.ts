/** Runs articles through the stages on several cores, with results in the order of the input. */
import { setImmediate } from 'node:timers/promises';
import { availableParallelism } from 'node:os';
import type { Article } from '../types';
import { UserError } from '../errors';
import { Helpers } from './helpers';
import { begin, type Job, type Result, type Task, type Worker } from './jobs';

/** A thread holds the tagger's model, the parser's and the codebook: about 150 MB. */
const MOST_THREADS = 8;
/**
 * Number of articles waiting per thread: enough that none is ever idle, few enough that memory does not grow with their
 * number.
 */
const WAITING = 4;
/** With fewer articles to compute, starting a thread takes longer than they do. */
const WORTH_THREADS = 8;

/** Default number of threads: one per core. */
const threadsHere = (): number => Math.min(availableParallelism(), MOST_THREADS);

/** Parses `--threads`. Throws a UserError if it is not a number of threads. */
export function threadCount(given: string | undefined): number | undefined {
	if (given === undefined) return undefined;
	if (!/^[1-9]\d?$/.test(given)) throw new UserError(`--threads takes a number from 1 to 99, not "${given}"`);
	return Number(given);
}

interface Options<J extends Job> extends Omit<Task<J>, 'store'> {
	/** Default: one per core, or only the main thread if there are few articles. */
	threads?: number | undefined;
	/** Folder of results kept from earlier builds; by default all are computed. */
	store?: string | null;
	/** Counts what came from the store, and says why results could not be kept. */
	reuse?: Reuse;
}

export interface Reuse {
	reused: number;
	fault: string | null;
}

type Several<T> = Iterable<T> | AsyncIterable<T>;

/** An article on its way through the stages. */
interface Entry<J extends Job> {
	article: Article;
	/** Settled once it is computed; null as long as nobody has begun. */
	result: Promise<Result<J>> | null;
	done: boolean;
}

class Line<J extends Job> {
	/** In the order of the input. */
	readonly #entries: Entry<J>[] = [];
	#helpers: Helpers<J> | null = null;

	constructor(
		private readonly task: Task<J>,
		private readonly worker: Worker<J>,
		private readonly threads: number,
		private readonly worth: number
	) {}

	get length(): number {
		return this.#entries.length;
	}

	add(article: Article, kept: Result<J> | null): void {
		const result = kept === null ? null : Promise.resolve(kept);
		this.#entries.push({ article, result, done: kept !== null });
	}

	/** The next result, after working on articles that nobody has begun as long as it is not there. */
	async next(): Promise<Result<J>> {
		this.#help();
		const [first] = this.#entries;
		if (!first) throw new Error('nothing is waiting');
		while (!first.done) {
			const own = this.#entries.find(({ result }) => result === null);
			if (own) this.#begin(own, Promise.resolve(own.article).then(this.worker.act));
			await (own || !first.result ? setImmediate() : first.result.catch(() => undefined));
			this.#help();
		}
		this.#entries.shift();
		return first.result as Promise<Result<J>>;
	}

	/** Hands articles that nobody has begun to the other threads. */
	#help(): void {
		if (this.threads < 2) return;
		const waiting = this.#entries.filter(({ result }) => result === null);
		if (!this.#helpers && waiting.length >= this.worth)
			this.#helpers = new Helpers(this.task, this.threads - 1);
		for (const entry of waiting) {
			if (!this.#helpers?.free) break;
			const { article } = entry;
			this.#begin(
				entry,
				this.#helpers.run(article).then((message) => this.worker.receive(message, article))
			);
		}
	}

	#begin(entry: Entry<J>, result: Promise<Result<J>>): void {
		entry.result = result;
		const done = () => {
			entry.done = true;
		};
		// An error is thrown when this result's turn comes.
		result.then(done, done);
	}

	async end(): Promise<void> {
		await this.#helpers?.end();
	}
}

/**
 * Runs a job on each article and yields the results in the articles' order, identical on any number of threads. At most
 * a few articles per thread are held in memory. Throws at the first article that a stage fails on, naming its file.
 */
export async function* inOrder<J extends Job>(
	articles: Several<Article>,
	{ job, codebook, threads = undefined, store = null, reuse }: Options<J>
): AsyncGenerator<Result<J>> {
	const task = { job, codebook, store };
	const worker = begin(task);
	const wanted = threads ?? threadsHere();
	const line = new Line(task, worker, wanted, threads === undefined ? WORTH_THREADS : 1);
	const room = Math.max(wanted * WAITING, wanted > 1 ? WORTH_THREADS : 1);
	try {
		for await (const article of articles) {
			const kept = worker.kept(article);
			if (reuse && kept !== null) reuse.reused += 1;
			line.add(article, kept);
			if (line.length >= room) yield await line.next();
		}
		while (line.length > 0) yield await line.next();
		if (reuse) reuse.fault = worker.fault();
	} finally {
		await line.end();
	}
}
