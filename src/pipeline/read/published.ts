/** The publication day, byline and agencies that a raw article states about itself. */
import { strict } from 'chrono-node/en';
import { isDay, type Day } from '../../lib/model/day';
import { possibleDays } from './day-of';
import { foreignDate, isAroundDate } from './other-languages';

const DATE_WORDS = new RegExp(
	String.raw`\b(?:${[
		'by|on|at|published|updated|posted|last|first|modified|monday|tuesday|wednesday|thursday|friday|saturday',
		String.raw`sunday|mon|tue|wed|thu|fri|sat|sun|am|pm|a\.m\.|p\.m\.|[ecmp][sd]?t|gmt|utc|bst|cet|cest|ist|z`
	].join('|')})\b`,
	'gi'
);
const MAY_HOLD_DATE = /\b\d{4}\b/;

/**
 * The day of a line with a full date and otherwise only a time and words such as "Published" ("December 05, 2025
 * 00:00:00", "By | Monday, 15 December 2025 04:46 PM EST"). Null for every other line.
 */
export function dateLine(line: string): Day | null {
	if (line.length > 120 || !MAY_HOLD_DATE.test(line)) return null;
	const results = strict.parse(line, new Date(Date.UTC(2000, 0, 1)));
	const date = results.find(
		({ start }) => start.isCertain('year') && start.isCertain('month') && start.isCertain('day')
	);
	if (!date) {
		const foreign = foreignDate(line);
		return foreign && isAroundDate(line.replace(foreign.words, ' ')) ? foreign.day : null;
	}
	const rest = results.reduce((left, { text }) => left.replace(text, ' '), line).replace(DATE_WORDS, ' ');
	if (/\p{L}/u.test(rest)) return null;
	const [year, month, day] = [date.start.get('year'), date.start.get('month'), date.start.get('day')];
	const iso = `${String(year).padStart(4, '0')}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;
	return isDay(iso) ? iso : null;
}

/** A day that a line gives for the article, and whether it is the day of publication or of an update. */
export interface StatedDay {
	/** One, or the two that "05/12/2025" can mean. */
	days: Day[];
	label: 'published' | 'updated' | null;
}

/** Other words in a line that dates an article: who wrote it, where, and what the day refers to. */
const AROUND = new RegExp(
	String.raw`\b(?:${[
		'by|in|on|at|and|from|for|published|issued|first|last|updated|modified|posted|created|date',
		'report(?:ing|ed)|filed|releas(?:e|ed)|immediate|embargo(?:ed)?|until'
	].join('|')})\b`,
	'gi'
);
const LABEL =
	/\b(published|issued|first published|posted|created|released?|date)\b|\b(updated|modified|last updated|changed)\b/gi;
const LONGEST = 90;

function labelBefore(line: string, at: number): StatedDay['label'] {
	const last = [...line.slice(0, at).matchAll(LABEL)].at(-1);
	return last ? (last[2] ? 'updated' : 'published') : null;
}

/**
 * The days in a short line of only a day, a time, names and places ("By Mara Quill, Strelsau, 5 December 2025", "Issued
 * on: 05/12/2025 - 14:10", "Dec. 5, 2025Updated 10:14 a.m. ET"); none for a sentence that contains a day.
 */
export function statedDays(line: string): StatedDay[] {
	if (line.length > LONGEST || !/\d{4}/.test(line) || /[.!?]["”’)]*$/.test(line.replace(/\b[ap]\.m\.$/, '')))
		return [];
	// "2025Updated": pages put the two next to each other.
	const apart = line.replace(/(\d{4})(?=\p{Lu}\p{Ll})/gu, '$1 ');
	const results = strict.parse(apart, new Date(Date.UTC(2000, 0, 1)));
	const rest = results
		.reduce((left, { text }) => left.replace(text, ' '), apart)
		.replace(/\d{1,4}([./-])\d{1,2}\1\d{2,4}/g, ' ')
		.replace(DATE_WORDS, ' ')
		.replace(AROUND, ' ');
	const words = rest.match(/\p{L}[\p{L}.'’-]*/gu) ?? [];
	if (words.length > 8 || words.some((word) => !/^\p{Lu}/u.test(word) && word.length > 3)) return [];
	const numeric = possibleDays(apart);
	if (numeric.length > 0)
		return [{ days: numeric.map(({ day }) => day), label: labelBefore(apart, apart.search(/\d/)) }];
	return results.flatMap(({ start, index }) => {
		if (!(start.isCertain('year') && start.isCertain('month') && start.isCertain('day'))) return [];
		const iso = [start.get('year'), start.get('month'), start.get('day')]
			.map((part, i) => String(part).padStart(i === 0 ? 4 : 2, '0'))
			.join('-');
		return isDay(iso) ? [{ days: [iso], label: labelBefore(apart, index) }] : [];
	});
}

const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];

/** "NEW YORK, Dec 04 (BBC/AFP): " at the start of a paragraph: place in capitals, month and day, agencies. */
const PLACE = String.raw`(?:\p{Lu}[\p{Lu}.'’-]*(?:[ ,/]+\p{Lu}[\p{Lu}.'’-]*){0,4})`;
const COUNTRY = String.raw`(?:, (?:\p{Lu}[\p{Ll}.]+ ?){1,2})?`;
const MONTH_DAY = String.raw`(?:(?<month>\p{Lu}\p{Ll}{2,8})\.? (?<day>\d{1,2})|(?<day2>\d{1,2}) (?<month2>\p{Lu}\p{Ll}{2,8}))(?:,? (?<year>\d{4}))?`;
const DATE = `(?:, ${MONTH_DAY})?`;
const AGENCIES = String.raw`(?: ?\((?<agencies>[\p{L}./& -]{2,30})\))?`;
const DATELINE = new RegExp(`^${PLACE}${COUNTRY}${DATE}${AGENCIES}(?: ?[:—–]| --?) ?`, 'u');

/** "MOSCOW, December 4. /TASS/.", "MOSCOW. Dec 3 (Interfax) - ": the form used by the region's agencies. */
const AGENCY_DATELINE = new RegExp(
	String.raw`^(?:\p{Lu}[\p{Lu}’'-]+(?:[ /]\p{Lu}[\p{Lu}’'-]+){0,3})[,.] ${MONTH_DAY}\.?(?: ?\((?<agencies>[\p{L}./& -]{2,30})\) ?(?:[:—–]|--?)| ?/(?<slashed>[\p{L}. -]{2,30})/\.?(?: ?[—–-])?) ?`,
	'u'
);

/** Length of the dateline at the start of `paragraph`; 0 if there is none. */
export const datelineLength = (paragraph: string): number =>
	(AGENCY_DATELINE.exec(paragraph.slice(0, 120)) ?? DATELINE.exec(paragraph.slice(0, 120)))?.[0].length ?? 0;

/** The contents of a dateline: agencies, and a day if it gives month and day and either it or `year` gives the year. */
export function readDateline(
	paragraph: string,
	year: number | null
): { agencies: string[]; day: Day | null; ownYear: boolean } {
	const head = paragraph.slice(0, 120);
	const groups = (AGENCY_DATELINE.exec(head) ?? DATELINE.exec(head))?.groups;
	const agencies = (groups?.['agencies'] ?? groups?.['slashed'] ?? '')
		.split('/')
		.map((name) => name.trim())
		.filter(Boolean);
	const month = MONTHS.indexOf((groups?.['month'] ?? groups?.['month2'] ?? '').slice(0, 3).toLowerCase()) + 1;
	const stated = groups?.['year'] ? Number(groups['year']) : year;
	const ownYear = groups?.['year'] !== undefined;
	if (!month || !stated) return { agencies, day: null, ownYear };
	const date = `${stated}-${String(month).padStart(2, '0')}-${(groups?.['day'] ?? groups?.['day2'] ?? '').padStart(2, '0')}`;
	return { agencies, day: isDay(date) ? date : null, ownYear };
}

/** "© 2025 Newsmax. All rights reserved." → its year and name, if given. */
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

/** "By Jane Roe and Fien de Wit" → the names; null for any other line. */
export const bylineOf = (line: string): string | null => BYLINE.exec(line)?.[1] ?? null;
