/** The actors that are compared. */
import type { Engine } from '../data/engine';
import { loadQuotes, type ActorQuotes } from '../data/quotes';
import { Shelf } from './shelf.svelte';

export class Comparison {
	/** Ids asked for last. */
	#ids: readonly string[] = $state.raw([]);
	readonly #shelf: Shelf<ActorQuotes>;
	readonly #start: () => Promise<Engine>;
	#engine: Promise<Engine> | null = null;

	/** `address` is where an actor's file lies; `start` brings the engine, for those that have none. */
	constructor(address: (actorId: string) => string, start: () => Promise<Engine>) {
		this.#shelf = new Shelf(address, (id) => this.#ask(id));
		this.#start = start;
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
	async close(): Promise<void> {
		const engine = await this.#engine?.catch(() => null);
		await engine?.close();
	}

	async #ask(id: string): Promise<ActorQuotes | null> {
		this.#engine ??= this.#start();
		try {
			return await loadQuotes(await this.#engine, id);
		} catch (error) {
			// The next call tries again.
			this.#engine = null;
			throw error;
		}
	}
}
