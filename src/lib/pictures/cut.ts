/** Cuts a drawing to the part that a picture shows, because resvg can crash on a translucent group outside it. */
import { parseHTML } from 'linkedom';
import { insideXml } from './xml';

/** How far above its reference point a mark or label may reach, in pixels. */
const REACH = 40;

const NUMBER = /-?\d+(?:\.\d+)?/g;

const attribute = (element: Element, name: string): number => Number(element.getAttribute(name) ?? 0) || 0;

/** Vertical offset of the element's `translate(x y)`. */
function shift(element: Element): number {
	const [, y] =
		/translate\(([^)]*)\)/.exec(element.getAttribute('transform') ?? '')?.[1]?.match(NUMBER) ?? [];
	return Number(y ?? 0);
}

/** A point's `y` near the top of the shape, in its parent's coordinates. */
function top(shape: Element): number {
	switch (shape.localName) {
		case 'circle':
			return attribute(shape, 'cy') - attribute(shape, 'r');
		case 'line':
			return Math.min(attribute(shape, 'y1'), attribute(shape, 'y2'));
		case 'path':
			return Number(shape.getAttribute('d')?.match(NUMBER)?.[1] ?? 0);
		default:
			return attribute(shape, 'y');
	}
}

/** Removes what begins below `limit`; returns whether anything of `element` remains. */
function prune(element: Element, offset: number, limit: number): boolean {
	const here = offset + shift(element);
	const children = [...element.children];
	const shown =
		element.localName === 'g' && children.length > 0
			? children.map((child) => prune(child, here, limit)).includes(true)
			: here + top(element) - REACH <= limit;
	if (!shown) element.remove();
	return shown;
}

/**
 * The drawing `inside` (children of an `<svg>`, in its pixels) without the elements that begin below `limit`. Elements
 * are positioned by `translate`, as in all charts here.
 */
export function cutBelow(inside: string, limit: number): string {
	const { document } = parseHTML(`<!doctype html><body><svg>${inside}</svg></body>`);
	const svg = document.querySelector('svg');
	if (!svg) return inside;
	for (const child of [...svg.children]) prune(child, 0, limit);
	return insideXml(svg);
}
