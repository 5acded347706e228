/** Identifies whose membership is meant if the words do not say: "its membership", "accession talks". */
import type { Hit } from '../text/phrases';
import { clearOf } from './clauses';
import type { PropositionRules } from './rules';

/** Hits that, with the words around, name another proposition's organisation. */
const withBody = ({ names, contraryNames, body }: PropositionRules, words: string): Hit[] =>
	[...names.all(words), ...contraryNames.all(words)].filter((hit) => body.first(hit.words) !== null);

/**
 * Returns a test for hits in `words` that refer to another proposition's organisation: the hit does not name its own, and
 * `around` (the sentence) names only the other, or the other's name overlaps it.
 */
export function foreignHits(
	proposition: PropositionRules,
	propositions: readonly PropositionRules[],
	words: string,
	around: string
): (hit: Hit) => boolean {
	if (!proposition.hasBody) return () => false;
	const rivals = propositions.filter((other) => other !== proposition && other.body.first(around) !== null);
	if (rivals.length === 0) return () => false;
	const named = proposition.body.first(around) !== null;
	return (hit) =>
		proposition.body.first(hit.words) === null &&
		(!named || rivals.some((rival) => clearOf([hit], withBody(rival, words)).length === 0));
}
