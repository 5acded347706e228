/** In which words did an actor take each position? */
import type { Mode, Stance, TextKind } from '../../model/vocab';
import type { WhenSaid } from '../sql/mark';
import { query, sql } from '../sql/sql';
import { IN_PASSAGE, type InPassage } from '../sql/words';

/** An utterance's position with the words of its lead statement. */
export interface QuoteRow extends WhenSaid {
	utterance_id: string;
	lead_statement_id: string;
	proposition_id: string;
	stance: Stance;
	disputed: boolean;
	independent_outlets: number;
	mode: Mode;
	text_kind: TextKind;
	outlet: string;
	words: string;
}

/** The lead statement of each utterance with a position: by proposition, then in time, the earliest first. */
export const actorQuotes = (actorId: string) =>
	query<Omit<QuoteRow, 'words'> & InPassage>(
		sql`
SELECT t.proposition_id, t.stance, t.disputed, u.utterance_id, u.lead_statement_id,
	CAST(u.said_on AS VARCHAR) AS said_on,
	CAST(u.said_from AS VARCHAR) AS said_from,
	CAST(u.said_to AS VARCHAR) AS said_to,
	CAST(u.reported_on AS VARCHAR) AS reported_on,
	CAST(u.independent_outlets AS INTEGER) AS independent_outlets,
	s.mode, r.text_kind, o.name AS outlet,
	${IN_PASSAGE}
FROM utterances u
JOIN positions t ON t.utterance_id = u.utterance_id
JOIN propositions q ON q.proposition_id = t.proposition_id
JOIN statements s ON s.statement_id = u.lead_statement_id
JOIN articles r ON r.article_id = s.article_id
JOIN outlets o ON o.outlet_id = r.outlet_id
JOIN passages p ON p.article_id = s.article_id AND p.passage_no = s.passage_no
WHERE u.holder_id = ${actorId}
ORDER BY q.sort, q.proposition_id, t.last_day NULLS FIRST, t.confidence, u.utterance_id DESC
`,
		['passages']
	);
