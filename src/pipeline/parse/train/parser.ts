/**
 * Trains the parser with a dynamic oracle (Goldberg and Nivre 2013), so that it learns to continue after its own
 * mistakes.
 */
import { SHIFT, State } from '../arc-hybrid';
import type { Encoded } from '../encoded';
import { apply, choose, features, forced, movesOf, type Moves } from '../moves';
import { parseFeatures } from '../parse-features';
import { Perceptron } from './perceptron';
import { random, shuffled } from './random';

export interface ParseExample {
	encoded: Encoded;
	/** The root's index is the number of words. */
	heads: Int32Array;
	/** -1 if the relation is too rare to be learned. */
	relations: Int32Array;
}

/** The heads and relations of the sentence in reverse order. */
export function mirroredHeads({ heads, relations }: { heads: Int32Array; relations: Int32Array }): {
	heads: Int32Array;
	relations: Int32Array;
} {
	const n = heads.length;
	const turned = Int32Array.from(heads, (_, i) => {
		const head = heads[n - 1 - i] as number;
		return head === n ? n : n - 1 - head;
	});
	return { heads: turned, relations: relations.slice().reverse() };
}

/** Number of gold arcs that each kind of move makes impossible: shift, left, right. */
function costs(state: State, gold: Int32Array, into: Int32Array): void {
	const [s0, s1, b0] = [state.below(0), state.below(1), state.front];
	into.fill(0);
	let [shift, left, right] = [0, 0, 0];
	if (state.size > 0) {
		const head = gold[s0] as number;
		if (head === s1 || head > b0) left++;
		if (head >= b0) right++;
		for (let i = b0; i < state.n; i++)
			if (gold[i] === s0) {
				left++;
				right++;
			}
	}
	if (b0 < state.n) {
		const head = gold[b0] as number;
		for (let k = 1; k < state.size; k++) if (state.below(k) === head) shift++;
		for (let k = 0; k < state.size; k++) if (gold[state.below(k)] === b0) shift++;
	}
	into[0] = shift;
	into[1] = left;
	into[2] = right;
}

/** The move with the best score out of those with the least cost; a correct arc gets its gold relation. */
function bestGold(
	state: State,
	{ heads, relations }: ParseExample,
	cost: Int32Array,
	scores: Float64Array,
	moves: Moves
): { move: number; allowed: (move: number) => boolean } {
	const least = Math.min(
		state.mayShift ? (cost[0] as number) : 99,
		state.mayLeft ? (cost[1] as number) : 99,
		state.mayRight ? (cost[2] as number) : 99
	);
	const s0 = state.below(0);
	const relation = relations[s0] as number;
	const within = (kind: number, head: number, move: number): boolean =>
		cost[kind] === least &&
		(heads[s0] !== head || relation < 0 || move === 1 + (kind - 1) * moves.relations + relation);
	const allowed = (move: number): boolean => {
		if (move === SHIFT) return state.mayShift && cost[0] === least;
		if (move <= moves.relations) return state.mayLeft && within(1, state.front, move);
		return state.mayRight && within(2, state.below(1), move);
	};
	let best = -1;
	for (let move = 0; move < moves.count; move++)
		if (allowed(move) && (best < 0 || (scores[move] as number) > (scores[best] as number))) best = move;
	return { move: best, allowed };
}

/** How often the parser continues from its own choice, right or wrong, after the first round. */
const EXPLORATION = 0.9;

/** Learns one sentence; returns the number of moves, and how many of them were right before learning. */
function learn(
	perceptron: Perceptron,
	example: ParseExample,
	moves: Moves,
	explore: () => boolean,
	state: State
): { right: number; all: number } {
	const { encoded, heads } = example;
	const scores = new Float64Array(moves.count);
	const cost = new Int32Array(3);
	const choice = { move: 0, margin: 0 };
	const moved = { right: 0, all: 0 };
	state.start(encoded.n);
	while (!state.ended) {
		if (forced(state)) {
			apply(state, state.size === 0 ? SHIFT : 1, moves);
			continue;
		}
		scores.fill(0);
		const count = parseFeatures(encoded, state, features);
		perceptron.score(features, count, scores);
		choose(state, scores, moves, choice);
		costs(state, heads, cost);
		const gold = bestGold(state, example, cost, scores, moves);
		const right = gold.allowed(choice.move);
		moved.all++;
		if (right) moved.right++;
		if (!right && gold.move >= 0) perceptron.update(features, count, gold.move, choice.move);
		apply(state, right || explore() ? choice.move : gold.move, moves);
	}
	return moved;
}

export function trainParser(
	examples: readonly ParseExample[],
	relations: number,
	rounds: number,
	seed: number,
	log: (line: string, soFar: Perceptron) => void
): Perceptron {
	const perceptron = new Perceptron();
	const moves = movesOf(relations);
	const next = random(seed);
	const state = new State();
	for (let round = 0; round < rounds; round++) {
		let right = 0;
		let all = 0;
		for (const example of shuffled(examples, next)) {
			const moved = learn(perceptron, example, moves, () => round > 0 && next() < EXPLORATION, state);
			right += moved.right;
			all += moved.all;
		}
		log(
			`parser ${seed}, round ${round + 1}: ${((100 * right) / all).toFixed(2)}% of moves right before learning`,
			perceptron
		);
	}
	return perceptron;
}
