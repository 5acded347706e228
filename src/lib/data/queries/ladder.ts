/** Where does each actor stand now, and where did it stand before? */
import type { Filter } from '../../model/filter';
import { MARK } from '../mark';
import type { LadderRow } from '../rows';
import { query, sql } from '../sql';
import { underFilter } from '../where';

/** Every position on `proposition` under the filter; by side and actor, an actor's latest first. */
export const ladder = (filter: Filter, proposition: string) =>
	query<LadderRow>(sql`
WITH ${underFilter(filter, sql`${proposition}`)}
SELECT ${MARK},
	p.stance, p.disputed, p.nth = 1 AS latest, p.condition, p.direction, a.group_id, a.group_name
FROM shown u
JOIN ranked p ON p.utterance_id = u.utterance_id AND p.proposition_id = ${proposition}
JOIN roster a ON a.actor_id = u.holder_id
ORDER BY a.place, p.nth
`);
