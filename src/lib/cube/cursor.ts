/**
 * The cube's rows one after another, as the SQL of the same question has them, without an object for each: the visitor
 * sees one object, whose fields are those of the row it is at.
 */
import type { AskedQuestion, Scan } from '../data/engine/engine';
import type { LadderRow } from '../data/queries/ladder';
import type { LaneRow } from '../data/queries/lanes';
import type { MatrixRow } from '../data/queries/matrix';
import type { PositionMark } from '../data/sql/mark';
import type { Day } from '../model/day';
import {
	DIRECTIONS,
	REVIEW_STATES,
	STANCES,
	type Direction,
	type ReviewState,
	type Stance
} from '../model/vocab';
import type { Under } from './answers';
import type { Cube } from './cube';
import { eachHolder, underFilter, type Ranked } from './pass';
import { dayText, sideOf } from './rows';

/** An utterance and, unless `position` is negative, a position in it. */
class Cursor implements LaneRow, Omit<LadderRow, keyof PositionMark>, Omit<MatrixRow, keyof PositionMark> {
	utterance = 0;
	position: Ranked = -1;
	latest = false;
	proposition = 0;
	readonly #cube: Cube;
	constructor(cube: Cube) {
		this.#cube = cube;
	}
	get #holder(): number {
		return this.#cube.utterances.holder[this.utterance]!;
	}
	get #row(): number {
		return this.#cube.ranked.row[this.position]!;
	}
	get utterance_id(): string {
		return this.#cube.ids.utterance_id[this.utterance] ?? '';
	}
	get lead_statement_id(): string {
		return this.#cube.ids.lead_statement_id[this.utterance] ?? this.utterance_id.slice(2);
	}
	get actor_id(): string {
		return this.#cube.actors.actor_id[this.#holder]!;
	}
	get actor(): string {
		return this.#cube.actors.name[this.#holder]!;
	}
	get role(): string | null {
		return this.#cube.actors.role[this.#holder] ?? null;
	}
	get side() {
		return sideOf(this.#cube, this.#holder);
	}
	get said_on(): Day | null {
		return dayText(this.#cube.utterances.said_on[this.utterance]!);
	}
	get said_from(): Day | null {
		return dayText(this.#cube.utterances.said_from[this.utterance]!);
	}
	get said_to(): Day | null {
		return dayText(this.#cube.utterances.said_to[this.utterance]!);
	}
	get reported_on(): Day | null {
		return dayText(this.#cube.utterances.reported_on[this.utterance]!);
	}
	get statements(): number {
		return this.#cube.utterances.reports[this.utterance]!;
	}
	get independent_outlets(): number {
		return this.#cube.utterances.independent_outlets[this.utterance]!;
	}
	get stance(): Stance | null {
		return this.position < 0 ? null : STANCES[this.#cube.ranked.stance[this.position]!]!;
	}
	get disputed(): boolean {
		return this.position >= 0 && this.#cube.ranked.disputed[this.position] === 1;
	}
	get review(): ReviewState | null {
		return this.position < 0 ? null : REVIEW_STATES[this.#cube.positions.review[this.#row]!]!;
	}
	get decided_by(): string | null {
		return this.position < 0 ? null : (this.#cube.positions.decided_by[this.#row] ?? 'rules');
	}
	get condition(): string | null {
		return this.#cube.positions.condition[this.#row] ?? null;
	}
	get direction(): Direction | null {
		return DIRECTIONS[this.#cube.positions.direction[this.#row]!] ?? null;
	}
	get group_id(): string {
		return this.#cube.actors.actor_id[this.#cube.actors.head[this.#holder]!]!;
	}
	get group_name(): string {
		return this.#cube.actors.name[this.#cube.actors.head[this.#holder]!]!;
	}
	get proposition_id(): string {
		return this.#cube.propositions.proposition_id[this.proposition]!;
	}
}

/** Prepares the visits of a question's rows. */
export type Scanner = (cube: Cube, under: Under) => Scan<Cursor>;

const scanLadder: Scanner = (cube, { filter, kept, proposition }) => {
	const { shown } = underFilter(cube, filter, proposition, kept);
	return (visit) => {
		const row = new Cursor(cube);
		row.proposition = proposition;
		eachHolder(cube, shown, proposition, filter.position, (_, held) => {
			for (let nth = 0; nth < held.length; nth++) {
				row.position = held[nth]!;
				row.utterance = cube.ranked.utterance[row.position]!;
				row.latest = nth === 0;
				visit(row);
			}
		});
	};
};

const scanLanes: Scanner = (cube, { filter, kept, proposition }) => {
	const { shown } = underFilter(cube, filter, proposition, kept);
	const { ranked } = cube;
	const at = new Int32Array(shown.length).fill(-1);
	for (let i = ranked.from[proposition] ?? 0; i < (ranked.from[proposition + 1] ?? 0); i++)
		at[ranked.utterance[i]!] = i;
	return (visit) => {
		const row = new Cursor(cube);
		for (const u of cube.inTime) {
			if (shown[u] === 0) continue;
			row.utterance = u;
			row.position = at[u]!;
			visit(row);
		}
	};
};

/** By holder, then by proposition. */
const scanMatrix: Scanner = (cube, { filter, kept, proposition }) => {
	const { shown } = underFilter(cube, filter, proposition, kept);
	const propositions = cube.propositions.proposition_id.length;
	const at = new Int32Array(cube.actors.actor_id.length * propositions).fill(-1);
	for (let p = 0; p < propositions; p++)
		eachHolder(cube, shown, p, filter.position, (holder, held) => {
			at[holder * propositions + p] = held[0]!;
		});
	return (visit) => {
		const row = new Cursor(cube);
		for (let cell = 0; cell < at.length; cell++) {
			if (at[cell]! < 0) continue;
			row.position = at[cell]!;
			row.utterance = cube.ranked.utterance[row.position]!;
			row.proposition = cell % propositions;
			visit(row);
		}
	};
};

/** The questions whose rows can be visited. */
export const SCANNERS: Readonly<Partial<Record<AskedQuestion['name'], Scanner>>> = {
	ladder: scanLadder,
	lanes: scanLanes,
	matrix: scanMatrix
};
