/** An expression for a day or a run of days, and what it refers to. */
import type { Day } from '../../lib/model/day';
import type { Span } from '../types';

export interface TimeExpression extends Span {
	words: string;
	basis: 'explicit' | 'weekday' | 'relative';
	/** The day, if it is a single one; otherwise bounds (null: open). */
	on: Day | null;
	from: Day | null;
	to: Day | null;
	/** Days from the last known day: 1 for "the next day". */
	shift?: number;
}
