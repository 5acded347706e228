/** The actors being compared. */
import { loadQuotes, type ActorQuotes } from '../data/load/quotes';
import { HeldEngine, type StartEngine } from './held-engine';
import { Shelf } from './shelf.svelte';

export class Comparison {
	/** The ids last asked for. */
	#ids: readonly string[] = $state.raw([]);
	readonly #shelf: Shelf<ActorQuotes>;
	readonly #held: HeldEngine;

	/** `address` returns the address of an actor's file; `start` starts the engine, for actors without a file. */
	constructor(address: (actorId: string) => string, start: StartEngine) {
		this.#held = new HeldEngine(start, () => {});
		this.#shelf = new Shelf(address, (id) => this.#ask(id));
	}

	/** In the requested order; null while loading. */
	get actors(): ActorQuotes[] | null {
		return this.#shelf.items?.filter((actor) => actor !== null) ?? (this.fault ? [] : null);
	}

	/** Unknown ids. */
	get unknown(): string[] {
		return this.#ids.filter((_, i) => this.#shelf.items?.[i] === null);
	}

	/** The error to show; null if there is none. */
	get fault(): string | null {
		return this.#shelf.fault;
	}

	/** Shows these actors. */
	show(ids: readonly string[]): Promise<void> {
		this.#ids = ids;
		return this.#shelf.show(ids);
	}

	/** Closes the engine, if it is running. */
	close(): Promise<void> {
		return this.#held.end();
	}

	async #ask(id: string): Promise<ActorQuotes | null> {
		try {
			return await this.#held.ask((engine) => loadQuotes(engine, id));
		} catch (error) {
			// The next call tries again, with a new engine.
			void this.#held.end();
			throw error;
		}
	}
}
