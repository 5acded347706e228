/**
 * Finds a verb's subject: the noun phrase before it, over relative clauses and appositions, or after it if inverted.
 */
import {
	isFiniteAt,
	isNounLike,
	isPersonal,
	isPossessive,
	isPreposition,
	isTime,
	longNounPhraseEnd,
	nounPhraseStart,
	openingBracket
} from './phrases';
import type { Word } from './words';
import { wordIn } from '../text/word-list';

/** Half-open range of word indices in a sentence. */
export interface WordRange {
	from: number;
	to: number;
}

const COMMA = /^(?:,|—|–|--|-)$/;
const BOUNDARY_WORD = wordIn(String.raw`
	, ; : — – -- - \( and but or nor yet so that as while when if because since although though whereas
	after before until whether where who which what how why than neither “” \.\.\. … ! \? \.
`);
const RELATIVE = /^(?:who|which|that|whom|whose)$/;

const isBoundary = (words: readonly Word[], i: number): boolean => {
	const word = words[i];
	return (
		word === undefined ||
		BOUNDARY_WORD.test(word.lower) ||
		(word.pos === 'QUOTE' && word.endsWith !== '') ||
		isTime(word)
	);
};

/** A comma, or a dash used as one (a hyphen only between two spaces). */
const isCommaAt = (words: readonly Word[], i: number): boolean => {
	const word = words[i];
	if (!word || !COMMA.test(word.lower)) return false;
	return (
		word.lower !== '-' ||
		(word.start > (words[i - 1]?.end ?? 0) && word.end < (words[i + 1]?.start ?? Infinity))
	);
};

/** "X who did all that": index of the relative pronoun before `a`, or -1. */
function relativeBefore(words: readonly Word[], a: number): number {
	for (let i = a - 1; i > 0 && a - i < 14; i--) {
		if (isCommaAt(words, i) || words[i]?.pos === 'QUOTE') return -1;
		if (/^(?:who|which|that)$/.test(words[i]?.lower ?? ''))
			return isNounLike(words[i - 1]) && isFiniteAt(words, i + 1) ? i : -1;
	}
	return -1;
}

/** Start of the noun phrase that ends with word `j`, including earlier words that belong to it. */
export function longNounPhraseStart(words: readonly Word[], j: number): number {
	let a = nounPhraseStart(words, j);
	let joined = false;
	for (let n = 0; n < 8; n++) {
		const before = words[a - 1];
		if (!before) break;
		const head = words[a - 2];
		if (isPreposition(before) && a >= 2) {
			if (isNounLike(head) && !isTime(head)) {
				a = nounPhraseStart(words, a - 2);
				continue;
			}
			// "people familiar with the talks", "a poll released on Monday"
			const participle =
				head && (head.pos === 'ADJ' || (head.pos === 'VERB' && /(?:ed|ing|en|wn|ld)$/.test(head.lower)));
			if (participle && isNounLike(words[a - 3]) && !isPersonal(words[a - 3])) {
				a = nounPhraseStart(words, a - 3);
				continue;
			}
		}
		if (/^(?:and|or|&|nor)$/.test(before.lower) && isNounLike(head)) {
			const start = nounPhraseStart(words, a - 2);
			let base = start;
			while (isPreposition(words[base - 1]) && isNounLike(words[base - 2]))
				base = nounPhraseStart(words, base - 2);
			if (isBoundary(words, base - 1) || joined) {
				a = base;
				joined = true;
				continue;
			}
		}
		if (
			before.lower === ',' &&
			joined &&
			isNounLike(head) &&
			!/^(?:both|either|neither)$/.test(words[a]?.lower ?? '')
		) {
			const start = nounPhraseStart(words, a - 2);
			if (isBoundary(words, start - 1)) {
				a = start;
				continue;
			}
		}
		if (
			before.pos === 'VERB' &&
			/(?:ed|ing)$/.test(before.lower) &&
			isNounLike(head) &&
			!isPersonal(head) &&
			!isPersonal(words[a])
		) {
			const start = nounPhraseStart(words, a - 2);
			if (isBoundary(words, start - 1) && !isFiniteAt(words, j + 1)) break;
			if (/ing$/.test(before.lower)) {
				a = start;
				continue;
			}
		}
		const relative =
			before.pos === 'VERB' || before.pos === 'ADP' || before.pos === 'AUX' ? relativeBefore(words, a) : -1;
		if (relative > 0) {
			a = nounPhraseStart(words, relative - 1);
			continue;
		}
		break;
	}
	// "Neither Karsk nor Velda said"
	return joined && words[a - 1]?.lower === 'neither' ? a - 1 : a;
}

const opensParenthesis = (word: Word): boolean =>
	RELATIVE.test(word.lower) ||
	isPossessive(word) ||
	['DET', 'NOUN', 'PROPN', 'ADJ', 'NUM', 'ADP', 'ADV', 'SCONJ'].includes(word.pos) ||
	(word.pos === 'VERB' && /(?:ed|ing|known|born)$/.test(word.lower));

/** "Smith, a lawyer from Austin, Texas, said": the subject before the parenthesis that ends with the comma at `j`. */
function overParenthesis(words: readonly Word[], j: number): WordRange | null {
	const dash = words[j]?.lower !== ',';
	for (let m = j - 1; m > 0 && j - m < 60; m--) {
		if (!isCommaAt(words, m) || (words[m]?.lower !== ',') !== dash) continue;
		const opener = words[m + 1];
		if (!opener || !opensParenthesis(opener)) continue;
		const end = words[m - 1]?.lower === ')' ? openingBracket(words, m - 1) - 1 : m - 1;
		if (end < 0 || !isNounLike(words[end])) continue;
		let a = longNounPhraseStart(words, end);
		if (!isBoundary(words, a - 1)) continue;
		// The parenthesis was itself in an apposition: "Jane Roe, a senator from Austin, Texas, said".
		while (
			words[a - 1]?.lower === ',' &&
			/^(?:a|an|the)$/.test(words[a]?.lower ?? '') &&
			words[a - 2]?.pos === 'PROPN'
		) {
			const outer = longNounPhraseStart(words, a - 2);
			if (!isBoundary(words, outer - 1)) break;
			a = outer;
		}
		return { from: a, to: j };
	}
	return null;
}

