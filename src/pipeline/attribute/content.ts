/** Finds where attributed content begins and ends. */
import type { VerbGroup } from './verbs';
import {
	isDeterminer,
	isFiniteAt,
	isNounLike,
	isPersonal,
	isPossessive,
	isTime,
	longNounPhraseEnd
} from './phrases';
import type { WordRange } from './source';
import type { Word } from './words';

const WH = /^(?:whether|if|how|why|what|when|where|who|which)$/;
const SETTING = /^(?:in|on|at|during|to|after|before|via|through|from|by|with|of|about|over|for|while)$/;

/** Skips adverbs, times and settings between a cue and its content: "said late Monday in a statement". */
export function skipAdverbials(words: readonly Word[], k: number): number {
	let i = k;
	for (let n = 0; n < 6; n++) {
		const word = words[i];
		if (!word) return i;
		if (
			word.pos === 'ADV' &&
			word.lower !== 'how' &&
			word.lower !== 'why' &&
			word.lower !== 'when' &&
			word.lower !== 'where'
		)
			i++;
		else if (isTime(word)) {
			i++;
			if (/^(?:morning|afternoon|evening|night)$/.test(words[i]?.lower ?? '')) i++;
			if (words[i]?.lower === '(') {
				const close = words.findIndex((other, m) => m > i && other.lower === ')');
				if (close > 0 && close - i < 8) i = close + 1;
			}
		} else if (
			/^(?:late|early|last|this|earlier)$/.test(word.lower) &&
			(isTime(words[i + 1]) ||
				/^(?:week|month|year|night|summer|fall|spring|winter)$/.test(words[i + 1]?.lower ?? ''))
		)
			i += 2;
		else if (SETTING.test(word.lower)) {
			const end = longNounPhraseEnd(words, i + 1);
			if (end === i + 1) return i;
			i = end;
		} else return i;
	}
	return i;
}

/** Whether a clause begins at `k`: a noun phrase followed by a finite verb. */
export function clauseAt(words: readonly Word[], k: number): boolean {
	const first = words[k];
	if (!first) return false;
	if (/^(?:there|it|this|that|he|she|they|we|i|you)$/.test(first.lower) && isFiniteAt(words, k + 1))
		return true;
	let end = longNounPhraseEnd(words, k);
	// "she and her peers were"
	if (end > k && /^(?:and|or)$/.test(words[end]?.lower ?? '')) {
		const both = longNounPhraseEnd(words, end + 1);
		if (both > end + 1 && isFiniteAt(words, both)) end = both;
	}
	if (end > k) {
		if (isFiniteAt(words, end)) return true;
		const next = words[end]?.lower ?? '';
		// Skips a relative clause, an apposition or a participle: a finite verb must still follow.
		if (/^(?:who|which|that|,|—|–|-)$/.test(next) || words[end]?.pos === 'VERB') {
			for (let i = end + 1; i < Math.min(words.length, end + 25); i++)
				if (isFiniteAt(words, i) && (isNounLike(words[i - 1]) || words[i - 1]?.lower === ',')) return true;
		}
		return false;
	}
	// "opposing the deal would be wrong", "despite all that, he would go"
	if (
		(first.pos === 'VERB' && /ing$/.test(first.lower)) ||
		first.pos === 'ADP' ||
		first.pos === 'SCONJ' ||
		first.pos === 'QUOTE'
	)
		for (let i = k + 1; i < Math.min(words.length, k + 25); i++) if (isFiniteAt(words, i)) return true;
	return false;
}

/** Strips end marks and commas from the end of a range. */
export function trimRange(words: readonly Word[], range: WordRange): WordRange {
	let { from, to } = range;
	while (to > from && /^(?:[.,;:!?…]|—|–|--|-|and|but|or)$/.test(words[to - 1]?.lower ?? '')) to--;
	while (from < to && /^(?:[.,;:]|—|–|--)$/.test(words[from]?.lower ?? '')) from++;
	return { from, to };
}

/** The finite verb group that begins at `i` without its own subject. */
const finiteAt = (groups: readonly VerbGroup[], i: number): VerbGroup | undefined =>
	groups.find((group) => group.from === i && group.form === 'finite');

