/** Dates and names of languages as the other languages of archives' interfaces write them, from the tables of Intl. */
import { isDay, type Day } from '../../lib/model/day';

const LANGUAGES = 'de fr es it nl pt pl cs sk sl hr hu ro bg uk ru sv da nb fi et lv lt el tr ca'.split(' ');
const MONTHS = 12;

const folded = (word: string): string => word.toLowerCase().normalize('NFD').replace(/\p{M}/gu, '');

/** Forms of a month in a language: long and short, alone and within a date ("grudzień", "5 grudnia"). */
function formatters(language: string): Intl.DateTimeFormat[] {
	const styles = ['long', 'short'] as const;
	return styles.flatMap((month) => [
		new Intl.DateTimeFormat(language, { month, timeZone: 'UTC' }),
		new Intl.DateTimeFormat(language, { day: 'numeric', month, year: 'numeric', timeZone: 'UTC' })
	]);
}

/** Month names without accents → number from 1; names that mean two months ("listopad") are left out. */
function monthNames(): ReadonlyMap<string, number> {
	const found = new Map<string, Set<number>>();
	for (const format of LANGUAGES.flatMap(formatters))
		for (let month = 1; month <= MONTHS; month += 1) {
			const parts = format.formatToParts(Date.UTC(2025, month - 1, 15));
			const name = parts.find(({ type }) => type === 'month')?.value ?? '';
			// Catalan has "de gener" and "d’abril".
			const word = folded(name.split(/[ ’']/).at(-1) ?? '').replace(/\.$/, '');
			if (/^\p{L}{3,}$/u.test(word)) found.set(word, (found.get(word) ?? new Set()).add(month));
		}
	const single = [...found].filter(([, months]) => months.size === 1);
	return new Map(single.flatMap(([word, months]) => [...months].map((month) => [word, month])));
}

/** Names of the days of the week, without accents. */
function weekdayNames(): ReadonlySet<string> {
	const styles = ['long', 'short'] as const;
	return new Set(
		['en', ...LANGUAGES]
			.flatMap((language) =>
				styles.flatMap((weekday) => {
					const format = new Intl.DateTimeFormat(language, { weekday, timeZone: 'UTC' });
					return Array.from({ length: 7 }, (_, i) => format.format(Date.UTC(2025, 0, i + 1)));
				})
			)
			.flatMap((name) => folded(name).split(/[^\p{L}]+/u))
	);
}

function once<T>(make: () => T): () => T {
	let made: T | undefined;
	return () => (made ??= make());
}

const months = once(monthNames);
const weekdays = once(weekdayNames);

/** "5 décembre 2025", "5. Dezember 2025", "5 de diciembre de 2025", "1er mars 2025". */
const DAY_FIRST =
	/(?<!\d)(?<day>\d{1,2})(?:\.|er|[ºª°])?\s+(?:de\s+|d[’'])?(?<month>\p{L}{3,})\.?,?\s+(?:de\s+|del\s+)?(?<year>\d{4})(?!\d)/gu;
/** "diciembre 5, 2025" */
const MONTH_FIRST = /(?<month>\p{L}{3,})\.?\s+(?<day>\d{1,2}),?\s+(?<year>\d{4})(?!\d)/gu;
/** "2025. december 5.", "2025 m. gruodžio 5 d." */
const YEAR_FIRST = /(?<!\d)(?<year>\d{4})(?:\.|\s+m\.)?\s+(?<month>\p{L}{3,})\s+(?<day>\d{1,2})(?!\d)/gu;
/** "2025年12月5日", "2025년 12월 5일" */
const NUMBERED = /(?<!\d)(?<year>\d{4})[年년]\s*(?<number>\d{1,2})[月월]\s*(?<day>\d{1,2})[日일]/gu;

/** The first date in `text` that is written out in another language than English, and its words; null without one. */
export function foreignDate(text: string): { day: Day; words: string } | null {
	for (const form of [DAY_FIRST, MONTH_FIRST, YEAR_FIRST, NUMBERED])
		for (const { 0: words, groups } of text.matchAll(form)) {
			const month = groups?.['number'] ?? months().get(folded(groups?.['month'] ?? ''));
			const day = `${groups?.['year']}-${String(month ?? 0).padStart(2, '0')}-${(groups?.['day'] ?? '').padStart(2, '0')}`;
			if (isDay(day)) return { day, words };
		}
	return null;
}

/** Whether the words of a line, except those of a date, are days of the week, words of the clock and the like. */
export const isAroundDate = (rest: string): boolean =>
	(folded(rest).match(/\p{L}+/gu) ?? []).every(
		(word) =>
			weekdays().has(word) ||
			/^(?:le|el|il|den|am|um|uhr|a|h|min|kl|am|pm|gmt|utc|[cw]es?t|d|r|г|р)$/u.test(word)
	);

/** Languages that newspapers in archives are written in. */
const WRITTEN = ['en', ...LANGUAGES, 'zh', 'ja', 'ko', 'ar', 'he', 'fa', 'hi', 'vi', 'id', 'ka'];

/** What the interfaces call the languages of `codes`, without accents. */
const namesOf = (codes: readonly string[]): ReadonlySet<string> =>
	new Set(
		['en', ...LANGUAGES].flatMap((language) => {
			const names = new Intl.DisplayNames([language], { type: 'language' });
			return codes.map((code) => folded(names.of(code) ?? code));
		})
	);

const english = once(() => namesOf(['en']));
const written = once(() => namesOf(WRITTEN));

/** Whether a line is the name of a language alone, in any of the languages of interfaces. */
export const isLanguageName = (line: string): boolean => written().has(folded(line.trim()));

/** Whether a label such as "en-GB", "English", "Anglais" or "Englisch; Ukrainisch" says that a text is in English. */
export const saysEnglish = (label: string): boolean =>
	folded(label)
		.split(/[^\p{L}]+/u)
		.some((word) => /^(?:en|eng)$/.test(word) || english().has(word));
