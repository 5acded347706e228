/** The charts' questions answered from the cube: the same rows in the same order as their SQL. */
import type { AskedQuestion } from '../data/engine/engine';
import type { ActorPositionRow } from '../data/queries/actor-positions';
import type { AgreementRow } from '../data/queries/agreement';
import type { LadderRow } from '../data/queries/ladder';
import type { LaneRow } from '../data/queries/lanes';
import type { MatrixRow } from '../data/queries/matrix';
import type { ShiftRow } from '../data/queries/shift';
import type { StandingRow } from '../data/queries/standings';
import type { PositionMark } from '../data/sql/mark';
import type { Filter } from '../model/filter';
import { DIRECTIONS, REVIEW_STATES, STANCES, type Stance } from '../model/vocab';
import type { Cube } from './cube';
import { eachHolder, oftenFirst, taken, underFilter, type Ranked } from './pass';
import { idsOf, markOf, sideOf } from './rows';
import type { Beside } from './words';

/**
 * What a question is asked with: the filter, the result before stances are filtered, and the proposition's number (-1
 * for none).
 */
export interface Under {
	filter: Filter;
	kept: Uint8Array;
	proposition: number;
	/** Ids of the statements asked for by name. */
	statements?: readonly string[];
}

/** Answers a chart's question. */
export type CubeQuery = (cube: Cube, under: Under, beside: Beside) => unknown[];

/** A question with its arguments as the cube's numbers; `kept` is the result of its filter. */
export const underOf = (
	cube: Cube,
	{ filter, proposition, statements = [] }: AskedQuestion,
	kept: Uint8Array
): Under => ({
	...{ filter, kept, statements },
	proposition: proposition === null ? 0 : (cube.placeOf.proposition.get(proposition) ?? -1)
});

const stanceOf = (cube: Cube, i: Ranked): Stance => STANCES[cube.ranked.stance[i]!]!;
function positionOf(cube: Cube, i: Ranked): PositionMark {
	const row = cube.ranked.row[i]!;
	return {
		stance: stanceOf(cube, i),
		disputed: cube.ranked.disputed[i] === 1,
		review: REVIEW_STATES[cube.positions.review[row]!]!,
		decided_by: cube.positions.decided_by[row] ?? 'rules'
	};
}
/** The condition and its direction, if the position is conditional. */
const termsOf = ({ positions, ranked }: Cube, i: Ranked) => {
	const row = ranked.row[i]!;
	return {
		condition: positions.condition[row] ?? null,
		direction: DIRECTIONS[positions.direction[row]!] ?? null
	};
};
const groupOf = ({ actors }: Cube, actor: number) => {
	const head = actors.head[actor]!;
	return { group_id: actors.actor_id[head]!, group_name: actors.name[head]! };
};

export function ladderRows(cube: Cube, { filter, kept, proposition }: Under): LadderRow[] {
	const { shown } = underFilter(cube, filter, proposition, kept);
	const rows: LadderRow[] = [];
	eachHolder(cube, shown, proposition, filter.position, (holder, held) =>
		held.forEach((i, nth) =>
			rows.push({
				...markOf(cube, cube.ranked.utterance[i]!),
				...positionOf(cube, i),
				latest: nth === 0,
				...termsOf(cube, i),
				...groupOf(cube, holder)
			})
		)
	);
	return rows;
}

export function laneRows(cube: Cube, { filter, kept, proposition }: Under): LaneRow[] {
	const { shown } = underFilter(cube, filter, proposition, kept);
	const { ranked } = cube;
	const at = new Map<number, Ranked>();
	for (let i = ranked.from[proposition] ?? 0; i < (ranked.from[proposition + 1] ?? 0); i++)
		if (shown[ranked.utterance[i]!] === 1) at.set(ranked.utterance[i]!, i);
	const rows: LaneRow[] = [];
	for (const u of cube.inTime) {
		if (shown[u] === 0) continue;
		const i = at.get(u);
		rows.push({
			...markOf(cube, u),
			...(i === undefined
				? { stance: null, disputed: false, review: null, decided_by: null }
				: positionOf(cube, i))
		});
	}
	return rows;
}

export function shiftRows(cube: Cube, { filter, kept, proposition }: Under): ShiftRow[] {
	const { shown } = underFilter(cube, filter, proposition, kept);
	const rows: ShiftRow[] = [];
	eachHolder(cube, shown, proposition, 'latest', (_, held) => {
		for (const i of held) rows.push({ ...markOf(cube, cube.ranked.utterance[i]!), ...positionOf(cube, i) });
	});
	return rows;
}

