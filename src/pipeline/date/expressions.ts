/** Expressions for a day or a range of days, resolved relative to the day of publication. */
import { parse } from 'chrono-node/en';
import { addDays, isDay, weekday, type Day } from '../../lib/model/day';
import { possibleDays, type DayOrder } from '../read/day-of';
import type { Phrases } from '../text/phrases';
import type { Span } from '../types';
import { ago } from './ago';
import { count, TO_TEN } from './numbers';
import type { TimeExpression } from './time';

export interface DatePhrases {
	standing: Phrases;
	standingPresent: Phrases;
	recent: Phrases;
	future: Phrases;
	occasion: Phrases;
}

const WEEKDAYS = ['sunday', 'monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday'];
const DAY_NAME = 'sunday|monday|tuesday|wednesday|thursday|friday|saturday';
const WEEKDAY = new RegExp(
	String.raw`\b(?:(?:on|late|early|last|next|this)\s+)*(${DAY_NAME})(?:\s+(?:morning|afternoon|evening|night))?\b`,
	'giu'
);
const NAMED_DAY =
	/\b(the day before yesterday|today|tonight|this (?:morning|afternoon|evening)|yesterday|last night|tomorrow)\b/giu;
const COUNTED = new RegExp(
	`\\b(a|\\d{1,2}|${TO_TEN.join('|')}) days? (?:(ago|earlier|later)\\b|(before)(?=\\s*(?:[,.·]|$)))`,
	'giu'
);
/** "The next day", and "the day before" unless it is followed by what it precedes. */
const ADJOINING =
	/\bthe (?:(next|following)|(previous|preceding)) day\b|\bthe day (?:(after)|(before))(?=[\s,.]*(?:$|[·,.]|said\b))/giu;
const MONTHS = 'January|February|March|April|May|June|July|August|September|October|November|December';
const MONTH_OR_YEAR = new RegExp(
	`(?:\\b[Ii]n |(?<=\\b[Ss]ince ))(?:(?:early|mid|late)[- ])?(?:(${MONTHS})(?: of)?(?: (\\d{4}))?|((?:19|20)\\d{2}))\\b(?! \\d|,? \\d{4})`,
	'gu'
);
const SEASON = /\bin (?:the )?(spring|summer|autumn|fall)(?: of)? (\d{4})\b/giu;
/** First and last month of a season in the northern hemisphere. */
const SEASONS: Readonly<Record<string, [number, number]>> = {
	spring: [3, 5],
	summer: [6, 8],
	autumn: [9, 11],
	fall: [9, 11]
};
const WEEKEND = /\b(?:(?:at|over|on|during) (?:the|this) (?:past )?|(last) )weekend\b/giu;
const OVERNIGHT = /\bovernight\b/giu;
/** "In the last 24 hours", "five hours ago": counted back from the day of publication. */
const HOURS = new RegExp(
	`\\b(?:(?:in|within|over|during) the (?:last|past) (${TO_TEN.join('|')}|\\d{1,3}|few) hours|(${TO_TEN.join('|')}|an|a few|\\d{1,2}) hours? ago)\\b`,
	'giu'
);
const STRETCH = /\b(?:(earlier|later)\s+)?(this|last|next)\s+(week|month|year)\b/giu;
/** How far before an expression a future tense still governs it, in UTF-16 code units. */
const TENSE_REACH = 60;

const lastOfMonth = (day: Day): Day => {
	const [year = 0, month = 0] = day.split('-').map(Number);
	const next = month === 12 ? `${year + 1}-01-01` : `${year}-${String(month + 1).padStart(2, '0')}-01`;
	return addDays(next, -1);
};

const earlier = (a: Day, b: Day): Day => (a < b ? a : b);

function isFuture(text: string, at: number, words: string, phrases: DatePhrases): boolean {
	if (/^next\b/i.test(words)) return true;
	const clause =
		text
			.slice(Math.max(0, at - TENSE_REACH), at)
			.split(/[,;:.]\s/)
			.at(-1) ?? '';
	return phrases.future.first(clause) !== null;
}

