/** Conditions: where they begin, how far they run, and their words. */
import type { Hit } from '../codebook/pattern';
import { outside, type Clause } from './clauses';
import type { StanceRules } from './rules';

/** A condition's words with the phrase that begins it; offsets count from the clause's beginning. */
export interface Condition extends Hit {
	opener: string;
}

/** What only adds to a condition: ", raising questions about …", ", which …". */
const ADDED = /,\s(?:which|who|where|[\p{L}]+ing)\s.*$/su;

/** The conditions of a clause, each running to the clause's end or the next condition. */
export function conditionsOf(clause: Clause, rules: StanceRules): Condition[] {
	const openers = outside(rules.condition.all(clause.words), rules.not_condition.all(clause.words)).filter(
		({ start }, i, all) => i === 0 || start >= (all[i - 1]?.end ?? 0)
	);
	return openers.map((opener, i) => {
		const end = openers[i + 1]?.start ?? clause.words.length;
		const words = clause.words
			.slice(opener.start, end)
			.replace(ADDED, '')
			.replace(/[\s,.;:"'”’]+$/u, '');
		return { start: opener.start, end, words, opener: opener.words };
	});
}
