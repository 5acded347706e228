/** The lead sentence from either engine, without a row object for every position. */
import { leadSentence, type LeadPart, type LeadPosition } from '../../model/lead';
import type { Filter } from '../../model/filter';
import { visited, type Engine, type Scan } from '../engine/engine';
import { ladder } from '../queries/ladder';
import { propositions } from '../queries/propositions';

const copyOf = (row: LeadPosition): LeadPosition => ({
	actor_id: row.actor_id,
	actor: row.actor,
	group_id: row.group_id,
	stance: row.stance,
	condition: row.condition,
	direction: row.direction,
	latest: row.latest,
	said_on: row.said_on,
	said_from: row.said_from,
	said_to: row.said_to,
	reported_on: row.reported_on,
	independent_outlets: row.independent_outlets
});

const lastDay = ({ said_on, said_to, reported_on }: LeadPosition) => said_on ?? said_to ?? reported_on ?? '';

/**
 * The rows that the sentence depends on, in their order: the position each actor is taken to hold, and those of the most
 * recent day, both among all and among those that take a side.
 */
function leadRows(scan: Scan<LeadPosition>): LeadPosition[] {
	let day = '';
	let sidedDay = '';
	scan((row) => {
		const own = lastDay(row);
		if (own > day) day = own;
		if (row.stance !== 'none' && own > sidedDay) sidedDay = own;
	});
	const rows: LeadPosition[] = [];
	scan((row) => {
		const own = lastDay(row);
		if (row.latest || own === day || (row.stance !== 'none' && own === sidedDay)) rows.push(copyOf(row));
	});
	return rows;
}

/** The lead sentence about `proposition` under the filter. */
export async function loadLead(engine: Engine, filter: Filter, proposition: string): Promise<LeadPart[]> {
	const asked = (await engine.rows(propositions())).find((row) => row.proposition_id === proposition);
	const about = asked ?? { text: proposition, kind: 'demand' as const, goal: null };
	return leadSentence(about, leadRows(await visited(engine, ladder(filter, proposition))), filter);
}
