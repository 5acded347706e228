/** An item as a decision will leave it, shown until the server answers. */
import type { Change, Decision, Item, Position } from '../api';

function foreseenStances(stances: readonly Position[], changes: NonNullable<Change['stances']>): Position[] {
	const kept = stances.filter(({ proposition }) => !(proposition in changes));
	const made = Object.entries(changes).flatMap(([proposition, value]): Position[] =>
		value
			? [{ proposition, ...value, rule: 'review', ruleWords: null, confidence: 1, review: 'corrected' }]
			: []
	);
	return [...kept, ...made];
}

/** The item after the decision; `seen` is "waiting" if it had no entry before. */
export function foreseen(item: Item, decision: Exclude<Decision, { kind: 'add' }>): Item {
	const state = {
		reject: 'rejected',
		confirm: 'confirmed',
		correct: 'corrected',
		clear: 'machine'
	} as const;
	const now = { ...item.now };
	if (decision.kind === 'correct') {
		const { set } = decision;
		if (set.holder) now.holder = set.holder;
		if (set.speaker !== undefined) now.speaker = set.speaker;
		if (set.said_on !== undefined) now.saidOn = set.said_on;
		if (set.date_basis) now.basis = set.date_basis;
		if (set.stances) now.stances = foreseenStances(now.stances, set.stances);
	}
	return { ...item, now, state: state[decision.kind], seen: item.seen || 'waiting' };
}
