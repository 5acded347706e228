/**
 * Sentences of a passage from the tokeniser's guesses, corrected: none begins inside a quotation, a bracket or an abbreviation.
 */
import type { Sentence, Token } from '../types';
import type { Quoted } from './quotations';
import type { Tagged } from './tokens';
import { wordIn } from '../text/word-list';

const TITLE = new RegExp(
	String.raw`^(?:${[
		'mr|mrs|ms|dr|prof|sen|sens|rep|reps|gov|govs|gen|lt|col|sgt|capt|cmdr|adm|maj|rev|hon|st|vs|no|amb',
		'messrs|mt|ft|jan|feb|mar|apr|aug|sept?|oct|nov|dec'
	].join('|')})\.?$`
);
const MAX_BRACKET = 300;

/** For each token, whether it is inside a bracket that closes soon. */
function inBrackets(tokens: Token[]): boolean[] {
	const inside = tokens.map(() => false);
	let open = -1;
	tokens.forEach((token, i) => {
		if (token.text === '(' || token.text === '[') open = i;
		if ((token.text === ')' || token.text === ']') && open >= 0) {
			const from = open;
			open = -1;
			if (token.end - (tokens[from]?.start ?? 0) <= MAX_BRACKET) inside.fill(true, from + 1, i + 1);
		}
	});
	return inside;
}

function isFalseStart(token: Token, previous: Token | undefined, beforePrevious: Token | undefined): boolean {
	if (!previous) return false;
	if (/^[\p{Ll})\],;:…]/u.test(token.text) || !/[.!?…:"“”'‘’)\]—–-]$/.test(previous.text)) return true;
	if (TITLE.test(previous.lower) || /^\p{Lu}\.$/u.test(previous.text)) return /^[\p{Lu}\d]/u.test(token.text);
	const parted = previous.text === '.' && previous.start === beforePrevious?.end ? beforePrevious : null;
	return (
		parted !== null &&
		(TITLE.test(parted.lower) || /^\p{Lu}$/u.test(parted.text)) &&
		/^\p{Lu}/u.test(token.text)
	);
}

const SAYING = wordIn(`
	said says say asked asks wrote writes told tells added adds tweeted replied continued wondered responded
	quipped shouted yelled exclaimed joked declared
`);

/** A name or noun phrase followed by a verb of saying: what follows "Why?" belongs to its sentence. */
function speakerFollows(tokens: readonly Token[], i: number): boolean {
	for (let k = i; k < i + 9; k++) {
		const token = tokens[k];
		if (!token || (/[.;:"“]/.test(token.text.slice(-1)) && !/^\p{Lu}/u.test(token.text))) return false;
		if (SAYING.test(token.lower)) return k > i;
		if (token.pos === 'VERB' || token.pos === 'AUX') return false;
	}
	return false;
}

/**
 * Sentence spans in order, without the white space between them. A sentence that opens a quotation extends to the next
 * sentence end outside quotation marks. One begins at each
 * of `breaks` in any case.
 */
export function findSentences(
	{ tokens, begins }: Tagged,
	quotations: readonly Quoted[],
	passageNo: number,
	breaks: readonly number[]
): Sentence[] {
	const bracketed = inBrackets(tokens);
	const sentences: Sentence[] = [];
	let q = 0;
	tokens.forEach((token, i) => {
		while (q < quotations.length && (quotations[q]?.end ?? 0) <= token.start) q++;
		const quotation = quotations[q];
		const previous = tokens[i - 1];
		// The token with the opening mark may begin after it, if the mark is two characters long.
		const inside =
			quotation !== undefined &&
			quotation.start < token.start &&
			previous !== undefined &&
			previous.end > quotation.start;
		const ended = quotations[q - 1];
		const afterQuotation =
			ended !== undefined &&
			previous !== undefined &&
			previous.end <= ended.end &&
			ended.end - previous.end <= 1 &&
			/[.!?…]/.test(tokens[i - 2]?.text.slice(-1) ?? '') &&
			/^[\p{Lu}"“‘]/u.test(token.text);
		// "Why?" Smith asked.
		const tagged =
			afterQuotation && /[!?]/.test(tokens[i - 2]?.text.slice(-1) ?? '') && speakerFollows(tokens, i);
		const closing = previous !== undefined && /^[”’"')\]]$/.test(token.text) && token.start === previous.end;
		const starts =
			!inside &&
			!bracketed[i] &&
			!closing &&
			!tagged &&
			(afterQuotation || ((begins[i] ?? false) && !isFalseStart(token, previous, tokens[i - 2])));
		const current = sentences.at(-1);
		const broken =
			previous !== undefined && breaks.some((at) => previous.start < at && token.start >= at && !inside);
		if (!current || starts || broken) sentences.push({ start: token.start, end: token.end, passageNo });
		else current.end = token.end;
	});
	return sentences;
}
