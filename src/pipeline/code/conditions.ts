/** Conditions: where they begin and end, and their words. */
import type { Hit } from '../text/phrases';
import { outside, wordsBetween, type Clause } from './clauses';
import type { StanceRules } from './rules';

/** A condition's words with the phrase that opens it; offsets are relative to the clause. */
export interface Condition extends Hit {
	opener: string;
}

/** An addition to a condition: ", raising questions about …", ", which …". */
const ADDED = /,\s(?:which|who|where|(?!includ)\p{L}+ing)\s.*$/su;
/** Openers after which the condition begins. */
const MERE_LINK =
	/^(?:depend\p{L}*\s+["']?on|subject to|contingent on|conditional on|in (?:exchange|return) for)\s+/iu;

/** A clause that begins with its condition ("if …, they would") has it end at the first comma. */
const LEADS = 2;

/** Where a condition ends: at the next one, at the comma before the main clause, or with the clause. */
function endOf(opener: Hit, next: Hit | undefined, words: string): number {
	const end = next?.start ?? words.length;
	if (wordsBetween(words, 0, opener.start) > LEADS) return end;
	const comma = words.indexOf(', ', opener.end);
	return comma > 0 && comma < end ? comma + 1 : end;
}

/** Without a quotation mark whose counterpart was cut off. */
const balanced = (words: string): string =>
	(words.match(/"/g)?.length ?? 0) % 2 === 0 ? words : words.replaceAll('"', '');

/** Maximum number of words between what is given up and the "for" before its price. */
const NEAR = 2;

/** The "for" of "would drop its bid for guarantees": shortly after what is given up. */
function prices({ words }: Clause, rules: StanceRules): Hit[] {
	const [concession] = rules.concede.all(words);
	if (!concession) return [];
	const given = rules.demands.all(words).filter(({ end }) => end > concession.end);
	return rules.price
		.all(words)
		.filter(({ start }) => given.some(({ end }) => end <= start && wordsBetween(words, end, start) <= NEAR));
}

/** The conditions of a clause, in order. */
export function conditionsOf(clause: Clause, rules: StanceRules): Condition[] {
	const stated = outside(rules.condition.all(clause.words), rules.not_condition.all(clause.words));
	const openers = [...stated, ...outside(prices(clause, rules), stated)]
		.sort((a, b) => a.start - b.start)
		.filter(({ start }, i, all) => i === 0 || start >= (all[i - 1]?.end ?? 0));
	return openers.map((opener, i) => {
		const end = endOf(opener, openers[i + 1], clause.words);
		const words = clause.words
			.slice(opener.start, end)
			.replace(ADDED, '')
			.replace(/[\s,.;:"'”’]+$/u, '')
			.replace(MERE_LINK, '');
		return { start: opener.start, end, words: balanced(words), opener: opener.words };
	});
}
