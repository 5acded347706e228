/** Outlines of the stance marks as SVG path data around (0, 0). Shape alone tells the stance: print, grey, colour-blind. */
import type { Stance } from '../../model/vocab';

export interface Shape {
	/** The outer outline, stroked always and filled where `solid`. */
	outline: string;
	/** Filled parts on top of the outline. */
	fill: string | null;
	/** A stroked line on top, for the hollow half-circle. */
	line: string | null;
	/** Whether the outline itself is filled. */
	solid: boolean;
}

const n = (value: number) => String(Math.round(value * 100) / 100);

const circle = (r: number) => `M${n(-r)} 0A${n(r)} ${n(r)} 0 1 1 ${n(r)} 0A${n(r)} ${n(r)} 0 1 1 ${n(-r)} 0Z`;

/** A diamond of about the area of a circle of radius `r`. */
function diamond(r: number): string {
	const d = n(r * 1.22);
	return `M0 -${d}L${d} 0L0 ${d}L-${d} 0Z`;
}

/**
 * The mark of a stance at radius `r` (pixels). `hollow` is the form for an utterance whose day is not known: the same
 * outline, unfilled. A ring is hollow as it is; its tail tells.
 */
export function stanceShape(stance: Stance, r: number, hollow = false): Shape {
	switch (stance) {
		case 'oppose':
			return { outline: diamond(r), fill: null, line: null, solid: !hollow };
		case 'support':
			return { outline: circle(r), fill: null, line: null, solid: !hollow };
		case 'conditional': {
			const half = `M0 ${n(-r)}A${n(r)} ${n(r)} 0 0 1 0 ${n(r)}Z`;
			return {
				outline: circle(r),
				fill: hollow ? null : half,
				line: hollow ? `M0 ${n(-r)}V${n(r)}` : null,
				solid: false
			};
		}
		case 'ambivalent':
			return { outline: circle(r), fill: circle(r * 0.34), line: null, solid: false };
		case 'none':
			return { outline: circle(r * 0.72), fill: null, line: null, solid: false };
	}
}
