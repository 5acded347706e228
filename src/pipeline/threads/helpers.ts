/** Who helps the main thread with articles: other threads, or workers reached through a queue. */
import { createRequire } from 'node:module';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { Piscina } from 'piscina';
import type { Article } from '../types';
import type { Job, Message, Task } from './jobs';

/** Articles that a thread has beforehand, so that it does not wait while the main thread works on one. */
const BEFOREHAND = 2;

export interface Helpers<J extends Job> {
	/** Whether the main thread works on articles too. */
	readonly mainToo: boolean;
	/** Whether they can take an article. */
	readonly free: boolean;
	run(article: Article): Promise<Message<J>>;
	/** Begins with what was given, although more could come. */
	flush(): void;
	end(): Promise<void>;
}

/** Threads of this process. */
export class Threads<J extends Job> implements Helpers<J> {
	readonly mainToo = true;
	readonly #pool: Piscina<Article, Message<J>>;
	readonly #room: number;
	#given = 0;

	constructor(task: Task<J>, threads: number) {
		// Threads are not children of tsx, so each has to be set up to read TypeScript.
		const tsx = pathToFileURL(createRequire(import.meta.url).resolve('tsx')).href;
		this.#pool = new Piscina<Article, Message<J>>({
			filename: fileURLToPath(new URL('./worker.ts', import.meta.url)),
			minThreads: threads,
			maxThreads: threads,
			execArgv: ['--import', tsx],
			workerData: task
		});
		this.#room = threads * BEFOREHAND;
	}

	get free(): boolean {
		return this.#given < this.#room;
	}

	async run(article: Article): Promise<Message<J>> {
		this.#given += 1;
		try {
			return await this.#pool.run(article);
		} finally {
			this.#given -= 1;
		}
	}

	flush(): void {
		// Threads begin at once.
	}

	end(): Promise<void> {
		return this.#pool.destroy();
	}
}
