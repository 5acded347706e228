/** Converts the cube's numbers to the values in rows. */
import type { UtteranceMark } from '../data/sql/mark';
import { dayFromNumber, type Day } from '../model/day';
import { SIDES, type Side } from '../model/vocab';
import type { Cube } from './cube';
import { NOTHING } from './missing';

/** A day as text; null for NOTHING. */
export const dayText = (day: number): Day | null => (day === NOTHING ? null : dayFromNumber(day));

export const idsOf = ({ ids }: Cube, utterance: number) => {
	const utterance_id = ids.utterance_id[utterance] ?? '';
	return { utterance_id, lead_statement_id: ids.lead_statement_id[utterance] ?? utterance_id.slice(2) };
};

export const sideOf = ({ actors }: Cube, actor: number): Side => SIDES[actors.side[actor]!]!;

/** The columns of `MARK` for an utterance. */
export function markOf(cube: Cube, utterance: number): UtteranceMark {
	const { actors, utterances } = cube;
	const holder = utterances.holder[utterance]!;
	return {
		...idsOf(cube, utterance),
		actor_id: actors.actor_id[holder]!,
		actor: actors.name[holder]!,
		role: actors.role[holder] ?? null,
		side: sideOf(cube, holder),
		said_on: dayText(utterances.said_on[utterance]!),
		said_from: dayText(utterances.said_from[utterance]!),
		said_to: dayText(utterances.said_to[utterance]!),
		reported_on: dayText(utterances.reported_on[utterance]!),
		statements: utterances.reports[utterance]!,
		independent_outlets: utterances.independent_outlets[utterance]!
	};
}
