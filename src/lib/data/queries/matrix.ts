/** Who has addressed what, and which position did they take last? */
import type { Filter } from '../../model/filter';
import { MARK, type PositionMark, type UtteranceMark } from '../sql/mark';
import { chartQuery, sql } from '../sql/sql';
import { askedAbout, underFilter } from '../sql/where';

/** Matrix: an actor's latest position on a proposition. */
export interface MatrixRow extends UtteranceMark, PositionMark {
	proposition_id: string;
}

/**
 * Each actor's latest position on each proposition it has addressed under the filter. The filter's proposition (the
 * codebook's first by default) does not narrow the rows; the selected stances refer to it.
 */
export const matrix = (filter: Filter) =>
	chartQuery<MatrixRow>(
		'matrix',
		filter,
		filter.proposition,
		sql`
WITH ${underFilter(filter, askedAbout(filter), true)}
SELECT ${MARK},
	p.proposition_id, p.stance, p.disputed, p.review, p.decided_by
FROM shown u
JOIN ranked p ON p.utterance_id = u.utterance_id AND p.nth = 1
JOIN propositions o ON o.proposition_id = p.proposition_id
JOIN roster a ON a.actor_id = u.holder_id
ORDER BY a.place, o.sort, o.proposition_id
`
	);
