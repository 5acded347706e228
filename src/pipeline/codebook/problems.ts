/** Problems in edited files, collected over all files and reported together. */

export interface LineColumn {
	/** Counted from 1. */
	line: number;
	column: number;
}

export interface Problem extends LineColumn {
	file: string;
	/** What is wrong and what would be right. */
	message: string;
}

const byPlace = (a: Problem, b: Problem) =>
	a.file < b.file ? -1 : a.file > b.file ? 1 : a.line - b.line || a.column - b.column;

export const problemLine = ({ file, line, column, message }: Problem): string =>
	`${file}:${line}:${column}: ${message}`;

/** Thrown once for all problems; its message lists them, one per line, by file and position. */
export class InputError extends Error {
	override name = 'InputError';

	constructor(readonly problems: readonly Problem[]) {
		const many = problems.length === 1 ? 'One mistake' : `${problems.length} mistakes`;
		super(`${many} to fix before anything is built:\n${problems.map(problemLine).join('\n')}`);
	}
}

/** Collects problems while everything that can still be checked is checked. */
export class Problems {
	#found: Problem[] = [];

	add(problem: Problem): void {
		this.#found.push(problem);
	}

	get found(): readonly Problem[] {
		return [...this.#found].sort(byPlace);
	}

	/** Throws an InputError with all problems found so far; does nothing if there are none. */
	throwIfAny(): void {
		if (this.#found.length) throw new InputError(this.found);
	}
}
