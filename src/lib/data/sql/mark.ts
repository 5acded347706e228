/** The columns that a chart needs to draw an utterance as a mark. */
import type { Day } from '../../model/day';
import type { ReviewState, Side, Stance } from '../../model/vocab';
import { sql } from './sql';

/** When an utterance was said, as far as known, and when it was first published. */
export interface WhenSaid {
	/** Null unless the day is known. */
	said_on: Day | null;
	said_from: Day | null;
	/** Null, with `said_on` null, for a standing position that has no single day. */
	said_to: Day | null;
	reported_on: Day | null;
}

/** An utterance as a mark: who, when, how well sourced. */
export interface UtteranceMark extends WhenSaid {
	utterance_id: string;
	lead_statement_id: string;
	actor_id: string;
	actor: string;
	role: string | null;
	side: Side;
	statements: number;
	independent_outlets: number;
}

/** An utterance's position on one proposition, and how it was coded. */
export interface PositionMark {
	stance: Stance;
	/** Whether its reports differ about it. */
	disputed: boolean;
	/** Of a reviewed report, otherwise of the most confident one. */
	review: ReviewState;
	/** Who decided it, joined with semicolons. */
	decided_by: string;
}

/** A copy of these columns alone. */
export const copyOfMark = (row: UtteranceMark): UtteranceMark => ({
	utterance_id: row.utterance_id,
	lead_statement_id: row.lead_statement_id,
	actor_id: row.actor_id,
	actor: row.actor,
	role: row.role,
	side: row.side,
	said_on: row.said_on,
	said_from: row.said_from,
	said_to: row.said_to,
	reported_on: row.reported_on,
	statements: row.statements,
	independent_outlets: row.independent_outlets
});

/** A copy of the columns of a position. */
export const copyOfPosition = <Row extends { [C in keyof PositionMark]: PositionMark[C] | null }>({
	stance,
	disputed,
	review,
	decided_by
}: Row): Pick<Row, keyof PositionMark> => ({ stance, disputed, review, decided_by });

/** Columns of `UtteranceMark`, from `u` (an utterance) and `a` (its holder in the roster). */
export const MARK = sql`u.utterance_id, u.lead_statement_id, a.actor_id, a.name AS actor, a.role, a.side,
	CAST(u.said_on AS VARCHAR) AS said_on,
	CAST(u.said_from AS VARCHAR) AS said_from,
	CAST(u.said_to AS VARCHAR) AS said_to,
	CAST(u.reported_on AS VARCHAR) AS reported_on,
	CAST(u.statements AS INTEGER) AS statements,
	CAST(u.independent_outlets AS INTEGER) AS independent_outlets`;
