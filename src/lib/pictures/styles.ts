/**
 * Writes styles as attributes. SVG renderers support neither custom properties nor themes, so every rule of a chart is
 * applied to its elements here, as a browser would without pointer or focus.
 */
import { parseCss } from 'svelte/compiler';
import type { Theme } from '../components/theme';
import { resolved } from './colour';

interface Rule {
	selector: string;
	/** Scoping class of the last part of the selector; only elements with that class can match. */
	scope: string | null;
	/** Specificity as one number: classes and attributes before types. */
	weight: number;
	declarations: [property: string, value: string][];
}

/** CSS properties that are also SVG attributes. */
const PRESENTATION = new Set(
	(
		'fill fill-opacity fill-rule stroke stroke-width stroke-dasharray stroke-dashoffset stroke-linecap ' +
		'stroke-linejoin stroke-opacity opacity paint-order font-family font-size font-weight font-style ' +
		'letter-spacing text-anchor text-decoration dominant-baseline stop-color stop-opacity visibility display ' +
		'clip-path'
	).split(' ')
);

/**
 * Selectors that depend on pointer, focus or sibling position: do not apply at rest, or cannot be decided from a class.
 */
const MOVING = /:(?!where\()/;

/** Rules of a style sheet in order, without those in at-rules (print, reduced motion, widths). */
export function rulesOf(css: string): Rule[] {
	const sheet = parseCss(css);
	return sheet.children.flatMap((node) => {
		if (node.type !== 'Rule') return [];
		const declarations = node.block.children.flatMap((child): [string, string][] =>
			child.type === 'Declaration' ? [[child.property, child.value.trim()]] : []
		);
		return css
			.slice(node.prelude.start, node.prelude.end)
			.split(',')
			.map((text) => text.trim().replace(/:where\((\.[\w-]+)\)/g, '$1'))
			.filter((selector) => !MOVING.test(selector))
			.map((selector) => ({
				selector,
				scope: /\.(svelte-[\w-]+)[^\s>+~]*$/.exec(selector)?.[1] ?? null,
				weight:
					(selector.match(/[.[]/g)?.length ?? 0) * 100 + (selector.match(/(^|[\s>+~])[a-z]/gi)?.length ?? 0),
				declarations
			}));
	});
}

/** The parts of a `font` shorthand such as "600 11px Inter". */
function fontParts(value: string): [string, string][] {
	const found = /^(?:(italic)\s+)?(?:(\d{3}|bold|normal)\s+)?([\d.]+)px(?:\/[\d.]+)?\s+(.+)$/.exec(value);
	if (!found) return [];
	const [, style, weight, size, family] = found;
	return [
		['font-style', style ?? 'normal'],
		['font-weight', weight ?? '400'],
		['font-size', size ?? '12'],
		['font-family', family ?? '']
	];
}

function apply(element: Element, property: string, value: string): void {
	if (property === 'font') for (const [name, part] of fontParts(value)) element.setAttribute(name, part);
	else if (PRESENTATION.has(property))
		element.setAttribute(property, value === 'transparent' ? 'none' : value.replace(/^([\d.]+)px$/, '$1'));
}

/** Applies `rules` to `root` and its descendants as attributes, and removes classes and styles. */
export function writeOut(
	root: Element,
	rules: readonly Rule[],
	tokens: ReadonlyMap<string, string>,
	theme: Theme
): void {
	const classes = (root.getAttribute('class') ?? '').split(/\s+/);
	const matching = rules
		.filter((rule) => (rule.scope === null || classes.includes(rule.scope)) && root.matches(rule.selector))
		.sort((a, b) => a.weight - b.weight);
	const own = (root.getAttribute('style') ?? '')
		.split(';')
		.map((part) => part.split(/:(.*)/).map((text) => text.trim()))
		.flatMap(([property, value]): [string, string][] => (property && value ? [[property, value]] : []));
	const declarations = [...matching.flatMap((rule) => rule.declarations), ...own];
	const custom = declarations.filter(([property]) => property.startsWith('--'));
	const inForce = custom.length ? new Map([...tokens, ...custom]) : tokens;
	for (const [property, value] of declarations) {
		const plain = resolved(value, inForce, theme);
		if (plain !== null) apply(root, property, plain);
	}
	for (const child of root.children) writeOut(child, rules, inForce, theme);
	root.removeAttribute('class');
	root.removeAttribute('style');
}
