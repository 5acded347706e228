/** The publication day, byline and agencies that a raw article states about itself, read by rule. */
import { strict } from 'chrono-node/en';
import { isDay, type Day } from '../../lib/model/day';

const DATE_WORDS =
	/\b(?:by|on|at|published|updated|posted|last|first|modified|monday|tuesday|wednesday|thursday|friday|saturday|sunday|mon|tue|wed|thu|fri|sat|sun|am|pm|a\.m\.|p\.m\.|[ecmp][sd]?t|gmt|utc|bst|cet|cest|ist|z)\b/gi;
const MAY_HOLD_DATE = /\b\d{4}\b/;

/**
 * The day of a line that holds a full date and nothing else but a time and words such as "Published" ("December 05,
 * 2025 00:00:00", "By | Monday, 15 December 2025 04:46 PM EST"). Null for every other line.
 */
export function dateLine(line: string): Day | null {
	if (line.length > 120 || !MAY_HOLD_DATE.test(line)) return null;
	const results = strict.parse(line, new Date(Date.UTC(2000, 0, 1)));
	const date = results.find(
		({ start }) => start.isCertain('year') && start.isCertain('month') && start.isCertain('day')
	);
	if (!date) return null;
	const rest = results.reduce((left, { text }) => left.replace(text, ' '), line).replace(DATE_WORDS, ' ');
	if (/\p{L}/u.test(rest)) return null;
	const [year, month, day] = [date.start.get('year'), date.start.get('month'), date.start.get('day')];
	const iso = `${String(year).padStart(4, '0')}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;
	return isDay(iso) ? iso : null;
}

const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];

/** "NEW YORK, Dec 04 (BBC/AFP): " at the head of a paragraph: place in capitals, month and day, agencies. */
const DATELINE =
	/^(?:\p{Lu}[\p{Lu}.'’-]*(?:[ ,/]+\p{Lu}[\p{Lu}.'’-]*){0,4})(?:, (?:\p{Lu}[\p{Ll}.]+ ?){1,2})?(?:, (?:(?<month>\p{Lu}[\p{Ll}]{2,8})\.? (?<day>\d{1,2})|(?<day2>\d{1,2}) (?<month2>\p{Lu}[\p{Ll}]{2,8}))(?:,? (?<year>\d{4}))?)?(?: ?\((?<agencies>[\p{L}./& -]{2,30})\))?(?: ?[:—–]| --?) ?/u;

/** Length of the dateline at the head of `paragraph`; 0 where there is none. */
export const datelineLength = (paragraph: string): number =>
	DATELINE.exec(paragraph.slice(0, 120))?.[0].length ?? 0;

/**
 * What a dateline states: agencies, and a day where it gives month and day and either it or `year` gives the year.
 */
export function readDateline(
	paragraph: string,
	year: number | null
): { agencies: string[]; day: Day | null } {
	const groups = DATELINE.exec(paragraph.slice(0, 120))?.groups;
	const agencies = (groups?.['agencies'] ?? '')
		.split('/')
		.map((name) => name.trim())
		.filter(Boolean);
	const month = MONTHS.indexOf((groups?.['month'] ?? groups?.['month2'] ?? '').slice(0, 3).toLowerCase()) + 1;
	const stated = groups?.['year'] ? Number(groups['year']) : year;
	if (!month || !stated) return { agencies, day: null };
	const date = `${stated}-${String(month).padStart(2, '0')}-${(groups?.['day'] ?? groups?.['day2'] ?? '').padStart(2, '0')}`;
	return { agencies, day: isDay(date) ? date : null };
}

/** "© 2025 Newsmax. All rights reserved." → its year and name, where the line gives them. */
export function readCopyright(line: string): { year: number | null; owner: string | null } {
	const match =
		/(?:©|\(c\)|copyright)\s*(?:©\s*)?(?<year>\d{4})?(?:\s*[-–]\s*\d{4})?,?\s*(?:by\s+)?(?<owner>[^.|]{2,40})?/i.exec(
			line
		);
	const owner = match?.groups?.['owner']?.trim() ?? null;
	return { year: match?.groups?.['year'] ? Number(match.groups['year']) : null, owner: owner || null };
}

const NAME = String.raw`\p{Lu}[\p{L}\p{N}.'’-]*`;
const NAME_PART = String.raw`(?:${NAME}|\p{N}{1,3}|d[aeiou]l?|den|der|la|le|van|von|ten|bin|al|el|y)`;
const BYLINE = new RegExp(`^[Bb][Yy]\\s+(${NAME}(?:(?:,? and |, | & | )${NAME_PART}){1,8})$`, 'u');

/** "By Jane Roe and Fien de Wit" → the names; null where the line says anything else. */
export const bylineOf = (line: string): string | null => BYLINE.exec(line)?.[1] ?? null;
