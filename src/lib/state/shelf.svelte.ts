/** Things by id, each fetched from the file the build wrote for it, else asked of the engine. One a page. */
import { EngineError, plainReason } from '../data/engine/error';

export class Shelf<Item> {
	/** What is on show, in the order asked for, null for an id that nobody has; null as a whole until it is there. */
	items: (Item | null)[] | null = $state.raw([]);
	/** What went wrong, in plain words. */
	fault: string | null = $state.raw(null);

	readonly #address: (id: string) => string;
	readonly #ask: (id: string) => Promise<Item | null>;
	// Not for the page to watch: what was fetched once is not fetched again.
	// eslint-disable-next-line svelte/prefer-svelte-reactivity
	readonly #kept = new Map<string, Item | null>();
	#wanted = '';

	/** `address` is where the file of an id lies; `ask` answers for those that have none. */
	constructor(address: (id: string) => string, ask: (id: string) => Promise<Item | null>) {
		this.#address = address;
		this.#ask = ask;
	}

	/** Shows these. An answer that comes after another call is thrown away. */
	async show(ids: readonly string[]): Promise<void> {
		const wanted = ids.join(',');
		this.#wanted = wanted;
		this.fault = null;
		if (!ids.every((id) => this.#kept.has(id))) this.items = null;
		try {
			const found = await Promise.all(ids.map((id) => this.#fetch(id)));
			if (this.#wanted === wanted) this.items = found;
		} catch (error) {
			if (this.#wanted !== wanted) return;
			this.items = null;
			this.fault = plainReason(error);
		}
	}

	async #fetch(id: string): Promise<Item | null> {
		const kept = this.#kept.get(id);
		if (kept !== undefined) return kept;
		const response = await fetch(this.#address(id)).catch((cause: unknown) => {
			throw new EngineError('The connection may be down.', { cause });
		});
		const found = response.ok ? ((await response.json()) as Item) : await this.#ask(id);
		this.#kept.set(id, found);
		return found;
	}
}
