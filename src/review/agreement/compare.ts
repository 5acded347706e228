/** Two or more codings of the same statements, side by side: what they agree on, and the cases where they do not. */
import { STANCES, type Stance } from '../../lib/model/vocab';
import { alpha, alphaInterval, nominal, ordinal, type Interval, type Unit } from './alpha';

/** One coder's coding of a statement; `positions` by proposition. */
export interface CodedUnit {
	holder: string;
	positions: Record<string, Stance>;
}

/** A coder's codings: statement key → coding, null for one that the coder rejected. */
export interface Coder {
	name: string;
	kind: 'rules' | 'model' | 'person';
	units: ReadonlyMap<string, CodedUnit | null>;
}

/** A case in a confusion matrix: the statement and the proposition. */
export interface Case {
	key: string;
	proposition: string;
}

/** A stance, or "nothing" for none coded. */
export const OUTCOMES = [...STANCES, 'nothing'] as const;
export type Outcome = (typeof OUTCOMES)[number];

export interface Figure {
	value: number | null;
	interval: Interval | null;
	/** Units that two coders or more have coded. */
	units: number;
}

export interface Agreement {
	/** Agreement on the holder, by name. */
	holder: Figure;
	/** Agreement on the stance, by rank, over statement and proposition, where two coders coded one. */
	stance: Figure;
}

/** The scale from against to for; a position without a side is not on it. */
const SCALE: readonly Stance[] = ['oppose', 'ambivalent', 'conditional', 'support'];

const figure = <T>(units: Unit<T>[], distance = nominal as Parameters<typeof alpha<T>>[1]): Figure => ({
	value: alpha(units, distance),
	interval: alphaInterval(units, distance, 400),
	units: units.filter((unit) => unit.filter((value) => value !== null).length > 1).length
});

const keysOf = (coders: readonly Coder[]): string[] => [
	...new Set(coders.flatMap(({ units }) => [...units.keys()]))
];

/** Agreement of all coders together; on one proposition if it is given. */
export function agreementOf(coders: readonly Coder[], proposition?: string): Agreement {
	const keys = keysOf(coders);
	const holders = keys.map((key) => coders.map(({ units }) => units.get(key)?.holder ?? null));
	const propositions = (key: string): string[] =>
		proposition !== undefined
			? [proposition]
			: [...new Set(coders.flatMap(({ units }) => Object.keys(units.get(key)?.positions ?? {})))];
	const stances = keys.flatMap((key) =>
		propositions(key).map((id) =>
			coders.map(({ units }) => {
				const stance = units.get(key)?.positions[id];
				return stance !== undefined && SCALE.includes(stance) ? stance : null;
			})
		)
	);
	return { holder: figure(holders), stance: figure(stances, ordinal(SCALE)) };
}

/** `cells[a][b]`: the cases that the first coder coded a and the second b, among those both have coded. */
export function confusionOf(
	a: Coder,
	b: Coder,
	proposition?: string
): Record<Outcome, Record<Outcome, Case[]>> {
	const row = () =>
		Object.fromEntries(OUTCOMES.map((one) => [one, []])) as unknown as Record<Outcome, Case[]>;
	const cells = Object.fromEntries(OUTCOMES.map((one) => [one, row()])) as Record<
		Outcome,
		Record<Outcome, Case[]>
	>;
	for (const [key, first] of a.units) {
		if (!b.units.has(key)) continue;
		const second = b.units.get(key) ?? null;
		const sides = [first?.positions ?? {}, second?.positions ?? {}] as const;
		for (const id of new Set(sides.flatMap((one) => Object.keys(one)))) {
			if (proposition !== undefined && id !== proposition) continue;
			cells[sides[0][id] ?? 'nothing'][sides[1][id] ?? 'nothing'].push({ key, proposition: id });
		}
	}
	return cells;
}

/** The statements on which two coders differ, in holder or in any stance: what remains to be settled. */
export const disagreements = (coders: readonly Coder[]): string[] =>
	keysOf(coders).filter((key) => {
		const each = coders.flatMap(({ units }) =>
			units.has(key) ? [JSON.stringify(sorted(units.get(key) ?? null))] : []
		);
		return new Set(each).size > 1;
	});

const sorted = (unit: CodedUnit | null): unknown =>
	unit && [unit.holder, Object.entries(unit.positions).sort(([a], [b]) => (a < b ? -1 : 1))];
