/**
 * Edits one entry of a list in a YAML file and leaves every other byte as it is: comments, order, quotation marks,
 * blank lines. Pure. The result is parsed again before it is returned, so an edit either has the requested effect or
 * throws.
 */
import { isDeepStrictEqual } from 'node:util';
import {
	isAlias,
	isMap,
	isNode,
	isScalar,
	isSeq,
	parseDocument,
	visit,
	Document,
	type Node,
	type YAMLSeq
} from 'yaml';
import { merged } from './merge-node';
import { entryText, STYLE, tidied, YAML_SPACE_AT_END } from './style';

/** A change to the list: `index` counts its entries from 0. */
export type ListEdit =
	| { kind: 'append'; entry: unknown }
	| { kind: 'replace'; index: number; entry: unknown }
	| { kind: 'insert'; index: number; entry: unknown }
	| { kind: 'remove'; index: number };

/** Keys that lead from the top of the file to the list; empty if the file is the list. */
export type ListPath = readonly string[];

/** Thrown if a file cannot be edited: it is invalid, or has no list at the path. */
export class EditError extends Error {
	override name = 'EditError';
}

function parsed(text: string): Document.Parsed {
	const document = parseDocument(text, { prettyErrors: true });
	const [fault] = document.errors;
	if (fault) throw new EditError(`the file is not valid YAML, so nothing was written: ${fault.message}`);
	return document;
}

/** The list's values as plain data; an absent or empty list has none. */
export const listOf = (text: string, path: ListPath = []): unknown[] => listIn(parsed(text), path);

function listIn(document: Document.Parsed, path: ListPath): unknown[] {
	const value = document.toJS() as unknown;
	const list = path.reduce<unknown>((one, key) => (one as Record<string, unknown> | null)?.[key], value);
	if (list === null || list === undefined) return [];
	if (!Array.isArray(list)) throw new EditError(`${path.join('.') || 'the file'} is not a list`);
	return list;
}

/** The list after an edit, as plain data. */
function expected(list: readonly unknown[], edit: ListEdit): unknown[] {
	const after = [...list];
	if (edit.kind === 'append') after.push(edit.entry);
	else if (edit.kind === 'insert') after.splice(edit.index, 0, edit.entry);
	else if (edit.index < 0 || edit.index >= list.length)
		throw new EditError(`the list has ${list.length} entries, and none at ${edit.index}`);
	else if (edit.kind === 'replace') after[edit.index] = edit.entry;
	else after.splice(edit.index, 1);
	return after;
}

/** The file's text after an edit. Throws an EditError if the file is not valid YAML or has no list there. */
export function editList(text: string, edit: ListEdit, path: ListPath = []): string {
	const document = parsed(text);
	const wanted = expected(listIn(document, path), edit);
	const says = (result: string | null): result is string => {
		if (result === null) return false;
		try {
			return isDeepStrictEqual(listOf(result, path), wanted);
		} catch {
			return false;
		}
	};
	const spliced = hasAliases(document) ? null : splice(text, document, edit, path);
	if (says(spliced)) return spliced;
	const whole = rewritten(document, edit, path);
	if (says(whole)) return whole;
	throw new EditError('the entry cannot be written into this file without changing others; edit it by hand');
}

function hasAliases(document: Document): boolean {
	let found = false;
	visit(document, {
		Alias: () => {
			found = true;
			return visit.BREAK;
		}
	});
	return found;
}

/** Where an entry's lines begin and end: from its hyphen to the end of its last line. */
interface Region {
	/** Of the hyphen. */
	start: number;
	end: number;
	/** How far the hyphen is indented. */
	indent: number;
}

const lineStart = (text: string, at: number): number => text.lastIndexOf('\n', at - 1) + 1;

function lineEnd(text: string, at: number): number {
	const end = text.indexOf('\n', at);
	const stop = end < 0 ? text.length : end;
	return text[stop - 1] === '\r' ? stop - 1 : stop;
}

/** The end of a node's last words. */
function contentEnd(text: string, node: Node): number {
	let end = node.range?.[0] ?? 0;
	visit(node, (_, one) => {
		if (isScalar(one) || isAlias(one) || ((isMap(one) || isSeq(one)) && one.flow))
			end = Math.max(end, one.range?.[1] ?? 0);
	});
	while (end > 0 && /[ \t\r\n]/.test(text[end - 1] ?? '')) end -= 1;
	return end;
}

function regionOf(text: string, node: unknown): Region | null {
	if (!isNode(node) || !node.range) return null;
	const line = lineStart(text, node.range[0]);
	const before = /^([ ]*)-[ \t]+$/.exec(text.slice(line, node.range[0]));
	if (!before) return null;
	const indent = before[1]?.length ?? 0;
	return { start: line + indent, end: lineEnd(text, contentEnd(text, node)), indent };
}

/** An entry's lines, its hyphen `indent` deep, without the line break at the end. */
const laidOut = (lines: string, indent: number, newline: string): string =>
	lines
		.replace(YAML_SPACE_AT_END, '')
		.split('\n')
		.map((line, index) => (index === 0 || line === '' ? line : ' '.repeat(indent) + line))
		.join(newline);

