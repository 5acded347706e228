/** Features of one parser decision, after Zhang and Nivre (2011). */
import type { State } from './arc-hybrid';
import type { Encoded } from './encoded';
import { finish, mix } from './hash';

export const PARSE_FEATURES = 144;

let n = 0;
let out: Int32Array = new Int32Array(PARSE_FEATURES);

const one = (a: number): void => {
	out[n] = finish(mix(n + 101, a));
	n++;
};
const two = (a: number, b: number): void => {
	out[n] = finish(mix(mix(n + 101, a), b));
	n++;
};
const three = (a: number, b: number, c: number): void => {
	out[n] = finish(mix(mix(mix(n + 101, a), b), c));
	n++;
};
const four = (a: number, b: number, c: number, d: number): void => {
	out[n] = finish(mix(mix(mix(mix(n + 101, a), b), c), d));
	n++;
};

const bucket = (distance: number): number =>
	distance < 5 ? distance : distance < 8 ? 5 : distance < 12 ? 6 : distance < 20 ? 7 : 8;

/** Words and tags of the top three words of the stack and the first four of the buffer. */
function places(
	e: Encoded,
	s0: number,
	s1: number,
	s2: number,
	b0: number,
	b1: number,
	b2: number,
	b3: number
): void {
	const { word: w, tag: t, upos: p } = e;
	two(w[s0] as number, p[s0] as number);
	one(t[s0] as number);
	two(w[s1] as number, p[s1] as number);
	one(t[s1] as number);
	two(w[b0] as number, p[b0] as number);
	one(t[b0] as number);
	one(w[b1] as number);
	two(w[b1] as number, p[b1] as number);
	one(t[b1] as number);
	two(w[s2] as number, p[s2] as number);
	one(t[s2] as number);
	two(w[b2] as number, p[b2] as number);
	one(t[b2] as number);
	one(t[b3] as number);
}

function pair({ word: w, tag: t, closed: q }: Encoded, x: number, y: number): void {
	two(w[x] as number, w[y] as number);
	two(w[x] as number, t[y] as number);
	two(t[x] as number, w[y] as number);
	two(t[x] as number, t[y] as number);
	two(q[x] as number, q[y] as number);
}

/** Pairs of the top of the stack, the word below it, and the first word of the buffer. */
function pairs(e: Encoded, s0: number, s1: number, b0: number, b1: number): void {
	const { word: w, tag: t, closed: q } = e;
	pair(e, s0, b0);
	pair(e, s1, s0);
	two(t[s1] as number, t[b0] as number);
	two(w[s1] as number, t[b0] as number);
	two(t[s1] as number, w[b0] as number);
	two(q[s1] as number, q[b0] as number);
	two(t[b0] as number, t[b1] as number);
	two(w[b0] as number, t[b1] as number);
	two(q[b0] as number, q[b1] as number);
	two(t[b0] as number, w[b1] as number);
}

function run({ tag: t, closed: q }: Encoded, x: number, y: number, z: number): void {
	three(t[x] as number, t[y] as number, t[z] as number);
	three(q[x] as number, q[y] as number, q[z] as number);
}

/** Sequences of three and four tags. */
function runs(
	e: Encoded,
	s0: number,
	s1: number,
	s2: number,
	b0: number,
	b1: number,
	b2: number,
	b3: number
): void {
	const { tag: t, closed: q } = e;
	run(e, s0, b0, b1);
	run(e, s1, s0, b0);
	run(e, s2, s1, s0);
	run(e, b0, b1, b2);
	four(t[s1] as number, t[s0] as number, t[b0] as number, t[b1] as number);
	four(q[s1] as number, q[s0] as number, q[b0] as number, q[b1] as number);
	four(q[s0] as number, q[b0] as number, q[b1] as number, q[b2] as number);
	four(t[s2] as number, t[s1] as number, t[s0] as number, t[b0] as number);
	four(t[b0] as number, t[b1] as number, t[b2] as number, t[b3] as number);
	three(q[s2] as number, q[s0] as number, q[b0] as number);
}

