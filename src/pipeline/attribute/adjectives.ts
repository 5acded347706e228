/** Adjective cues: "is opposed to …", "was prepared to …", "are concerned that …". */
import { clauseEnd, phraseEnd, trimRange } from './content';
import type { Found } from './found';
import { CUE_ADJECTIVES } from './lexicon';
import { isFiniteAt } from './phrases';
import { subjectBefore } from './source';
import type { VerbGroup } from './verbs';
import type { Word } from './words';
import { wordIn } from '../text/word-list';

const COPULA = wordIn(`
	is are was were am be been being 's 're 'm remain remains remained feel feels felt become became becomes
	get got grew sounded sounds seems seemed appears appeared
`);
const AUXILIARY =
	/^(?:has|have|had|'ve|will|would|may|might|must|can|could|should|not|n't|to|do|does|did|long|also)$/;

export function adjectiveCues(words: readonly Word[], groups: readonly VerbGroup[]): Found[] {
	return words.flatMap((word, i): Found[] => {
		const frames = CUE_ADJECTIVES.get(word.lower);
		const next = words[i + 1]?.lower ?? '';
		if (!frames?.includes(next)) return [];
		let k = i - 1;
		while (words[k]?.pos === 'ADV' || /^(?:not|n't|so|very|more|most|less|and)$/.test(words[k]?.lower ?? ''))
			k--;
		if (!COPULA.test(words[k]?.lower ?? '')) return [];
		let from = k;
		while (AUXILIARY.test(words[from - 1]?.lower ?? '') || words[from - 1]?.pos === 'ADV') from--;
		const source = subjectBefore(words, from);
		if (!source || /^(?:it|there|this|that)$/.test(words[source.from]?.lower ?? '')) return [];
		const infinitive =
			next === 'to' &&
			(words[i + 2]?.pos === 'VERB' || words[i + 2]?.pos === 'AUX') &&
			!/ing$/.test(words[i + 2]?.lower ?? '');
		const clausal = next === 'that' || infinitive;
		if (next === 'that' && !words.slice(i + 2, i + 20).some((_, n) => isFiniteAt(words, i + 2 + n)))
			return [];
		const start = clausal ? i + 1 : i + 2;
		const later = groups.filter((group) => group.from > i);
		const content = trimRange(words, {
			from: start,
			to: clausal ? clauseEnd(words, start, later) : phraseEnd(words, start, later)
		});
		if (content.to <= content.from) return [];
		return [
			{
				source,
				cue: { from: k, to: clausal ? i + 1 : i + 2 },
				content: [content],
				kind: 'belief',
				rule: `${word.lower}/adjective/${infinitive ? 'inf' : next}`
			}
		];
	});
}
