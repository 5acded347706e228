/**
 * The texts of the pages as messages: where they are in a component or module, and how a catalogue replaces them. A message
 * is a text, an attribute, a string or a template; what varies in it, and elements within a sentence, are {0}, {1}, …
 */
import { parse } from 'svelte/compiler';
import { isMessage, TEXT_ATTRIBUTES } from './message-rules.mjs';

/** @typedef {{ start: number, end: number }} Range */
/**
 * @typedef {object} Message
 * @property {string} id - the English text; white space counts as one space
 * @property {number} start
 * @property {number} end
 * @property {readonly Range[]} parts - what {0}, {1}, … are, in the source
 * @property {'text' | 'attribute' | 'string' | 'template'} kind
 */
/** @typedef {{ type: string, start: number, end: number, [key: string]: any }} Node */

const OPEN = '<script lang="ts">';
/** Elements that belong to the sentence around them. */
const INLINE = new Set(['a', 'abbr', 'b', 'code', 'em', 'i', 'kbd', 'q', 'strong', 'time']);

/** Adds up a message from texts and ranges. */
class Draft {
	id = '';
	/** @type {Range[]} */
	parts = [];

	/** @param {string} text */
	text(text) {
		this.id += text;
		return this;
	}

	/** @param {Range} node */
	part({ start, end }) {
		this.id += `{${this.parts.length}}`;
		this.parts.push({ start, end });
		return this;
	}

	/** @param {Range} range @param {Message['kind']} kind @returns {Message} */
	done({ start, end }, kind) {
		return { id: this.id.replace(/\s+/g, ' ').trim(), start, end, parts: this.parts, kind };
	}
}

/** @param {unknown} node @returns {node is Node} */
const isNode = (node) =>
	typeof node === 'object' && node !== null && typeof (/** @type {any} */ (node).type) === 'string';

/** @param {Node} node @returns {Node[]} */
const children = (node) =>
	Object.entries(node)
		.filter(([key]) => key !== 'metadata' && key !== 'css')
		.flatMap(([, value]) => (Array.isArray(value) ? value.flat() : [value]))
		.filter(isNode);

/** @param {readonly Node[]} run - siblings that make one sentence */
function sentence(run) {
	const draft = new Draft();
	for (const node of run) {
		if (node.type === 'Text') draft.text(node.data);
		else draft.part(node);
	}
	return draft;
}

/** The messages of a fragment: each longest run of texts, expressions and inline elements. @param {Node[]} nodes */
function* runs(nodes) {
	/** @type {Node[]} */
	let run = [];
	for (const node of [...nodes, null]) {
		const joins =
			node &&
			(node.type === 'Text' ||
				node.type === 'ExpressionTag' ||
				(node.type === 'RegularElement' && INLINE.has(node.name)));
		if (joins) run.push(node);
		else if (run.some(({ type, data }) => type === 'Text' && /\p{L}/u.test(data))) yield trimmed(run);
		if (!joins) run = [];
	}
}

/** Without the white space, elements and expressions around the outermost words. @param {Node[]} run */
function trimmed(run) {
	const wordy = (/** @type {Node} */ { type, data }) => type === 'Text' && data.trim() !== '';
	const from = run.findIndex((node) => wordy(node) || node.type === 'ExpressionTag');
	const to = run.findLastIndex((node) => wordy(node) || node.type !== 'Text');
	return run.slice(from, to + 1);
}

/** @param {Node} node - an attribute */
function* attribute(node) {
	const value = Array.isArray(node.value) ? node.value : [node.value];
	if (!TEXT_ATTRIBUTES.test(node.name) || !value.some((/** @type {any} */ part) => part?.type === 'Text'))
		return;
	const range = { start: value[0].start, end: value.at(-1).end };
	yield sentence(value).done(range, 'attribute');
}

/** @param {Node} node @param {string} source @returns {Message | null} */
function literal(node, source) {
	if (node.type === 'Literal' && typeof node.value === 'string')
		return new Draft().text(node.value).done(node, 'string');
	if (node.type !== 'TemplateLiteral') return null;
	const draft = new Draft();
	node.quasis.forEach((/** @type {Node} */ quasi, /** @type {number} */ i) => {
		draft.text(quasi.value.cooked ?? '');
		if (node.expressions[i]) draft.part(node.expressions[i]);
	});
	return source.slice(node.start, node.end).startsWith('`') ? draft.done(node, 'template') : null;
}

