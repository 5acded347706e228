/** Who changed position: consecutive positions of one actor that differ and whose order in time is certain. */
import { groups } from 'd3-array';
import type { StandingRow } from '$lib/data/queries/standings';
import { bounds } from '$lib/model/windows';

export interface Change {
	proposition_id: string;
	actor_id: string;
	actor: string;
	from: StandingRow;
	to: StandingRow;
}

export interface Changes {
	/** Moves from one position to another, the most recent first. */
	moved: Change[];
	/** First positions of actors who had raised the proposition before without one; not changes. */
	firstTook: Change[];
	/** Different positions of one actor whose days do not show which came first. */
	unordered: Change[];
}

/** Whether `a` was certainly said before `b`. */
function before(a: StandingRow, b: StandingRow): boolean {
	const [{ last }, { first }] = [bounds(a), bounds(b)];
	return last !== null && first !== null && last < first;
}

const latestFirst = (a: Change, b: Change): number =>
	(bounds(b.to).last ?? '').localeCompare(bounds(a.to).last ?? '') ||
	a.actor.localeCompare(b.actor, 'en') ||
	a.proposition_id.localeCompare(b.proposition_id, 'en');

/** Positions on any propositions, in any order → what changed. No change starts or ends at "no position". */
export function changesOf(rows: readonly StandingRow[]): Changes {
	const found: Changes = { moved: [], firstTook: [], unordered: [] };
	for (const [, own] of groups(rows, (row) => `${row.proposition_id} ${row.actor_id}`)) {
		const change = (from: StandingRow, to: StandingRow): Change => ({
			...{ proposition_id: to.proposition_id, actor_id: to.actor_id, actor: to.actor },
			...{ from, to }
		});
		const sided = own.filter((row) => row.stance !== 'none');
		const dated = sided
			.filter((row) => bounds(row).last !== null)
			.sort((a, b) => (bounds(a).last ?? '').localeCompare(bounds(b).last ?? ''));
		let moves = 0;
		for (const [i, to] of dated.entries()) {
			const from = dated[i - 1];
			if (!from || from.stance === to.stance || !before(from, to)) continue;
			found.moved.push(change(from, to));
			moves += 1;
		}
		const raised = own.find((row) => row.stance === 'none' && dated[0] && before(row, dated[0]));
		if (raised && dated[0] && dated.length === sided.length) found.firstTook.push(change(raised, dated[0]));
		const latest = sided.find((row) => row.latest) ?? sided[0];
		const other = latest && sided.find((row) => row.stance !== latest.stance);
		if (moves === 0 && latest && other) found.unordered.push(change(other, latest));
	}
	found.moved.sort(latestFirst);
	found.firstTook.sort(latestFirst);
	found.unordered.sort(latestFirst);
	return found;
}
