/** What two reports can share: runs of quoted words, and content words. */
import { straighten } from '../text/plain';

/** An unclosed quotation runs to the end: a statement may be cut inside it. */
const QUOTED = /"([^"]{3,})(?:"|$)/g;
/** Shorter statements (“supports it”) are alike by chance. */
const LEAST_WORDS = 5;
/** Words too common to count as shared. */
const COMMON = new Set(
	(
		'a an the and or but of to in on at for from by with as that this these those it its he she his her they their we our ' +
		'us i is are was were be been being has have had do does did not no will would could should can may might must said ' +
		'says say told also about into over after before there what which who whom when where how than then so if up out ' +
		'war peace talks president'
	).split(' ')
);

/** Crude stems: lower case, without plural and verb endings, British spelling as American. */
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

/** Content words, each once; without names, because everybody speaks about the same few. */
export const contentWords = (text: string): Set<string> =>
	new Set(
		wordsIn(straighten(text).replace(/\p{Lu}[\p{L}\p{N}'-]*/gu, ' '))
			.filter((word) => !COMMON.has(word))
			.map(stem)
	);

/** Every run of `length` words within a quotation of a text, in lower case. */
export function quotedRuns(text: string, length: number): Set<string> {
	const runs = new Set<string>();
	for (const [, quoted = ''] of straighten(text).matchAll(QUOTED)) {
		const words = wordsIn(quoted);
		for (let i = 0; i + length <= words.length; i += 1) runs.add(words.slice(i, i + length).join(' '));
	}
	return runs;
}

/** All words of a text in order, including names, as one string; empty if there are too few to identify it. */
export function wordForWord(text: string): string {
	const words = wordsIn(text);
	return words.length < LEAST_WORDS ? '' : words.join(' ');
}

/** The size of the intersection. */
export function sharedCount(a: ReadonlySet<string>, b: ReadonlySet<string>): number {
	const [smaller, larger] = a.size <= b.size ? [a, b] : [b, a];
	let count = 0;
	for (const one of smaller) if (larger.has(one)) count += 1;
	return count;
}

/** The size of the intersection relative to the smaller set, 0 to 1; 0 if either is empty. */
export function overlapOf(a: ReadonlySet<string>, b: ReadonlySet<string>): number {
	const smaller = Math.min(a.size, b.size);
	return smaller === 0 ? 0 : sharedCount(a, b) / smaller;
}
