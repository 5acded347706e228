/** Reports grouped as one utterance while others are still being compared with them. */
import type { Day } from '../../lib/model/day';
import { sameSpeech, sameStanding, type Report } from './report';

/** Reports that comparison cannot distinguish, represented by the first. */
interface Alike {
	first: Report;
	places: Set<string>;
}

export class Group {
	readonly members: Report[] = [];
	private readonly alike = new Map<string, Alike>();
	private readonly sides = new Set<string>();
	/** Stances that every member takes. */
	private common: Set<string> | null = null;
	private latestFrom: Day | null = null;
	private earliestTo: Day | null = null;

	/** `no` numbers groups in order of creation. */
	constructor(readonly no: number) {}

	add(report: Report): void {
		const { from, to } = report.statement.said;
		if (from !== null && (this.latestFrom === null || from > this.latestFrom)) this.latestFrom = from;
		if (to !== null && (this.earliestTo === null || to < this.earliestTo)) this.earliestTo = to;
		for (const side of report.sides) this.sides.add(side);
		const { common } = this;
		this.common = new Set(common ? report.sides.filter((side) => common.has(side)) : report.sides);
		const alike = this.alike.get(report.likeness);
		if (alike) alike.places.add(report.place);
		else this.alike.set(report.likeness, { first: report, places: new Set([report.place]) });
		this.members.push(report);
	}

	/** Whether a report can be of the same utterance as all members. */
	takes(report: Report): boolean {
		if (!this.datesMeet(report)) return false;
		// A standing position must agree with every report: otherwise one about two propositions would chain them together.
		if (report.standing)
			return (
				report.sides.some((side) => this.common?.has(side)) ||
				[...this.alike.values()].every(({ first }) => sameStanding(first, report))
			);
		for (const { first, places } of this.alike.values())
			if ((places.size > 1 || !places.has(report.place)) && sameSpeech(first, report)) return true;
		return false;
	}

	/** Index, among a report's stances, of the first that a member takes too. */
	firstShared({ sides }: Report): number {
		const at = sides.findIndex((side) => this.sides.has(side));
		return at < 0 ? Number.MAX_SAFE_INTEGER : at;
	}

	/** Whether the report's date bounds overlap those of every member (null = unbounded). */
	private datesMeet({ statement: { said } }: Report): boolean {
		return (
			(this.earliestTo === null || said.from === null || said.from <= this.earliestTo) &&
			(said.to === null || this.latestFrom === null || this.latestFrom <= said.to)
		);
	}
}
