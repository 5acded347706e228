/** Which rows of a long list are rendered: those on the screen and a few beyond. */

/** The first row drawn, and one past the last. */
export interface RowWindow {
	from: number;
	to: number;
}

/** Extra rows rendered beyond each edge of the screen, so that fast scrolling shows no gap. */
const SPARE = 12;

/**
 * The window of `count` rows of equal height: `above` is the distance of the list's first row above the upper edge of
 * the screen (negative if below it), all in pixels.
 */
export function rowWindow(count: number, rowHeight: number, above: number, screen: number): RowWindow {
	const first = Math.floor(above / rowHeight) - SPARE;
	const last = Math.ceil((above + screen) / rowHeight) + SPARE;
	const from = Math.min(Math.max(0, first), count);
	return { from, to: Math.max(from, Math.min(count, last)) };
}
