/** Words that name a day or a stretch of days, and what they name. */
import type { Day } from '../../lib/model/day';
import type { Span } from '../types';

export interface TimeExpression extends Span {
	words: string;
	basis: 'explicit' | 'weekday' | 'relative';
	/** The day, where it is one; bounds otherwise (null: open). */
	on: Day | null;
	from: Day | null;
	to: Day | null;
	/** Days from the day told last: "the next day" is 1. */
	shift?: number;
}
