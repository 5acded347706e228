/** The engine of one page: started when it is first wanted, ended when it is not, and then started anew. */
import type { Progress } from '../data/engine/browser';
import type { Engine } from '../data/engine/engine';

export type StartEngine = (onProgress: (progress: Progress) => void, signal: AbortSignal) => Promise<Engine>;

export class HeldEngine {
	readonly #start: StartEngine;
	readonly #onProgress: (progress: Progress) => void;
	#engine: Promise<Engine> | null = null;
	#stop: AbortController | null = null;
	#ready = false;

	constructor(start: StartEngine, onProgress: (progress: Progress) => void) {
		this.#start = start;
		this.#onProgress = onProgress;
	}

	/** Whether it runs or is on its way. */
	get wanted(): boolean {
		return this.#engine !== null;
	}

	/** Whether it runs: a question need not wait. */
	get ready(): boolean {
		return this.#ready;
	}

	/** The running engine, started at the first call; a failed start is forgotten, so that one can try again. */
	running(): Promise<Engine> {
		if (this.#engine) return this.#engine;
		const stop = new AbortController();
		this.#stop = stop;
		const starting = this.#start((progress) => {
			if (!stop.signal.aborted) this.#onProgress(progress);
		}, stop.signal);
		this.#engine = starting;
		starting.then(
			() => (this.#ready = this.#engine === starting),
			() => {
				if (this.#engine === starting) this.#engine = null;
			}
		);
		return starting;
	}

	/** Ends it, whether it starts, answers or waits: what was asked of it is rejected. */
	async end(): Promise<void> {
		const engine = this.#engine;
		this.#engine = null;
		this.#ready = false;
		this.#stop?.abort();
		await (await engine?.catch(() => null))?.close();
	}
}
