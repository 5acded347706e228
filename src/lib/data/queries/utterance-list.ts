/** Who said what, in words? */
import type { Day } from '../../model/day';
import type { Filter } from '../../model/filter';
import type { DateBasis, PropositionKind, Stance } from '../../model/vocab';
import { MARK, type UtteranceMark } from '../sql/mark';
import { chartQuery, sql } from '../sql/sql';
import { underFilter } from '../sql/where';
import { IN_PASSAGE, type InPassage } from '../sql/words';

/** Timeline in words: an utterance as its lead statement reports it. */
export interface UtteranceListRow extends UtteranceMark {
	/** Labels of the propositions it addresses, and its stance on each. */
	propositions: string[];
	kinds: PropositionKind[];
	stances: Stance[];
	date_basis: DateBasis;
	date_words: string | null;
	outlet: string;
	published_on: Day | null;
	words: string;
}

/**
 * Every utterance under the filter, in the words of its lead statement, with its stance on each proposition it
 * addresses; the newest day first, utterances without any day last.
 */
export const utteranceList = (filter: Filter, proposition: string) =>
	chartQuery<Omit<UtteranceListRow, 'words'> & InPassage>(
		'utterance-list',
		filter,
		proposition,
		sql`
WITH ${underFilter(filter, sql`${proposition}`)},
addressed AS (
	SELECT t.utterance_id,
		list(p.kind ORDER BY p.sort, p.proposition_id) AS kinds,
		list(p.label ORDER BY p.sort, p.proposition_id) AS propositions,
		list(t.stance ORDER BY p.sort, p.proposition_id) AS stances
	FROM utterance_stances t JOIN propositions p ON p.proposition_id = t.proposition_id
	GROUP BY t.utterance_id
)
SELECT ${MARK},
	coalesce(d.kinds, CAST([] AS VARCHAR[])) AS kinds,
	coalesce(d.propositions, CAST([] AS VARCHAR[])) AS propositions,
	coalesce(d.stances, CAST([] AS VARCHAR[])) AS stances,
	s.date_basis, s.date_words, o.name AS outlet,
	CAST(r.published_on AS VARCHAR) AS published_on,
	${IN_PASSAGE}
FROM shown u
JOIN roster a ON a.actor_id = u.holder_id
JOIN statements s ON s.statement_id = u.lead_statement_id
JOIN articles r ON r.article_id = s.article_id
JOIN outlets o ON o.outlet_id = r.outlet_id
JOIN passages p ON p.article_id = s.article_id AND p.passage_no = s.passage_no
LEFT JOIN addressed d ON d.utterance_id = u.utterance_id
ORDER BY coalesce(u.said_on, u.reported_on) DESC NULLS LAST, u.said_on IS NULL, a.place, u.utterance_id
`,
		['passages']
	);
