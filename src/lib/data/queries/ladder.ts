/** What is each actor's position now, and what was it before? */
import type { Filter } from '../../model/filter';
import type { Direction } from '../../model/vocab';
import { MARK, type PositionMark, type UtteranceMark } from '../sql/mark';
import { chartQuery, sql } from '../sql/sql';
import { underFilter } from '../sql/where';

/** Ladder: an actor's utterance with a position on the chosen proposition. Ordered by side, actor, latest first. */
export interface LadderRow extends UtteranceMark, PositionMark {
	/** True in exactly one row per actor: its latest position. */
	latest: boolean;
	/** For a conditional position: the condition in words, and its direction; null if unknown. */
	condition: string | null;
	direction: Direction | null;
	/** The government or body it counts as when persons are counted with their governments. */
	group_id: string;
	group_name: string;
}

/** Every position on `proposition` under the filter; by side and actor, an actor's latest first. */
export const ladder = (filter: Filter, proposition: string) =>
	chartQuery<LadderRow>(
		'ladder',
		filter,
		proposition,
		sql`
WITH ${underFilter(filter, sql`${proposition}`)}
SELECT ${MARK},
	p.stance, p.disputed, p.review, p.decided_by, p.nth = 1 AS latest, p.condition, p.direction, a.group_id, a.group_name
FROM shown u
JOIN ranked p ON p.utterance_id = u.utterance_id AND p.proposition_id = ${proposition}
JOIN roster a ON a.actor_id = u.holder_id
ORDER BY a.place, p.nth
`
	);
