/** An expression for a day or a range of days, with its date. */
import type { Day } from '../../lib/model/day';
import type { Span } from '../types';

export interface TimeExpression extends Span {
	words: string;
	basis: 'explicit' | 'weekday' | 'relative';
	/** The day, if it is a single one; null for a range, which has only the bounds (null: open). */
	on: Day | null;
	from: Day | null;
	to: Day | null;
	/** Days from the last known day: 1 for "the next day". */
	shift?: number;
}