/** The weekday's last date on or before publication, or the next after it if the tense is future. */
function weekdays(text: string, published: Day | null, phrases: DatePhrases): TimeExpression[] {
	return [...text.matchAll(WEEKDAY)].flatMap((match): TimeExpression[] => {
		// Weekdays are capitalised; lower-case "sun" and "sat" are not matched.
		const name = match[1] ?? '';
		if (!/^\p{Lu}/u.test(name)) return [];
		const span = { start: match.index, end: match.index + match[0].length, words: match[0] };
		if (published === null) return [{ ...span, basis: 'relative', on: null, from: null, to: null }];
		const back = (weekday(published) - WEEKDAYS.indexOf(name.toLowerCase()) + 7) % 7;
		const future = isFuture(text, match.index, match[0], phrases);
		const on = addDays(published, future ? (7 - back) % 7 || (/^next/i.test(match[0]) ? 7 : 0) : -back);
		return [{ ...span, basis: 'weekday', on, from: on, to: on }];
	});
}

function namedDays(text: string, published: Day | null): TimeExpression[] {
	return [...text.matchAll(NAMED_DAY)].map((match) => {
		const words = match[0];
		const back = /before yesterday$/i.test(words) ? -2 : /^(?:yesterday|last night)$/i.test(words) ? -1 : 0;
		const shift = /^tomorrow$/i.test(words) ? 1 : back;
		const on = published === null ? null : addDays(published, shift);
		const basis = on === null ? 'relative' : 'weekday';
		return { start: match.index, end: match.index + words.length, words, basis, on, from: on, to: on };
	});
}

/** "Two days ago" is a day; "two days later" and "the next day" are counted from the last known day. */
function countedDays(text: string, published: Day | null): TimeExpression[] {
	const at = (words: string, start: number) => ({ start, end: start + words.length, words });
	const none = { basis: 'weekday' as const, on: null, from: null, to: null };
	const counted = [...text.matchAll(COUNTED)].map((match): TimeExpression => {
		const [words, number = '', which] = match;
		const days = count(number) ?? 0;
		if (!which || !/^ago$/i.test(which))
			return { ...at(words, match.index), ...none, shift: which && /^later$/i.test(which) ? days : -days };
		const on = published === null ? null : addDays(published, -days);
		return { ...at(words, match.index), basis: on === null ? 'relative' : 'weekday', on, from: on, to: on };
	});
	const adjoining = [...text.matchAll(ADJOINING)].map((match): TimeExpression => {
		const [words, next, , after] = match;
		return { ...at(words, match.index), ...none, shift: (next ?? after) ? 1 : -1 };
	});
	return [...counted, ...adjoining];
}

const month = (year: number, number: number): Day => `${year}-${String(number).padStart(2, '0')}-01`;

/** ", prime minister in 2008,": dates the source's office and not the statement. */
function isAside(text: string, start: number, end: number): boolean {
	const before = /,\s([^,;·]*)$/u.exec(text.slice(0, start))?.[1]?.trim() ?? '';
	return before !== '' && !/^(?:back|again|\p{L}+ing\b.*)$/iu.test(before) && /^\s*,/u.test(text.slice(end));
}

/** "In 2014", "in October", "in the summer of 2023", "at the weekend", "overnight": bounds, never after publication. */
function spans(text: string, published: Day | null): TimeExpression[] {
	if (published === null) return [];
	const found: { words: string; start: number; from: Day; to: Day }[] = [];
	for (const { 0: words, 1: name, 2: stated, 3: alone, index: start } of text.matchAll(MONTH_OR_YEAR)) {
		if (name === undefined) {
			found.push({ words, start, from: `${alone ?? ''}-01-01`, to: `${alone ?? ''}-12-31` });
			continue;
		}
		const number = MONTHS.split('|').indexOf(name) + 1;
		const own = Number(published.slice(0, 4));
		const year = stated ? Number(stated) : month(own, number) > published ? own - 1 : own;
		found.push({ words, start, from: month(year, number), to: lastOfMonth(month(year, number)) });
	}
	for (const { 0: words, 1: name = '', 2: year = '', index: start } of text.matchAll(SEASON)) {
		const [first, last] = SEASONS[name.toLowerCase()] ?? [1, 12];
		const from = month(Number(year), first);
		found.push({ words, start, from, to: lastOfMonth(month(Number(year), last)) });
	}
	for (const { 0: words, 1: last, index: start } of text.matchAll(WEEKEND)) {
		const back = (weekday(published) + 1) % 7;
		// On a Saturday or Sunday "last weekend" is the previous one.
		const from = addDays(published, -back - (last && back < 2 ? 7 : 0));
		found.push({ words, start, from, to: addDays(from, 1) });
	}
	for (const { 0: words, index: start } of text.matchAll(OVERNIGHT))
		found.push({ words, start, from: addDays(published, -1), to: published });
	for (const { 0: words, 1: last, 2: since, index: start } of text.matchAll(HOURS)) {
		const hours = count(last ?? since ?? '') ?? 1;
		found.push({ words, start, from: addDays(published, -Math.ceil(hours / 24)), to: published });
	}
	return found
		.filter(({ from }) => from <= published)
		.filter(({ start, words }) => !isAside(text, start, start + words.length))
		.map(({ words, start, from, to }) => ({
			start,
			end: start + words.length,
			words,
			basis: 'relative' as const,
			on: null,
			from,
			to: earlier(to, published)
		}));
}

