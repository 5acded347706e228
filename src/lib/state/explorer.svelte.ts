/**
 * The filtered view: which rows the page shows, and what it is waiting for. The filter itself lives in the URL alone;
 * this class is told of it and answers with rows. Made once a page, never shared between pages.
 */
import type { Progress } from '../data/browser';
import type { Engine } from '../data/engine';
import { loadEvidence, loadOverview, type Overview, type Report } from '../data/overview';
import { filterQuery, isFiltered, type Filter } from '../model/filter';

export type Status =
	| { kind: 'ready' }
	/** The engine is on its way; `progress` is null until the first bytes arrive. */
	| { kind: 'starting'; progress: Progress | null }
	/** The engine runs and is answering. */
	| { kind: 'asking' }
	| { kind: 'failed'; message: string };

export type StartEngine = (onProgress: (progress: Progress) => void, signal: AbortSignal) => Promise<Engine>;

export class Explorer {
	/** The rows on the page. */
	shown: Overview = $state.raw() as Overview;
	status: Status = $state.raw({ kind: 'ready' });

	readonly #everything: Overview;
	readonly #start: StartEngine;
	#engine: Promise<Engine> | null = null;
	#stop: AbortController | null = null;
	/** The newest filter asked for: an older answer that comes late is thrown away. */
	#wanted = '';

	/** `everything` is the prerendered view without a filter. */
	constructor(everything: Overview, start: StartEngine) {
		this.#everything = everything;
		this.#start = start;
		this.shown = everything;
	}

	/** Whether the rows shown are not yet those of the filter last asked for. */
	get stale(): boolean {
		return this.status.kind !== 'ready';
	}

	/** Shows what `filter` leaves. Without a filter that is the prerendered view, and no engine is needed. */
	async apply(filter: Filter): Promise<void> {
		const wanted = filterQuery(filter);
		this.#wanted = wanted;
		if (!isFiltered(filter)) {
			this.#settle(this.#everything);
			return;
		}
		if (wanted === filterQuery(this.shown.filter)) {
			this.#settle(this.shown);
			return;
		}
		try {
			if (this.#engine === null) this.status = { kind: 'starting', progress: null };
			const engine = await this.#running();
			if (this.#wanted !== wanted) return;
			this.status = { kind: 'asking' };
			const view = await loadOverview(engine, filter, this.#everything.proposition);
			if (this.#wanted === wanted) this.#settle(view);
		} catch (error) {
			if (this.#wanted !== wanted) return;
			this.shown = this.#everything;
			this.status = { kind: 'failed', message: error instanceof Error ? error.message : String(error) };
		}
	}

	/** Gives up waiting for the engine; the next filter starts it anew. */
	cancel(): void {
		this.#wanted = '';
		this.#stop?.abort();
		this.#engine = null;
		this.status = { kind: 'ready' };
	}

	/** Evidence from the engine, for utterances that have no prerendered file. */
	async evidence(utteranceId: string): Promise<Report[]> {
		return loadEvidence(await this.#running(), utteranceId);
	}

	/** Ends the engine, if it runs. */
	async close(): Promise<void> {
		this.#stop?.abort();
		const engine = await this.#engine?.catch(() => null);
		await engine?.close();
		this.#engine = null;
	}

	#settle(view: Overview): void {
		this.shown = view;
		this.status = { kind: 'ready' };
	}

	/** The engine, started at the first call; a failed start is forgotten, so that one can try again. */
	#running(): Promise<Engine> {
		if (this.#engine) return this.#engine;
		const stop = new AbortController();
		this.#stop = stop;
		const starting = this.#start((progress) => {
			if (!stop.signal.aborted && this.status.kind === 'starting')
				this.status = { kind: 'starting', progress };
		}, stop.signal);
		this.#engine = starting;
		starting.catch(() => {
			if (this.#engine === starting) this.#engine = null;
		});
		return starting;
	}
}
