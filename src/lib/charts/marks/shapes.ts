/**
 * Outlines of the stance marks as SVG path data around (0, 0). The shape alone identifies the stance, in print, in grey
 * and for colour-blind readers.
 */
import { arc, symbol, symbolCircle, symbolDiamond2 } from 'd3-shape';
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

/** d3 returns null for an empty path. */
const path = (drawn: string | null) => drawn ?? '';
const circle = (r: number) => path(symbol(symbolCircle, Math.PI * r * r)());
// d3's diamond has its corners at 0.62625 times the square root of its size.
const diamond = (r: number) => path(symbol(symbolDiamond2, ((r * DIAGONAL) / 0.62625) ** 2)());
const rightHalf = (r: number) =>
	path(arc()({ innerRadius: 0, outerRadius: r, startAngle: 0, endAngle: Math.PI }));

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
