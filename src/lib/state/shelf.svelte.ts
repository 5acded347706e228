/** Items by id, each fetched from the file that the build wrote for it, otherwise asked of the engine. One per page. */
import { EngineError, plainReason } from '../data/engine/error';

/** Requests at a time: browsers queue more, and a question of the engine waits for the one before. */
const AT_ONCE = 6;

/** `act` on every value, on a few at a time; the answers in order. Rejects with the first failure and starts no more. */
async function aFewAtATime<In, Out>(values: readonly In[], act: (value: In) => Promise<Out>): Promise<Out[]> {
	const answers: Out[] = [];
	const left = [...values.entries()];
	const work = async () => {
		for (let next = left.shift(); next; next = left.shift())
			answers[next[0]] = await act(next[1]).catch((error: unknown) => {
				left.length = 0;
				throw error;
			});
	};
	await Promise.all(Array.from({ length: AT_ONCE }, work));
	return answers;
}

export class Shelf<Item> {
	/** Items in the requested order, null for an unknown id; the array itself is null while loading. */
	items: (Item | null)[] | null = $state.raw([]);
	/** What went wrong, in plain words. */
	fault: string | null = $state.raw(null);

	readonly #address: (id: string) => string;
	readonly #ask: (id: string) => Promise<Item | null>;
	// Not for the page to watch: what was fetched once is not fetched again.
	// eslint-disable-next-line svelte/prefer-svelte-reactivity
	readonly #kept = new Map<string, Item | null>();
	#wanted = '';

	/** `address` returns the address of an item's file; `ask` answers for items without one. */
	constructor(address: (id: string) => string, ask: (id: string) => Promise<Item | null>) {
		this.#address = address;
		this.#ask = ask;
	}

	/** Shows these items. An answer that arrives after another call is discarded. */
	async show(ids: readonly string[]): Promise<void> {
		const wanted = ids.join(',');
		this.#wanted = wanted;
		this.fault = null;
		if (!ids.every((id) => this.#kept.has(id))) this.items = null;
		try {
			const found = await aFewAtATime(ids, (id) =>
				this.#wanted === wanted ? this.#fetch(id) : Promise.resolve(null)
			);
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