function child({ tag: t, closed: q }: Encoded, s: State, x: number, c: number, y: number): void {
	three(t[x] as number, t[c] as number, t[y] as number);
	four(q[x] as number, q[c] as number, s.relations[c] as number, q[y] as number);
}

function siblings({ tag: t }: Encoded, { relations: r }: State, x: number, a: number, b: number): void {
	three(t[x] as number, t[a] as number, t[b] as number);
	three(t[x] as number, r[a] as number, r[b] as number);
}

/** Children of these three words, with their relations. */
function children(e: Encoded, s: State, s0: number, s1: number, b0: number): void {
	const { tag: t, closed: q, word: w } = e;
	const { left1, left2, right1, right2 } = s;
	child(e, s, s0, left1[s0] as number, b0);
	child(e, s, s0, right1[s0] as number, b0);
	child(e, s, b0, left1[b0] as number, s0);
	child(e, s, s0, left1[s0] as number, s1);
	child(e, s, s0, right1[s0] as number, s1);
	child(e, s, s1, left1[s1] as number, s0);
	child(e, s, s1, right1[s1] as number, s0);
	child(e, s, s1, right1[s1] as number, b0);
	siblings(e, s, s0, left1[s0] as number, left2[s0] as number);
	siblings(e, s, s0, right1[s0] as number, right2[s0] as number);
	siblings(e, s, s1, right1[s1] as number, right2[s1] as number);
	siblings(e, s, b0, left1[b0] as number, left2[b0] as number);
	two(w[s0] as number, w[right1[s0] as number] as number);
	two(w[s0] as number, w[left1[s0] as number] as number);
	two(w[b0] as number, w[left1[b0] as number] as number);
	three(t[s1] as number, t[s0] as number, w[left1[s0] as number] as number);
	three(t[s0] as number, t[b0] as number, w[left1[b0] as number] as number);
	three(t[s1] as number, t[s0] as number, w[right1[s0] as number] as number);
	const low = right1[right1[s0] as number] as number;
	three(q[s0] as number, q[right1[s0] as number] as number, q[low] as number);
}

/** Difference of the running count `array` between `x` and `y`, at most 3; 0 if there is no word `x`. */
const between = (array: Int32Array, x: number, y: number, n: number): number =>
	x > n ? 0 : Math.min(3, (array[y] as number) - (array[x] as number));

/** Number and relations of each word's children, the distance between the words, and marks and verbs between them. */
function shapes(
	{ tag: t, word: w, upos: p, marks, verbs }: Encoded,
	s: State,
	s0: number,
	s1: number,
	b0: number
): void {
	const { lefts, rights, leftSet, rightSet } = s;
	two(w[s0] as number, (lefts[s0] as number) * 16 + (rights[s0] as number));
	two(t[s0] as number, (lefts[s0] as number) * 16 + (rights[s0] as number));
	two(w[s1] as number, rights[s1] as number);
	two(t[s1] as number, rights[s1] as number);
	two(t[b0] as number, lefts[b0] as number);
	two(w[b0] as number, lefts[b0] as number);
	three(t[s0] as number, leftSet[s0] as number, rightSet[s0] as number);
	two(w[s0] as number, rightSet[s0] as number);
	two(w[s1] as number, rightSet[s1] as number);
	three(t[s1] as number, rightSet[s1] as number, t[s0] as number);
	three(t[b0] as number, leftSet[b0] as number, t[s0] as number);
	four(
		t[s1] as number,
		(leftSet[s1] as number) ^ Math.imul(rightSet[s1] as number, 31),
		t[s0] as number,
		leftSet[s0] as number
	);
	four(p[s1] as number, p[s0] as number, leftSet[s0] as number, p[b0] as number);
	const near = s0 > s.n ? -1 : bucket(b0 - s0);
	const far = s1 > s.n ? -1 : bucket(s0 - s1);
	const marksNear = between(marks, s0, b0, s.n);
	const marksFar = between(marks, s1, s0, s.n);
	const verbsNear = between(verbs, s0, b0, s.n);
	const verbsFar = between(verbs, s1, s0, s.n);
	three(t[s0] as number, t[b0] as number, near);
	three(t[s1] as number, t[s0] as number, far);
	two(w[s0] as number, near);
	two(w[b0] as number, near);
	two(w[s1] as number, far);
	two(w[s0] as number, far);
	three(t[s0] as number, t[b0] as number, marksNear * 8 + verbsNear);
	three(t[s1] as number, t[s0] as number, marksFar * 8 + verbsFar);
	four(
		p[s1] as number,
		p[s0] as number,
		p[b0] as number,
		marksFar * 64 + verbsFar * 16 + marksNear * 4 + verbsNear
	);
	three(w[s1] as number, p[s0] as number, marksFar * 8 + verbsFar);
}

