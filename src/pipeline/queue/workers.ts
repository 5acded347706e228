/** Workers on other machines, reached through a queue: what a build hands them, and how it has results back. */
import { setTimeout } from 'node:timers/promises';
import { Queue } from 'bullmq';
import type { Codebook } from '../codebook/types';
import { keyOf, type Store } from '../store';
import { codedBytes, keysFor } from '../store/kept';
import type { Article } from '../types';
import type { Helpers } from '../threads/helpers';
import { ATTEMPTS, connectionTo, keepCodebook, MOST_OUT, queueName, type Batch } from './batches';
import { Waits } from './waits';

/** Articles in a batch: about a minute's work at most. */
const BATCH = 16;
/** How often the folder of results is looked at, and how often batches are handed out again that the queue has lost. */
const LOOK = 200;
const AGAIN = 5000;

interface Waiting {
	article: Article;
	key: string;
	resolve: (bytes: Uint8Array) => void;
	reject: (error: Error) => void;
}

interface Out {
	id: string;
	data: Batch;
	waiting: Waiting[];
}

/**
 * Hands articles to the workers of a queue. Results are read from the store, so it does not matter who computed them, how
 * often, or whether the queue forgot about them.
 */
export class QueueWorkers implements Helpers<'code'> {
	readonly mainToo = false;
	readonly #queue: Queue<Batch>;
	readonly #codebook: string;
	readonly #keys: (article: Article) => string;
	#gathered: Waiting[] = [];
	readonly #out = new Map<string, Out>();
	#ended = false;
	#checking = false;
	readonly #said: Waits;
	readonly #watch: Promise<void>;

	constructor(
		private readonly store: Store,
		codebook: Codebook,
		address: string
	) {
		this.#said = new Waits(address, (line) => console.error(line));
		this.#queue = new Queue<Batch>(queueName(), { connection: connectionTo(address) });
		// The connection is restored by itself; commands wait for it.
		this.#queue.on('error', (error: NodeJS.ErrnoException) => this.#said.away(error));
		this.#codebook = keepCodebook(store, codebook);
		this.#keys = keysFor(codebook);
		this.#watch = this.#look();
	}

	get free(): boolean {
		return this.#out.size * BATCH < MOST_OUT;
	}

	run(article: Article): Promise<Uint8Array> {
		return new Promise((resolve, reject) => {
			this.#gathered.push({ article, key: this.#keys(article), resolve, reject });
			if (this.#gathered.length >= BATCH) this.flush();
		});
	}

	flush(): void {
		const waiting = this.#gathered;
		if (waiting.length === 0) return;
		this.#gathered = [];
		const id = keyOf(...waiting.map(({ key }) => key));
		const data = { codebook: this.#codebook, articles: waiting.map(({ article }) => article) };
		const out = { id, data, waiting };
		this.#out.set(id, out);
		this.#begin(out).catch((error: unknown) => this.#fail(out, error));
	}

	/** Hands a batch out that may have failed in an earlier build. */
	async #begin(out: Out): Promise<void> {
		const before = await this.#queue.getJob(out.id);
		if (before && (await before.isFailed())) await before.remove();
		await this.#add(out);
	}

	/** Hands a batch out; nothing happens if the queue has it already. */
	async #add({ id, data }: Out): Promise<void> {
		await this.#queue.add('code', data, {
			jobId: id,
			attempts: ATTEMPTS,
			backoff: { type: 'exponential', delay: 500 },
			removeOnComplete: true
		});
	}

	#fail(out: Out, error: unknown): void {
		this.#out.delete(out.id);
		for (const { reject } of out.waiting) reject(error as Error);
	}

	/** Passes results on as they appear in the store. */
	async #look(): Promise<void> {
		let again = Date.now() + AGAIN;
		while (!this.#ended) {
			for (const out of this.#out.values()) this.#receive(out);
			if (Date.now() > again) {
				// The queue may be away, which must not keep results from being seen.
				void this.#check([...this.#out.values()]);
				again = Date.now() + AGAIN;
			}
			await setTimeout(LOOK);
		}
	}

	#receive(out: Out): void {
		out.waiting = out.waiting.filter(({ key, resolve }) => {
			const bytes = codedBytes(this.store, key);
			if (bytes) resolve(bytes);
			return bytes === null;
		});
		if (out.waiting.length === 0) this.#out.delete(out.id);
	}

	/** Hands out again what the queue has lost; a batch that failed every time ends the build. */
	async #check(all: readonly Out[]): Promise<void> {
		if (this.#checking) return;
		this.#checking = true;
		await this.#checkWorkers();
		await this.#checkEach(all);
		this.#checking = false;
	}

	async #checkWorkers(): Promise<void> {
		try {
			this.#said.workers(await this.#queue.getWorkersCount());
		} catch {
			// Some servers do not list their clients.
		}
	}

	async #checkEach(all: readonly Out[]): Promise<void> {
		for (const out of all) {
			try {
				const job = await this.#queue.getJob(out.id);
				this.#said.back();
				if (this.#ended || !this.#out.has(out.id)) continue;
				if (!job) await this.#add(out);
				else if (await job.isFailed()) {
					await job.remove();
					this.#fail(out, new Error(job.failedReason));
				}
			} catch (error) {
				if (!this.#ended) this.#fail(out, error);
			}
		}
	}

	async end(): Promise<void> {
		this.#ended = true;
		await this.#watch;
		await this.#queue.close();
	}
}
