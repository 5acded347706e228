/** The widths, in pixels, at which pictures are prerendered: phone, large phone, tablet, small and full desktop. */
export const STEPS = [340, 520, 736, 940, 1160] as const;

/** The widest of `widths` (ascending, not empty) that fits into `container`; the first if none fits. */
export function stepFor(container: number, widths: readonly number[]): number {
	const fitting = widths.filter((width) => width <= container).at(-1);
	return fitting ?? (widths[0] as number);
}
