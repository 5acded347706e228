/** The actors that are compared. */
import { loadQuotes, type ActorQuotes } from '../data/load/quotes';
import { HeldEngine, type StartEngine } from './held-engine';
import { Shelf } from './shelf.svelte';

export class Comparison {
	/** Ids asked for last. */
	#ids: readonly string[] = $state.raw([]);
	readonly #shelf: Shelf<ActorQuotes>;
	readonly #held: HeldEngine;

	/** `address` is where an actor's file lies; `start` brings the engine, for those that have none. */
	constructor(address: (actorId: string) => string, start: StartEngine) {
		this.#held = new HeldEngine(start, () => {});
		this.#shelf = new Shelf(address, (id) => this.#ask(id));
	}

	/** In the order asked for; null while they are fetched. */
	get actors(): ActorQuotes[] | null {
		return this.#shelf.items?.filter((actor) => actor !== null) ?? (this.fault ? [] : null);
	}

	/** Ids that nobody has. */
	get unknown(): string[] {
		return this.#ids.filter((_, i) => this.#shelf.items?.[i] === null);
	}

	/** Said where they cannot be had. */
	get fault(): string | null {
		return this.#shelf.fault;
	}

	/** Shows these actors. */
	show(ids: readonly string[]): Promise<void> {
		this.#ids = ids;
		return this.#shelf.show(ids);
	}

	/** Ends the engine, if it runs. */
	close(): Promise<void> {
		return this.#held.end();
	}

	async #ask(id: string): Promise<ActorQuotes | null> {
		try {
			return await this.#held.ask((engine) => loadQuotes(engine, id));
		} catch (error) {
			// The next call tries again, with an engine that lives.
			void this.#held.end();
			throw error;
		}
	}
}
