/** Which articles can one look for? */
import type { SearchSourceRow } from '../rows';
import { query, sql } from '../sql';

/** Every article with its outlet, the latest first. */
export const searchSources = () =>
	query<SearchSourceRow>(sql`
SELECT r.article_id, r.headline, r.outlet_id, o.name AS outlet,
	CAST(r.published_on AS VARCHAR) AS published_on
FROM articles r JOIN outlets o ON o.outlet_id = r.outlet_id
ORDER BY r.published_on DESC NULLS LAST, r.article_id
`);
