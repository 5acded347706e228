/** The evidence that is open: fetched from the files written at build, else asked of the engine. One a page. */
import type { Report } from '../data/evidence';

export class EvidenceShelf {
	/** Reports of each utterance that is open; null while they are fetched. */
	utterances: Report[][] | null = $state.raw(null);
	/** Said where they cannot be had. */
	fault: string | null = $state.raw(null);

	readonly #address: (utteranceId: string) => string;
	readonly #ask: (utteranceId: string) => Promise<Report[]>;
	// Not for the page to watch: what was fetched once is not fetched again.
	// eslint-disable-next-line svelte/prefer-svelte-reactivity
	readonly #kept = new Map<string, Report[]>();
	#wanted = '';

	/** `address` is where an utterance's file lies; `ask` answers for those that have none. */
	constructor(address: (utteranceId: string) => string, ask: (utteranceId: string) => Promise<Report[]>) {
		this.#address = address;
		this.#ask = ask;
	}

	/** Opens these utterances; an empty list closes. An answer that comes after another call is thrown away. */
	async show(ids: readonly string[]): Promise<void> {
		const wanted = ids.join(',');
		this.#wanted = wanted;
		this.fault = null;
		if (!ids.every((id) => this.#kept.has(id))) this.utterances = null;
		try {
			const found = (await Promise.all(ids.map((id) => this.#fetch(id)))).filter(
				(reports) => reports.length > 0
			);
			if (this.#wanted !== wanted) return;
			this.utterances = found;
			if (ids.length > 0 && found.length === 0)
				this.fault = 'No utterance has this name any more. Close this and choose a mark.';
		} catch (error) {
			if (this.#wanted !== wanted) return;
			this.utterances = null;
			this.fault = `The evidence could not be fetched (${error instanceof Error ? error.message : String(error)}). Check the connection and choose the mark again.`;
		}
	}

	async #fetch(id: string): Promise<Report[]> {
		const kept = this.#kept.get(id);
		if (kept) return kept;
		const response = await fetch(this.#address(id));
		const reports = response.ok ? ((await response.json()) as Report[]) : await this.#ask(id);
		this.#kept.set(id, reports);
		return reports;
	}
}
