/** What is each actor's position on each proposition? */
import type { Filter } from '../../model/filter';
import { MARK } from '../sql/mark';
import { all, list, chartQuery, sql } from '../sql/sql';
import { underFilter } from '../sql/where';
import type { LadderRow } from './ladder';

/** A row of the ladder for any proposition, used by the list of propositions. */
export interface StandingRow extends LadderRow {
	proposition_id: string;
}

/**
 * Every position on every proposition under the filter, ignoring the filter's proposition; by proposition, side and
 * actor, the position an actor is taken to hold first. The selected stances apply to each proposition separately: they
 * keep the actors with such a position on it.
 */
export function standings(filter: Filter) {
	const held = filter.stances.length
		? [
				sql`(p.holder_id, p.proposition_id) IN (
		SELECT (h.holder_id, h.proposition_id) FROM ranked h WHERE h.nth = 1 AND h.stance IN (${list(filter.stances)})
	)`
			]
		: [];
	return chartQuery<StandingRow>(
		'standings',
		filter,
		null,
		sql`
WITH ${underFilter({ ...filter, stances: [] }, sql`NULL`, true)}
SELECT ${MARK},
	p.proposition_id, p.stance, p.disputed, p.review, p.decided_by, p.nth = 1 AS latest, p.condition, p.direction, a.group_id, a.group_name
FROM shown u
JOIN ranked p ON p.utterance_id = u.utterance_id
JOIN propositions o ON o.proposition_id = p.proposition_id
JOIN roster a ON a.actor_id = u.holder_id
WHERE ${all(held)}
ORDER BY o.sort, o.proposition_id, a.place, p.nth
`
	);
}
