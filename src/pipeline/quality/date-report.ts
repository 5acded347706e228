/** The quality of dating, as Markdown. */
import { isDatedRight, isDayRight, type DatedCell } from './date-score';
import type { DatedHalf, DatedSet } from './dated';
import { percent, table } from './markdown';

const NAMES: Record<DatedHalf, string> = { apart: 'kept apart', read: 'open to rule writers' };

/** What the report says about a half. */
export interface DatedHalfReport {
	set: DatedSet;
	cells: readonly DatedCell[];
}

const share = (part: number, whole: number): string => percent(whole === 0 ? null : part / whole);

function row(name: string, cells: readonly DatedCell[]): (string | number)[] {
	const found = cells.filter(({ said }) => said !== null);
	const right = cells.filter(isDayRight).length;
	const basis = cells.filter(isDatedRight).length;
	return [name, cells.length, found.length, right, share(right, found.length), share(basis, cells.length)];
}

const HEAD = ['labelled', 'found', 'day or bounds right', 'of those found', 'day and basis right, of all'];

/** The section on dates: both halves, by what each passage tests, and the results at first sight. */
export function datesText(halves: Readonly<Record<DatedHalf, DatedHalfReport>>): string {
	const order = ['apart', 'read'] as const;
	const looks = order.map((half) => {
		const { set, cells } = halves[half];
		const { on, found, right } = set.firstLook;
		return [NAMES[half], on, cells.length, found, right, share(right, found)];
	});
	const kinds = [...new Set(order.flatMap((half) => halves[half].cells.map((cell) => cell.construction)))];
	const cellsOf = (half: DatedHalf, kind: string) =>
		halves[half].cells.filter(({ construction }) => construction === kind);
	const both = (kind: string) =>
		order.flatMap((half) => {
			const cells = cellsOf(half, kind);
			return [cells.length, cells.filter(isDayRight).length];
		});
	return `Passages made up to try when something was said (\`tests/quality/dates-*.yaml\`), labelled by the codebook: the day where
the passage tells it, else its bounds. The half kept apart was written first, before the rules had been read; the same hand
wrote both, so a stranger's sentences would come out lower.

${table(
	['set', ...HEAD],
	order.map((half) => row(NAMES[half], halves[half].cells))
)}

When the rules first met them:

${table(['set', 'on', 'labelled', 'found', 'day or bounds right', 'of those found'], looks)}

By what a passage tries, statements and how many have the right day or bounds:

${table(
	['tries', 'kept apart', 'right', 'open', 'right'],
	kinds.map((kind) => [kind, ...both(kind)])
)}`;
}
