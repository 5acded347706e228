/** The picture on the page, as the reader sees it, as a standalone SVG file: styles as attributes, text as text. */
import { escaped } from '../../components/markup';
import type { PositionKey } from '../../charts/definition';
import { readKey } from '../../pictures/key';
import type { Drawn } from '../../pictures/picture';

/** CSS properties whose computed values become SVG attributes of the same name. */
const SHAPE = [
	'fill',
	'fill-opacity',
	'stroke',
	'stroke-width',
	'stroke-dasharray',
	'stroke-linecap',
	'stroke-opacity'
];
const TYPE = [
	'font-family',
	'font-size',
	'font-weight',
	'font-style',
	'letter-spacing',
	'text-anchor',
	'dominant-baseline'
];
const PLAIN: Record<string, string> = {
	'fill-opacity': '1',
	stroke: 'none',
	'stroke-dasharray': 'none',
	'stroke-linecap': 'butt',
	'stroke-opacity': '1',
	'font-style': 'normal',
	'letter-spacing': 'normal',
	'dominant-baseline': 'auto',
	opacity: '1'
};
const KEPT = new Set([
	'data-mark',
	'transform',
	'd',
	'points',
	'opacity',
	'id',
	'clip-path',
	'fill-rule',
	'text-anchor'
]);
const GEOMETRY = /^(x|y|x1|x2|y1|y2|cx|cy|r|rx|ry|dx|dy|width|height|offset)$/;

/** `color(srgb …)` as `rgb(…)`, because few SVG programs support the former. */
export function plainColour(value: string): string {
	const mixed = /^color\(srgb ([\d.]+) ([\d.]+) ([\d.]+)(?: \/ ([\d.]+))?\)$/.exec(value);
	if (!mixed) return value;
	const channels = mixed.slice(1, 4).map((part) => Math.round(Number(part) * 255));
	return mixed[4] === undefined ? `rgb(${channels.join(', ')})` : `rgba(${channels.join(', ')}, ${mixed[4]})`;
}

function presentation(element: Element): [string, string][] {
	const style = getComputedStyle(element);
	const text = element instanceof SVGTextContentElement;
	const drawn = element instanceof SVGGeometryElement || text;
	const shape = SHAPE.filter((name) => !name.startsWith('stroke-') || style.stroke !== 'none');
	return [...(drawn ? shape : []), ...(text ? TYPE : []), 'opacity']
		.map((name): [string, string] => [name, plainColour(style.getPropertyValue(name))])
		.filter(([name, value]) => value !== '' && value !== (PLAIN[name] ?? ''));
}

/** A desk's words for the annotations of a picture, in its order; null leaves one as it is. */
export type OwnAnnotations = readonly (string | null)[];

/** Markup of the content of `element` as currently displayed. Links become groups: a file leads nowhere. */
function inside(element: Element): string {
	let markup = '';
	for (const child of element.childNodes) {
		if (child instanceof Text) markup += escaped(child.data);
		else if (child instanceof Element) markup += written(child);
	}
	return markup;
}

/** `svg` with other annotations; the same if all stay as they are. */
function annotated(svg: SVGSVGElement, own: OwnAnnotations): Element {
	if (own.every((words) => words === null)) return svg;
	// A copy has computed styles only in the document, next to the original, whose styles apply to it too.
	const copy = svg.cloneNode(true) as SVGSVGElement;
	svg.after(copy);
	annotationsOf(copy).forEach((text, i) => {
		const words = own[i] ?? null;
		if (words === '') text.remove();
		else if (words !== null) text.textContent = words;
	});
	return copy;
}

/** The annotations of a picture, in its order. */
export const annotationsOf = (picture: Element): Element[] => [
	...picture.querySelectorAll('[data-annotation]')
];

function written(element: Element): string {
	if (element.classList.contains('target') || getComputedStyle(element).display === 'none') return '';
	const name = element.localName === 'a' ? 'g' : element.localName;
	if (name === 'title') return `<title>${escaped(element.textContent ?? '')}</title>`;
	const own = [...element.attributes]
		.filter((attribute) => KEPT.has(attribute.name) || GEOMETRY.test(attribute.name))
		.map((attribute): [string, string] => [attribute.name, attribute.value]);
	const all = new Map([...own, ...presentation(element)]);
	const attributes = [...all].map(([key, value]) => ` ${key}="${escaped(value)}"`).join('');
	return `<${name}${attributes}>${inside(element)}</${name}>`;
}

/**
 * The picture `svg` and its `key` in the current colours, with the desk's own annotations. Throws if it has no viewBox,
 * because its size would be unknown.
 */
export function standalone(
	svg: SVGSVGElement,
	key: { items: Iterable<Element>; positions?: PositionKey | undefined },
	own: OwnAnnotations = []
): Drawn {
	const { width, height } = svg.viewBox.baseVal;
	if (!(width > 0 && height > 0)) throw new Error('The picture has no size.');
	const source = annotated(svg, own);
	const drawn = inside(source);
	if (source !== svg) source.remove();
	return { inside: drawn, width, height, key: readKey(key.items, inside), positions: key.positions };
}
