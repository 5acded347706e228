/** When did they say it? */
import type { Filter } from '../../model/filter';
import type { ReviewState, Stance } from '../../model/vocab';
import { MARK, type UtteranceMark } from '../sql/mark';
import { chartQuery, sql } from '../sql/sql';
import { underFilter } from '../sql/where';

/** Lanes: every utterance under the filter; `stance` is null if it addressed other propositions only. */
export interface LaneRow extends UtteranceMark {
	stance: Stance | null;
	disputed: boolean;
	/** Null without a position. */
	review: ReviewState | null;
	decided_by: string | null;
}

/** Every utterance under the filter, with its stance on `proposition` if it has one; by actor, then in time. */
export const lanes = (filter: Filter, proposition: string) =>
	chartQuery<LaneRow>(
		'lanes',
		filter,
		proposition,
		sql`
WITH ${underFilter(filter, sql`${proposition}`)}
SELECT ${MARK},
	p.stance, coalesce(p.disputed, false) AS disputed, p.review, p.decided_by
FROM shown u
LEFT JOIN ranked p ON p.utterance_id = u.utterance_id AND p.proposition_id = ${proposition}
JOIN roster a ON a.actor_id = u.holder_id
ORDER BY a.place, coalesce(u.said_on, u.said_to, u.reported_on) NULLS FIRST, u.utterance_id
`
	);
