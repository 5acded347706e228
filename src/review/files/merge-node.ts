/** Changes a node of a YAML document to a new value, and leaves parts that already have it untouched. */
import { isDeepStrictEqual } from 'node:util';
import { isMap, isNode, isScalar, isSeq, Pair, type Document, type YAMLMap } from 'yaml';
import { newNode } from './style';

const isRecord = (value: unknown): value is Record<string, unknown> =>
	typeof value === 'object' && value !== null && !Array.isArray(value);

const keyOf = (key: unknown): string => String(isScalar(key) ? key.value : key);

/** `node`, or a replacement, with `value`; comments of unchanged parts are kept. */
export function merged(document: Document, node: unknown, value: unknown): unknown {
	if (isNode(node) && isDeepStrictEqual(node.toJS(document), value)) return node;
	if (isMap(node) && isRecord(value)) return mergedMap(document, node, value);
	if (isScalar(node) && !isRecord(value) && !Array.isArray(value)) {
		const quoted = node.type === 'QUOTE_SINGLE' || node.type === 'QUOTE_DOUBLE';
		// Quotation marks around a text are kept; a folded block may not be able to contain the new value.
		if (!quoted || typeof value !== 'string') delete node.type;
		node.value = value;
		return node;
	}
	if (isSeq(node) && Array.isArray(value)) {
		const { items } = node;
		node.items = value.map((one, index) => merged(document, items[index], one));
		return node;
	}
	return newNode(document, value);
}

function mergedMap(document: Document, map: YAMLMap, value: Record<string, unknown>): YAMLMap {
	const wanted = Object.keys(value);
	map.items = map.items.filter(({ key }) => wanted.includes(keyOf(key)));
	for (const [position, key] of wanted.entries()) {
		const pair = map.items.find((one) => keyOf(one.key) === key);
		if (pair) pair.value = merged(document, pair.value, value[key]);
		else map.items.splice(position, 0, new Pair(document.createNode(key), newNode(document, value[key])));
	}
	return map;
}
