/** Which outlets report the utterances? */
import type { Filter } from '../../model/filter';
import { all, chartQuery, sql } from '../sql/sql';
import { reportConditions, underFilter } from '../sql/where';

/** An outlet with the number of utterances it reports. */
export interface ReporterRow {
	outlet_id: string;
	outlet: string;
	utterances: number;
	statements: number;
}

/** Outlets that report an utterance under the filter, the one with the most utterances first. */
export const reporters = (filter: Filter, proposition: string) =>
	chartQuery<ReporterRow>(
		'reporters',
		filter,
		proposition,
		sql`
WITH ${underFilter(filter, sql`${proposition}`)}
SELECT o.outlet_id, o.name AS outlet,
	CAST(count(DISTINCT s.utterance_id) AS INTEGER) AS utterances,
	CAST(count(*) AS INTEGER) AS statements
FROM shown u
JOIN statements s ON s.utterance_id = u.utterance_id
JOIN articles r ON r.article_id = s.article_id
JOIN outlets o ON o.outlet_id = r.outlet_id
WHERE ${all(reportConditions(filter))}
GROUP BY o.outlet_id, o.name
ORDER BY count(DISTINCT s.utterance_id) DESC, count(*) DESC, o.name, o.outlet_id
`
	);
