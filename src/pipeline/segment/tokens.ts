/** Words of a passage with part of speech, from wink-nlp. */
import type { PartOfSpeech, Token } from '../types';
import { tagged } from './tagger';

/**
 * The text as the tokeniser expects it, with the same length: plain apostrophes inside words, spaces for unusual spaces
 * and invisible marks, and a straight quotation mark and a space for the '' of some wires.
 */
function plain(text: string): string {
	return (
		text
			.replace(/(?<=\p{L})[’ʼ](?=\p{L})/gu, "'")
			.replace(/[\u00A0\u2000-\u200F\u2028-\u202F\u2060-\u206F\u3000\uFEFF\p{Cc}]/gu, ' ')
			.replace(/''(?=\S)/g, ' "')
			.replace(/''/g, '" ')
			// Longer than any word; the tokeniser's time grows quadratically with a word's length.
			.replace(/\S{200,}/g, (run) => ' '.repeat(run.length))
	);
}

export interface Tagged {
	tokens: Token[];
	/** For each token, whether a sentence begins with it according to wink. */
	begins: boolean[];
}

/** Tokens of `text`, with `offset` added to their positions. Words that wink joins to a dash are split. */
export function tagWords(text: string, offset: number): Tagged {
	const prepared = plain(text);
	const { values, parts, firsts } = tagged(prepared, (document, its) => ({
		values: document.tokens().out(its.value) as string[],
		parts: document.tokens().out(its.pos) as PartOfSpeech[],
		firsts: new Set((document.sentences().out(its.span) as unknown as number[][]).map((span) => span[0]))
	}));
	const tokens: Token[] = [];
	const begins: boolean[] = [];
	let at = 0;
	let pending = false;
	values.forEach((value, i) => {
		pending ||= firsts.has(i);
		const start = prepared.indexOf(value, at);
		if (start < 0 || !value.trim()) return;
		at = start + value.length;
		// A doubled single mark is one mark, although the tokeniser saw a straight one in half of its place.
		const opens = value === '"' && text.slice(start - 1, start + 1) === "''";
		const closes = value === '"' && text.slice(start, start + 2) === "''";
		const [from, to] = [opens ? start - 1 : start, closes ? at + 1 : at];
		tokens.push({
			start: offset + from,
			end: offset + to,
			text: text.slice(from, to),
			lower: value.toLowerCase(),
			pos: parts[i] ?? 'X'
		});
		begins.push(pending);
		pending = false;
	});
	return { tokens, begins };
}
