/** How often were the rules right, where people have checked a sample? */
import { query, sql } from '../sql/sql';

/** Counts of positions; the columns of the table `accuracy` say what each is. */
export interface AccuracyRow {
	proposition: string;
	sampled: number;
	checked: number;
	right: number;
	missed: number;
}

/** The propositions in the sample, in the codebook's order; empty if none was drawn. */
export const accuracy = () =>
	query<AccuracyRow>(sql`
SELECT p.label AS proposition, CAST(a.sampled AS INTEGER) AS sampled, CAST(a.checked AS INTEGER) AS checked,
	CAST(a."right" AS INTEGER) AS "right", CAST(a.missed AS INTEGER) AS missed
FROM accuracy a
JOIN propositions p ON p.proposition_id = a.proposition_id
ORDER BY p.sort, p.proposition_id
`);
