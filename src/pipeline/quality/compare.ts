/** Compares labels with the coding, stance by stance. */
import type { Stance } from '../../lib/model/vocab';
import { constructionOf, type LabelledPassage, type LabelledStance } from './labelled';
import type { CodedPassage, CodedPosition } from './run';

/** One holder's position on one proposition in one passage: labelled, coded, or both. */
export interface Cell {
	passageId: string;
	construction: string;
	holder: string;
	propositionId: string;
	/** Null if nothing was labelled. */
	label: Stance | null;
	labelledCondition: string | null;
	/** Null if nothing was coded. */
	coded: CodedPosition | null;
	/**
	 * Only labelled: the stance coded for a holder without this label. Only coded: the stance labelled for a holder
	 * without this code. Null if there is no such holder, or if both are there.
	 */
	elsewhere: Stance | null;
}

/** One holder in one passage. */
export interface HolderCell {
	passageId: string;
	holder: string;
	labelled: boolean;
	coded: boolean;
}

export interface Comparison {
	passages: number;
	/** Passages without a statement on the subject, and those of them for which something was published. */
	offSubject: { passages: number; published: number };
	cells: Cell[];
	holders: HolderCell[];
}

const union = <T>(...lists: Iterable<T>[]): T[] => [...new Set(lists.flatMap((one) => [...one]))];

/** Holder → proposition id → stance. */
type StancesByHolder = ReadonlyMap<string, ReadonlyMap<string, Stance>>;

const entriesOf = (stances: Record<string, LabelledStance>) =>
	new Map(Object.entries(stances).map(([id, { stance }]) => [id, stance]));

/** The stance on a proposition of a holder that is in `positions` but not in `others`, if there is one. */
function unpaired(positions: StancesByHolder, others: StancesByHolder, propositionId: string): Stance | null {
	for (const [holder, stances] of positions) {
		const found = stances.get(propositionId);
		if (found && !others.get(holder)?.has(propositionId)) return found;
	}
	return null;
}

function comparePassage(
	passage: LabelledPassage,
	coded: CodedPassage
): Pick<Comparison, 'cells' | 'holders'> {
	const labels = new Map(passage.statements.map(({ holder, stances }) => [holder, stances]));
	const asLabelled: StancesByHolder = new Map([...labels].map(([holder, one]) => [holder, entriesOf(one)]));
	const asCoded: StancesByHolder = new Map(
		[...coded].map(([holder, one]) => [holder, new Map([...one].map(([id, { stance }]) => [id, stance]))])
	);
	const holders = union(labels.keys(), coded.keys());
	const cells = holders.flatMap((holder) => {
		const stances = labels.get(holder) ?? {};
		const positions = coded.get(holder) ?? new Map<string, CodedPosition>();
		return union(Object.keys(stances), positions.keys()).map((propositionId): Cell => {
			const label = stances[propositionId];
			const position = positions.get(propositionId) ?? null;
			const [here, there] = position ? [asLabelled, asCoded] : [asCoded, asLabelled];
			return {
				passageId: passage.id,
				construction: constructionOf(passage.id),
				holder,
				propositionId,
				label: label?.stance ?? null,
				labelledCondition: label?.condition ?? null,
				coded: position,
				elsewhere: label && position ? null : unpaired(here, there, propositionId)
			};
		});
	});
	return {
		cells,
		holders: holders.map((holder) => ({
			passageId: passage.id,
			holder,
			labelled: labels.has(holder),
			coded: coded.has(holder)
		}))
	};
}

/** Compares every passage with the result of `code`. */
export function compare(
	passages: readonly LabelledPassage[],
	code: (passage: LabelledPassage) => CodedPassage
): Comparison {
	const each = passages.map((passage) => comparePassage(passage, code(passage)));
	const beside = each.filter((_, index) => passages[index]?.statements.length === 0);
	return {
		passages: passages.length,
		offSubject: {
			passages: beside.length,
			published: beside.filter(({ holders }) => holders.length > 0).length
		},
		cells: each.flatMap(({ cells }) => cells),
		holders: each.flatMap(({ holders }) => holders)
	};
}
