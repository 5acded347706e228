/** Features of one tagger decision. */
import { finish, mix } from './hash';
import type { WordForm } from './word';

export const TAG_FEATURES = 56;

const NOWHERE: WordForm = {
	...{ mask: 0, noun: 0, verb: 0, text: 1, lower: 1, shape: 1, flags: 0, ambiguity: 0, open: null },
	suffixes: [1, 1, 1, 1],
	prefixes: [1, 1, 1]
};

/** Properties of a whole sentence. */
export interface TagContext {
	words: readonly WordForm[];
	/** Most of its long words begin with a capital, as in headlines. */
	capitals: boolean;
}

export function tagContext(words: readonly WordForm[]): TagContext {
	const long = words.filter(({ mask, flags }) => (flags & 26) === 0 && mask !== 0);
	const capital = long.filter(({ flags }) => (flags & 1) !== 0);
	return { words, capitals: long.length > 3 && capital.length > long.length * 0.55 };
}

/** Writes the features of word `i` to `out` and returns their number; `tags` contains the tags assigned so far. */
export function tagFeatures(
	{ words, capitals }: TagContext,
	i: number,
	tags: Uint8Array,
	out: Int32Array
): number {
	const w = words[i] ?? NOWHERE;
	const before = words[i - 1] ?? NOWHERE;
	const before2 = words[i - 2] ?? NOWHERE;
	const next = words[i + 1] ?? NOWHERE;
	const next2 = words[i + 2] ?? NOWHERE;
	const t1 = i > 0 ? (tags[i - 1] as number) + 1 : 0;
	const t2 = i > 1 ? (tags[i - 2] as number) + 1 : 0;
	const first = (i === 0 ? 1 : 0) | (capitals ? 2 : 0);
	const [s1, s2, s3, s4] = w.suffixes;
	const [p1, p2, p3] = w.prefixes;
	let n = 0;
	const one = (a: number) => {
		out[n] = finish(mix(n + 1, a));
		n++;
	};
	const two = (a: number, b: number) => {
		out[n] = finish(mix(mix(n + 1, a), b));
		n++;
	};
	const three = (a: number, b: number, c: number) => {
		out[n] = finish(mix(mix(mix(n + 1, a), b), c));
		n++;
	};
	one(0);
	one(w.text);
	one(w.lower);
	one(w.shape);
	one(s1);
	one(s2);
	one(s3);
	one(s4);
	one(p1);
	one(p2);
	one(p3);
	two(s3, w.shape);
	two(w.flags, first);
	one(w.ambiguity);
	two(w.mask, w.flags);
	one(t1);
	two(t2, t1);
	two(t1, w.lower);
	one(before.lower);
	one(before2.lower);
	one(next.lower);
	one(next2.lower);
	one(next.suffixes[2]);
	one(next.suffixes[1]);
	one(next.ambiguity);
	one(before.suffixes[2]);
	two(t1, w.ambiguity);
	two(t1, s3);
	two(t1, s2);
	two(w.ambiguity, next.ambiguity);
	three(w.ambiguity, next.ambiguity, next2.ambiguity);
	three(t1, w.ambiguity, next.ambiguity);
	two(before.lower, w.lower);
	two(w.lower, next.lower);
	two(before.lower, next.lower);
	two(w.lower, next.ambiguity);
	three(t2, t1, w.ambiguity);
	three(t2, t1, w.lower);
	two(before.shape, w.shape);
	two(w.shape, next.shape);
	three(w.flags, first, w.ambiguity);
	three(w.flags & 1, first, s3);
	two(w.noun, w.verb);
	three(t1, w.noun, w.verb);
	three(w.noun, w.verb, next.ambiguity);
	three(t1, w.mask, s2);
	two(first, t1);
	two(w.mask, next.mask);
	three(w.flags & 1, before.flags & 1, next.flags & 1);
	two(before.ambiguity, w.ambiguity);
	three(before.ambiguity, w.ambiguity, next.ambiguity);
	two(t1, next.lower);
	two(t1, next.ambiguity);
	three(t1, s3, next.suffixes[1]);
	two(before2.lower, before.lower);
	two(next.lower, next2.lower);
	return n;
}
