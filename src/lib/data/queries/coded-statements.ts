/** What did each report say of each proposition, in which words, and how was it coded? The table that people take away. */
import type {
	DateBasis,
	Direction,
	Mode,
	PropositionKind,
	PublishedBasis,
	ReviewState,
	Side,
	Stance,
	TextKind
} from '../../model/vocab';
import type { Day } from '../../model/day';
import { query, sql } from '../sql/sql';
import { IN_PASSAGE, type InPassage } from '../sql/words';

/** A statement and its position on one proposition, its words still to be cut; lists are texts with semicolons. */
export interface CodedStatementRow extends InPassage {
	statement_id: string;
	utterance_id: string;
	/** Null, with everything about the position, for a statement without any. */
	proposition_id: string | null;
	proposition: string | null;
	proposition_text: string | null;
	kind: PropositionKind | null;
	stance: Stance | null;
	condition: string | null;
	direction: Direction | null;
	rule: string | null;
	rule_words: string | null;
	reason: string | null;
	stance_confidence: number | null;
	stance_review: ReviewState | null;
	/** Who decided the position: rules, review, or coders; several where they agree. */
	decided_by: string | null;
	holder_id: string;
	holder: string;
	holder_role: string | null;
	side: Side;
	speaker_id: string | null;
	speaker: string | null;
	/** Names of who relays it, in order. */
	via: string | null;
	mode: Mode;
	cue: string;
	said_on: Day | null;
	said_from: Day | null;
	said_to: Day | null;
	date_basis: DateBasis;
	date_words: string | null;
	published_on: Day | null;
	published_basis: PublishedBasis;
	confidence: number;
	review: ReviewState;
	review_reason: string | null;
	corrected: string | null;
	/** Outlets that report the utterance, copies of one wire story counted once. */
	independent_outlets: number;
	/** Number, within its utterance, of the independent source that it comes from. */
	origin: number;
	article_id: string;
	outlet_id: string;
	outlet: string;
	headline: string | null;
	byline: string | null;
	url: string | null;
	wire: string | null;
	text_kind: TextKind;
	source_document: string | null;
	sha256: string;
	passage_no: number;
	source_paragraph: number | null;
}

/** Columns that hold numbers; all others hold texts. */
export const CODED_NUMBERS = {
	...{ stance_confidence: 'real', confidence: 'real' },
	...{
		independent_outlets: 'integer',
		origin: 'integer',
		passage_no: 'integer',
		source_paragraph: 'integer'
	},
	...{ words_start: 'integer', words_end: 'integer' }
} as const;

/**
 * Every statement with every position it takes, by statement, then in the codebook's order of propositions; once, with
 * nothing about a position, where it takes none. The role is the office held when it was said, where the codebook dates it.
 */
export const codedStatements = () =>
	query<CodedStatementRow>(
		sql`
WITH offices AS (
	SELECT s.statement_id, r.role,
		row_number() OVER (PARTITION BY s.statement_id ORDER BY r.from_on DESC NULLS LAST, r.role) AS nth
	FROM statements s JOIN actor_roles r ON r.actor_id = s.holder_id
	WHERE coalesce(r.from_on <= coalesce(s.said_on, s.said_to, s.published_on), true)
		AND coalesce(r.to_on >= coalesce(s.said_on, s.said_to, s.published_on), true)
),
relays AS (
	SELECT v.statement_id, string_agg(coalesce(a.name, v.actor_id), '; ' ORDER BY v.nth) AS names
	FROM (
		SELECT statement_id, unnest(via) AS actor_id, generate_subscripts(via, 1) AS nth FROM statements
	) v
	LEFT JOIN actors a ON a.actor_id = v.actor_id
	GROUP BY v.statement_id
)
SELECT s.statement_id, s.utterance_id,
	t.proposition_id, q.label AS proposition, q.text AS proposition_text, q.kind, t.stance,
	t.condition, t.direction, t.rule, t.rule_words, t.reason,
	CAST(t.confidence AS DOUBLE) AS stance_confidence, t.review AS stance_review,
	array_to_string(t.decided_by, '; ') AS decided_by,
	s.holder_id, h.name AS holder, coalesce(f.role, h.role) AS holder_role, h.side,
	s.speaker_id, k.name AS speaker, v.names AS via,
	s.mode, s.cue,
	CAST(s.said_on AS VARCHAR) AS said_on,
	CAST(s.said_from AS VARCHAR) AS said_from,
	CAST(s.said_to AS VARCHAR) AS said_to,
	s.date_basis, s.date_words,
	CAST(r.published_on AS VARCHAR) AS published_on, r.published_basis,
	CAST(s.confidence AS DOUBLE) AS confidence, s.review, s.review_reason,
	nullif(array_to_string(s.corrected, '; '), '') AS corrected,
	CAST(u.independent_outlets AS INTEGER) AS independent_outlets, CAST(s.origin AS INTEGER) AS origin,
	s.article_id, r.outlet_id, o.name AS outlet, r.headline, r.byline, r.url,
	nullif(array_to_string(r.wire, '; '), '') AS wire,
	r.text_kind, r.source_document, r.sha256,
	CAST(s.passage_no AS INTEGER) AS passage_no,
	CAST(p.source_paragraph AS INTEGER) AS source_paragraph,
	${IN_PASSAGE}
FROM statements s
JOIN utterances u ON u.utterance_id = s.utterance_id
JOIN actors h ON h.actor_id = s.holder_id
LEFT JOIN actors k ON k.actor_id = s.speaker_id
LEFT JOIN offices f ON f.statement_id = s.statement_id AND f.nth = 1
LEFT JOIN relays v ON v.statement_id = s.statement_id
JOIN articles r ON r.article_id = s.article_id
JOIN outlets o ON o.outlet_id = r.outlet_id
JOIN passages p ON p.article_id = s.article_id AND p.passage_no = s.passage_no
LEFT JOIN stances t ON t.statement_id = s.statement_id
LEFT JOIN propositions q ON q.proposition_id = t.proposition_id
ORDER BY s.statement_id, q.sort, q.proposition_id
`,
		['passages']
	);
