/** Example questions for /explore, the page where readers ask their own. They read published tables only. */

export interface Example {
	/** Identifies it on the page. */
	id: string;
	question: string;
	/** What the answer is useful for. */
	why: string;
	sql: string;
}

export const EXAMPLES: readonly Example[] = [
	{
		id: 'one-outlet',
		question: 'Which positions on NATO membership rest on one outlet alone?',
		why: 'What nobody else reports is worth a second look before it is repeated.',
		sql: `SELECT a.name AS holder, p.stance, u.said_on,
  u.reported_on, u.utterance_id
FROM utterances u
JOIN utterance_stances p USING (utterance_id)
JOIN actors a ON a.actor_id = u.holder_id
WHERE p.proposition_id = 'nato-membership'
  AND u.independent_outlets = 1
ORDER BY u.reported_on DESC, holder, u.utterance_id`
	},
	{
		id: 'delay',
		question: 'How long after it was said does each outlet publish?',
		why: 'Only statements known to the day can tell; the second column says how many those are.',
		sql: `SELECT o.name AS outlet,
  count(*) AS statements,
  count(s.said_on) AS known_to_the_day,
  median(s.published_on - s.said_on) AS median_days,
  max(s.published_on - s.said_on) AS most_days
FROM statements s
JOIN articles r ON r.article_id = s.article_id
JOIN outlets o ON o.outlet_id = r.outlet_id
GROUP BY o.name
ORDER BY statements DESC, outlet`
	},
	{
		id: 'silent-days',
		question: 'On which days did articles appear without a position on NATO membership?',
		why: 'Silence on a day with articles differs from a day without any.',
		sql: `WITH addressed AS (
  SELECT DISTINCT s.article_id
  FROM statements s
  JOIN stances t ON t.statement_id = s.statement_id
  WHERE t.proposition_id = 'nato-membership'
)
SELECT r.published_on AS day,
  count(*) AS articles,
  list(r.article_id ORDER BY r.article_id) AS article_id
FROM articles r
LEFT JOIN addressed d ON d.article_id = r.article_id
WHERE r.published_on IS NOT NULL
GROUP BY day
HAVING count(d.article_id) = 0
ORDER BY day`
	},
	{
		id: 'alone',
		question: 'Whom does one outlet quote that no other does?',
		why: 'Statements that a single outlet reports, by outlet and actor.',
		sql: `SELECT o.name AS outlet, a.name AS holder, a.actor_id,
  count(DISTINCT u.utterance_id) AS utterances
FROM utterances u
JOIN statements s ON s.utterance_id = u.utterance_id
JOIN articles r ON r.article_id = s.article_id
JOIN outlets o ON o.outlet_id = r.outlet_id
JOIN actors a ON a.actor_id = u.holder_id
WHERE u.outlets = 1
GROUP BY ALL
ORDER BY utterances DESC, outlet, holder`
	},
	{
		id: 'relayed',
		question: 'Who speaks for somebody else?',
		why: 'Where speaker and holder differ, the words are one person’s and the position another’s.',
		sql: `SELECT k.name AS speaker, h.name AS holder, s.cue, s.mode,
  s.via, s.statement_id
FROM statements s
JOIN actors h ON h.actor_id = s.holder_id
JOIN actors k ON k.actor_id = s.speaker_id
WHERE s.speaker_id <> s.holder_id
ORDER BY speaker, holder, s.statement_id`
	},
	{
		id: 'reviewed',
		question: 'What did a review correct or add, and why?',
		why: 'Each correction with its reason: a check on the machine.',
		sql: `SELECT a.name AS holder, s.review, s.review_reason,
  s.statement_id
FROM statements s
JOIN actors a ON a.actor_id = s.holder_id
WHERE s.review IN ('corrected', 'added')
ORDER BY s.review, holder, s.statement_id`
	},
	{
		id: 'rules',
		question: 'Which rules decide positions, and how sure are they?',
		why: 'A rule with low confidence, or one that was often corrected, calls for reading the words.',
		sql: `SELECT rule,
  count(*) AS positions,
  round(min(confidence), 2) AS least_sure,
  round(avg(confidence), 2) AS on_average,
  count(*) FILTER (review = 'corrected') AS corrected
FROM stances
GROUP BY rule
ORDER BY positions DESC, rule`
	},
	{
		id: 'both-ways',
		question: 'Who has been reported with more than one position on the same proposition?',
		why: 'A move, a disagreement between reports, or a condition: the statements tell which.',
		sql: `SELECT a.name AS holder, q.label AS proposition,
  count(*) AS utterances,
  list(DISTINCT p.stance ORDER BY p.stance) AS stances,
  a.actor_id, q.proposition_id
FROM utterance_stances p
JOIN utterances u ON u.utterance_id = p.utterance_id
JOIN actors a ON a.actor_id = u.holder_id
JOIN propositions q
  ON q.proposition_id = p.proposition_id
GROUP BY ALL
HAVING count(DISTINCT p.stance) > 1
ORDER BY utterances DESC, holder, proposition`
	}
];
