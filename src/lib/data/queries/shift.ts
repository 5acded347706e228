/** Which positions did each actor take, in order of time? */
import type { Filter } from '../../model/filter';
import { MARK } from '../mark';
import type { ShiftRow } from '../rows';
import { query, sql } from '../sql';
import { underFilter } from '../where';

/**
 * Every position on `proposition` under the filter; by actor, the latest first: the greatest last day, ties by
 * confidence, then by id, whichever position the filter takes an actor to hold.
 */
export const shift = (filter: Filter, proposition: string) =>
	query<ShiftRow>(sql`
WITH ${underFilter(filter, sql`${proposition}`)}
SELECT ${MARK},
	p.stance, p.disputed
FROM shown u
SEMI JOIN ranked r ON r.utterance_id = u.utterance_id AND r.proposition_id = ${proposition}
JOIN positions p ON p.utterance_id = u.utterance_id AND p.proposition_id = ${proposition}
JOIN roster a ON a.actor_id = u.holder_id
ORDER BY a.place, p.last_day DESC NULLS LAST, p.confidence DESC NULLS LAST, u.utterance_id
`);
