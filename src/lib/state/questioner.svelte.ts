/**
 * A reader's own questions, one at a time: the last answer, and what the page is waiting for. Created once per page.
 */
import type { Progress } from '../data/engine/browser';
import { plainReason } from '../data/engine/error';
import type { Engine } from '../data/engine/engine';
import { PREPARED } from '../data/engine/prepared';
import { OwnFileError, ownContent, tableNameOf } from '../data/explore/own-file';
import { bringOwn, dropOwn, WAITING, type OwnTable } from '../data/explore/own-table';
import { answer, planOf, QuestionError } from '../data/explore/own-question';
import { NOTHING_ASKED, type Fault } from '../data/explore/question-fault';
import type { Answer } from '../model/answer';
import { TABLE_NAMES } from '../model/tables';
import { HeldEngine, type StartEngine } from './held-engine';

export type QuestionStatus =
	| { kind: 'ready' }
	/** The engine is loading; `progress` is null until the first bytes arrive. */
	| { kind: 'starting'; progress: Progress | null }
	| { kind: 'asking' }
	| { kind: 'cancelled' }
	/** The question is wrong. */
	| { kind: 'faulty'; fault: Fault }
	/** The engine failed. */
	| { kind: 'failed'; message: string };

export interface Answered extends Answer {
	question: string;
	/** Milliseconds from asking to the rows, without the engine's start. */
	took: number;
}

/** Maximum number of rows kept of one answer. */
export const MOST_HELD = 200_000;

export class Questioner {
	status: QuestionStatus = $state.raw({ kind: 'ready' });
	/** The last answer; null after a question that failed. */
	answered: Answered | null = $state.raw(null);

	/** DuckDB's plan of a question; null without one. */
	plan: { question: string; text: string } | null = $state.raw(null);
	/** Tables of the reader's own, for as long as the page is open. */
	own: readonly OwnTable[] = $state.raw([]);
	/** Name of the file that is being read. */
	reading: string | null = $state(null);
	/** Files that were not taken, and why. */
	refused: readonly { file: string; why: string }[] = $state.raw([]);

	readonly #held: HeldEngine;
	/** Which own tables each engine has: a restarted one has none. */
	readonly #brought = new WeakMap<Engine, string[]>();
	/** Counts questions: answers to older ones are discarded. */
	#asked = 0;

	constructor(start: StartEngine) {
		this.#held = new HeldEngine(start, (progress) => {
			if (this.status.kind === 'starting') this.status = { kind: 'starting', progress };
		});
	}

	get busy(): boolean {
		return this.status.kind === 'starting' || this.status.kind === 'asking';
	}

	/** Asks; a question still in progress is cancelled. */
	async ask(question: string): Promise<void> {
		let begun = 0;
		const found = await this.#request(question, (engine) => {
			begun = performance.now();
			return answer(engine, question, MOST_HELD);
		});
		if (found === undefined) return;
		if (found) this.plan = null;
		this.answered = found && { ...found, question, took: performance.now() - begun };
	}

	/** Asks for the plan of a question; the last answer stays. */
	async explain(question: string): Promise<void> {
		const text = await this.#request(question, (engine) => planOf(engine, question));
		if (text !== undefined) this.plan = text === null ? null : { question, text };
	}

	/** What `asked` gives; null if it failed, which `status` says; undefined if it was cancelled. */
	async #request<T>(question: string, asked: (engine: Engine) => Promise<T>): Promise<T | null | undefined> {
		if (this.busy) this.cancel();
		const nth = ++this.#asked;
		if (!question.trim()) {
			this.status = { kind: 'faulty', fault: NOTHING_ASKED };
			return null;
		}
		try {
			this.status = this.#held.wanted ? { kind: 'asking' } : { kind: 'starting', progress: null };
			const found = await this.#held.ask(async (engine) => {
				if (this.#asked !== nth) return undefined;
				this.status = { kind: 'asking' };
				await this.#bring(engine);
				return asked(engine);
			});
			if (this.#asked !== nth) return undefined;
			this.status = { kind: 'ready' };
			return found;
		} catch (error) {
			if (this.#asked !== nth) return undefined;
			this.#fail(error);
			return null;
		}
	}

	#fail(error: unknown): void {
		if (error instanceof QuestionError) {
			this.status = { kind: 'faulty', fault: error.fault };
			return;
		}
		// A dead worker does not answer further questions.
		void this.#held.end();
		this.status = { kind: 'failed', message: plainReason(error) };
	}

	/** Brings the reader's tables into an engine that does not have them. */
	async #bring(engine: Engine): Promise<void> {
		const there = this.#brought.get(engine) ?? [];
		this.#brought.set(engine, there);
		for (const table of this.own) {
			if (there.includes(table.name)) continue;
			await bringOwn(engine, table);
			there.push(table.name);
		}
	}

	/** Adds files as tables, one after another; starts the engine if it is not running. */
	async add(files: readonly File[]): Promise<void> {
		this.refused = [];
		for (const file of files) {
			this.reading = file.name;
			try {
				await this.#addOne(file);
			} catch (error) {
				const why = error instanceof OwnFileError ? error.message : plainReason(error);
				this.refused = [...this.refused, { file: file.name, why }];
				if (!this.busy && !(error instanceof OwnFileError)) this.#fail(error);
			}
		}
		this.reading = null;
		if (this.status.kind === 'starting') this.status = { kind: 'ready' };
	}

	async #addOne(file: File): Promise<void> {
		const content = await ownContent(await file.arrayBuffer());
		const taken = [...TABLE_NAMES, ...Object.keys(PREPARED), WAITING, ...this.own.map(({ name }) => name)];
		const name = tableNameOf(file.name, taken);
		if (!this.#held.wanted) this.status = { kind: 'starting', progress: null };
		const found = await this.#held.ask(async (engine) => {
			await this.#bring(engine);
			const described = await bringOwn(engine, { name, content });
			this.#brought.get(engine)?.push(name);
			return described;
		});
		const note = content.form === 'text' ? content.note : null;
		this.own = [...this.own, { name, file: file.name, content, note, ...found }];
	}

	/** Removes a table of the reader's own. */
	async remove(name: string): Promise<void> {
		this.own = this.own.filter((table) => table.name !== name);
		if (!this.#held.ready) return;
		await this.#held.ask(async (engine) => {
			const there = this.#brought.get(engine) ?? [];
			this.#brought.set(
				engine,
				there.filter((one) => one !== name)
			);
			await dropOwn(engine, name);
		});
	}

	/** Cancels the question: the engine is closed, because nothing else stops it, and the next question restarts it. */
	cancel(): void {
		this.#asked++;
		void this.#held.end();
		this.status = { kind: 'cancelled' };
	}

	/** Clears the answer. */
	clear(): void {
		if (this.busy) this.cancel();
		this.answered = this.plan = null;
		this.status = { kind: 'ready' };
	}

	/** Closes the engine, if it is running. */
	close(): Promise<void> {
		this.#asked++;
		return this.#held.end();
	}
}
