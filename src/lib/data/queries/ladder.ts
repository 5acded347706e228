/** Where does each actor stand now, and where did it stand before? */
import type { Filter } from '../../model/filter';
import type { Direction, Stance } from '../../model/vocab';
import { MARK, type UtteranceMark } from '../sql/mark';
import { chartQuery, sql } from '../sql/sql';
import { underFilter } from '../sql/where';

/** Ladder: an actor's utterance with a position on the chosen proposition. Ordered by side, actor, latest first. */
export interface LadderRow extends UtteranceMark {
	stance: Stance;
	disputed: boolean;
	/** Exactly one row an actor: its latest position. */
	latest: boolean;
	/** Of a conditional position: the condition in words, and which way it points; null where not known. */
	condition: string | null;
	direction: Direction | null;
	/** Government or body whose position it counts as when persons are rolled into their governments. */
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
	p.stance, p.disputed, p.nth = 1 AS latest, p.condition, p.direction, a.group_id, a.group_name
FROM shown u
JOIN ranked p ON p.utterance_id = u.utterance_id AND p.proposition_id = ${proposition}
JOIN roster a ON a.actor_id = u.holder_id
ORDER BY a.place, p.nth
`
	);
