/**
 * Animates marks from their old places to their new ones. Elements are matched by name between drawings, so it does not
 * matter whether one was moved or redrawn. Positions come from the drawing itself; nothing is laid out here.
 */

/** Duration in milliseconds. */
const DURATION = 240;
/** With more marks than this there is no animation: it would stutter. */
const MOST = 600;

export interface Spot {
	x: number;
	y: number;
}

const nameOf = (element: Element) =>
	element.getAttribute('data-mark') ?? `pick:${element.getAttribute('data-pick') ?? ''}`;

/**
 * Places of marks and names in the pictures of `root`, by name, in picture units from the corner of their own picture.
 */
export function spots(root: Element): Map<string, Spot> {
	const found = new Map<string, Spot>();
	for (const svg of root.querySelectorAll('svg')) {
		const elements = svg.querySelectorAll('[data-mark], [data-pick]');
		if (elements.length === 0 || elements.length > MOST) continue;
		const frame = svg.getBoundingClientRect();
		const unit = frame.width / (svg.viewBox.baseVal?.width || frame.width) || 1;
		for (const element of elements) {
			const box = (element.querySelector('.target') ?? element).getBoundingClientRect();
			found.set(nameOf(element), {
				x: (box.x + box.width / 2 - frame.x) / unit,
				y: (box.y + box.height / 2 - frame.y) / unit
			});
		}
	}
	return found;
}

/**
 * Moves the elements of `root` from their places in `before`; new ones fade in. Does nothing if the reader prefers
 * reduced motion.
 */
export function moveFrom(root: Element, before: ReadonlyMap<string, Spot>): void {
	if (before.size === 0 || matchMedia('(prefers-reduced-motion: reduce)').matches) return;
	const after = spots(root);
	for (const element of root.querySelectorAll('[data-mark], [data-pick]')) {
		const [from, to] = [before.get(nameOf(element)), after.get(nameOf(element))];
		if (!to) continue;
		const [dx, dy] = from ? [from.x - to.x, from.y - to.y] : [0, 0];
		if (!from) element.animate({ opacity: [0, 1] }, { duration: DURATION, easing: 'ease-in' });
		else if (Math.abs(dx) + Math.abs(dy) > 0.5)
			element.animate(
				{ transform: [`translate(${dx}px, ${dy}px)`, 'none'] },
				{ duration: DURATION, easing: 'cubic-bezier(0.3, 0, 0.2, 1)' }
			);
	}
}
