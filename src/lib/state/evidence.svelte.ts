/** The evidence that is open: the reports of each utterance that was chosen. */
import type { Report } from '../data/load/evidence';
import { Shelf } from './shelf.svelte';

export class EvidenceShelf {
	readonly #shelf: Shelf<Report[]>;

	/** `address` is where an utterance's file lies; `ask` answers for those that have none, with [] for nobody's. */
	constructor(address: (utteranceId: string) => string, ask: (utteranceId: string) => Promise<Report[]>) {
		this.#shelf = new Shelf(address, ask);
	}

	/** Reports of each utterance that is open; null while they are fetched. */
	get utterances(): Report[][] | null {
		return this.#shelf.items?.flatMap((reports) => (reports?.length ? [reports] : [])) ?? null;
	}

	/** Said where they cannot be had. */
	get fault(): string | null {
		const { fault, items } = this.#shelf;
		if (fault) return `The evidence could not be fetched. ${fault} Choose the mark again.`;
		return items && items.length > 0 && this.utterances?.length === 0
			? 'No utterance has this name any more. Close this and choose a mark.'
			: null;
	}

	/** Opens these utterances; an empty list closes. */
	show(ids: readonly string[]): Promise<void> {
		return this.#shelf.show(ids);
	}
}
