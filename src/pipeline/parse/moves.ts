/** The parser's moves as classes of its weights: SHIFT, then LEFT and RIGHT for each relation. */
import { SHIFT, State } from './arc-hybrid';
import type { Encoded } from './encoded';
import { PARSE_FEATURES, parseFeatures } from './parse-features';
import type { Scorer } from './tag';

/** The root's relation is numbered after all others. */
export interface Moves {
	relations: number;
	count: number;
}

export const movesOf = (relations: number): Moves => ({ relations, count: 1 + 2 * relations });

export const features = new Int32Array(PARSE_FEATURES);

/** The allowed move with the best score, and its margin over the best move of another kind or head. */
export interface Choice {
	move: number;
	margin: number;
}

function bestIn(scores: Float64Array, from: number, to: number): number {
	let best = from;
	for (let i = from + 1; i < to; i++) if ((scores[i] as number) > (scores[best] as number)) best = i;
	return best;
}

export function choose(state: State, scores: Float64Array, { relations }: Moves, choice: Choice): void {
	let move = -1;
	let best = -Infinity;
	let second = -Infinity;
	const offer = (candidate: number): void => {
		const score = scores[candidate] as number;
		if (score > best) {
			second = best;
			best = score;
			move = candidate;
		} else if (score > second) second = score;
	};
	if (state.mayShift) offer(SHIFT);
	if (state.mayLeft) offer(bestIn(scores, 1, 1 + relations));
	if (state.mayRight) offer(bestIn(scores, 1 + relations, 1 + 2 * relations));
	choice.move = move;
	choice.margin = best - second;
}

export function apply(state: State, move: number, { relations }: Moves): void {
	if (move === SHIFT) state.shift();
	else if (move <= relations) state.left(state.front === state.n ? relations : move - 1);
	else state.right(move - 1 - relations);
}

/** Whether only one move is possible: shifting the first word, or attaching the last one to the root. */
export const forced = (state: State): boolean =>
	state.size === 0 || (state.front === state.n && state.size === 1);

export interface Tree {
	/** The root's index is the number of words. */
	heads: Int32Array;
	/** The root's relation is the number of relations. */
	relations: Uint8Array;
	/** Margin of each arc's move over the next best. */
	margins: Float32Array;
}

const choice: Choice = { move: 0, margin: 0 };
const state = new State();

/** Parses greedily. */
export function greedy(e: Encoded, weights: Scorer, moves: Moves): Tree {
	const margins = new Float32Array(e.n);
	const scores = new Float64Array(moves.count);
	state.start(e.n);
	while (!state.ended) {
		if (forced(state)) {
			if (state.size === 1) margins[state.below(0)] = 100;
			apply(state, state.size === 0 ? SHIFT : 1, moves);
			continue;
		}
		scores.fill(0);
		weights.score(features, parseFeatures(e, state, features), scores);
		choose(state, scores, moves, choice);
		if (choice.move !== SHIFT) margins[state.below(0)] = choice.margin;
		apply(state, choice.move, moves);
	}
	return { heads: state.heads.slice(0, e.n), relations: state.relations.slice(0, e.n), margins };
}

/** Replaces the root's index by -1. */
export const rooted = (tree: Tree): Tree => ({
	...tree,
	heads: tree.heads.map((head) => (head === tree.heads.length ? -1 : head))
});
