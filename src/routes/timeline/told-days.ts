/** The timeline in words: utterances under the day they were said, else the day they were first reported. */
import type { Day } from '$lib/model/day';

/** What the list must know of an utterance. */
interface Dated {
	said_on: Day | null;
	reported_on: Day | null;
}

export interface ToldDay<Row> {
	/** Null for those of which no day is known at all. */
	day: Day | null;
	said: Row[];
	/** First reported that day; said before, or held for long. */
	reported: Row[];
}

/** Rows in order of days → a group a day, in the same order. */
export function toldDays<Row extends Dated>(rows: readonly Row[]): ToldDay<Row>[] {
	const days: ToldDay<Row>[] = [];
	for (const row of rows) {
		const day = row.said_on ?? row.reported_on;
		let last = days.at(-1);
		if (!last || last.day !== day) days.push((last = { day, said: [], reported: [] }));
		(row.said_on ? last.said : last.reported).push(row);
	}
	return days;
}

/**
 * How many days to show so that `most` utterances are reached, at least one day, and `through` with its neighbour is
 * among them.
 */
export function daysShown<Row>(days: readonly ToldDay<Row>[], most: number, through: Day | null): number {
	let count = 0;
	let utterances = 0;
	while (count < days.length && utterances < most) {
		const day = days[count++];
		utterances += (day?.said.length ?? 0) + (day?.reported.length ?? 0);
	}
	const wanted = through === null ? -1 : days.findIndex(({ day }) => day === through);
	return Math.min(days.length, Math.max(count, wanted + 2));
}