/** "They both said", "Roe and Doe each said": a quantifier between a plural subject and its verb. */
function isFloating(words: readonly Word[], j: number): boolean {
	const before = words[j - 1];
	if (!/^(?:both|all|each)$/.test(words[j]?.lower ?? '') || !before || !isNounLike(before) || isTime(before))
		return false;
	if (isPersonal(before)) return /^(?:they|we|you)$/.test(before.lower);
	const subject = words.slice(longNounPhraseStart(words, j - 1), j);
	return subject.some(({ lower }) => lower === 'and') || /[^s]s$/.test(before.lower);
}

const ADVERBIALS: readonly (readonly string[])[] = [
	...[
		'for the first time',
		'for the last time',
		'for the second time',
		'for its part',
		'for his part',
		'for her part'
	],
	...[
		'for their part',
		'at the same time',
		'at the time',
		'in turn',
		'once again',
		'in particular',
		'in principle',
		'in effect'
	],
	...[
		'for now',
		'for example',
		'for instance',
		'of course',
		'in public',
		'in private',
		'at first',
		'at least',
		'so far'
	]
].map((words) => words.split(' '));

/** Number of words of an adverbial that ends with word `j`: "for the first time"; 0 if there is none. */
function adverbialBefore(words: readonly Word[], j: number): number {
	const found = ADVERBIALS.find((parts) =>
		parts.every((part, i) => words[j - parts.length + 1 + i]?.lower === part)
	);
	return found?.length ?? 0;
}

/** The subject of the verb group that begins at `from`; null if none precedes it. */
export function subjectBefore(words: readonly Word[], from: number): WordRange | null {
	let j = from - 1;
	for (let n = 0; n < 6 && j >= 0; n++) {
		const word = words[j];
		if ((word?.pos === 'ADV' && word.lower !== 'but') || isFloating(words, j)) j--;
		else if (
			/^(?:week|month|year|morning|afternoon|evening|night)$/.test(word?.lower ?? '') &&
			/^(?:this|last|past|that|next)$/.test(words[j - 1]?.lower ?? '')
		)
			j -= words[j - 2]?.lower === 'this' ? 3 : 2;
		else if (isTime(word)) {
			j--;
			while (/^(?:on|late|early|last|this|since)$/.test(words[j]?.lower ?? '')) j--;
		} else {
			const length = adverbialBefore(words, j);
			if (length === 0) break;
			j -= length;
		}
	}
	const word = words[j];
	if (!word) return null;
	if (RELATIVE.test(word.lower)) return { from: j, to: j + 1 };
	if (word.lower === ')') {
		const open = openingBracket(words, j);
		return open > 0 && isNounLike(words[open - 1])
			? { from: longNounPhraseStart(words, open - 1), to: j + 1 }
			: null;
	}
	if (isCommaAt(words, j)) return overParenthesis(words, j);
	// "those surveyed say", "people interviewed said"
	if (
		word.pos === 'VERB' &&
		/(?:ed|wn)$/.test(word.lower) &&
		/^(?:those|people|voters|respondents|officials|analysts)$/.test(words[j - 1]?.lower ?? '')
	)
		return { from: longNounPhraseStart(words, j - 1), to: j + 1 };
	if (!isNounLike(word)) return null;
	return { from: longNounPhraseStart(words, j), to: j + 1 };
}

/** The subject that follows an inverted verb: `said Jane Roe, a lawyer,`; `k` is the word after the verb. */
export function subjectAfter(words: readonly Word[], k: number): WordRange | null {
	const first = words[k];
	if (!first || first.pos === 'QUOTE' || isTime(first)) return null;
	let end = longNounPhraseEnd(words, k);
	if (end === k) return null;
	if (isFiniteAt(words, end) && !RELATIVE.test(words[end]?.lower ?? '')) return null;
	// Appositions and relative clauses belong to the source, up to the next quotation or the end of the sentence.
	if (words[end]?.lower === ',' && words[end + 1]?.pos !== 'QUOTE') {
		const opener = words[end + 1];
		if (
			opener &&
			(/^(?:who|a|an|the|one|his|her|its|their)$/.test(opener.lower) ||
				((opener.pos === 'NOUN' || opener.pos === 'ADJ' || opener.pos === 'PROPN' || opener.pos === 'NUM') &&
					!isFiniteAt(words, longNounPhraseEnd(words, end + 1))))
		) {
			let stop = end + 1;
			while (
				stop < words.length &&
				!/^[.;:]$/.test(words[stop]?.lower ?? '') &&
				words[stop]?.pos !== 'QUOTE' &&
				!(
					words[stop]?.lower === ',' &&
					(words[stop + 1]?.pos === 'VERB' ||
						words[stop + 1]?.pos === 'QUOTE' ||
						/^(?:in|during|at|after|on|and|but|while|as|when)$/.test(words[stop + 1]?.lower ?? ''))
				)
			)
				stop++;
			end = stop;
		}
	} else if (/^(?:who|which)$/.test(words[end]?.lower ?? '')) {
		let stop = end + 1;
		while (stop < words.length && !/^[.,;:]$/.test(words[stop]?.lower ?? '') && words[stop]?.pos !== 'QUOTE')
			stop++;
		end = stop;
	}
	return { from: k, to: end };
}
