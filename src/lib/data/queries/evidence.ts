/** What is a mark based on? */
import type { Day } from '../../model/day';
import type {
	ActorKind,
	DateBasis,
	Mode,
	PublishedBasis,
	ReviewState,
	Side,
	TextKind
} from '../../model/vocab';
import { query, sql } from '../sql/sql';
import { IN_PASSAGE, type InPassage } from '../sql/words';

/** One report of an utterance: a statement with its passage and article, lead statement first. */
export interface EvidenceRow {
	statement_id: string;
	utterance_id: string;
	holder_id: string;
	holder: string;
	holder_role: string | null;
	holder_kind: ActorKind;
	side: Side;
	speaker_id: string | null;
	speaker: string | null;
	/** Names of the actors that relay it, outermost first. */
	via: string[];
	mode: Mode;
	cue: string;
	said_on: Day | null;
	said_from: Day | null;
	said_to: Day | null;
	date_basis: DateBasis;
	date_words: string | null;
	confidence: number;
	review: ReviewState;
	review_reason: string | null;
	/** The statement's own words, and the passage around them. */
	words: string;
	before: string;
	after: string;
	passage_no: number;
	source_paragraph: number | null;
	article_id: string;
	outlet: string;
	headline: string | null;
	byline: string | null;
	url: string | null;
	wire: string[];
	text_kind: TextKind;
	published_on: Day | null;
	published_basis: PublishedBasis;
	published_note: string | null;
}

/** What the database returns: the whole passage, and the statement's place in it. */
export type EvidencePassageRow = Omit<EvidenceRow, 'words' | 'before' | 'after'> & InPassage;

/** Splits the passage into the statement's own words and the text before and after them. */
export function cutEvidence({ passage, words_start, words_end, ...row }: EvidencePassageRow): EvidenceRow {
	const start = Math.max(0, words_start);
	return {
		...row,
		words: passage.slice(start, words_end),
		before: passage.slice(0, start),
		after: passage.slice(Math.max(start, words_end))
	};
}

/**
 * Every report of an utterance, lead statement first, then by publication. The holder's role is the office held when it
 * was said, if the codebook dates it.
 */
export const evidence = (utteranceId: string) =>
	query<EvidencePassageRow>(
		sql`
WITH reports AS (
	SELECT s.*, u.lead_statement_id, coalesce(s.said_on, s.said_to, s.published_on) AS day
	FROM statements s JOIN utterances u ON u.utterance_id = s.utterance_id
	WHERE s.utterance_id = ${utteranceId}
),
offices AS (
	SELECT s.statement_id, r.role,
		row_number() OVER (PARTITION BY s.statement_id ORDER BY r.from_on DESC NULLS LAST, r.role) AS nth
	FROM reports s JOIN actor_roles r ON r.actor_id = s.holder_id
	WHERE coalesce(r.from_on <= s.day, true) AND coalesce(r.to_on >= s.day, true)
),
relays AS (
	SELECT v.statement_id, list(coalesce(a.name, v.actor_id) ORDER BY v.nth) AS names
	FROM (
		SELECT statement_id, unnest(via) AS actor_id, generate_subscripts(via, 1) AS nth FROM reports
	) v
	LEFT JOIN actors a ON a.actor_id = v.actor_id
	GROUP BY v.statement_id
)
SELECT s.statement_id, s.utterance_id, s.holder_id, h.name AS holder,
	coalesce(f.role, h.role) AS holder_role, h.kind AS holder_kind, h.side,
	s.speaker_id, k.name AS speaker,
	coalesce(v.names, CAST([] AS VARCHAR[])) AS via,
	s.mode, s.cue,
	CAST(s.said_on AS VARCHAR) AS said_on,
	CAST(s.said_from AS VARCHAR) AS said_from,
	CAST(s.said_to AS VARCHAR) AS said_to,
	s.date_basis, s.date_words,
	CAST(s.confidence AS DOUBLE) AS confidence,
	s.review, s.review_reason,
	${IN_PASSAGE},
	CAST(s.passage_no AS INTEGER) AS passage_no,
	CAST(p.source_paragraph AS INTEGER) AS source_paragraph,
	s.article_id, o.name AS outlet, r.headline, r.byline, r.url, r.wire, r.text_kind,
	CAST(r.published_on AS VARCHAR) AS published_on,
	r.published_basis, r.published_note
FROM reports s
JOIN actors h ON h.actor_id = s.holder_id
LEFT JOIN actors k ON k.actor_id = s.speaker_id
LEFT JOIN offices f ON f.statement_id = s.statement_id AND f.nth = 1
LEFT JOIN relays v ON v.statement_id = s.statement_id
JOIN articles r ON r.article_id = s.article_id
JOIN outlets o ON o.outlet_id = r.outlet_id
JOIN passages p ON p.article_id = s.article_id AND p.passage_no = s.passage_no
ORDER BY s.statement_id <> s.lead_statement_id, r.published_on NULLS LAST, s.statement_id
`,
		['passages']
	);
