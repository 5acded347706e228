/** The open evidence: the reports of each chosen utterance. */
import type { Report } from '../data/load/evidence';
import { words } from '../words';
import { Shelf } from './shelf.svelte';

export class EvidenceShelf {
	readonly #shelf: Shelf<Report[]>;

	/**
	 * `address` returns the address of an utterance's file; `ask` answers for utterances without one, with [] for an
	 * unknown id.
	 */
	constructor(address: (utteranceId: string) => string, ask: (utteranceId: string) => Promise<Report[]>) {
		this.#shelf = new Shelf(address, ask);
	}

	/** Reports of each open utterance; null while loading. */
	get utterances(): Report[][] | null {
		return this.#shelf.items?.flatMap((reports) => (reports?.length ? [reports] : [])) ?? null;
	}

	/** Opened utterances that are not in the data, if others are; empty while loading. */
	get note(): string {
		const items = this.#shelf.items ?? [];
		const unknown = items.filter((reports) => !reports?.length).length;
		return unknown > 0 && unknown < items.length ? words.address.unknownEvidence(unknown, items.length) : '';
	}

	/** The error to show; null if there is none. */
	get fault(): string | null {
		const { fault, items } = this.#shelf;
		if (fault) return `The evidence could not be fetched. ${fault} Choose the mark again.`;
		return items && items.length > 0 && this.utterances?.length === 0
			? 'This statement is no longer in the data. Close this and choose a mark.'
			: null;
	}

	/** Opens these utterances; an empty list closes the evidence. */
	show(ids: readonly string[]): Promise<void> {
		return this.#shelf.show(ids);
	}
}
