/** What two reports share: quoted words, and words of content. */
import { straighten } from '../codebook/plain';

/** A quotation that is not closed goes on to the end: a statement may be cut inside it. */
const QUOTED = /"([^"]{3,})(?:"|$)/g;
/** Words that any two statements share. */
const COMMON = new Set(
	(
		'a an the and or but of to in on at for from by with as that this these those it its he she his her they their we our ' +
		'us i is are was were be been being has have had do does did not no will would could should can may might must said ' +
		'says say told also about into over after before there what which who whom when where how than then so if up out ' +
		'war peace talks president'
	).split(' ')
);

/** Words in their bare form: lower case, a plural or verbal ending off, British spelling as American. */
function stem(word: string): string {
	return word
		.replace(/ll(?=(?:ed|ing)$)/, 'l')
		.replace(/(?:'s|s|ed|ing)$/, '')
		.replace(/e$/, '');
}

const wordsIn = (text: string): string[] =>
	(
		straighten(text)
			.toLowerCase()
			.match(/[\p{L}\p{N}][\p{L}\p{N}'-]*/gu) ?? []
	).map((word) => word.replace(/'s$/, ''));

/** Words of content, each once; names are left out, as everybody speaks of the same few. */
export const contentWords = (text: string): Set<string> =>
	new Set(
		wordsIn(straighten(text).replace(/\p{Lu}[\p{L}\p{N}'-]*/gu, ' '))
			.filter((word) => !COMMON.has(word))
			.map(stem)
	);

/** Quotations of a text, as their words in lower case. */
function quotedWords(text: string): string[][] {
	return [...straighten(text).matchAll(QUOTED)].map((match) => wordsIn(match[1] ?? ''));
}

/** Length of the longest run of words that a quotation of one text shares with a quotation of the other. */
export function sharedQuotedRun(a: string, b: string): number {
	let longest = 0;
	for (const left of quotedWords(a))
		for (const right of quotedWords(b))
			for (let i = 0; i < left.length; i += 1)
				for (let j = 0; j < right.length; j += 1) {
					let run = 0;
					while (left[i + run] !== undefined && left[i + run] === right[j + run]) run += 1;
					longest = Math.max(longest, run);
				}
	return longest;
}

/** How many words the two have in common. */
export const sharedWords = (a: ReadonlySet<string>, b: ReadonlySet<string>): number =>
	[...a].filter((word) => b.has(word)).length;

/** Share of the smaller set that the two have in common, 0 to 1; 0 where either is empty. */
export function overlapOf(a: ReadonlySet<string>, b: ReadonlySet<string>): number {
	const smaller = Math.min(a.size, b.size);
	return smaller === 0 ? 0 : sharedWords(a, b) / smaller;
}
