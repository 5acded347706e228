/** What each window did, to take it back and do it again. */
import { isDeepStrictEqual } from 'node:util';
import { UserError } from '../../pipeline/errors';
import type { Past } from '../api';
import { listOf, type ListEdit } from '../files/list-edit';
import type { Entry } from './entries';

/** A decision as it was written. */
export class Step {
	constructor(
		readonly article: string,
		/** The file's text on either side of it. */
		readonly before: string,
		readonly after: string,
		private readonly edit: ListEdit
	) {}

	/** The edit that takes it back, or makes it again, in a list that others have changed since. */
	relocated(entries: readonly Entry[], way: 'undo' | 'redo'): ListEdit {
		const index = 'index' in this.edit ? this.edit.index : -1;
		const old = this.edit.kind === 'append' ? undefined : listOf(this.before)[index];
		const made = this.edit.kind === 'remove' ? undefined : this.edit.entry;
		const [from, to] = way === 'undo' ? [made, old] : [old, made];
		const at = from === undefined ? -1 : entries.findLastIndex((one) => isDeepStrictEqual(one, from));
		if (from !== undefined && at < 0)
			throw new UserError('the entry was changed elsewhere since; nothing was written');
		if (from === undefined) return { kind: 'append', entry: to };
		return to === undefined ? { kind: 'remove', index: at } : { kind: 'replace', index: at, entry: to };
	}
}

export class History {
	#undo = new Map<string, Step[]>();
	#redo = new Map<string, Step[]>();

	#of(steps: Map<string, Step[]>, window: string): Step[] {
		const own = steps.get(window) ?? [];
		steps.set(window, own);
		return own;
	}

	add(window: string, step: Step): void {
		this.#of(this.#undo, window).push(step);
		this.#redo.set(window, []);
	}

	next(window: string, way: 'undo' | 'redo'): Step | null {
		return this.#of(way === 'undo' ? this.#undo : this.#redo, window).at(-1) ?? null;
	}

	/** Counts the window's next step of this way as done. */
	done(window: string, way: 'undo' | 'redo'): void {
		const [from, to] = way === 'undo' ? [this.#undo, this.#redo] : [this.#redo, this.#undo];
		const step = this.#of(from, window).pop();
		if (step) this.#of(to, window).push(step);
	}

	past(window: string): Past {
		return { undo: this.#of(this.#undo, window).length, redo: this.#of(this.#redo, window).length };
	}
}
