/** Precision and recall of the rules by proposition, from a sample that a person has checked. */
import type { CodedArticle } from '../../pipeline/coded';
import type { Review } from '../../pipeline/codebook';
import { decide } from '../../pipeline/review';
import type { Statement } from '../../pipeline/statements';

/** A share with its 95% interval; null where there is nothing to count. */
export type Share = { right: number; of: number; low: number; high: number } | null;

const Z = 1.959964;

/** The share of `right` in `of` with Wilson's score interval (Wilson 1927). */
export function wilson(right: number, of: number): Share {
	if (of === 0) return null;
	const p = right / of;
	const middle = (p + Z ** 2 / (2 * of)) / (1 + Z ** 2 / of);
	const half = (Z / (1 + Z ** 2 / of)) * Math.sqrt((p * (1 - p)) / of + Z ** 2 / (4 * of ** 2));
	return { right, of, low: Math.max(0, middle - half), high: Math.min(1, middle + half) };
}

export interface SampleFigures {
	/** Statements of the sample, those still there, and those that a review decides. */
	drawn: number;
	present: number;
	decided: number;
	/** By proposition, in order of the codebook's ids given. */
	propositions: { id: string; precision: Share; recall: Share }[];
}

interface Count {
	right: number;
	wrong: number;
	missed: number;
}

const NOBODY: Pick<Statement, 'holderId' | 'stances'> = { holderId: '', stances: [] };

/**
 * Compares the rules' positions with a person's on the decided statements of the sample. A position is right with the
 * same holder and side. What a person added in a paragraph of the sample, or put in the place of a wrong position, counts
 * as missed.
 */
export function sampleFigures(
	sample: readonly string[],
	propositions: readonly string[],
	articles: readonly CodedArticle[],
	reviews: readonly Review[]
): SampleFigures {
	const machine = new Map(
		articles.flatMap(({ statements }) => statements.map((one) => [one.id, one] as const))
	);
	const { byId, extra, appliedTo } = decide([...machine.values()], reviews, articles);
	const reviewed = new Set(appliedTo.values());
	const present = sample.flatMap((id) => machine.get(id) ?? []);
	const decided = present.filter(({ id }) => reviewed.has(id));
	const counts = new Map(propositions.map((id): [string, Count] => [id, { right: 0, wrong: 0, missed: 0 }]));
	const count = (id: string, what: keyof Count): void => {
		const own = counts.get(id);
		if (own) own[what] += 1;
	};
	const position = ({ holderId, stances }: typeof NOBODY, id: string): string | null => {
		const stance = stances.find(({ propositionId }) => propositionId === id)?.stance;
		return stance ? `${holderId} ${stance}` : null;
	};
	for (const before of decided)
		for (const id of propositions) {
			const [was, is] = [position(before, id), position(byId.get(before.id) ?? NOBODY, id)];
			if (was !== null) count(id, was === is ? 'right' : 'wrong');
			if (is !== null && was !== is) count(id, 'missed');
		}
	const paragraphs = new Set(decided.map(({ article, passage }) => `${article.id} ${passage.no}`));
	for (const { statement } of extra)
		if (paragraphs.has(`${statement.article.id} ${statement.passage.no}`))
			for (const { propositionId } of statement.stances) count(propositionId, 'missed');
	return {
		drawn: sample.length,
		present: present.length,
		decided: decided.length,
		propositions: [...counts].map(([id, { right, wrong, missed }]) => ({
			id,
			precision: wilson(right, right + wrong),
			recall: wilson(right, right + missed)
		}))
	};
}
