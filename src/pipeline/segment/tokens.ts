/** Words of a passage with part of speech, from the tagger. */
import { parser } from '../parse';
import type { Token } from '../types';

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
	/** For each token, whether a sentence begins with it according to the tokeniser. */
	begins: boolean[];
}

/** Tokens of `text`, with `offset` added to their positions. */
export function tagWords(text: string, offset: number): Tagged {
	const tokens: Token[] = [];
	const begins: boolean[] = [];
	for (const sentence of parser().tag(plain(text)))
		sentence.forEach(({ start, end, text: value, lower, upos }, i) => {
			// A doubled single mark is one mark, although the tokeniser saw a straight one in half of its place.
			const opens = value === '"' && text.slice(start - 1, start + 1) === "''";
			const closes = value === '"' && text.slice(start, start + 2) === "''";
			const [from, to] = [opens ? start - 1 : start, closes ? end + 1 : end];
			const token = { start: offset + from, end: offset + to, text: text.slice(from, to) };
			tokens.push({ ...token, lower, pos: upos });
			begins.push(i === 0);
		});
	return { tokens, begins };
}
