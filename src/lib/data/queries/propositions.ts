/** Which propositions are there? */
import { NO_FILTER } from '../../model/filter';
import type { PropositionKind } from '../../model/vocab';
import { chartQuery, sql } from '../sql/sql';

export interface PropositionRow {
	proposition_id: string;
	text: string;
	label: string;
	kind: PropositionKind;
	/** A demand as a noun phrase: "NATO membership for Ukraine". */
	goal: string | null;
	utterances: number;
}

/** All propositions in the codebook's order, the default first, with how many utterances address each. */
export const propositions = () =>
	chartQuery<PropositionRow>(
		'propositions',
		{ ...NO_FILTER },
		null,
		sql`
SELECT p.proposition_id, p.text, p.label, p.kind, p.goal, CAST(count(t.utterance_id) AS INTEGER) AS utterances
FROM propositions p LEFT JOIN utterance_stances t ON t.proposition_id = p.proposition_id
GROUP BY p.proposition_id, p.text, p.label, p.kind, p.goal, p.sort
ORDER BY p.sort, p.proposition_id
`
	);
