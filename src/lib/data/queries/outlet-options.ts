/** Which outlets can the reader filter by? */
import { query, sql } from '../sql/sql';

/** An outlet to filter by, with how many utterances it reports. */
export interface OutletOptionRow {
	outlet_id: string;
	outlet: string;
	utterances: number;
}

/** Outlets that report an utterance, by name, with how many each reports. */
export const outletOptions = () =>
	query<OutletOptionRow>(sql`
SELECT o.outlet_id, o.name AS outlet, CAST(count(DISTINCT s.utterance_id) AS INTEGER) AS utterances
FROM statements s
JOIN articles r ON r.article_id = s.article_id
JOIN outlets o ON o.outlet_id = r.outlet_id
GROUP BY o.outlet_id, o.name
ORDER BY o.name, o.outlet_id
`);
