/** Noun cues: "his pledge to …", "Russia's insistence that …", "criticism of …". */
import { clauseEnd, phraseEnd, trimRange } from './content';
import type { Found } from './found';
import { isFiniteAt, isNounLike, isPossessive, longNounPhraseEnd, nounPhraseStart } from './phrases';
import { longNounPhraseStart, subjectBefore, type WordRange } from './source';
import { CUE_NOUNS } from './lexicon';
import { groupStart, type VerbGroup } from './verbs';
import type { Word } from './words';

/** Nouns whose "to" introduces an object rather than an infinitive: "opposition to the plan". */
const TO_THING: ReadonlySet<string> = new Set(['opposition', 'objection', 'resistance', 'hostility']);

/** The cue noun of which this is the singular or the regular plural. */
function cueNoun(word: Word | undefined): { frames: readonly string[]; lemma: string } | null {
	if (!word || word.pos !== 'NOUN') return null;
	for (const lemma of [word.lower, word.lower.replace(/s$/, ''), word.lower.replace(/ies$/, 'y')]) {
		const frames = CUE_NOUNS.get(lemma);
		if (frames) return { frames, lemma };
	}
	return null;
}

/** The possessor before the noun at `i`, over any adjectives between: "his", "Russia's", "the foreign minister's". */
function possessor(words: readonly Word[], i: number): WordRange | null {
	let k = i - 1;
	while (
		words[k]?.pos === 'ADJ' ||
		words[k]?.pos === 'NUM' ||
		(words[k]?.pos === 'NOUN' && k > i - 3) ||
		words[k]?.pos === 'ADV'
	)
		k--;
	const word = words[k];
	if (!word) return null;
	if (isPossessive(word)) return { from: k, to: k + 1 };
	if (/^['’]s?$/.test(word.lower) && isNounLike(words[k - 1]))
		return { from: longNounPhraseStart(words, k - 1), to: k + 1 };
	return null;
}

/**
 * "Roe made the claim that", "Roe answered with a warning that": the subject of the verb that governs the noun at `i`.
 */
function raiser(words: readonly Word[], i: number): WordRange | null {
	let k = nounPhraseStart(words, i) - 1;
	if (words[k]?.lower === 'with' || words[k]?.lower === 'to') k--;
	for (let n = 0; n < 8 && k > 0; n++, k--) {
		const word = words[k];
		if (!word || word.lower === ',' || word.pos === 'QUOTE') return null;
		if (word.pos !== 'VERB' || /ing$/.test(word.lower)) continue;
		return isFiniteAt(words, k) ? subjectBefore(words, groupStart(words, k)) : null;
	}
	return null;
}

export function nounCues(words: readonly Word[], groups: readonly VerbGroup[]): Found[] {
	return words.flatMap((word, i): Found[] => {
		const noun = cueNoun(word);
		if (!noun) return [];
		let source = possessor(words, i);
		let k = i + 1;
		if (words[k]?.lower === 'by' && !source) {
			const end = longNounPhraseEnd(words, k + 1);
			if (end > k + 1) {
				source = { from: k + 1, to: end };
				k = end;
			}
		}
		const next = words[k]?.lower ?? '';
		if (!noun.frames.includes(next)) return [];
		const infinitive = words[k + 1]?.pos === 'VERB' || words[k + 1]?.pos === 'AUX';
		if (next === 'to' && !infinitive && !TO_THING.has(noun.lemma)) return [];
		if (next === 'that' && (words[k + 1]?.pos === 'VERB' || words[k + 1]?.pos === 'AUX')) return [];
		source ??= raiser(words, i);
		if (!source && next !== 'that') return [];
		const later = groups.filter((group) => group.from > k);
		const clausal = next === 'that' || (next === 'to' && infinitive);
		const from = clausal ? k : k + 1;
		const content = trimRange(words, {
			from,
			to: clausal ? clauseEnd(words, from, later) : phraseEnd(words, from)
		});
		if (content.to <= content.from) return [];
		return [
			{
				source,
				cue: { from: i, to: clausal ? i + 1 : k + 1 },
				content: [content],
				kind: 'speech',
				rule: `${noun.lemma}/noun/${next}`
			}
		];
	});
}
