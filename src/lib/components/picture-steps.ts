/** The widths, in pixels, at which pictures are prerendered: phone, tablet and desktop. */
export const STEPS = [340, 736, 1160] as const;

/** A picture is scaled down to this share of its width before a narrower one replaces it. */
const LEAST = 0.87;

/** The narrowest container that shows a picture; the container queries of Picture.svelte repeat it. */
export const shownFrom = (width: number): number => Math.round((width * LEAST) / 10) * 10;

/** How far a picture is scaled up: to the next one, but no label larger than a title. */
export const widest = (width: number, next: number | undefined): number =>
	Math.round(next === undefined ? width * 1.06 : Math.min(shownFrom(next), width * 1.6));

/** The widest of `widths` (ascending, not empty) shown in `container`; the first in anything narrower. */
export function stepFor(container: number, widths: readonly number[]): number {
	const fitting = widths.filter((width) => shownFrom(width) <= container).at(-1);
	return fitting ?? (widths[0] as number);
}
