/** The columns that make an utterance a mark in a chart. */
import { sql } from './sql';

/** Columns of `UtteranceMark`, from `u` (an utterance) and `a` (its holder in the roster). */
export const MARK = sql`u.utterance_id, u.lead_statement_id, a.actor_id, a.name AS actor, a.role, a.side,
	CAST(u.said_on AS VARCHAR) AS said_on,
	CAST(u.said_from AS VARCHAR) AS said_from,
	CAST(u.said_to AS VARCHAR) AS said_to,
	CAST(u.reported_on AS VARCHAR) AS reported_on,
	CAST(u.statements AS INTEGER) AS statements,
	CAST(u.independent_outlets AS INTEGER) AS independent_outlets`;
