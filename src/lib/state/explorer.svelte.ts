/**
 * The filtered view: which rows the page shows, and what it is waiting for. The filter itself is stored in the URL
 * only; this class receives it and answers with rows. Created once per page, never shared between pages.
 */
import type { Progress } from '../data/engine/browser';
import type { Engine } from '../data/engine/engine';
import { OutdatedError, plainReason } from '../data/engine/error';
import { loadEvidence, type Report } from '../data/load/evidence';
import { filterQuery, type Filter } from '../model/filter';
import { HeldEngine, type StartEngine } from './held-engine';

export type Status =
	| { kind: 'ready' }
	/** The engine is loading; `progress` is null until bytes of the database arrive. */
	| { kind: 'starting'; progress: Progress | null }
	/** The engine is running and answering; `first` if the page waited for its start. */
	| { kind: 'asking'; first: boolean }
	/** `outdated` if only reloading the page helps. */
	| { kind: 'failed'; message: string; outdated: boolean };

/** Loads everything a page shows under a filter. */
export type Load<Rows> = (engine: Engine, filter: Filter) => Promise<Rows>;

export class Explorer<Rows extends { filter: Filter }> {
	/** The rows on the page. */
	shown: Rows = $state.raw() as Rows;
	status: Status = $state.raw({ kind: 'ready' });

	readonly #everything: Rows;
	readonly #load: Load<Rows>;
	readonly #held: HeldEngine;
	/** The newest filter asked for; late answers to older filters are discarded. */
	#wanted = '';

	/** `everything` is the prerendered view: what the page shows without a filter of the reader's. */
	constructor(everything: Rows, load: Load<Rows>, start: StartEngine) {
		this.#everything = everything;
		this.#load = load;
		this.#held = new HeldEngine(start, (progress) => {
			// Also reported while answering: the database starts if the cube does not have the answer.
			if (this.status.kind === 'starting' || this.status.kind === 'asking')
				this.status = { kind: 'starting', progress };
		});
		this.shown = everything;
	}

	/** Whether the rows shown are not yet those of the filter last asked for. */
	get stale(): boolean {
		return this.status.kind !== 'ready';
	}

	/** Shows what passes `filter`. Without a filter that is the prerendered view, which needs no engine. */
	async apply(filter: Filter): Promise<void> {
		const wanted = filterQuery(filter);
		this.#wanted = wanted;
		if (wanted === filterQuery(this.#everything.filter)) {
			this.#settle(this.#everything);
			return;
		}
		if (wanted === filterQuery(this.shown.filter)) {
			this.#settle(this.shown);
			return;
		}
		try {
			if (!this.#held.ready) this.status = { kind: 'starting', progress: null };
			const view = await this.#held.ask((engine) => {
				if (this.#wanted !== wanted) return Promise.resolve(null);
				this.status = { kind: 'asking', first: this.status.kind === 'starting' };
				return this.#load(engine, filter);
			});
			if (view && this.#wanted === wanted) this.#settle(view);
		} catch (error) {
			if (this.#wanted !== wanted) return;
			this.shown = this.#everything;
			this.status = {
				kind: 'failed',
				message: plainReason(error),
				outdated: error instanceof OutdatedError
			};
		}
	}

	/** Stops waiting for the engine; the next filter starts it again. */
	cancel(): void {
		this.#wanted = '';
		void this.#held.end();
		this.status = { kind: 'ready' };
	}

	/** Loads the engine before it is needed, if that is cheap; a failure is reported when a filter is set. */
	warm(): void {
		this.#held.running().catch(() => {});
	}

	/** The running engine, for questions besides the page's own; started at the first call. */
	engine(): Promise<Engine> {
		return this.#held.running();
	}

	/** Asks the engine, started at the first call. */
	ask<T>(question: (engine: Engine) => Promise<T>): Promise<T> {
		return this.#held.ask(question);
	}

	/** Evidence from the engine, for utterances that have no prerendered file. */
	async evidence(utteranceId: string): Promise<Report[]> {
		return this.#held.ask((engine) => loadEvidence(engine, utteranceId));
	}

	/** Closes the engine, if it is running. */
	close(): Promise<void> {
		return this.#held.end();
	}

	#settle(view: Rows): void {
		this.shown = view;
		this.status = { kind: 'ready' };
	}
}
