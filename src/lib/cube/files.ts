/**
 * The files of the cube: what the charts count, as columns of small integers. DuckDB writes them during the build with
 * the SQL beside each column list, from the tables and the prepared relations `roster` and `positions`. A number refers
 * to a row of another file, in that file's order, from 0: `holder` is a row of `actors`, and so on. Days are days since
 * 1970-01-01. A stance, direction, mode, side or state of review is its index in the vocabulary.
 */
import { DIRECTIONS, MODES, REVIEW_STATES, SIDES, STANCES } from '../model/vocab';

/** What a column becomes in memory: an Int32Array, a Float64Array, or an array of strings. */
export type CubeColumnType = 'integer' | 'real' | 'text';

interface CubeFile {
	/** What one row describes. */
	readonly row: string;
	readonly columns: Readonly<Record<string, CubeColumnType>>;
	/** Selects the columns in their order; its ORDER BY numbers the rows. */
	readonly sql: string;
}

const file = <const F extends CubeFile>(description: F): F => description;

const placeIn = (words: readonly string[], column: string) =>
	`CASE ${column} ${words.map((word, i) => `WHEN '${word}' THEN ${i}`).join(' ')} END`;
const day = (column: string) =>
	`CAST(date_diff('day', DATE '1970-01-01', ${column}) AS INTEGER) AS ${column.split('.').at(-1)}`;
/** Numbers the rows of a table from 0. */
const numbered = (table: string, id: string, order = id) =>
	`(SELECT ${id}, CAST(row_number() OVER (ORDER BY ${order}) - 1 AS INTEGER) AS nr FROM ${table})`;

export const CUBE_FILES = {
	utterances: file({
		row: 'an utterance, in the order of ids; its reports and positions are the next of theirs',
		columns: {
			holder: 'integer',
			said_on: 'integer',
			said_from: 'integer',
			said_to: 'integer',
			reported_on: 'integer',
			independent_outlets: 'integer',
			reports: 'integer',
			positions: 'integer'
		},
		sql: `
SELECT CAST(a.place - 1 AS INTEGER) AS holder,
	${day('u.said_on')}, ${day('u.said_from')}, ${day('u.said_to')}, ${day('u.reported_on')},
	CAST(u.independent_outlets AS INTEGER) AS independent_outlets,
	CAST(coalesce(s.n, 0) AS INTEGER) AS reports,
	CAST(coalesce(p.n, 0) AS INTEGER) AS positions
FROM utterances u
JOIN roster a ON a.actor_id = u.holder_id
LEFT JOIN (SELECT utterance_id, count(*) AS n FROM statements GROUP BY utterance_id) s
	ON s.utterance_id = u.utterance_id
LEFT JOIN (SELECT utterance_id, count(*) AS n FROM positions GROUP BY utterance_id) p
	ON p.utterance_id = u.utterance_id
ORDER BY u.utterance_id`
	}),
	positions: file({
		row: 'what an utterance says of a proposition, by utterance, then by proposition',
		columns: {
			proposition: 'integer',
			stance: 'integer',
			disputed: 'integer',
			confidence: 'real',
			condition: 'text',
			direction: 'integer',
			review: 'integer',
			decided_by: 'text'
		},
		sql: `
SELECT o.nr AS proposition, CAST(${placeIn(STANCES, 'p.stance')} AS INTEGER) AS stance,
	CAST(p.disputed AS INTEGER) AS disputed, p.confidence,
	p.condition, CAST(${placeIn(DIRECTIONS, 'p.direction')} AS INTEGER) AS direction,
	CAST(${placeIn(REVIEW_STATES, 'p.review')} AS INTEGER) AS review,
	nullif(p.decided_by, 'rules') AS decided_by
FROM positions p
JOIN ${numbered('propositions', 'proposition_id', 'sort, proposition_id')} o ON o.proposition_id = p.proposition_id
ORDER BY p.utterance_id, o.nr`
	}),
	reports: file({
		row: 'a report of an utterance, by utterance, then by statement',
		columns: { article: 'integer', mode: 'integer' },
		sql: `
SELECT r.nr AS article, CAST(${placeIn(MODES, 's.mode')} AS INTEGER) AS mode
FROM statements s
JOIN ${numbered('articles', 'article_id')} r ON r.article_id = s.article_id
ORDER BY s.utterance_id, s.statement_id`
	}),
	articles: file({
		row: 'an article, by id',
		columns: { outlet: 'integer', published_on: 'integer' },
		sql: `
SELECT o.nr AS outlet, ${day('r.published_on')}
FROM articles r JOIN ${numbered('outlets', 'outlet_id')} o ON o.outlet_id = r.outlet_id
ORDER BY r.article_id`
	}),
	actors: file({
		row: "an actor, in the charts' order",
		columns: {
			actor_id: 'text',
			name: 'text',
			role: 'text',
			side: 'integer',
			head: 'integer',
			unnamed: 'integer'
		},
		sql: `
SELECT a.actor_id, a.name, a.role, CAST(${placeIn(SIDES, 'a.side')} AS INTEGER) AS side,
	CAST(g.place - 1 AS INTEGER) AS head, CAST(n.kind = 'unnamed' AS INTEGER) AS unnamed
FROM roster a
JOIN roster g ON g.actor_id = a.group_id
JOIN actors n ON n.actor_id = a.actor_id
ORDER BY a.place`
	}),
	propositions: file({
		row: "a proposition, in the codebook's order",
		columns: { proposition_id: 'text', text: 'text', label: 'text', kind: 'text', goal: 'text' },
		sql: 'SELECT proposition_id, text, label, kind, goal FROM propositions ORDER BY sort, proposition_id'
	}),
	outlets: file({
		row: 'an outlet, by id',
		columns: { outlet_id: 'text', name: 'text' },
		sql: 'SELECT outlet_id, name FROM outlets ORDER BY outlet_id'
	}),
	events: file({
		row: 'an event, in order of time',
		columns: { event_id: 'text', label: 'text', place: 'text', from_on: 'integer', to_on: 'integer' },
		sql: `
SELECT event_id, label, place, ${day('events.from_on')}, ${day('events.to_on')}
FROM events
ORDER BY events.from_on, events.to_on, event_id`
	}),
	ids: file({
		row: "an utterance's id; its lead statement's where that is not the id without its u-",
		columns: { utterance_id: 'text', lead_statement_id: 'text' },
		sql: `
SELECT utterance_id,
	CASE WHEN 'u-' || lead_statement_id <> utterance_id THEN lead_statement_id END AS lead_statement_id
FROM utterances
ORDER BY utterance_id`
	})
};

export type CubeFileName = keyof typeof CUBE_FILES;
export const CUBE_FILE_NAMES = Object.keys(CUBE_FILES) as CubeFileName[];

interface Held {
	integer: Int32Array;
	real: Float64Array;
	text: (string | null)[];
}

/** The columns of one file in memory. */
export type Columns<N extends CubeFileName> = {
	[C in keyof (typeof CUBE_FILES)[N]['columns']]: Held[(typeof CUBE_FILES)[N]['columns'][C] & CubeColumnType];
};

/** Path of a cube file within the folder of the tables. */
export const cubePath = (name: CubeFileName): string => `cube/${name}.parquet`;
