/** What is wrong, for those who correct the rules: passage by passage, labels beside codes. */
import type { Comparison } from './compare';
import type { LabelledPassage } from './labelled';
import { isRight } from './score';

/** Lines such as "trade-01 ukraine nato-membership: conditional, coded as oppose (refused: "drop") 0.8". */
export function faultLines(passages: readonly LabelledPassage[], { cells, holders }: Comparison): string[] {
	return passages.flatMap(({ id, text }) => {
		const wrong = cells
			.filter((cell) => cell.passageId === id && !isRight(cell))
			.map(({ holder, propositionId, label, coded, elsewhere }) => {
				const expected = label ?? 'nothing';
				const why = coded
					? `${coded.stance} (${coded.rule}: "${coded.ruleWords ?? ''}") ${coded.confidence}`
					: `nothing${elsewhere ? `; ${elsewhere} for another holder` : ''}`;
				return `  ${holder} ${propositionId}: ${expected}, coded as ${why}`;
			});
		const lost = holders
			.filter((one) => one.passageId === id && one.labelled !== one.coded)
			.map(({ holder, labelled }) => `  ${holder}: ${labelled ? 'not found' : 'found, not labelled'}`);
		return wrong.length + lost.length === 0 ? [] : [`${id}: ${text}`, ...wrong, ...lost];
	});
}