/** Meaning classes: which verb goes with which noun, and which noun with the noun of which preposition. */
function senses(
	{ word: w, sense: c, closed: q, upos: p }: Encoded,
	s: State,
	s0: number,
	s1: number,
	b0: number
): void {
	two(c[s0] as number, c[b0] as number);
	two(c[s1] as number, c[s0] as number);
	two(w[s0] as number, c[b0] as number);
	two(c[s0] as number, w[b0] as number);
	two(w[s1] as number, c[s0] as number);
	two(c[s1] as number, w[s0] as number);
	three(c[s1] as number, c[s0] as number, q[s.left1[s0] as number] as number);
	three(w[s1] as number, p[s0] as number, w[s.left1[s0] as number] as number);
	three(c[s1] as number, q[s0] as number, c[s.right1[s0] as number] as number);
	three(c[s1] as number, c[s0] as number, c[b0] as number);
}

/** Verbs of saying and thinking, and words inside quotation marks. */
function quotations(e: Encoded, s: State, s0: number, s1: number, b0: number): void {
	const { tag: t, closed: q, cue, quoted, upos: p } = e;
	const inside = (quoted[s1] as number) * 4 + (quoted[s0] as number) * 2 + (quoted[b0] as number);
	const cues = (cue[s1] as number) * 16 + (cue[s0] as number) * 4 + (cue[b0] as number);
	const before = b0 > 0 ? b0 - 1 : e.n + 1;
	const after = s0 < e.n ? s0 + 1 : e.n + 1;
	two(inside, cues);
	three(inside, t[s0] as number, t[b0] as number);
	three(inside, t[s1] as number, t[s0] as number);
	three(cues, t[s0] as number, t[b0] as number);
	three(cues, t[s1] as number, t[s0] as number);
	four(cues, p[s0] as number, s.leftSet[s0] as number, inside);
	four(cues, p[s1] as number, s.rightSet[s1] as number, p[s0] as number);
	four(cues, inside, q[before] as number, p[s0] as number);
	four(cues, inside, p[b0] as number, s.leftSet[b0] as number);
	three(q[s0] as number, q[after] as number, q[b0] as number);
	three(q[s0] as number, q[before] as number, q[b0] as number);
	four(
		q[s1] as number,
		q[s0 > 0 && s0 <= e.n ? s0 - 1 : e.n + 1] as number,
		q[s0] as number,
		p[b0] as number
	);
}

/** Writes the features of `state` to `into` and returns their number. */
export function parseFeatures(e: Encoded, state: State, into: Int32Array): number {
	n = 0;
	out = into;
	const none = e.n + 1;
	const s0 = state.below(0);
	const s1 = state.below(1);
	const s2 = state.below(2);
	const b0 = state.front;
	const b1 = Math.min(b0 + 1, none);
	const b2 = Math.min(b0 + 2, none);
	const b3 = Math.min(b0 + 3, none);
	places(e, s0, s1, s2, b0, b1, b2, b3);
	pairs(e, s0, s1, b0, b1);
	runs(e, s0, s1, s2, b0, b1, b2, b3);
	children(e, state, s0, s1, b0);
	shapes(e, state, s0, s1, b0);
	senses(e, state, s0, s1, b0);
	quotations(e, state, s0, s1, b0);
	return n;
}
