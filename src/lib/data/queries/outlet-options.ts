/** Which outlets can the reader filter by? */
import { query, sql } from '../sql/sql';

/** An outlet to filter by, with how many utterances it reports, possibly none. */
export interface OutletOptionRow {
	outlet_id: string;
	outlet: string;
	utterances: number;
}

/** Outlets of the articles, by name, with how many each reports. */
export const outletOptions = () =>
	query<OutletOptionRow>(sql`
SELECT o.outlet_id, o.name AS outlet, CAST(count(DISTINCT s.utterance_id) AS INTEGER) AS utterances
FROM outlets o
JOIN articles r ON r.outlet_id = o.outlet_id
LEFT JOIN statements s ON s.article_id = r.article_id
GROUP BY o.outlet_id, o.name
ORDER BY o.name, o.outlet_id
`);
