/** The actors that are compared: each fetched from its file of the build, else asked of the engine. One a page. */
import type { Engine } from '../data/engine';
import { loadQuotes, type ActorQuotes } from '../data/quotes';

export class Comparison {
	/** In the order asked for; null while they are fetched. */
	actors: ActorQuotes[] | null = $state.raw([]);
	/** Ids that nobody has. */
	unknown: string[] = $state.raw([]);
	/** Said where they cannot be had. */
	fault: string | null = $state.raw(null);

	readonly #address: (actorId: string) => string;
	readonly #start: () => Promise<Engine>;
	#engine: Promise<Engine> | null = null;
	// Not for the page to watch: what was fetched once is not fetched again.
	// eslint-disable-next-line svelte/prefer-svelte-reactivity
	readonly #kept = new Map<string, ActorQuotes | null>();
	#wanted = '';

	/** `address` is where an actor's file lies; `start` brings the engine, for those that have none. */
	constructor(address: (actorId: string) => string, start: () => Promise<Engine>) {
		this.#address = address;
		this.#start = start;
	}

	/** Shows these actors. An answer that comes after another call is thrown away. */
	async show(ids: readonly string[]): Promise<void> {
		const wanted = ids.join(',');
		this.#wanted = wanted;
		this.fault = null;
		if (!ids.every((id) => this.#kept.has(id))) this.actors = null;
		try {
			const found = await Promise.all(ids.map((id) => this.#fetch(id)));
			if (this.#wanted !== wanted) return;
			this.actors = found.filter((actor) => actor !== null);
			this.unknown = ids.filter((_, i) => found[i] === null);
		} catch (error) {
			if (this.#wanted !== wanted) return;
			this.actors = [];
			this.fault = error instanceof Error ? error.message : String(error);
		}
	}

	/** Ends the engine, if it runs. */
	async close(): Promise<void> {
		const engine = await this.#engine?.catch(() => null);
		await engine?.close();
	}

	async #fetch(id: string): Promise<ActorQuotes | null> {
		const kept = this.#kept.get(id);
		if (kept !== undefined) return kept;
		const response = await fetch(this.#address(id));
		const found = response.ok ? ((await response.json()) as ActorQuotes) : await this.#ask(id);
		this.#kept.set(id, found);
		return found;
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
