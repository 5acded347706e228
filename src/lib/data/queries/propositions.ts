/** What can one be for or against? */
import type { PropositionRow } from '../rows';
import { query, sql } from '../sql';

/** All propositions in the codebook's order, the default first, with how many utterances address each. */
export const propositions = () =>
	query<PropositionRow>(sql`
SELECT p.proposition_id, p.text, p.label, p.kind, p.goal, CAST(count(t.utterance_id) AS INTEGER) AS utterances
FROM propositions p LEFT JOIN utterance_stances t ON t.proposition_id = p.proposition_id
GROUP BY p.proposition_id, p.text, p.label, p.kind, p.goal, p.sort
ORDER BY p.sort, p.proposition_id
`);
