/** Formats every date and number on the pages: in the site's language, in UTC, whatever the reader's locale. */
import { format } from 'd3-format';
import { LANGUAGE, words } from '../words';
import { daysBetween, weekday, type Day } from './day';

const { months: MONTHS, monthsLong: MONTHS_LONG, weekdays: WEEKDAYS } = words.dates;

const parts = (day: Day) => {
	const [year = '', month = '', date = ''] = day.split('-');
	return { year, month: Number(month) - 1, date: String(Number(date)) };
};

/** "3 Dec 2025" */
export const shortDay = (day: Day): string => `${dayAndMonth(day)} ${parts(day).year}`;

/** "3 Dec" */
export const dayAndMonth = (day: Day): string =>
	words.dates.dayAndMonth(parts(day).date, MONTHS[parts(day).month] ?? '');

/** "3" */
export const dateOfMonth = (day: Day): string => parts(day).date;

/** "Dec 2025" */
export const monthAndYear = (day: Day): string => `${MONTHS[parts(day).month]} ${parts(day).year}`;

/** "Dec" */
export const monthOf = (day: Day): string => MONTHS[parts(day).month] ?? '';

/** "3 December 2025", for running text. */
export function longDay(day: Day): string {
	const { year, month, date } = parts(day);
	return `${words.dates.dayAndMonth(date, MONTHS_LONG[month] ?? '')} ${year}`;
}

/** "Wed 3 Dec 2025" */
export const weekdayDay = (day: Day): string => `${WEEKDAYS[weekday(day)]} ${shortDay(day)}`;

/** "3 Dec 2025", "14–15 Dec 2025", "30 Nov – 2 Dec 2025", "28 Dec 2025 – 2 Jan 2026" */
export const dayRange = (from: Day, to: Day): string =>
	from === to ? shortDay(from) : joinedDays(from, to, '–', ' – ');

/** "14–15 December 2025", "30 November – 2 December 2025", for running text. */
export function longRange(from: Day, to: Day): string {
	if (from === to) return longDay(to);
	const [a, b] = [parts(from), parts(to)];
	if (a.year !== b.year) return `${longDay(from)} – ${longDay(to)}`;
	return a.month === b.month
		? words.dates.nearDays(a.date, longDay(to))
		: `${words.dates.dayAndMonth(a.date, MONTHS_LONG[a.month] ?? '')} – ${longDay(to)}`;
}

/** Two days without repeating a shared month or year; `near` joins days of one month. */
function joinedDays(from: Day, to: Day, near: string, far: string): string {
	const [a, b] = [parts(from), parts(to)];
	if (a.year !== b.year) return shortDay(from) + far + shortDay(to);
	if (a.month === b.month)
		return near === '–' ? words.dates.nearDays(a.date, shortDay(to)) : a.date + near + shortDay(to);
	return dayAndMonth(from) + far + shortDay(to);
}

/** A length of time in the largest suitable unit: "7 days", "5 weeks", "45 months", "12 years". */
export function lengthOfTime(days: number): string {
	if (days < 21) return counted(days, 'day');
	if (days < 61) return counted(Math.round(days / 7), 'week');
	const months = Math.round(days / 30.44);
	return months < 60 ? counted(months, 'month') : counted(Math.round(days / 365.25), 'year');
}

const plurals = new Intl.PluralRules(LANGUAGE);
const CATEGORIES = ['zero', 'one', 'two', 'few', 'many', 'other'].filter((name) =>
	plurals.resolvedOptions().pluralCategories.some((category) => category === name)
);

/**
 * "1 outlet", "2 outlets", "1,234 statements"; an irregular plural may be given. A translated noun has the forms of its
 * language behind bars, in Unicode's order: "Akteur|Akteure".
 */
export function counted(n: number, noun: string, plural = `${noun}s`): string {
	const forms = noun.includes('|') ? noun.split('|') : [noun, plural];
	return `${grouped(n)} ${forms[CATEGORIES.indexOf(plurals.select(n))] ?? forms.at(-1)}`;
}

/** "1,234" */
const grouped = (n: number): string =>
	format(',')(n).replace(/[,.]/g, (sign) => (sign === ',' ? words.dates.grouping : words.dates.decimal));

/** A share or a confidence with two decimals: "0.85". */
export const twoDecimals = (value: number): string => format('.2f')(value).replace('.', words.dates.decimal);

const twoSigned = format('+.2f');

/** A score from −1 to +1: "+0.67", "0", "−1". */
export const signedScore = (score: number): string =>
	score === 0
		? '0'
		: twoSigned(score)
				.replace(/\.?0+$/, '')
				.replace('.', words.dates.decimal);

/** A sentence without its full stop: for titles, or inside another sentence. */
export const withoutStop = (sentence: string): string => sentence.replace(/\.$/, '');

/** With a capital first letter. */
export const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

/** "a", "a and b", "a, b and c" */
export function joined(items: readonly string[], and = words.dates.and): string {
	if (items.length < 2) return items[0] ?? '';
	return `${items.slice(0, -1).join(', ')} ${and} ${items.at(-1)}`;
}

const oneDecimal = (value: number): string => format('.1f')(value).replace('.', words.dates.decimal);

/** Size of a file: "11.7 kB", "3.1 MB". */
export const fileSize = (bytes: number): string =>
	bytes < 1e6 ? `${oneDecimal(bytes / 1e3)} kB` : `${oneDecimal(bytes / 1e6)} MB`;

/** Words of a passage shown alone, with an ellipsis if they begin within a sentence. */
export const asExcerpt = (words: string): string => (/^\p{Ll}/u.test(words) ? `… ${words}` : words);

/** How much of a download has arrived: "3.1 of 7.7 MB". */
export const megabytes = (loaded: number, total: number): string =>
	`${oneDecimal(loaded / 1e6)} of ${oneDecimal(total / 1e6)} MB`;

/**
 * What is known about the day something was said, for labels: "said 3 Dec 2025", "reported 5 Dec 2025, day not known".
 */
export function whenSaid(when: {
	said_on: Day | null;
	said_from: Day | null;
	said_to: Day | null;
	reported_on: Day | null;
}): string {
	if (when.said_on) return words.dates.said(weekdayDay(when.said_on));
	const reported = when.reported_on
		? words.dates.reported(shortDay(when.reported_on))
		: words.dates.notPublished;
	if (when.said_from && when.said_to)
		return `${words.dates.between(joinedDays(when.said_from, when.said_to, ` ${words.dates.and} `, ` ${words.dates.and} `))}, ${reported}`;
	if (when.said_to) {
		const late = when.reported_on ? daysBetween(when.said_to, when.reported_on) : 0;
		return late > 0
			? `${words.dates.saidBy(shortDay(when.said_to))}, ${reported}`
			: words.dates.dayNotGiven(reported);
	}
	if (when.said_from) return `${words.dates.saidSince(shortDay(when.said_from))}, ${reported}`;
	return `${words.dates.standing}, ${reported}`;
}

/** When something was said, in short form: "3 Dec 2025", "by 5 Dec 2025", "standing position". */
export function shortWhen({
	said_on,
	said_from,
	said_to
}: {
	said_on: Day | null;
	said_from: Day | null;
	said_to: Day | null;
}): string {
	if (said_on) return shortDay(said_on);
	if (said_from && said_to) return dayRange(said_from, said_to);
	if (said_to) return words.dates.by(shortDay(said_to));
	return said_from ? words.dates.since(shortDay(said_from)) : words.dates.standing;
}
