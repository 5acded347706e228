/** Per article, what names a proposition in somebody's words and got no position, with the reason. */
import type { Build } from '../build';
import type { CandidateReason } from '../../lib/model/vocab';

const REASONS: Record<CandidateReason, string> = {
	'no-side': 'no side could be told',
	supposition: 'it is only supposed',
	'unknown-holder': 'who holds it could not be told',
	'witnesses-differ': 'the readings differ'
};

/** The candidates of a build, article by article; says so where there are none. */
export function undecidedLines({ articles }: Pick<Build, 'articles'>): string {
	const lines = articles
		.filter(({ candidates }) => candidates.length > 0)
		.map(({ article, candidates }) =>
			[
				`${article.id}: ${candidates.length} left undecided`,
				...candidates.flatMap(
					({ start, end, passageNo, propositionId, names, holderId, reason, reasonWords }) => {
						const words = article.text.slice(start, end).replace(/\s+/gu, ' ');
						const named = article.text.slice(names.start, names.end).replace(/\s+/gu, ' ');
						const why = `${REASONS[reason]}${reasonWords ? `: ${reasonWords}` : ''}`;
						return [
							`  p${passageNo}  ${propositionId} ("${named}"), ${holderId ?? 'nobody known'}: ${why}`,
							`    "${words}"`
						];
					}
				)
			].join('\n')
		);
	return lines.length === 0 ? 'Nothing was left undecided.' : lines.join('\n\n');
}
