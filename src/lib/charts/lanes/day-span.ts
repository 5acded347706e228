/** The span of days in the filter, as changed from the axis. Pure. */
import type { Day } from '../../model/day';
import type { DaySpan } from '../../model/windows';

/** Whether a span is set and contains all of `days`. */
export const isWithin = (days: { day: Day; to: Day }, { from, to }: DaySpan): boolean =>
	(from !== null || to !== null) && (from === null || from <= days.day) && (to === null || days.to <= to);

/** The span between two days, in either order. */
export const between = (a: Day, b: Day): { from: Day; to: Day } =>
	a <= b ? { from: a, to: b } : { from: b, to: a };

/**
 * The span after Shift and an arrow key moved the focus from one label of the axis to the next: the end at the focus
 * moves and the other stays. If no end is there, a new span starts at the focus.
 */
export function extended(span: DaySpan, at: { day: Day; to: Day }, next: { day: Day; to: Day }): DaySpan {
	const forward = next.day > at.day;
	const single = span.from === at.day && span.to === at.to;
	if (!single && span.from !== null && span.to === at.to) return { from: span.from, to: next.to };
	if (!single && span.to !== null && span.from === at.day) return { from: next.day, to: span.to };
	return forward ? { from: at.day, to: next.to } : { from: next.day, to: at.to };
}
