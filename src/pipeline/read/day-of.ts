/** The day of a time stamp in metadata and exports. */
import { strict } from 'chrono-node/en';
import { isDay, type Day } from '../../lib/model/day';
import { foreignDate } from './other-languages';

/** Plausible time stamps of articles: 1990 to 2100, in milliseconds. */
const EPOCHS = [631_152_000_000, 4_102_444_800_000] as const;

/** "1764892800000", "1764892800" → the day in UTC; null if it is not a plausible number of milliseconds or seconds. */
function epochDay(text: string): Day | null {
	if (!/^\d{9,13}(?:\.\d+)?$/.test(text)) return null;
	const number = Number(text);
	const ms = number < EPOCHS[0] / 10 ? number * 1000 : number;
	return ms >= EPOCHS[0] && ms < EPOCHS[1] ? new Date(ms).toISOString().slice(0, 10) : null;
}

const pad = (number: number | null): string => String(number ?? 0).padStart(2, '0');

/**
 * "2025-12-05T23:30:00-05:00", "2025/12/05", "20251205", "Fri, 05 Dec 2025 12:00:00 GMT", "1764892800000" → 2025-12-05:
 * the day as written, in its own time zone. Dates written out in other languages are read too, because archives write
 * them in that of their user. Null if the day is ambiguous, as in "05/12/2025" (May or December?).
 */
export function dayOf(value: string): Day | null {
	const text = value.trim().slice(0, 80);
	const epoch = epochDay(text);
	if (epoch) return epoch;
	const iso = /^(\d{4})([-/.]?)(\d{2})\2(\d{2})(?!\d)/.exec(text);
	if (iso) {
		const day = `${iso[1]}-${iso[3]}-${iso[4]}`;
		return isDay(day) ? day : null;
	}
	if (!/\p{L}/u.test(text)) return null;
	const found = strict
		.parse(text, new Date(Date.UTC(2000, 0, 1)))
		.find(
			({ start }) => start.isCertain('year') && start.isCertain('month') && start.isCertain('day')
		)?.start;
	if (!found) return foreignDate(text)?.day ?? null;
	const day = `${String(found.get('year')).padStart(4, '0')}-${pad(found.get('month'))}-${pad(found.get('day'))}`;
	return isDay(day) ? day : null;
}

/** A stated update as a time stamp that sorts, or as its day; null if it gives no day. */
export function updateOf(value: string | null | undefined): string | null {
	const text = value?.trim().slice(0, 40) ?? '';
	const day = dayOf(text);
	return day !== null && /^\d{4}-\d{2}-\d{2}T/.test(text) && !Number.isNaN(Date.parse(text)) ? text : day;
}

const NUMERIC = /(?<!\d)(\d{1,2})([./-])(\d{1,2})\2(\d{4}|\d{2})(?!\d)/;

/** Which number comes first in a numeric date. */
export type DayOrder = 'day-first' | 'month-first';

/** The days that "05/12/2025" can mean: two, one if a number cannot be a month, none if it is not such a date. */
export function possibleDays(value: string): { day: Day; order: DayOrder }[] {
	const match = NUMERIC.exec(value.slice(0, 120));
	if (!match) return [];
	const [, first = '', mark, second = '', year = ''] = match;
	const whole = year.length === 2 ? `20${year}` : year;
	const ways = [
		{ day: `${whole}-${second.padStart(2, '0')}-${first.padStart(2, '0')}`, order: 'day-first' as const },
		{ day: `${whole}-${first.padStart(2, '0')}-${second.padStart(2, '0')}`, order: 'month-first' as const }
	].filter(({ day }) => isDay(day));
	// Dates with dots have the day first.
	if (mark === '.') return ways.filter(({ order }) => order === 'day-first');
	return first === second ? ways.slice(0, 1) : ways;
}

/** The day in an address ("/2025/12/05/"); null if there is none. */
function dayInAddress(url: string | null): Day | null {
	const match = /\/(\d{4})[/-](\d{2})[/-](\d{2})(?:[/-]|$)/.exec(url ?? '');
	const day = match ? `${match[1]}-${match[2]}-${match[3]}` : '';
	return isDay(day) ? day : null;
}

/**
 * The date order of the outlet at an address, if its country determines it: only the United States puts the month
 * first.
 */
function orderAt(url: string | null): DayOrder | null {
	if (!url || !URL.canParse(url)) return null;
	const top = new URL(url).hostname.split('.').at(-1) ?? '';
	if (top === 'us' || top === 'gov' || top === 'mil') return 'month-first';
	return /^(?:uk|eu|ie|au|nz|in|fr|de|es|it|pl|ua|at|ch|be|nl|se|fi|dk|no|cz|sk|ro|bg|gr|pt|hu|lt|lv|ee|hr|si|tr)$/.test(
		top
	)
		? 'day-first'
		: null;
}

/** The order in which a text writes its days, where a number above 12 or else the article's address tells. */
export function orderIn(text: string, url: string | null): DayOrder | null {
	const certain = [...text.matchAll(new RegExp(NUMERIC.source, 'g'))]
		.map(([value]) => possibleDays(value))
		.flatMap((ways) => (ways.length === 1 && ways[0] ? [ways[0].order] : []));
	const [first] = certain;
	const agree = first !== undefined && certain.every((one) => one === first);
	return agree ? first : orderAt(url);
}

/**
 * The day of `value`, including purely numeric dates: for those another date of the same file (`order`), the article's
 * address or its country must show which number is the month. `open` are the days that remain possible otherwise.
 */
export function decidedDay(
	value: string,
	url: string | null,
	order: DayOrder | null = null
): { day: Day | null; open: Day[] } {
	const certain = dayOf(value);
	if (certain) return { day: certain, open: [] };
	const ways = possibleDays(value);
	if (ways.length < 2) return { day: ways[0]?.day ?? null, open: [] };
	const named = dayInAddress(url);
	const known = order ?? orderAt(url);
	const decided = ways.find(({ day }) => day === named) ?? ways.find((way) => way.order === known);
	return { day: decided?.day ?? null, open: decided ? [] : ways.map(({ day }) => day) };
}
