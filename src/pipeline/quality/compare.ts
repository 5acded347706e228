/** What was labelled beside what was coded, position by position. */
import type { Stance } from '../../lib/model/vocab';
import { constructionOf, type LabelledPassage } from './labelled';
import type { CodedPassage, CodedPosition } from './run';

/** One holder's position on one proposition in one passage: labelled, coded, or both. */
export interface Cell {
	passageId: string;
	construction: string;
	holder: string;
	propositionId: string;
	/** Null where nothing was labelled. */
	label: Stance | null;
	labelledCondition: string | null;
	/** Null where nothing was coded. */
	coded: CodedPosition | null;
	/** Labelled and not coded for this holder: what the passage's proposition was coded for somebody else, if so. */
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
	/** Passages in which nothing is a statement on the subject, and those of them that something was published of. */
	offSubject: { passages: number; published: number };
	cells: Cell[];
	holders: HolderCell[];
}

const union = <T>(...lists: Iterable<T>[]): T[] => [...new Set(lists.flatMap((one) => [...one]))];

/** The stance on a proposition coded for a holder who was not labelled with one, if there is such a holder. */
function misplaced(coded: CodedPassage, labelled: ReadonlySet<string>, propositionId: string): Stance | null {
	for (const [holder, positions] of coded) {
		const found = positions.get(propositionId);
		if (found && !labelled.has(`${holder} ${propositionId}`)) return found.stance;
	}
	return null;
}

function comparePassage(
	passage: LabelledPassage,
	coded: CodedPassage
): Pick<Comparison, 'cells' | 'holders'> {
	const labels = new Map(passage.statements.map(({ holder, stances }) => [holder, stances]));
	const labelled = new Set(
		passage.statements.flatMap(({ holder, stances }) => Object.keys(stances).map((id) => `${holder} ${id}`))
	);
	const holders = union(labels.keys(), coded.keys());
	const cells = holders.flatMap((holder) => {
		const stances = labels.get(holder) ?? {};
		const positions = coded.get(holder) ?? new Map<string, CodedPosition>();
		return union(Object.keys(stances), positions.keys()).map((propositionId): Cell => {
			const label = stances[propositionId];
			const position = positions.get(propositionId) ?? null;
			return {
				passageId: passage.id,
				construction: constructionOf(passage.id),
				holder,
				propositionId,
				label: label?.stance ?? null,
				labelledCondition: label?.condition ?? null,
				coded: position,
				elsewhere: label && !position ? misplaced(coded, labelled, propositionId) : null
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

/** Compares every passage with what `code` makes of it. */
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
