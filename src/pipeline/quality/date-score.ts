/** Compares labelled days with the pipeline's. */
import { coder } from '../coded';
import type { Codebook } from '../codebook/types';
import type { Said } from '../types';
import type { DatedPassage, DatedStatement } from './dated';
import { articleOf, holderIn } from './run';
import { constructionOf } from './labelled';

export interface DatedCell {
	passageId: string;
	construction: string;
	label: DatedStatement;
	/** Null if the pipeline has no such statement. */
	said: Said | null;
}

/** Whether day or bounds are as labelled. */
export const isDayRight = ({ label, said }: DatedCell): boolean =>
	said !== null &&
	said.on === label.on &&
	(label.on !== null || (said.from === label.from && said.to === label.to));

/** Whether day or bounds, and their basis, are as labelled. */
export const isDatedRight = (cell: DatedCell): boolean =>
	isDayRight(cell) && cell.said?.basis === cell.label.basis;

/** Codes passages by a codebook, and pairs each labelled statement with the pipeline's, in order for each holder. */
export function datedCells(passages: readonly DatedPassage[], codebook: Codebook): DatedCell[] {
	const code = coder(codebook);
	return passages.flatMap((passage) => {
		const found = code(articleOf(passage)).statements;
		return passage.statements.map((label, i): DatedCell => {
			const before = passage.statements.slice(0, i).filter(({ holder }) => holder === label.holder).length;
			const own = found.filter(({ holderId }) => holderIn(holderId, passage.id) === label.holder);
			return {
				passageId: passage.id,
				construction: constructionOf(passage.id),
				label,
				said: own[before]?.said ?? null
			};
		});
	});
}