/** @param {Node} node @param {string} source @param {Node[]} above @returns {Generator<Message>} */
function* found(node, source, above) {
	if (/^(?:TS(?!As|NonNull|Satisfies)|Import|ExportAll|Comment|TaggedTemplate|StyleSheet)/.test(node.type))
		return;
	if (node.type === 'Fragment')
		for (const run of runs(node.nodes)) {
			const [first, last] = [run[0], run.at(-1)];
			if (first && last) yield sentence(run).done({ start: first.start, end: last.end }, 'text');
		}
	if (node.type === 'Attribute') yield* attribute(node);
	const own = literal(node, source);
	if (own && isMessage(own, node, above)) yield own;
	for (const child of children(node)) yield* found(child, source, [...above, node]);
}

/**
 * The messages of a component or a module, outer ones before those within them.
 *
 * @param {string} source
 * @param {string} file - its name: it ends in .svelte or .ts
 * @returns {Message[]}
 */
export function messagesIn(source, file) {
	const svelte = file.endsWith('.svelte');
	// The parser would take the end of a script in a string for that of the module.
	const whole = svelte ? source : `${OPEN}${source.replaceAll('</script', '<|script')}\n</script>`;
	const shift = svelte ? 0 : OPEN.length;
	const root = /** @type {any} */ (parse(whole, { modern: true, filename: file }));
	return [root.fragment, root.module?.content, root.instance?.content]
		.filter(isNode)
		.flatMap((part) => [...found(part, whole, [])])
		.filter(({ id }) => /\p{L}{2}/u.test(id.replace(/\{\d+\}/g, '')))
		.map(({ id, start, end, parts, kind }) => ({
			...{ id, kind, start: start - shift, end: end - shift },
			parts: parts.map((part) => ({ start: part.start - shift, end: part.end - shift }))
		}));
}

/** How words are written where a message of a kind is. @type {Record<Message['kind'], (text: string) => string>} */
const WRITTEN = {
	text: (text) =>
		text
			.replaceAll('&', '&amp;')
			.replaceAll('<', '&lt;')
			.replace(/[{}]/g, (sign) => `&#${sign.charCodeAt(0)};`),
	attribute: (text) =>
		text
			.replaceAll('&', '&amp;')
			.replaceAll('"', '&quot;')
			.replace(/[{}]/g, (sign) => `&#${sign.charCodeAt(0)};`),
	string: (text) => JSON.stringify(text).slice(1, -1),
	template: (text) => text.replace(/[\\`]|\$(?=\{)/g, (sign) => `\\${sign}`)
};

/**
 * A source with its messages in the words of a catalogue; what the catalogue lacks stays.
 *
 * @param {string} source
 * @param {string} file
 * @param {ReadonlyMap<string, string>} catalogue - English → the language's
 */
export function translated(source, file, catalogue) {
	const known = messagesIn(source, file).filter(({ id }) => catalogue.has(id));
	return between(0, source.length);

	/** @param {number} start @param {number} end @returns {string} */
	function between(start, end) {
		let text = '';
		let at = start;
		for (const message of known)
			if (message.start >= at && message.end <= end) {
				text += source.slice(at, message.start) + rewritten(message);
				at = message.end;
			}
		return text + source.slice(at, end);
	}

	/** @param {Message} message */
	function rewritten(message) {
		const { id, kind, parts, start, end } = message;
		const own = source.slice(start, end);
		const filled = (catalogue.get(id) ?? id)
			.split(/\{(\d+)\}/)
			.map((piece, i) => {
				if (i % 2 === 0) return WRITTEN[kind](piece);
				const part = parts[Number(piece)];
				if (!part) throw new Error(`the message “${id}” has no {${piece}}`);
				// A message starts where its first part starts, so the search within goes on behind the message itself.
				const inner = between(part.start, part.end);
				return kind === 'template' ? `\${${inner}}` : inner;
			})
			.join('');
		if (kind === 'string') return `"${filled}"`;
		if (kind === 'template')
			return `\`${own.match(/^`\s/) ? ' ' : ''}${filled}${own.match(/\s`$/) ? ' ' : ''}\``;
		return (own.match(/^\s+/)?.[0] ?? '') + filled + (own.match(/\s+$/)?.[0] ?? '');
	}
}
