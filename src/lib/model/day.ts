/** Days as ISO strings ("2025-12-04"), in UTC throughout: the project's dates have no time of day and no zone. */

export type Day = string;

const ISO_DAY = /^(\d{4})-(\d{2})-(\d{2})$/;
const MS_PER_DAY = 86_400_000;

/** Whether `text` is an ISO day that exists in the calendar. */
export function isDay(text: string): boolean {
	const parts = ISO_DAY.exec(text);
	if (!parts) return false;
	const ms = Date.parse(`${text}T00:00:00Z`);
	return !Number.isNaN(ms) && new Date(ms).toISOString().startsWith(text);
}

/** Charts convert the same few thousand days again and again. */
const MOST_KNOWN = 50_000;
const numbers = new Map<Day, number>();
const days = new Map<number, Day>();

/** Days since 1970-01-01. Throws a RangeError if `day` is not an ISO day. */
export function dayNumber(day: Day): number {
	const known = numbers.get(day);
	if (known !== undefined) return known;
	if (!isDay(day)) throw new RangeError(`not a day: ${JSON.stringify(day)}`);
	const number = Date.parse(`${day}T00:00:00Z`) / MS_PER_DAY;
	if (numbers.size < MOST_KNOWN) numbers.set(day, number);
	return number;
}

/** The ISO day that is `number` days after 1970-01-01. */
export function dayFromNumber(number: number): Day {
	const known = days.get(number);
	if (known !== undefined) return known;
	const day = new Date(number * MS_PER_DAY).toISOString().slice(0, 10);
	if (days.size < MOST_KNOWN) days.set(number, day);
	return day;
}

/** The day `days` later (earlier if negative). */
export const addDays = (day: Day, days: number): Day => dayFromNumber(dayNumber(day) + days);

/** Whole days from `a` to `b`; negative if `b` is earlier. */
export const daysBetween = (a: Day, b: Day): number => dayNumber(b) - dayNumber(a);

/** Day of the week, 0 (Sunday) to 6. */
export const weekday = (day: Day): number => (((dayNumber(day) + 4) % 7) + 7) % 7;