function stretches(text: string, published: Day | null): TimeExpression[] {
	return [...text.matchAll(STRETCH)].flatMap((match): TimeExpression[] => {
		const [words, , which = '', unit = ''] = match;
		if (published === null || /^next$/i.test(which)) return [];
		const last = /^last$/i.test(which);
		const monday = addDays(published, -((weekday(published) + 6) % 7));
		const [from, to] =
			unit.toLowerCase() === 'week'
				? [addDays(monday, last ? -7 : 0), addDays(monday, last ? -1 : 6)]
				: unit.toLowerCase() === 'month'
					? months(published, last)
					: years(published, last);
		const end = match.index + words.length;
		return [
			{ start: match.index, end, words, basis: 'relative', on: null, from, to: earlier(to, published) }
		];
	});
}

function months(published: Day, last: boolean): [Day, Day] {
	const first = `${published.slice(0, 8)}01`;
	if (!last) return [first, lastOfMonth(first)];
	const before = addDays(first, -1);
	return [`${before.slice(0, 8)}01`, before];
}

function years(published: Day, last: boolean): [Day, Day] {
	const year = Number(published.slice(0, 4)) - (last ? 1 : 0);
	return [`${year}-01-01`, `${year}-12-31`];
}

/**
 * "24/7", "9/11", "2 weeks ago", "in the last 24 hours": figures that are not dates, and times that other rules read.
 */
const NO_DATE =
	/^\D*\d{1,2}\/\d{1,2}\D*$|\b(?:ago|earlier|later|hours?|hrs?|minutes?|mins?|days?|weeks?|months?|years?|past|last)\b/iu;
const NUMERIC = /\d{1,2}[./-]\d{1,2}[./-]\d{2,4}/u;

/** A numeric date. If both orders of day and month are possible and nothing decides, bounds that include both days. */
function inFigures(
	found: string,
	index: number,
	published: Day | null,
	order: DayOrder | null
): TimeExpression[] {
	const words = found.trimEnd();
	const at = { start: index, end: index + words.length, words };
	const ways = possibleDays(words).filter(({ day }) => published === null || day <= published);
	const days = (ways.some((way) => way.order === order) ? ways.filter((way) => way.order === order) : ways)
		.map(({ day }) => day)
		.sort();
	const [from, to = from] = days;
	if (from === undefined || to === undefined) return [];
	if (from === to) return [{ ...at, basis: 'explicit', on: from, from, to }];
	return [{ ...at, basis: 'relative', on: null, from, to }];
}

type Parsed = ReturnType<typeof parse>[number];

const dayIn = (one: Parsed['start'], year: number): string =>
	`${year}-${String(one.get('month')).padStart(2, '0')}-${String(one.get('day')).padStart(2, '0')}`;

/** "Dec. 3-4", "from Nov. 28 to Dec. 3": bounds; null if either end is not a day. */
function rangeOf({ start, end, text, index }: Parsed, published: Day | null): TimeExpression | null {
	if (!end || !start.isCertain('day') || !start.isCertain('month') || !end.isCertain('day')) return null;
	const stated = end.isCertain('year') ? end.get('year') : start.isCertain('year') ? start.get('year') : null;
	if (stated === null && published === null) return null;
	const own = Number(published?.slice(0, 4));
	let year = stated ?? own;
	if (stated === null && published !== null && dayIn(start, year) > published) year -= 1;
	const to = dayIn(end, year);
	const from = dayIn(start, start.isCertain('year') ? (start.get('year') ?? year) : year);
	const first = from > to ? dayIn(start, year - 1) : from;
	if (!isDay(first) || !isDay(to) || (published !== null && first > published)) return null;
	const words = text.trimEnd();
	const last = published === null ? to : earlier(to, published);
	return {
		start: index,
		end: index + words.length,
		words,
		basis: 'relative',
		on: null,
		from: first,
		to: last
	};
}

