/** Runs articles through the stages on several cores, with results in the order of the input. */
import { setImmediate } from 'node:timers/promises';
import { availableParallelism } from 'node:os';
import type { Article } from '../types';
import { UserError } from '../errors';
import { MOST_OUT } from '../queue/batches';
import { Store } from '../store';
import type { Codebook } from '../codebook/types';
import { Threads, type Helpers } from './helpers';
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
	/** Address of a Redis server whose workers compute; needs a store that they share. */
	queue?: string | undefined;
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

interface Help<J extends Job> {
	/** Number of waiting articles from which on helpers are started. */
	worth: number;
	start: () => Helpers<J>;
}

class Line<J extends Job> {
	/** In the order of the input. */
	readonly #entries: Entry<J>[] = [];
	#helpers: Helpers<J> | null = null;

	constructor(
		private readonly worker: Worker<J>,
		private readonly help: Help<J> | null
	) {}

	get length(): number {
		return this.#entries.length;
	}

	add(article: Article, kept: Result<J> | null): void {
		const result = kept === null ? null : Promise.resolve(kept);
		this.#entries.push({ article, result, done: kept !== null });
		this.#help();
	}

	/** The next result. As long as it is not there, the main thread works on articles that nobody has begun. */
	async next(): Promise<Result<J>> {
		const [first] = this.#entries;
		if (!first) throw new Error('nothing is waiting');
		while (!first.done) {
			const mainToo = this.#helpers?.mainToo !== false;
			const own = mainToo && this.#entries.find(({ result }) => result === null);
			if (own) this.#begin(own, Promise.resolve(own.article).then(this.worker.act));
			else this.#helpers?.flush();
			await (own || !first.result ? setImmediate() : first.result.catch(() => undefined));
			this.#help();
		}
		this.#entries.shift();
		return first.result as Promise<Result<J>>;
	}

	/** Hands articles that nobody has begun to helpers. */
	#help(): void {
		if (!this.help) return;
		const waiting = this.#entries.filter(({ result }) => result === null);
		if (!this.#helpers && waiting.length >= this.help.worth) this.#helpers = this.help.start();
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

/** Who helps: workers of a queue if one is named, otherwise threads, and how many articles may wait. */
async function helpFor<J extends Job>(
	task: Task<J>,
	{ threads, queue }: Options<J>
): Promise<{ help: Help<J> | null; room: number }> {
	if (queue) {
		const { store, codebook } = task;
		if (task.job !== 'code' || store === null) throw new Error('a queue needs a folder for its results');
		// Most builds have no queue, and its packages take a while to load.
		const { QueueWorkers } = await import('../queue/workers');
		const start = () => new QueueWorkers(new Store(store), codebook as Codebook, queue) as Helpers<Job>;
		return { help: { worth: 1, start: start as () => Helpers<J> }, room: MOST_OUT };
	}
	const wanted = threads ?? threadsHere();
	if (wanted === 1) return { help: null, room: 1 };
	const worth = threads === undefined ? WORTH_THREADS : 1;
	return {
		help: { worth, start: () => new Threads(task, wanted - 1) },
		room: Math.max(wanted * WAITING, WORTH_THREADS)
	};
}

/**
 * Runs a job on each article and yields the results in the articles' order, identical on any number of threads and over a
 * queue. At most a few articles per thread are held in memory. Throws at the first article that a stage fails on, naming
 * its file.
 */
export async function* inOrder<J extends Job>(
	articles: Several<Article>,
	options: Options<J>
): AsyncGenerator<Result<J>> {
	const { job, codebook, store = null, reuse } = options;
	const task = { job, codebook, store };
	const worker = begin(task);
	const { help, room } = await helpFor(task, options);
	const line = new Line(worker, help);
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
