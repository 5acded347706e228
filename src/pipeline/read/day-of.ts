/** The day of a time stamp as metadata and exports give it. */
import { strict } from 'chrono-node/en';
import { isDay, type Day } from '../../lib/model/day';

const pad = (number: number | null): string => String(number ?? 0).padStart(2, '0');

/**
 * "2025-12-05T23:30:00-05:00", "2025/12/05", "20251205", "Fri, 05 Dec 2025 12:00:00 GMT" → 2025-12-05: the day as it is written, in
 * the zone it is written in. Null where the day cannot be told, as in "05/12/2025" (May or December?).
 */
export function dayOf(value: string): Day | null {
	const text = value.trim().slice(0, 80);
	const iso = /^(\d{4})([-/.]?)(\d{2})\2(\d{2})(?!\d)/.exec(text);
	if (iso) {
		const day = `${iso[1]}-${iso[3]}-${iso[4]}`;
		return isDay(day) ? day : null;
	}
	if (!/\p{L}{3}/u.test(text)) return null;
	const found = strict
		.parse(text, new Date(Date.UTC(2000, 0, 1)))
		.find(
			({ start }) => start.isCertain('year') && start.isCertain('month') && start.isCertain('day')
		)?.start;
	if (!found) return null;
	const day = `${String(found.get('year')).padStart(4, '0')}-${pad(found.get('month'))}-${pad(found.get('day'))}`;
	return isDay(day) ? day : null;
}
