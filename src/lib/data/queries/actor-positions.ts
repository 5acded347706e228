/** What is and was an actor's position on each proposition? */
import type { Filter } from '../../model/filter';
import { MARK, type PositionMark, type UtteranceMark } from '../sql/mark';
import { chartQuery, sql } from '../sql/sql';
import { underFilter } from '../sql/where';

/** A position, latest or earlier, of an actor on a proposition. */
export interface ActorPositionRow extends UtteranceMark, PositionMark {
	proposition_id: string;
	/** True in exactly one row per actor and proposition. */
	latest: boolean;
}

/**
 * Every position under the filter on every proposition, ignoring the filter's own proposition: by actor, then
 * proposition, the latest first. These are the positions behind each cell of the matrix.
 */
export const actorPositions = (filter: Filter, proposition: string) =>
	chartQuery<ActorPositionRow>(
		'actor-positions',
		filter,
		proposition,
		sql`
WITH ${underFilter(filter, sql`${proposition}`, true)}
SELECT ${MARK},
	p.proposition_id, p.stance, p.disputed, p.review, p.decided_by, p.nth = 1 AS latest
FROM shown u
JOIN ranked p ON p.utterance_id = u.utterance_id
JOIN propositions o ON o.proposition_id = p.proposition_id
JOIN roster a ON a.actor_id = u.holder_id
ORDER BY a.place, o.sort, o.proposition_id, p.nth
`
	);