/** The edit made in the text itself; null if the list is not written as lines that begin with hyphens. */
function splice(text: string, document: Document.Parsed, edit: ListEdit, path: ListPath): string | null {
	const newline = text.includes('\r\n') ? '\r\n' : '\n';
	const node = (path.length === 0 ? document.contents : document.getIn(path, true)) as unknown;
	const list = isSeq(node) && node.items.length > 0 ? node : null;
	if (edit.kind === 'append' && !list)
		return path.length === 0 ? begun(text, node, edit.entry, newline) : null;
	if (!list || list.flow) return null;
	if (edit.kind === 'append' || edit.kind === 'insert') return added(text, list, edit, path, newline);
	const region = regionOf(text, list.items[edit.index]);
	if (!region) return null;
	if (edit.kind === 'remove') return removed(text, region);
	const lines = mergedEntry(text, region, edit.entry);
	return text.slice(0, region.start) + laidOut(lines, region.indent, newline) + text.slice(region.end);
}

/** The entry with its own comments and order, with only the differences changed. */
function mergedEntry(text: string, { start, end, indent }: Region, entry: unknown): string {
	const own = text
		.slice(start, end)
		.split(/\r?\n/)
		.map((line, index) => (index === 0 ? line : line.slice(Math.min(indent, line.search(/\S|$/)))))
		.join('\n');
	const document = parseDocument(own);
	if (document.errors.length > 0 || !isSeq(document.contents)) return entryText(entry);
	const [item] = document.contents.items;
	document.contents.items[0] = merged(document, item, entry) as typeof item & object;
	return tidied(document.toString(STYLE));
}

/** The first entry of a list, in a file with only comments or an empty list. */
function begun(text: string, node: unknown, entry: unknown, newline: string): string | null {
	let before = text;
	if (isSeq(node) && node.range) {
		const line = lineStart(text, node.range[0]);
		if (text.slice(line, node.range[0]).trim() !== '') return null;
		before = text.slice(0, line) + text.slice(node.range[1]).replace(/^[ \t]*\r?\n/, '');
	} else if (isNode(node) && !(isScalar(node) && node.value === null)) return null;
	if (before !== '' && !before.endsWith('\n')) before += newline;
	return before + laidOut(entryText(entry), 0, newline) + newline;
}

const BLANK_LINE = /\n[ \t]*\r?\n/;

/** Whether a blank line separates the entries of a list. */
function isSpaced(text: string, regions: readonly (Region | null)[]): boolean {
	const [first, second] = regions.slice(-2);
	return Boolean(first && second && BLANK_LINE.test(text.slice(first.end, second.start)));
}

function added(
	text: string,
	list: YAMLSeq,
	edit: Extract<ListEdit, { entry: unknown; kind: 'append' | 'insert' }>,
	path: ListPath,
	newline: string
): string | null {
	const regions = list.items.map((item) => regionOf(text, item));
	const gap = isSpaced(text, regions) ? newline : '';
	const next = edit.kind === 'insert' ? regions[edit.index] : undefined;
	const last = regions.at(-1);
	if (!last || (edit.kind === 'insert' && edit.index < regions.length && !next)) return null;
	const lines = laidOut(entryText(edit.entry), last.indent, newline);
	if (next)
		return `${text.slice(0, next.start)}${lines}${newline}${gap}${' '.repeat(last.indent)}${text.slice(next.start)}`;
	// What follows the last entry of a file is an existing comment; what follows that of a key, the next key.
	const at = path.length === 0 ? text.replace(YAML_SPACE_AT_END, '').length : last.end;
	const tail = text.slice(at).replace(/^[ \t\r]*\n?/, '');
	const rest = path.length === 0 ? newline : text.slice(at) || newline;
	const end = path.length === 0 && tail === '' ? newline : rest;
	return `${text.slice(0, at)}${newline}${gap}${' '.repeat(last.indent)}${lines}${end}`;
}

/** Removes an entry's lines; a blank line above is removed too if another follows. */
function removed(text: string, { start, end }: Region): string {
	const line = lineStart(text, start);
	const rest = text.slice(end).replace(/^\r?\n/, '');
	const before = text.slice(0, line);
	const spaced = /(?:^|\n)[ \t]*\r?\n$/.test(before) && /^[ \t]*(?:\r?\n|$)/.test(rest);
	return (spaced ? before.replace(/[ \t]*\r?\n$/, '') : before) + rest;
}

/** The edit made in the parsed document: comments and order stay, the layout becomes the library's. */
function rewritten(document: Document.Parsed, edit: ListEdit, path: ListPath): string | null {
	const node = (path.length === 0 ? document.contents : document.getIn(path, true)) as unknown;
	if (!isSeq(node)) {
		if (edit.kind !== 'append' && edit.kind !== 'insert') return null;
		document.setIn(path, document.createNode([edit.entry]));
		return document.toString(STYLE);
	}
	if (edit.kind === 'remove') node.items.splice(edit.index, 1);
	else if (edit.kind === 'replace')
		node.items[edit.index] = merged(document, node.items[edit.index], edit.entry);
	else {
		node.flow = false;
		const at = edit.kind === 'append' ? node.items.length : edit.index;
		node.items.splice(at, 0, document.createNode(edit.entry));
	}
	return document.toString(STYLE);
}
