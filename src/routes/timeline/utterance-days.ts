/** The timeline in words: utterances grouped by the day they were said, otherwise by the day first reported. */
import type { Day } from '$lib/model/day';

/** The fields needed of an utterance. */
interface Dated {
	said_on: Day | null;
	reported_on: Day | null;
}

export interface UtteranceDay<Row> {
	/** Null for the group of utterances without any known day. */
	day: Day | null;
	said: Row[];
	/** First reported that day; said before, or a standing position. */
	reported: Row[];
}

/** Rows in order of days → one group per day, in the same order. */
export function utteranceDays<Row extends Dated>(rows: readonly Row[]): UtteranceDay<Row>[] {
	const days: UtteranceDay<Row>[] = [];
	for (const row of rows) {
		const day = row.said_on ?? row.reported_on;
		let last = days.at(-1);
		if (!last || last.day !== day) days.push((last = { day, said: [], reported: [] }));
		(row.said_on ? last.said : last.reported).push(row);
	}
	return days;
}

/**
 * How many days to show so that `most` utterances are reached, at least one day, and so that `through` and the day next
 * to it are among them.
 */
export function daysShown<Row>(
	days: readonly UtteranceDay<Row>[],
	most: number,
	through: Day | null
): number {
	let count = 0;
	let utterances = 0;
	while (count < days.length && utterances < most) {
		const day = days[count++];
		utterances += (day?.said.length ?? 0) + (day?.reported.length ?? 0);
	}
	const wanted = through === null ? -1 : days.findIndex(({ day }) => day === through);
	return Math.min(days.length, Math.max(count, wanted + 2));
}
