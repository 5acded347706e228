/**
 * A reader's own questions, one at a time: the last answer, and what the page is waiting for. Created once per page.
 */
import type { Progress } from '../data/engine/browser';
import { plainReason } from '../data/engine/error';
import { answer, QuestionError } from '../data/explore/own-question';
import { NOTHING_ASKED, type Fault } from '../data/explore/question-fault';
import type { Answer } from '../model/answer';
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

	readonly #held: HeldEngine;
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
		if (this.busy) this.cancel();
		const asked = ++this.#asked;
		if (!question.trim()) {
			this.answered = null;
			this.status = { kind: 'faulty', fault: NOTHING_ASKED };
			return;
		}
		try {
			this.status = this.#held.wanted ? { kind: 'asking' } : { kind: 'starting', progress: null };
			let begun = 0;
			const found = await this.#held.ask((engine) => {
				if (this.#asked !== asked) return Promise.resolve(null);
				this.status = { kind: 'asking' };
				begun = performance.now();
				return answer(engine, question, MOST_HELD);
			});
			if (!found || this.#asked !== asked) return;
			this.answered = { ...found, question, took: performance.now() - begun };
			this.status = { kind: 'ready' };
		} catch (error) {
			if (this.#asked !== asked) return;
			this.answered = null;
			if (error instanceof QuestionError) {
				this.status = { kind: 'faulty', fault: error.fault };
				return;
			}
			// A dead worker does not answer further questions.
			void this.#held.end();
			this.status = { kind: 'failed', message: plainReason(error) };
		}
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
		this.answered = null;
		this.status = { kind: 'ready' };
	}

	/** Closes the engine, if it is running. */
	close(): Promise<void> {
		this.#asked++;
		return this.#held.end();
	}
}
