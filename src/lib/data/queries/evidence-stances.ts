/** How was each report of an utterance coded? */
import type { Direction, PropositionKind, ReviewState, Stance } from '../../model/vocab';
import { query, sql } from '../sql/sql';

/** A stance of a statement, beside its evidence. */
export interface EvidenceStanceRow {
	statement_id: string;
	proposition_id: string;
	proposition: string;
	kind: PropositionKind;
	text: string;
	stance: Stance;
	condition: string | null;
	direction: Direction | null;
	rule: string;
	rule_words: string | null;
	confidence: number;
	review: ReviewState;
	/** Who decided it, joined with semicolons. */
	decided_by: string;
}

/** The stances of all statements of an utterance, in the order of `evidence`, then of the propositions. */
export const evidenceStances = (utteranceId: string) =>
	query<EvidenceStanceRow>(sql`
SELECT t.statement_id, t.proposition_id, p.label AS proposition, p.kind, p.text, t.stance, t.direction, t.condition, t.rule, t.rule_words,
	CAST(t.confidence AS DOUBLE) AS confidence, t.review,
	array_to_string(t.decided_by, '; ') AS decided_by
FROM stances t
JOIN statements s ON s.statement_id = t.statement_id
JOIN utterances u ON u.utterance_id = s.utterance_id
JOIN propositions p ON p.proposition_id = t.proposition_id
WHERE s.utterance_id = ${utteranceId}
ORDER BY s.statement_id <> u.lead_statement_id, s.published_on NULLS LAST, s.statement_id, p.sort, p.proposition_id
`);
