/** When did they say it? */
import type { Filter } from '../../model/filter';
import { MARK } from '../mark';
import type { LaneRow } from '../rows';
import { query, sql } from '../sql';
import { underFilter } from '../where';

/** Every utterance under the filter, with its position on `proposition` where it has one; by actor, then in time. */
export const lanes = (filter: Filter, proposition: string) =>
	query<LaneRow>(sql`
WITH ${underFilter(filter, sql`${proposition}`)}
SELECT ${MARK},
	p.stance, coalesce(p.disputed, false) AS disputed
FROM shown u
LEFT JOIN ranked p ON p.utterance_id = u.utterance_id AND p.proposition_id = ${proposition}
JOIN roster a ON a.actor_id = u.holder_id
ORDER BY a.place, coalesce(u.said_on, u.said_to, u.reported_on) NULLS FIRST, u.utterance_id
`);
