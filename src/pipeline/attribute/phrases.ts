/**
 * Noun phrases and their modifiers, found by part-of-speech tags: a shallow grammar, sufficient for sources and
 * objects.
 */
import type { Word } from './words';
import { wordIn } from '../text/word-list';

const TIME_WORD = wordIn(String.raw`
	monday tuesday wednesday thursday friday saturday sunday today yesterday tonight tomorrow mon\.?
	tues?\.? wed\.? thurs?\.? fri\.? sat\.? sun\.?
`);
const MONTH = wordIn(String.raw`
	january february march april may june july august september october november december jan\.? feb\.?
	mar\.? apr\.? aug\.? sept?\.? oct\.? nov\.? dec\.?
`);
const PERSONAL = /^(?:i|you|he|she|it|we|they|him|her|them|me|us|himself|herself|themselves|itself)$/;
const POSSESSIVE = /^(?:my|your|his|her|its|our|their|whose)$/;
const STANDALONE = wordIn(`
	this that these those some many most several few others? another both all each none one neither either
	half who everyone everybody someone somebody nobody anyone anybody more third quarter majority
`);
const LINKING_PREPOSITION = wordIn(`
	of for in from at with on to against near behind by under inside outside between among like about within
	across around over on aboard
`);
const DETERMINER =
	/^(?:a|an|the|this|that|these|those|some|any|no|every|each|both|all|another|several|many|most|few)$/;

export const isTime = (word: Word | undefined): boolean =>
	word !== undefined && (TIME_WORD.test(word.lower) || (MONTH.test(word.lower) && word.pos === 'PROPN'));
export const isPersonal = (word: Word | undefined): boolean =>
	word !== undefined && PERSONAL.test(word.lower);
export const isPossessive = (word: Word | undefined): boolean =>
	word !== undefined && POSSESSIVE.test(word.lower);
export const isPreposition = (word: Word | undefined): boolean =>
	word !== undefined && LINKING_PREPOSITION.test(word.lower);
const INTERROGATIVE = /^(?:which|what|whose|whatever|whichever|whom)$/;
export const isDeterminer = (word: Word | undefined): boolean =>
	word !== undefined &&
	(DETERMINER.test(word.lower) || word.pos === 'DET') &&
	word.pos !== 'SCONJ' &&
	!INTERROGATIVE.test(word.lower);

/** Whether a word can end a noun phrase. */
export function isNounLike(word: Word | undefined): boolean {
	if (!word) return false;
	if (word.pos === 'QUOTE') return word.fragment && word.endsWith === '';
	return (
		word.pos === 'NOUN' ||
		word.pos === 'PROPN' ||
		word.pos === 'NUM' ||
		word.pos === 'SYM' ||
		(word.pos === 'X' && /\p{L}/u.test(word.text)) ||
		(word.pos === 'PRON' && !POSSESSIVE.test(word.lower)) ||
		(STANDALONE.test(word.lower) && word.pos !== 'SCONJ')
	);
}

/** Whether a word can precede the noun within its phrase. */
function isModifier(word: Word | undefined): boolean {
	if (!word) return false;
	if (word.pos === 'QUOTE') return word.fragment && word.endsWith === '';
	return (
		['NOUN', 'PROPN', 'NUM', 'ADJ', 'SYM', 'X'].includes(word.pos) ||
		/^(?:'s|'|’s|’|-|–|&|\.|\/|former|then|top|self|so|called)$/.test(word.lower) ||
		(word.pos === 'VERB' && /(?:ed|ing)$/.test(word.lower) && !/^(?:said|being|having)$/.test(word.lower))
	);
}

/** First word of the simple noun phrase that ends with word `j`: "the Russian foreign minister". */
export function nounPhraseStart(words: readonly Word[], j: number): number {
	const head = words[j];
	if (!head || isPersonal(head) || (STANDALONE.test(head.lower) && head.pos !== 'NOUN')) {
		return isDeterminer(words[j - 1]) && head && !isPersonal(head) ? j - 1 : j;
	}
	let i = j;
	while (i > 0) {
		const before = words[i - 1];
		if (!before) break;
		if (isPossessive(before) || isDeterminer(before)) {
			// "says that Roe", "says that officials": "that" is a conjunction.
			if (before.lower === 'that' && (words[i]?.pos === 'PROPN' || /[^s]s$/.test(words[j]?.lower ?? '')))
				break;
			i--;
			// "all the men", "both the senators"
			if (/^(?:all|both|half|such)$/.test(words[i - 1]?.lower ?? '')) i--;
			break;
		}
		if (before.lower === ')' && words[j]) {
			const open = openingBracket(words, i - 1);
			if (open > 0 && i - 1 - open <= 8) {
				i = open;
				continue;
			}
			break;
		}
		if (!isModifier(before)) {
			// "a very senior official"; "a clearly angry man"
			if (before.pos === 'ADV' && words[i]?.pos === 'ADJ' && isDeterminer(words[i - 2])) {
				i--;
				continue;
			}
			// "white and black voters", "black, brown and young voters"
			if (
				(before.lower === 'and' || before.lower === ',') &&
				words[i]?.pos === 'ADJ' &&
				words[i - 2]?.pos === 'ADJ'
			) {
				i--;
				continue;
			}
			break;
		}
		// A verb's -ed or -ing form is a modifier only after a determiner or another modifier.
		const determined =
			isDeterminer(words[i - 2]) || isPossessive(words[i - 2]) || words[i - 2]?.pos === 'ADJ';
		const registered =
			/ed$/.test(before.lower) &&
			isNounLike(words[i - 2]) &&
			!isPersonal(words[i - 2]) &&
			words[i - 3]?.lower === 'of';
		if (before.pos === 'VERB' && !determined && !registered) break;
		// "a demand Karsk rejects": a name after "a" and a noun begins its own phrase.
		if (before.pos === 'NOUN' && words[i]?.pos === 'PROPN' && /^(?:a|an)$/.test(words[i - 2]?.lower ?? ''))
			break;
		if (isTime(before) && words[i]?.lower !== "'s" && words[i]?.pos === 'PROPN') break;
		// "A . B": a full stop belongs to an initial or abbreviation only if no space precedes it.
		if (before.lower === '.' && words[i - 2]?.end !== before.start) break;
		i--;
	}
	return i;
}

