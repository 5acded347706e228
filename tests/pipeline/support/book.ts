/** The made-up codebook of the pipeline's tests, and the stages made from it. */
import { codeStances, codingRules } from '../../../src/pipeline/code';
import { loadCodebook } from '../../../src/pipeline/codebook';
import { datePhrases } from '../../../src/pipeline/date';
import { resolver } from '../../../src/pipeline/resolve';

export const MADE_UP = 'tests/pipeline/codebook';

export const codebook = await loadCodebook(MADE_UP);
export const resolve = resolver(codebook);
export const dates = datePhrases(codebook.lexicon);
export const rules = codingRules(codebook);

/** Stances of some words by proposition. */
export function stancesOf(content: string, cue = 'said', before: string[] = []): Record<string, string> {
	return Object.fromEntries(
		codeStances({ cue, content, before }, rules).map(({ propositionId, stance }) => [propositionId, stance])
	);
}
