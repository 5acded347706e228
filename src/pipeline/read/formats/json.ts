/** `.json`: one record, a list, or a list under a key such as "articles"; and the lines of `.jsonl`. */
import type { Item, Refusal } from '../item';
import { refusal } from '../item';
import { recordItem, type Fields, type RecordOptions } from '../record';

/** Keys under which APIs return their list. */
const LISTS = [
	'articles',
	'items',
	'results',
	'documents',
	'docs',
	'stories',
	'hits',
	'data',
	'response',
	'content_items'
];
/** Python writes NaN and infinities as values, which JSON does not allow. */
const NOT_A_NUMBER = /(?<=[:[,]\s*)-?(?:NaN|Infinity)(?=\s*[,}\]])/g;
const EXAMPLE = '{"url": "…", "title": "…", "publish_date": "2025-12-05", "text": "…"}';

/** Parses JSON, treating NaN and infinities as null. Throws a SyntaxError. */
function parseJson(text: string): unknown {
	try {
		return JSON.parse(text);
	} catch (error) {
		const repaired = text.replace(NOT_A_NUMBER, 'null');
		if (repaired === text) throw error;
		return JSON.parse(repaired);
	}
}

const isFields = (value: unknown): value is Fields =>
	typeof value === 'object' && value !== null && !Array.isArray(value);

/** The record in a line of an export. `line` must be one JSON object with a text. */
export function lineItem(line: string, at: string, options: RecordOptions = {}): Item | Refusal {
	let parsed: unknown;
	try {
		parsed = parseJson(line);
	} catch (error) {
		return refusal(
			`is not JSON (${(error as Error).message.slice(0, 100)}); write one object a line, such as ${EXAMPLE}`,
			at
		);
	}
	if (!isFields(parsed)) return refusal(`is not an object; write one per line, such as ${EXAMPLE}`, at);
	return recordItem(parsed, at, options);
}

/** The list of records in a document, nested under the usual keys. */
function recordsOf(value: unknown, depth = 0): Fields[] {
	if (Array.isArray(value))
		return value.filter(isFields).map((one) => (isFields(one['_source']) ? one['_source'] : one));
	if (!isFields(value)) return [];
	for (const key of LISTS) {
		const inside = value[key];
		if (depth < 3 && (Array.isArray(inside) || (isFields(inside) && key !== 'data'))) {
			const found = recordsOf(inside, depth + 1);
			if (found.length > 0) return found;
		}
	}
	return [value];
}

/** The articles of a JSON document. */
export function jsonItems(text: string, options: RecordOptions = {}): (Item | Refusal)[] {
	let parsed: unknown;
	try {
		parsed = parseJson(text);
	} catch (error) {
		const lines = text.split('\n').filter((line) => line.trim());
		// JSON Lines under the wrong extension.
		if (lines.length > 1 && lines.every((line) => /^\s*\{.*\}\s*$/.test(line)))
			return lines.map((line, i) => lineItem(line, `line ${i + 1}`, options));
		return [refusal(`is not JSON (${(error as Error).message.slice(0, 100)})`)];
	}
	const records = recordsOf(parsed);
	if (records.length === 0)
		return [refusal(`contains no records; write a list of objects such as ${EXAMPLE}`)];
	// A JSON Feed names its outlet once.
	const outlet =
		isFields(parsed) && /jsonfeed\.org/.test(String(parsed['version'])) && typeof parsed['title'] === 'string'
			? parsed['title']
			: null;
	return records.map((record, i) => recordItem(record, `article ${i + 1}`, { ...options, outlet }));
}
