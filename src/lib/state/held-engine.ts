/** The engine of one page: started when first needed, closed when no longer needed, and restarted on demand. */
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
	/** How often it was closed from outside: questions asked before that are not repeated. */
	#ends = 0;

	constructor(start: StartEngine, onProgress: (progress: Progress) => void) {
		this.#start = start;
		this.#onProgress = onProgress;
	}

	/** Whether it is running or starting. */
	get wanted(): boolean {
		return this.#engine !== null;
	}

	/** Whether it is running, so that a question need not wait. */
	get ready(): boolean {
		return this.#ready;
	}

	/** The running engine, started at the first call; a failed start is forgotten, so that it can be retried. */
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
	 * Asks the running engine. If the engine fails, it is closed, restarted and asked once more; a second failure
	 * rejects, and the next question starts a new engine. A failed start is not repeated.
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
				// Another question may already have closed it.
				if (this.#engine === starting) await this.#end();
				if (again || error instanceof OutdatedError || this.#ends !== ends) throw error;
			}
		}
	}

	/** Closes it in any state; pending questions are rejected. */
	end(): Promise<void> {
		this.#ends += 1;
		return this.#end();
	}

	async #end(): Promise<void> {
		const engine = this.#engine;
		this.#engine = null;
		this.#ready = false;
		this.#stop?.abort();
		// Terminating a dead worker may fail, which does no harm.
		await (await engine?.catch(() => null))?.close().catch(() => {});
	}
}
