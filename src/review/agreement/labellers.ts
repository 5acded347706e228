/** Compares two labellers' readings of the same passages: how often both find the same positions. */
import { STANCES, type Stance } from '../../lib/model/vocab';
import { alpha, alphaInterval, type Interval } from './alpha';

/** One position that a labeller reads in a passage. */
export interface Position {
	holder: string;
	proposition: string;
	stance: Stance;
}

/** Passage id → the positions read in it; none where there is nothing to code. */
export type Labels = ReadonlyMap<string, readonly Position[]>;

/** Positions of each labeller, and those in common. */
interface Shared {
	first: number;
	second: number;
	both: number;
}

export interface LabelAgreement {
	/** Passages that both have labelled. */
	passages: number;
	/** Of these, the ones with exactly the same holders, propositions and stances. */
	identical: number;
	positions: Shared;
	/** The same, ignoring the holder. */
	sides: Shared;
	/** Cases with the same holder and proposition in both. */
	heldAlike: number;
	/** `cells[a][b]`: how many of these the first labeller gave a, and the second b. */
	cells: Record<Stance, Record<Stance, number>>;
	/** Krippendorff's alpha of the stance over these, by name; null where it is not defined. */
	alpha: number | null;
	interval: Interval | null;
}

const holding = ({ holder, proposition }: Position): string => `${holder} ${proposition}`;
const side = ({ proposition, stance }: Position): string => `${proposition} ${stance}`;
const whole = (position: Position): string => `${position.holder} ${side(position)}`;

/** Number of values in `first` with a counterpart in `second`: a value that occurs twice needs two. */
function common(first: readonly string[], second: readonly string[]): number {
	const left = [...second];
	return first.filter((value) => {
		const at = left.indexOf(value);
		if (at >= 0) left.splice(at, 1);
		return at >= 0;
	}).length;
}

/** Share of positions in common: 2 · both / (first + second), from 0 to 1. Null if neither has any. */
export const f1Of = ({ first, second, both }: Shared): number | null =>
	first + second === 0 ? null : (2 * both) / (first + second);

/** The passages that both have labelled, with the positions of each. */
const paired = (a: Labels, b: Labels): [string, readonly Position[], readonly Position[]][] =>
	[...a].flatMap(([id, first]) => {
		const second = b.get(id);
		return second ? [[id, first, second]] : [];
	});

function cellsOf(pairs: readonly (readonly [Stance, Stance])[]): LabelAgreement['cells'] {
	const row = () => Object.fromEntries(STANCES.map((one) => [one, 0])) as Record<Stance, number>;
	const cells = Object.fromEntries(STANCES.map((one) => [one, row()])) as LabelAgreement['cells'];
	for (const [a, b] of pairs) cells[a][b] += 1;
	return cells;
}

/** Agreement of `a` and `b` over the passages that both have labelled. */
export function labelAgreement(a: Labels, b: Labels): LabelAgreement {
	const positions: Shared = { first: 0, second: 0, both: 0 };
	const sides: Shared = { first: 0, second: 0, both: 0 };
	const units: [Stance, Stance][] = [];
	const pairs = paired(a, b);
	let identical = 0;
	for (const [, first, second] of pairs) {
		const both = common(first.map(whole), second.map(whole));
		if (both === first.length && both === second.length) identical += 1;
		for (const [shared, found] of [
			[positions, both],
			[sides, common(first.map(side), second.map(side))]
		] as const) {
			shared.first += first.length;
			shared.second += second.length;
			shared.both += found;
		}
		const held = new Map(second.map((position) => [holding(position), position.stance]));
		for (const position of first) {
			const stance = held.get(holding(position));
			if (stance) units.push([position.stance, stance]);
		}
	}
	return {
		passages: pairs.length,
		identical,
		positions,
		sides,
		heldAlike: units.length,
		cells: cellsOf(units),
		alpha: alpha(units),
		interval: alphaInterval(units)
	};
}

/** A line for each passage on which the two differ: its id, what only `a` has, what only `b` has. */
export const differences = (a: Labels, b: Labels): string[] =>
	paired(a, b).flatMap(([id, first, second]) => {
		const only = (these: readonly Position[], those: readonly Position[]): string =>
			these
				.map(whole)
				.filter((value) => !those.map(whole).includes(value))
				.join(', ') || '–';
		const [left, right] = [only(first, second), only(second, first)];
		return left === right ? [] : [`${id}\n  a: ${left}\n  b: ${right}`];
	});
