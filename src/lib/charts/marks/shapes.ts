/**
 * Outlines of the stance marks as SVG path data around (0, 0). The shape alone identifies the stance, in print, in grey
 * and for colour-blind readers.
 */
import type { Stance } from '../../model/vocab';

export interface Shape {
	/** The outer outline, always stroked, and filled if `solid`. */
	outline: string;
	/** Filled parts on top of the outline. */
	fill: string | null;
	/** A stroked line on top, for the hollow half-circle. */
	line: string | null;
	/** Whether the outline itself is filled. */
	solid: boolean;
}

/** Half the diagonal of a diamond of radius 1: slightly more than 1, so that it looks as large as the circles. */
const DIAGONAL = 1.22;

// Four outlines need no library: d3-shape does not shake, and adds 7 kB to every page.
const circle = (r: number) => `M${r},0A${r},${r},0,1,1,${-r},0A${r},${r},0,1,1,${r},0`;
function diamond(r: number): string {
	const d = r * DIAGONAL;
	return `M0,${-d}L${d},0L0,${d}L${-d},0Z`;
}
const rightHalf = (r: number) => `M0,${-r}A${r},${r},0,1,1,0,${r}L0,0Z`;

/**
 * The mark of a stance at radius `r` (pixels). `hollow` is used if the day is not known: the same outline, unfilled. A
 * ring is always hollow; there the tail shows that the day is unknown.
 */
export function stanceShape(stance: Stance, r: number, hollow = false): Shape {
	switch (stance) {
		case 'oppose':
			return { outline: diamond(r), fill: null, line: null, solid: !hollow };
		case 'support':
			return { outline: circle(r), fill: null, line: null, solid: !hollow };
		case 'conditional': {
			return {
				outline: circle(r),
				fill: hollow ? null : rightHalf(r),
				line: hollow ? `M0,${-r}V${r}` : null,
				solid: false
			};
		}
		case 'ambivalent':
			return { outline: circle(r), fill: circle(r * 0.34), line: null, solid: false };
		case 'none':
			return { outline: circle(r * 0.72), fill: null, line: null, solid: false };
	}
}
