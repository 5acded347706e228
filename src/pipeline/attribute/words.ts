/** A sentence as this stage reads it: words, with each quotation folded into one item. */
import type { PartOfSpeech, Quotation, Sentence, Span, Token, Tokenized } from '../types';

export interface Word extends Span {
	lower: string;
	text: string;
	pos: PartOfSpeech | 'QUOTE';
	/** The quotation, if this is a folded one. */
	quotation: Quotation | null;
	/** The final mark of a folded quotation, which is a clause boundary; empty for other words. */
	endsWith: '' | ',' | '.' | '?';
	/** A folded quotation of at most four words: a phrase rather than an utterance. */
	fragment: boolean;
}

export interface View {
	sentence: Sentence;
	words: Word[];
}

/** Always verbs, whatever the tagger says. */
const ALWAYS_VERB = /^(?:said|says|say|told|tells|wrote|writes|added|argued|tweeted|insisted|insists)$/;

/** "Secretary general", "attorney general", "NATO's chief": the noun, which the tagger takes for an adjective. */
const BEFORE_GENERAL = /^(?:secretary|attorney|solicitor|surgeon|director|inspector|governor|consul)s?$/;

function wordOf(token: Token, before: Word | undefined): Word {
	const office =
		(token.lower === 'general' && BEFORE_GENERAL.test(before?.lower ?? '')) ||
		(token.lower === 'chief' && (before?.lower === "'s" || before?.pos === 'PROPN'));
	const pos = ALWAYS_VERB.test(token.lower) ? 'VERB' : office ? 'NOUN' : token.pos;
	return {
		start: token.start,
		end: token.end,
		lower: token.lower,
		text: token.text,
		pos,
		quotation: null,
		endsWith: '',
		fragment: false
	};
}

function foldedOf(quotation: Quotation, inside: readonly Token[]): Word {
	const words = inside.filter((token) => /[\p{L}\p{N}]/u.test(token.text));
	const last = inside.filter((token) => !/^["“”'’‘`]+$/.test(token.text)).at(-1)?.text ?? '';
	const endsWith = /^[,—–-]/.test(last) ? ',' : /^[?!]/.test(last) ? '?' : /^[.…]/.test(last) ? '.' : '';
	return {
		start: quotation.start,
		end: quotation.end,
		lower: '“”',
		text: '“”',
		pos: 'QUOTE',
		quotation,
		endsWith,
		fragment: words.length <= 4
	};
}

/** "The official said", "the United States": nouns and names that the tagger takes for adjectives and verbs. */
function retagHeads(words: Word[]): Word[] {
	words.forEach((word, i) => {
		const [before, next] = [words[i - 1], words[i + 1]];
		const ends = !next || ['VERB', 'AUX', 'PUNCT', 'PRON', 'SCONJ'].includes(next.pos);
		const opens = before?.pos === 'DET' || before?.pos === 'ADJ' || before?.lower === "'s";
		if (word.pos === 'ADJ' && opens && ends && PERSON_ADJECTIVE.test(word.lower)) word.pos = 'NOUN';
		// "Karsk and Velda back membership".
		const several = before?.pos === 'PROPN' || (before?.pos === 'NOUN' && before.lower.endsWith('s'));
		const object = next && /^(?:DET|PROPN|ADJ)$/.test(next.pos) && !isPlace(next);
		if (word.lower === 'back' && word.pos !== 'VERB' && several && object) word.pos = 'VERB';
		if (word.text === 'United' && /^(?:States|Nations|Kingdom|Arab)$/.test(next?.text ?? ''))
			word.pos = 'PROPN';
	});
	return words;
}

const isPlace = ({ lower }: Word): boolean => /^(?:home|here|there)$/.test(lower);

/** Adjectives that are also nouns for persons. */
const PERSON_ADJECTIVE =
	/^(?:official|chief|head|leader|executive|representative|liberal|conservative|republican|democrat|moderate|veteran|professional|individual|native|general|captive|relative|elder)$/;

const MISTAKEN_FOR = new Set(['VERB', 'ADJ', 'NOUN', 'ADV', 'X', 'INTJ']);

/**
 * Tags capitalised words within a sentence as names, because the tagger sometimes takes them for verbs. Not in
 * headlines.
 */
function retagNames(words: Word[]): Word[] {
	const long = words.filter((word) => /^\p{L}{4}/u.test(word.text));
	if (long.filter((word) => /^\p{Lu}/u.test(word.text)).length > long.length * 0.6) return words;
	const [first, second] = words;
	if (first?.pos === 'VERB' && second?.pos === 'VERB' && ALWAYS_VERB.test(second.lower)) first.pos = 'PROPN';
	words.forEach((word, i) => {
		const before = words[i - 1];
		if (
			i > 0 &&
			/^\p{Lu}\p{Ll}/u.test(word.text) &&
			MISTAKEN_FOR.has(word.pos) &&
			before &&
			/^[\p{L}\p{N},.)]/u.test(before.text)
		)
			word.pos = 'PROPN';
	});
	return words;
}

/** No real sentence has more words; longer ones are cut to keep reading fast. */
const MAX_WORDS = 200;

/** The views of all sentences of an article, in order. */
export function viewSentences({ tokens, sentences, quotations }: Tokenized): View[] {
	let t = 0;
	let q = 0;
	return sentences.flatMap((sentence) => {
		const words: Word[] = [];
		for (; t < tokens.length && (tokens[t]?.start ?? 0) < sentence.end;) {
			const token = tokens[t] as Token;
			while (q < quotations.length && (quotations[q]?.end ?? 0) <= token.start) q++;
			const quotation = quotations[q];
			if (!quotation || quotation.start > token.start) {
				words.push(wordOf(token, words.at(-1)));
				t++;
				continue;
			}
			const from = t;
			while (t < tokens.length && (tokens[t]?.start ?? 0) < Math.min(quotation.end, sentence.end)) t++;
			words.push(foldedOf(quotation, tokens.slice(from, t)));
		}
		const views: View[] = [];
		for (let from = 0; from < words.length; from += MAX_WORDS)
			views.push({ sentence, words: retagHeads(retagNames(words.slice(from, from + MAX_WORDS))) });
		return views;
	});
}
