/**
 * "Three weeks ago", "a couple of months ago", "years ago": rounded by the speaker, so they give bounds and never a
 * day.
 */
import { addDays, type Day } from '../../lib/model/day';
import { count, TENS, TO_TWELVE } from './numbers';
import type { TimeExpression } from './time';

const AGO = new RegExp(
	`\\b(?:(an?|${[...TO_TWELVE, ...TENS].join('|')}|\\d{1,2}|a couple of|a few|several|many|some)\\s+)?(week|month|year|decade)(s?)\\s+ago\\b`,
	'giu'
);
/** Words that can come between a comma and the time. */
const BARELY = /^\s*(?:(?:and|but|just|only|as recently as|as early as|less than)\s+)+$/iu;
/** Minimum and maximum days of a unit. */
const DAYS: Readonly<Record<string, [number, number]>> = {
	week: [7, 7],
	month: [28, 31],
	year: [365, 366],
	decade: [3652, 3653]
};

/**
 * ", her adviser four years ago", ", more than a year ago": after a comma that is not at the beginning, the time dates
 * something else.
 */
function isAside(before: string): boolean {
	const since = before.slice(before.search(/[^,(—–;·]*$/u));
	return (
		since !== before &&
		/\p{L}/u.test(since) &&
		!BARELY.test(since) &&
		/[,(—–]$/u.test(before.slice(0, -since.length))
	);
}

/**
 * All such expressions in `text`: from one unit before to one unit after the number, because people round; without a
 * number, open at the beginning and ending one unit ago.
 */
export function ago(text: string, published: Day | null): TimeExpression[] {
	if (published === null) return [];
	return [...text.matchAll(AGO)].flatMap((match): TimeExpression[] => {
		const { 0: words, 1: number = '', 2: unit = '', 3: plural, index: start } = match;
		if ((!number && !plural) || isAside(text.slice(0, start))) return [];
		const [least, most] = DAYS[unit.toLowerCase()] ?? [1, 1];
		const counted = count(number);
		const from = counted === null ? null : addDays(published, -(counted + 1) * most);
		const to = addDays(published, -((counted ?? 2) - 1) * least);
		return [{ start, end: start + words.length, words, basis: 'relative', on: null, from, to }];
	});
}