/** Each holder's positions on every proposition: by holder, then by proposition. */
function byHolder(
	cube: Cube,
	shown: Uint8Array,
	filter: Filter
): { proposition: number; held: readonly Ranked[] }[] {
	const found: { proposition: number; held: readonly Ranked[] }[][] = cube.actors.actor_id.map(() => []);
	for (let p = 0; p < cube.propositions.proposition_id.length; p++)
		eachHolder(cube, shown, p, filter.position, (holder, held) => {
			found[holder]!.push({ proposition: p, held: [...held] });
		});
	return found.flat();
}

export function matrixRows(cube: Cube, { filter, kept, proposition }: Under): MatrixRow[] {
	const { shown } = underFilter(cube, filter, proposition, kept);
	return byHolder(cube, shown, filter).map(({ proposition: p, held }) => ({
		...markOf(cube, cube.ranked.utterance[held[0]!]!),
		proposition_id: cube.propositions.proposition_id[p]!,
		...positionOf(cube, held[0]!)
	}));
}

export function actorPositionRows(cube: Cube, { filter, kept, proposition }: Under): ActorPositionRow[] {
	const { shown } = underFilter(cube, filter, proposition, kept);
	return byHolder(cube, shown, filter).flatMap(({ proposition: p, held }) =>
		held.map((i, nth) => ({
			...markOf(cube, cube.ranked.utterance[i]!),
			proposition_id: cube.propositions.proposition_id[p]!,
			...positionOf(cube, i),
			latest: nth === 0
		}))
	);
}

export function standingRows(cube: Cube, { filter, kept }: Under): StandingRow[] {
	const rows: StandingRow[] = [];
	const wanted = new Set<Stance>(filter.stances);
	for (let p = 0; p < cube.propositions.proposition_id.length; p++) {
		const stances = taken(cube, kept, p, filter.position);
		eachHolder(cube, kept, p, filter.position, (holder, held) => {
			if (wanted.size && !wanted.has(STANCES[stances[holder]!]!)) return;
			held.forEach((i, nth) =>
				rows.push({
					...markOf(cube, cube.ranked.utterance[i]!),
					proposition_id: cube.propositions.proposition_id[p]!,
					...positionOf(cube, i),
					latest: nth === 0,
					...termsOf(cube, i),
					...groupOf(cube, holder)
				})
			);
		});
	}
	return rows;
}

/** The SQL's order of several holders' positions: the latest first, ties by confidence, then by id. */
function newestFirst({ ranked, lastDay }: Cube) {
	return (a: Ranked, b: Ranked): number => {
		const [u, v] = [ranked.utterance[a]!, ranked.utterance[b]!];
		return lastDay[v]! - lastDay[u]! || ranked.confidence[b]! - ranked.confidence[a]! || u - v;
	};
}

export function agreementRows(cube: Cube, { filter, kept, proposition }: Under): AgreementRow[] {
	const { shown } = underFilter(cube, filter, proposition, kept);
	const { actors, propositions, ranked } = cube;
	const together = filter.as === 'government';
	const none = STANCES.indexOf('none');
	const found: AgreementRow[][] = actors.actor_id.map(() => []);
	for (let p = 0; p < propositions.proposition_id.length; p++) {
		const heldBy = new Map<number, Ranked[]>();
		eachHolder(cube, shown, p, 'latest', (holder, held) => {
			if (actors.unnamed[holder] === 1) return;
			const by = together ? actors.head[holder]! : holder;
			// A person's silence is not counted as the government's.
			const counted = together && by !== holder ? held.filter((i) => ranked.stance[i] !== none) : held;
			if (counted.length) heldBy.set(by, [...(heldBy.get(by) ?? []), ...counted]);
		});
		for (const [by, held] of heldBy) {
			const newest = held.sort(newestFirst(cube));
			const order = filter.position === 'frequent' ? mostOften(newest, ranked.stance) : newest;
			found[by]!.push({
				holder_id: actors.actor_id[by]!,
				holder: actors.name[by]!,
				side: sideOf(cube, by),
				proposition_id: propositions.proposition_id[p]!,
				proposition: propositions.label[p]!,
				stance: stanceOf(cube, order[0]!),
				...idsOf(cube, ranked.utterance[order[0]!]!)
			});
		}
	}
	return found.flat();
}

/** Like `oftenFirst`, for a list in an order of its own. */
function mostOften(held: readonly Ranked[], stance: ArrayLike<number>): Ranked[] {
	const places = held.map((_, at) => at);
	return oftenFirst(
		places,
		held.map((i) => stance[i]!)
	).map((at) => held[at]!);
}