/** Whether a new main clause with its own cue begins at `i`: "…, but she called it a trick". */
function newCueClause(words: readonly Word[], i: number, groups: readonly VerbGroup[]): boolean {
	const subject = longNounPhraseEnd(words, i);
	const cue = subject > i ? finiteAt(groups, subject) : undefined;
	return cue !== undefined && cue.cue.kind === 'speech';
}

/**
 * The end of a content clause that begins at `k`: the end of the sentence, or where the narrator resumes.
 * `subordinate`: the cue itself is in a subordinate clause ("While Roe says A, Doe went").
 */
export function clauseEnd(
	words: readonly Word[],
	k: number,
	groups: readonly VerbGroup[],
	subordinate = false
): number {
	for (let i = k + 1; i < words.length; i++) {
		const word = words[i];
		if (!word) break;
		if (word.lower === 'according' && words[i + 1]?.lower === 'to') return i;
		if (word.lower === ';') return i;
		const comma = word.lower === ',' || word.lower === '—';
		if (comma || word.pos === 'QUOTE') {
			// ", adding that …"
			if (groups.some((group) => group.from === i + 1 && group.form === 'ing')) return comma ? i : i + 1;
			// "said A, called B and left"
			const listed = finiteAt(groups, i + 1);
			if (
				comma &&
				listed &&
				listed.head === i + 1 &&
				listed.cue.kind !== 'belief' &&
				listed.cue.kind !== 'evidence'
			)
				return i;
			if (comma && /^(?:and|but)$/.test(words[i + 1]?.lower ?? '') && newCueClause(words, i + 2, groups))
				return i;
			if (comma && subordinate && clauseAt(words, i + 1)) return i;
			const pause = comma || word.endsWith === ',';
			if (pause && /^(?:while|whereas|although|though)$/.test(words[i + 1]?.lower ?? ''))
				return comma ? i : i + 1;
		}
		if (word.lower === 'and' || word.lower === 'but') {
			const next = finiteAt(groups, i + 1);
			if (next && next.cue.kind === 'speech') return i;
		}
	}
	return words.length;
}

const PHRASE_STOP =
	/^(?:after|before|while|when|because|since|although|though|during|saying|but|despite|if|until)$/;

/** The end of noun phrase content that begins at `k`, including its relative clauses and infinitives. */
export function phraseEnd(words: readonly Word[], k: number, groups: readonly VerbGroup[] = []): number {
	for (let i = k + 1; i < words.length; i++) {
		const word = words[i];
		const next = words[i + 1];
		if (!word) break;
		if (/^(?:[.,;:]|—|–|--)$/.test(word.lower)) {
			if (word.lower === '.' && i < words.length - 1 && words[i - 1]?.end === word.start) continue;
			return i;
		}
		if (word.pos === 'QUOTE' && word.endsWith !== '') return i + 1;
		if (PHRASE_STOP.test(word.lower)) return i;
		if (
			/^(?:and|but|or)$/.test(word.lower) &&
			groups.some((group) => group.from === i + 1 && group.form !== 'participle')
		)
			return i;
		if (word.lower === 'and' && next?.pos === 'VERB' && !/ing$/.test(next.lower) && !isNounLike(words[i + 2]))
			return i;
		// "as he defended it", "by saying so"
		if (word.lower === 'as' && isPersonal(next) && isFiniteAt(words, i + 2))
			return words[i - 1]?.lower === 'even' ? i - 1 : i;
		if (word.lower === 'by' && next?.pos === 'VERB' && /ing$/.test(next.lower)) return i;
		if (isTime(word) && word.pos === 'PROPN' && !isNounLike(next) && next?.lower !== "'s")
			return /^(?:on|late|early|in|since|until|by)$/.test(words[i - 1]?.lower ?? '') ? i - 1 : i;
	}
	return words.length;
}

export const startsWh = (word: Word | undefined): boolean => word !== undefined && WH.test(word.lower);
export const startsNoun = (word: Word | undefined): boolean =>
	word !== undefined &&
	(isNounLike(word) ||
		isDeterminer(word) ||
		isPossessive(word) ||
		isPersonal(word) ||
		word.pos === 'ADJ' ||
		word.pos === 'QUOTE');
