/** The statements that one rule decided, and how far people agreed with it. */
import type { Item, Position } from '../api';
import { ruleKind } from './filters';

export type Verdict = 'agree' | 'disagree' | 'open';

export interface ByRule {
	item: Item;
	/** The rule's position. */
	position: Position;
	verdict: Verdict;
}

/** What a person made of a position that a rule decided. */
function verdictOn({ now, state, seen }: Item, position: Position): Verdict {
	if (seen === '') return 'open';
	if (state === 'rejected') return 'disagree';
	const after = now.stances.find(({ proposition }) => proposition === position.proposition);
	if (after?.review === 'machine') return 'open';
	return after?.stance === position.stance && after.condition === position.condition ? 'agree' : 'disagree';
}

/** Every position that the same kind of rule decided: the undecided ones first, then those that people disagreed with. */
export function byRule(items: readonly Item[], rule: string): ByRule[] {
	const order: Verdict[] = ['open', 'disagree', 'agree'];
	return items
		.flatMap((item) =>
			(item.machine?.stances ?? [])
				.filter((one) => ruleKind(one.rule) === ruleKind(rule))
				.map((position): ByRule => ({ item, position, verdict: verdictOn(item, position) }))
		)
		.sort((a, b) => order.indexOf(a.verdict) - order.indexOf(b.verdict));
}
