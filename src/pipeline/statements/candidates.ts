/** Mentions of a proposition in somebody's words that got no stance: kept for review, not charted. */
import type { ResolvedArticle } from '../resolve';
import { encloses, overlaps } from '../text/spans';
import type { Statement, Undecided } from '.';
import type { Candidate } from '../types';
import type { TreePosition } from '../walk';

/** Whether a stance on this proposition was coded from these words, for any holder. */
const isCoded = (statements: readonly Statement[], { propositionId, mention }: TreePosition): boolean =>
	statements.some(
		(one) => overlaps(one, mention) && one.stances.some((stance) => stance.propositionId === propositionId)
	);

/** The candidates of an article, in order of appearance, one per proposition and sentence. */
export function candidatesOf(
	{ article, resolved, unheld }: ResolvedArticle,
	statements: readonly Statement[],
	undecided: readonly Undecided[]
): Candidate[] {
	const held = resolved.flatMap(({ holderId, positions = [] }) =>
		positions.map((position) => ({ position, holderId: holderId as string | null }))
	);
	const nobodys = unheld
		.filter(({ stance, holders }) => stance !== null && holders.length > 0)
		.map((position) => ({ position, holderId: null }));
	const seen = new Set<string>();
	const found = [...held, ...nobodys].flatMap(({ position, holderId }): Candidate[] => {
		const { sentence, propositionId, mention, stance, undecided } = position;
		const passage = article.passages.find((one) => encloses(one, mention));
		const key = `${sentence.start} ${propositionId}`;
		if (!passage || seen.has(key) || isCoded(statements, position)) return [];
		seen.add(key);
		const reason =
			holderId === null
				? ('unknown-holder' as const)
				: stance !== null
					? ('witnesses-differ' as const)
					: undecided?.includes('supposition')
						? ('supposition' as const)
						: ('no-side' as const);
		return [
			{
				start: Math.max(sentence.start, passage.start),
				end: Math.min(sentence.end, passage.end),
				passageNo: passage.no,
				propositionId,
				names: mention,
				holderId,
				reason,
				reasonWords: undecided
			}
		];
	});
	const weighedOut = undecided.flatMap((one): Candidate[] => {
		const { propositionId, holderId, passage, reason, reasonWords, start, end } = one;
		const sentence = article.sentences.find((other) => overlaps(other, one)) ?? passage;
		const key = `${sentence.start} ${propositionId}`;
		if (seen.has(key)) return [];
		seen.add(key);
		return [
			{
				start: Math.max(sentence.start, passage.start),
				end: Math.min(sentence.end, passage.end),
				passageNo: passage.no,
				propositionId,
				names: { start, end: Math.min(end, sentence.end, passage.end) },
				holderId,
				reason,
				reasonWords
			}
		];
	});
	const inOrder = [...found, ...weighedOut].sort(
		(a, b) => a.start - b.start || (a.propositionId < b.propositionId ? -1 : 1)
	);
	// The two witnesses may cut one sentence differently.
	return inOrder.filter(
		(one, at) =>
			!inOrder.slice(0, at).some((other) => other.propositionId === one.propositionId && overlaps(other, one))
	);
}
