/** Where a sentence names a proposition, and which side the naming words take by themselves. */
import { foreignHits } from '../code/bodies';
import { clearOf } from '../code/clauses';
import type { CodingRules, PropositionRules } from '../code/rules';
import type { Hit } from '../text/phrases';
import type { Base } from '../types';

export interface NamedIn {
	proposition: PropositionRules;
	base: Base;
	/** Offsets are relative to the words searched. */
	hit: Hit;
	/** The words refer back to something named earlier. */
	anaphora: boolean;
}

const LISTS = [
	['conditional', 'conditional'],
	['open', 'open'],
	['against', 'against'],
	['for', 'for'],
	['neutral', 'neutral'],
	['contraryNames', 'contrary'],
	['names', 'named']
] as const;

const longer = (a: Hit, b: Hit): boolean =>
	a.start <= b.start && b.end <= a.end && a.end - a.start > b.end - b.start;

/**
 * The matches of a proposition's own phrases. Of overlapping ones the longest is kept, those that take a side first.
 */
function own(proposition: PropositionRules, words: string, rules: CodingRules): NamedIn[] {
	const notNames = proposition.notNames.all(words);
	const isForeign = foreignHits(proposition, rules.propositions, words, words);
	const found: NamedIn[] = [];
	for (const [list, base] of LISTS)
		for (const hit of clearOf(proposition[list].all(words), notNames))
			if (!isForeign(hit)) found.push({ proposition, base, hit, anaphora: false });
	const sided = found.filter(({ base }) => base !== 'named' && base !== 'contrary');
	return found.filter((one) => {
		if (sided.includes(one)) return !sided.some((other) => longer(other.hit, one.hit));
		const others = found.filter(
			(other) => other !== one && (sided.includes(other) || other.base === 'contrary')
		);
		const covered = others.some(
			({ hit }) =>
				hit.start < one.hit.end && one.hit.start < hit.end && (one.base === 'named' || hit !== one.hit)
		);
		if (one.base === 'named' && covered) return false;
		if (
			one.base === 'contrary' &&
			sided.some(({ hit }) => hit.start < one.hit.end && one.hit.start < hit.end)
		)
			return false;
		return !found.some((other) => other.base === one.base && other !== one && longer(one.hit, other.hit));
	});
}

/** Every mention of a proposition in the words of a sentence. */
export function namedIn(words: string, rules: CodingRules): NamedIn[] {
	return rules.propositions.flatMap((proposition) => own(proposition, words, rules));
}
