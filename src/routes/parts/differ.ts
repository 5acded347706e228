/** Differences between two reports of one utterance, in plain words. */
import type { Day } from '$lib/model/day';
import { shortWhen } from '$lib/model/format';
import { STANCE_LABELS, type Stance } from '$lib/model/vocab';

export interface ComparedReport {
	said_on: Day | null;
	said_from: Day | null;
	said_to: Day | null;
	speaker: string | null;
	stances: readonly { proposition_id: string; proposition: string; stance: Stance }[];
}

const label = (stance: Stance) => STANCE_LABELS[stance].toLowerCase();

/** What `other` says differently from `own`, one sentence each; empty if they agree. */
export function differences(own: ComparedReport, other: ComparedReport): string[] {
	const found: string[] = [];
	const [here, there] = [shortWhen(own), shortWhen(other)];
	if (here !== there) found.push(`Gives another day: ${there}; here ${here}.`);
	if (own.speaker !== other.speaker)
		found.push(`Names another speaker: ${other.speaker ?? 'nobody'}; here ${own.speaker ?? 'nobody'}.`);
	for (const { proposition_id, proposition, stance } of other.stances) {
		const same = own.stances.find((one) => one.proposition_id === proposition_id);
		if (!same) found.push(`Adds a position on ${proposition}: ${label(stance)}.`);
		else if (same.stance !== stance)
			found.push(`Gives another position on ${proposition}: ${label(stance)}; here ${label(same.stance)}.`);
	}
	for (const { proposition_id, proposition } of own.stances)
		if (!other.stances.some((one) => one.proposition_id === proposition_id))
			found.push(`Gives no position on ${proposition}.`);
	return found;
}
