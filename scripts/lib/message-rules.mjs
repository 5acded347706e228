/** Which strings of a source are words that a reader sees. Texts between tags always are. */

/** @typedef {import('./messages.mjs').Message} Message */
/** @typedef {import('./messages.mjs').Node} Node */

/** Attributes and properties of components that hold words. */
export const TEXT_ATTRIBUTES =
	/^(?:aria-label|aria-description|aria-roledescription|title|alt|placeholder|label|done|description|how|copy|legend)$/;

/** Functions whose strings are a part of code. */
const OF_CODE = new Set([
	...['querySelector', 'querySelectorAll', 'closest', 'matches', 'getElementById', 'locator'],
	...['getAttribute', 'setAttribute', 'hasAttribute', 'removeAttribute', 'getPropertyValue'],
	...[
		'addEventListener',
		'removeEventListener',
		'includes',
		'startsWith',
		'endsWith',
		'has',
		'get',
		'set',
		'delete'
	],
	...[
		'split',
		'matchMedia',
		'createElement',
		'createElementNS',
		'append',
		'test',
		'log',
		'warn',
		'Error',
		'error'
	]
]);
/** Functions that take a noun. */
const NOUNS = new Set(['counted', 'partNote']);
const KEYS = /^(?:Arrow(?:Left|Right|Up|Down)|Enter|Escape|Home|End|Tab|Page(?:Up|Down)|Backspace|Delete)$/;
/** Addresses, styles, markup, names of types and of files. */
const CODE = new RegExp(
	[
		String.raw`[=<>[\]#_\\|]|;(?:\S|$)`,
		String.raw`px\b|^M\{`,
		String.raw`^\(?(?:SELECT|CREATE|DROP|DESCRIBE) [A-Z{o]`,
		String.raw`:\/\/`,
		String.raw`(?:^|\s)[.#@-]\w|monospace|^[-.]`,
		String.raw`\w\(`,
		String.raw`[a-z]\/(?:[a-z{]|$)`,
		String.raw`^[a-z-]+:\{`,
		String.raw`\{\d+\}[a-z-]+:\{`,
		String.raw`^[A-Z]?[a-z]+[A-Z]\w*$`,
		String.raw`^(?:light|dark) (?:light|dark)$`
	].join('|')
);

/** @param {Node} node */
const nameOf = (node) => node.callee?.name ?? node.callee?.property?.name ?? '';

/**
 * Whether a string or a template is a message: it has words, and does not serve as a key, a selector or a part of code.
 *
 * @param {Message} message
 * @param {Node} node
 * @param {readonly Node[]} above - the nodes around it, the outermost first
 */
export function isMessage({ id, kind }, node, above) {
	const parent = above.at(-1);
	if (!parent || (parent.type === 'Property' && parent.key === node && !parent.computed)) return false;
	if (parent.type === 'MemberExpression' || parent.type === 'SwitchCase') return false;
	if (parent.type === 'BinaryExpression' && parent.operator !== '+') return false;
	if (above.some(({ type }) => type === 'ThrowStatement')) return false;
	const call = /^(?:Call|New)Expression$/.test(parent.type) ? nameOf(parent) : '';
	if (OF_CODE.has(call)) return false;
	const attribute = above.findLast(({ type }) => type === 'Attribute');
	if (
		attribute &&
		!TEXT_ATTRIBUTES.test(attribute.name) &&
		/^[a-z-]+$/.test(attribute.name) &&
		isPlainElement(above)
	)
		return false;
	const words = id.replace(/\{\d+\}/g, '').trim();
	if (KEYS.test(words) || CODE.test(id)) return false;
	if (NOUNS.has(call) || (parent.type === 'Property' && parent.key?.name === 'noun')) return true;
	const inTemplate = above.some(({ type }) => type === 'TemplateLiteral' || type === 'ExpressionTag');
	const chosen = parent.type === 'ConditionalExpression' && parent.test !== node && inTemplate;
	if (kind === 'template')
		return (
			(/\p{L}{3}/u.test(words) || /\s\p{Ll}{2}\s/u.test(id.replace(/\{\d+\}/g, ''))) &&
			(/\s/.test(id) || /^\p{Lu}/u.test(id))
		);
	return (
		/\p{L}\S* \S*\p{L}/u.test(words) ||
		/^\p{Lu}\p{Ll}+[.…:]?$/u.test(words) ||
		(chosen && /^[a-z’ ]{2,}$/.test(words))
	);
}

/** Whether the attribute is of an element, whose values are code, not of a component. @param {readonly Node[]} above */
const isPlainElement = (above) =>
	above.findLast(({ type }) => /^(?:RegularElement|Component|SvelteElement)$/.test(type))?.type !==
	'Component';
