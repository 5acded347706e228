/** Where sentences end: also inside quotations, as in the treebanks. */
import type { RawToken } from './tokenise';

/** Capitalised words that begin a sentence after "U.S." or "p.m.". */
const OPENERS = new Set(
	(
		'the a an he she it they we i you this that these those but and in on at as if when while after before since for with however ' +
		'there his her its their our my so yet or not no by from although though because asked now then here one some many most all'
	).split(' ')
);
/** Abbreviations that never end a sentence, because a name or a number follows. */
const TITLES = new Set(
	'mr. mrs. ms. messrs. dr. prof. st. sen. sens. rep. reps. gov. gen. lt. col. sgt. capt. cmdr. adm. maj. rev. hon. amb. ft. mt. no. nos. vs.'.split(
		' '
	)
);
const CLOSERS = /^(?:["”’'»)\]]|'')$/;
const END = /^(?:[.!?…]+|[!?]+)$/;

const startsUpper = (token: RawToken): boolean => /^[\p{Lu}\p{N}]/u.test(token.text);

/** Whether the abbreviation `token` ends a sentence, given the word that follows. */
function abbreviationEnds(token: RawToken, next: RawToken): boolean {
	if (TITLES.has(token.lower) || /^\p{Lu}\.$/u.test(token.text)) return false;
	return startsUpper(next) && OPENERS.has(next.lower);
}

/** Index of the token after the closing marks that touch the token before them. */
function overClosers(tokens: readonly RawToken[], from: number): number {
	let i = from;
	while (CLOSERS.test(tokens[i]?.text ?? '') && tokens[i]?.start === tokens[i - 1]?.end) i++;
	return i;
}

const SAYING = /^(?:said|says|asked|asks|wrote|replied|added|told|wondered|shouted|exclaimed|joked|tweeted)$/;

/** "Why?" Brod asked: a name and a verb of saying after the closing mark continue the sentence. */
function speakerFollows(tokens: readonly RawToken[], from: number): boolean {
	for (const token of tokens.slice(from, from + 5)) {
		if (SAYING.test(token.lower)) return true;
		if (!/^\p{L}/u.test(token.text)) return false;
	}
	return false;
}

/** Indices of the tokens that begin a sentence, the first included. A blank line always ends one. */
export function sentenceStarts(text: string, tokens: readonly RawToken[]): number[] {
	const starts = tokens.length > 0 ? [0] : [];
	for (let i = 0; i < tokens.length; i++) {
		const token = tokens[i] as RawToken;
		const following = tokens[i + 1];
		if (!following) break;
		if (/\n\s*\n/.test(text.slice(token.end, following.start))) {
			starts.push(i + 1);
			continue;
		}
		const end: boolean = END.test(token.text);
		if (!end && !(token.text.length > 1 && token.text.endsWith('.'))) continue;
		const at = overClosers(tokens, i + 1);
		const next = tokens[at];
		if (!next || next.start === tokens[at - 1]?.end) continue;
		const opens = startsUpper(next) || /^["“‘'([`•*–—-]/.test(next.text);
		if (at > i + 1 && /[!?]$/.test(token.text) && speakerFollows(tokens, at)) continue;
		if (
			end
				? opens && !(/^[…]|\.\.$/.test(token.text) && !startsUpper(next))
				: at === i + 1 && abbreviationEnds(token, next)
		) {
			if (starts.at(-1) !== at) starts.push(at);
			i = at - 1;
		}
	}
	return starts;
}
