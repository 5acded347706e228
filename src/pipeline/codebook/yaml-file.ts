/** A YAML file that knows the position of each value, so that problems can be located. */
import * as v from 'valibot';
import { isAlias, isMap, isScalar, isSeq, LineCounter, parseDocument, type Document, type Node } from 'yaml';
import { TOO_DEEP, tooDeepLine } from '../text/yaml-depth';
import type { LineColumn, Problems } from './problems';

/** From the top of the file to a value: keys of mappings, indices of lists. */
export type Path = readonly (string | number)[];

/** A list's entry that its schema accepted, with its path. */
export interface Entry<T> {
	value: T;
	path: Path;
}

const PLAIN_CODES: Record<string, string> = {
	DUPLICATE_KEY: 'a key appears twice in one entry; keep one of the two',
	TAB_AS_INDENT: 'a tab indents this line; YAML wants spaces',
	MULTIPLE_DOCS: 'a second document begins at "---"; keep everything in one'
};

export class YamlFile {
	/** The whole file as plain data; null if it contains only comments. */
	readonly raw: unknown;

	constructor(
		/** As it is named in messages. */
		readonly file: string,
		private readonly document: Document,
		private readonly lines: LineCounter,
		private readonly problems: Problems
	) {
		this.raw = document.toJS() as unknown;
	}

	/** The position of the value at `path` (or of its key), or of the nearest enclosing value. */
	at(path: Path, what: 'value' | 'key' = 'value'): LineColumn {
		let node = this.#resolve(this.document.contents);
		let offset = node?.range?.[0] ?? 0;
		for (const [depth, step] of path.entries()) {
			const key = what === 'key' && depth === path.length - 1;
			const next = this.#step(node, step, key);
			if (!next) break;
			node = this.#resolve(next);
			offset = next.range?.[0] ?? offset;
		}
		const { line, col } = this.lines.linePos(offset);
		return { line, column: col };
	}

	/** Reports a problem at `path`. */
	report(path: Path, message: string, what: 'value' | 'key' = 'value'): void {
		this.problems.add({ file: this.file, ...this.at(path, what), message });
	}

	/** The value at `path` if `schema` accepts it; otherwise null, and every problem is reported at its place. */
	check<T>(path: Path, schema: v.GenericSchema<unknown, T>): T | null {
		const result = v.safeParse(schema, this.#value(path));
		if (result.success) return result.output;
		for (const issue of result.issues) {
			const below = (issue.path ?? []).map((item) => item.key as string | number);
			const unknownKey = issue.type === 'strict_object' && issue.expected === 'never';
			const badKey = issue.path?.at(-1)?.origin === 'key' && issue.type !== 'strict_object';
			this.report([...path, ...below], issue.message, unknownKey || badKey ? 'key' : 'value');
		}
		return null;
	}

	/**
	 * The entries of the list at `path` that `schema` accepts. Each is checked separately, so that one bad entry does not
	 * hide problems in others. Empty if the list is missing or empty.
	 */
	list<T>(path: Path, schema: v.GenericSchema<unknown, T>): Entry<T>[] {
		const rows = this.#value(path) ?? [];
		if (!Array.isArray(rows)) {
			this.report(path, 'this is not a list; begin each entry with "- "');
			return [];
		}
		return rows.flatMap((_, index) => {
			const entryPath = [...path, index];
			const value = this.check(entryPath, schema);
			return value === null ? [] : [{ value, path: entryPath }];
		});
	}

	/** Reports every entry with the same key `of` as an earlier one; `key` is its name in the file. */
	reportDoubles<T>(entries: Entry<T>[], of: (value: T) => string, key: string): void {
		const first = new Map<string, Path>();
		for (const { value, path } of entries) {
			const taken = first.get(of(value));
			if (!taken) first.set(of(value), path);
			else
				this.report(
					[...path, key],
					`"${of(value)}" is taken by the entry in line ${this.at(taken).line}; choose another ${key}`
				);
		}
	}

	/** The `id` of every entry of the list at `path`, valid or not: ids that other entries may refer to. */
	ids(path: Path): Set<string> {
		const rows = this.#value(path);
		const ids = (Array.isArray(rows) ? rows : []).map((row: unknown) => (row as { id?: unknown } | null)?.id);
		return new Set(ids.filter((id) => typeof id === 'string'));
	}

	#value(path: Path): unknown {
		return path.reduce<unknown>((value, step) => (value as Record<string, unknown> | null)?.[step], this.raw);
	}

	#resolve(node: Node | null | undefined): Node | undefined {
		return isAlias(node) ? this.#resolve(node.resolve(this.document)) : (node ?? undefined);
	}

	#step(node: Node | undefined, step: string | number, key: boolean): Node | undefined {
		if (isSeq(node)) return node.items[Number(step)] as Node | undefined;
		if (!isMap(node)) return undefined;
		const pair = node.items.find((item) => isScalar(item.key) && String(item.key.value) === String(step));
		// A key without a value ("names:") has no node to locate.
		return ((key ? pair?.key : pair?.value) ?? pair?.key) as Node | undefined;
	}
}

/** Parses a file's text. Null if it is not valid YAML: the problems are reported with their positions. */
export function parseYaml(file: string, text: string, problems: Problems): YamlFile | null {
	const lines = new LineCounter();
	const deep = tooDeepLine(text);
	if (deep !== null) {
		problems.add({ file, line: deep, column: 1, message: `this is not YAML that is read here: ${TOO_DEEP}` });
		return null;
	}
	const document = parseDocument(text, { lineCounter: lines, prettyErrors: false });
	for (const error of document.errors) {
		const { line, col } = lines.linePos(error.pos[0]);
		const message = PLAIN_CODES[error.code] ?? `this is not YAML: ${error.message}`;
		problems.add({ file, line, column: col, message });
	}
	if (document.errors.length) return null;
	try {
		return new YamlFile(file, document, lines, problems);
	} catch (error) {
		// An alias (*name) without its anchor (&name) is only detected when the data are read.
		const message = `this is not YAML that is read here: ${(error as Error).message}`;
		problems.add({ file, line: 1, column: 1, message });
		return null;
	}
}