const BETWEEN = /\b(?:between|from)\s+$/iu;
const AND = /^\s*(?:and|to|until|till|through)\s+$/iu;

/** "Between Dec. 30, 2024 and Jan. 2, 2025": two dates that bound one range. */
function joinedRanges(text: string, dates: readonly TimeExpression[]): TimeExpression[] {
	return dates.flatMap((date, i): TimeExpression[] => {
		const [previous, next] = [dates[i - 1], dates[i + 1]];
		const bounds = (a: TimeExpression | undefined, b: TimeExpression | undefined): boolean =>
			a !== undefined &&
			b !== undefined &&
			BETWEEN.test(text.slice(0, a.start)) &&
			AND.test(text.slice(a.end, b.start));
		if (bounds(previous, date)) return [];
		if (!next || !bounds(date, next)) return [date];
		const span = { start: date.start, end: next.end, words: text.slice(date.start, next.end) };
		return [{ ...span, basis: 'relative', on: null, from: date.from, to: next.to }];
	});
}

/** Dates with a day and a month. Without a year: the last such day on or before publication. */
function explicit(
	text: string,
	published: Day | null,
	phrases: DatePhrases,
	order: DayOrder | null
): TimeExpression[] {
	const reference = new Date(`${published ?? '2000-01-01'}T12:00:00Z`);
	return parse(text, { instant: reference, timezone: 0 }).flatMap((result): TimeExpression[] => {
		const { start } = result;
		if (NO_DATE.test(result.text)) return [];
		if (NUMERIC.test(result.text)) return inFigures(result.text, result.index, published, order);
		const range = result.end ? rangeOf(result, published) : null;
		if (range) return [range];
		if (!start.isCertain('day') || !start.isCertain('month') || !/\d/.test(result.text)) return [];
		const at = (year: number) =>
			`${year}-${String(start.get('month')).padStart(2, '0')}-${String(start.get('day')).padStart(2, '0')}`;
		let on = at(start.get('year') ?? 0);
		const future = isFuture(text, result.index, result.text, phrases);
		if (!start.isCertain('year')) {
			if (published === null) return [];
			const year = Number(published.slice(0, 4));
			on = at(year);
			if (on > published && !future) on = at(year - 1);
			if (on < published && future) on = at(year + 1);
		}
		// A future day dates the topic and not the statement.
		if (!isDay(on) || (published !== null && on > published && !future)) return [];
		const words = result.text.trimEnd();
		const end = result.index + words.length;
		return [{ start: result.index, end, words, basis: 'explicit', on, from: on, to: on }];
	});
}

function recents(text: string, published: Day | null, { recent }: DatePhrases): TimeExpression[] {
	return recent.all(text).map((hit) => ({ ...hit, basis: 'relative', on: null, from: null, to: published }));
}

/**
 * All time expressions of `text`, in order. A numeric date replaces the weekday beside it ("Wednesday (December 3)");
 * of two that overlap, the more precise is kept.
 */
export function timeExpressions(
	text: string,
	published: Day | null,
	phrases: DatePhrases,
	order: DayOrder | null = null
): TimeExpression[] {
	const dates = joinedRanges(text, explicit(text, published, phrases, order));
	const others = [
		...weekdays(text, published, phrases),
		...namedDays(text, published),
		...countedDays(text, published),
		...ago(text, published),
		...spans(text, published),
		...stretches(text, published),
		...recents(text, published, phrases)
	];
	const beside = (a: Span, b: Span) => a.start <= b.end + 3 && b.start <= a.end + 3;
	const kept = others.filter((other) => !dates.some((date) => beside(date, other)));
	const exact = kept.filter(
		(a) => !kept.some((b) => b !== a && b.on !== null && a.on === null && beside(a, b))
	);
	const joined = dates.map((date) => {
		// A range of days stays one, even beside a weekday.
		if (date.on === null) return date;
		const day = others.find((other) => other.basis === 'weekday' && beside(date, other));
		if (!day) return date;
		const start = Math.min(day.start, date.start);
		const last = Math.max(day.end, date.end);
		const end = text.slice(start, last).includes('(') && text[last] === ')' ? last + 1 : last;
		return { ...date, start, end, words: text.slice(start, end) };
	});
	return [...joined, ...exact].sort((a, b) => a.start - b.start);
}