/** Index of the bracket that word `close` closes, or -1. */
export function openingBracket(words: readonly Word[], close: number): number {
	for (let i = close - 1; i >= 0 && close - i < 20; i--)
		if (words[i]?.lower === '(' || words[i]?.lower === '[') return i;
	return -1;
}

/** The first word after the simple noun phrase that begins at `k`; `k` itself if none begins there. */
export function nounPhraseEnd(words: readonly Word[], k: number): number {
	let i = k;
	let nouns = 0;
	const first = words[k];
	if (!first) return k;
	if (isPersonal(first) && !isPossessive(first)) return k + 1;
	if (/^(?:all|both|half|such)$/.test(first.lower)) i++;
	if (isDeterminer(words[i]) || isPossessive(words[i])) i++;
	for (; i < words.length; i++) {
		const word = words[i];
		if (!word) break;
		if (word.lower === '(' && nouns > 0) {
			const close = words.findIndex((other, n) => n > i && n < i + 9 && other.lower === ')');
			if (close > 0) {
				i = close;
				continue;
			}
			break;
		}
		if (nouns > 0 && (isPersonal(word) || isDeterminer(word) || isPossessive(word) || isTime(word))) break;
		if (isNounLike(word)) {
			nouns++;
			continue;
		}
		if (/^['’]s?$/.test(word.lower)) {
			if (!nouns) break;
			continue;
		}
		if (word.pos === 'ADJ' || word.lower === '-' || word.lower === '–' || word.lower === '&') continue;
		if (word.lower === '.' && words[i - 1]?.end === word.start && /^\p{Lu}/u.test(words[i + 1]?.text ?? ''))
			continue;
		if (!nouns && (word.pos === 'ADV' || (word.pos === 'VERB' && /(?:ed|ing)$/.test(word.lower) && i > k)))
			continue;
		// "a televised address": after an article, even a word that looks like a verb is a noun.
		if (!nouns && i > k && word.pos === 'VERB' && /^(?:a|an|the)$/.test(first.lower)) {
			nouns++;
			continue;
		}
		break;
	}
	return nouns ? i : k;
}

/** Like `nounPhraseEnd`, but including "of …", "for …", "in …" and "and …" after it. */
export function longNounPhraseEnd(words: readonly Word[], k: number): number {
	let end = nounPhraseEnd(words, k);
	if (end === k) return k;
	for (let n = 0; n < 6; n++) {
		const word = words[end];
		if (!word) break;
		if (isPreposition(word) || word.lower === 'and' || word.lower === 'or') {
			const next = nounPhraseEnd(words, end + 1);
			if (next === end + 1) break;
			if ((word.lower === 'and' || word.lower === 'or') && isFiniteAt(words, next)) break;
			if (/^(?:on|in|at)$/.test(word.lower) && isTime(words[end + 1])) break;
			end = next;
			continue;
		}
		break;
	}
	return end;
}

const FINITE_AUXILIARY = wordIn(`
	is are was were am 's 're 'm has have had 've 'd do does did will would can could should may might must
	shall 'll ca wo wasn't isn't ain't
`);

/** Whether a finite verb or auxiliary is at `i`, adverbs before it skipped. */
export function isFiniteAt(words: readonly Word[], i: number): boolean {
	let k = i;
	while (words[k]?.pos === 'ADV' || words[k]?.lower === "n't" || words[k]?.lower === 'not') k++;
	const word = words[k];
	if (!word) return false;
	// "In May": a month, not an auxiliary.
	if (FINITE_AUXILIARY.test(word.lower) && word.pos !== 'PART' && word.pos !== 'PROPN') return true;
	if (word.lower === "'s")
		return words[k + 1]?.pos === 'VERB' || words[k + 1]?.pos === 'ADJ' || isDeterminer(words[k + 1]);
	return (word.pos === 'VERB' || word.pos === 'AUX') && !/ing$/.test(word.lower);
}
