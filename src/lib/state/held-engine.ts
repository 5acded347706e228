/** The engine of one page: started when it is first wanted, ended when it is not, and then started again. */
import type { Progress } from '../data/engine/browser';
import type { Engine } from '../data/engine/engine';
import { EngineError, OutdatedError } from '../data/engine/error';

export type StartEngine = (onProgress: (progress: Progress) => void, signal: AbortSignal) => Promise<Engine>;

export class HeldEngine {
	readonly #start: StartEngine;
	readonly #onProgress: (progress: Progress) => void;
	#engine: Promise<Engine> | null = null;
	#stop: AbortController | null = null;
	#ready = false;
	/** How often it was ended from outside: what was asked before that is not asked again. */
	#ends = 0;

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

	/**
	 * Asks the running engine. Where the engine fails, it is ended, started again and asked once more; what fails then is
	 * the caller's to tell, and the next question starts a new one. A failed start is not repeated.
	 */
	async ask<T>(question: (engine: Engine) => Promise<T>): Promise<T> {
		const ends = this.#ends;
		for (let again = false; ; again = true) {
			const starting = this.running();
			const engine = await starting;
			try {
				return await question(engine);
			} catch (error) {
				if (!(error instanceof EngineError) || this.#ends !== ends) throw error;
				// Another question may have ended it already.
				if (this.#engine === starting) await this.#end();
				if (again || error instanceof OutdatedError || this.#ends !== ends) throw error;
			}
		}
	}

	/** Ends it, whether it starts, answers or waits: what was asked of it is rejected. */
	end(): Promise<void> {
		this.#ends += 1;
		return this.#end();
	}

	async #end(): Promise<void> {
		const engine = this.#engine;
		this.#engine = null;
		this.#ready = false;
		this.#stop?.abort();
		// Ending a worker that is gone already may fail; nothing is left of it then.
		await (await engine?.catch(() => null))?.close().catch(() => {});
	}
}
