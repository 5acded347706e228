/** Which positions did each actor take, in order of time? */
import type { Filter } from '../../model/filter';
import { MARK, type PositionMark, type UtteranceMark } from '../sql/mark';
import { chartQuery, sql } from '../sql/sql';
import { underFilter } from '../sql/where';

/** Shift: an actor's utterance with a position on the chosen proposition. Ordered by actor, the latest first. */
export interface ShiftRow extends UtteranceMark, PositionMark {}

/**
 * Every position on `proposition` under the filter; by actor, the latest first: by last possible day, ties by
 * confidence, then by id, regardless of which position the filter takes an actor to hold.
 */
export const shift = (filter: Filter, proposition: string) =>
	chartQuery<ShiftRow>(
		'shift',
		filter,
		proposition,
		sql`
WITH ${underFilter(filter, sql`${proposition}`)}
SELECT ${MARK},
	p.stance, p.disputed, p.review, p.decided_by
FROM shown u
SEMI JOIN ranked r ON r.utterance_id = u.utterance_id AND r.proposition_id = ${proposition}
JOIN positions p ON p.utterance_id = u.utterance_id AND p.proposition_id = ${proposition}
JOIN roster a ON a.actor_id = u.holder_id
ORDER BY a.place, p.last_day DESC NULLS LAST, p.confidence DESC NULLS LAST, u.utterance_id
`
	);
