/** Precision and recall of the rules by proposition, from a sample that a person has checked. */
import { wilson, type Share } from '../../lib/model/share';
import type { Row } from '../../lib/model/tables';
import type { CodedArticle } from '../coded';
import type { Review } from '../codebook/types';
import { decide } from '../review';
import type { Statement } from '../statements';

/** Positions on one proposition. */
interface Count {
	/** The rules' positions in the statements drawn, whether checked or not. */
	sampled: number;
	right: number;
	wrong: number;
	missed: number;
}

export interface PropositionFigures extends Count {
	id: string;
	precision: Share;
	recall: Share;
}

export interface SampleFigures {
	/** Statements of the sample, those still there, and those that a review decides. */
	drawn: number;
	present: number;
	decided: number;
	/** By proposition, in order of the codebook's ids given. */
	propositions: PropositionFigures[];
}

/** What the figures are computed from: the rules' coding and the reviews of it. */
export interface Checked {
	/** Ids of the statements drawn. */
	sample: readonly string[];
	/** Ids of all propositions. */
	propositions: readonly string[];
	articles: readonly CodedArticle[];
	reviews: readonly Review[];
}

const NOBODY: Pick<Statement, 'holderId' | 'stances'> = { holderId: '', stances: [] };

/** Holder and side on a proposition; null for none. */
function positionOn(id: string, { holderId, stances }: typeof NOBODY): string | null {
	const stance = stances.find(({ propositionId }) => propositionId === id)?.stance;
	return stance ? `${holderId} ${stance}` : null;
}

/**
 * Compares the rules' positions with a person's on the decided statements of the sample. A position is right with the
 * same holder and side. What a person added in a paragraph of the sample, or put in the place of a wrong position, counts
 * as missed.
 */
export function sampleFigures({ sample, propositions, articles, reviews }: Checked): SampleFigures {
	const machine = new Map(
		articles.flatMap(({ statements }) => statements.map((one) => [one.id, one] as const))
	);
	const { byId, extra, appliedTo } = decide([...machine.values()], reviews, articles);
	const reviewed = new Set(appliedTo.values());
	const present = sample.flatMap((id) => machine.get(id) ?? []);
	const decided = present.filter(({ id }) => reviewed.has(id));
	const counts = new Map(
		propositions.map((id): [string, Count] => [id, { sampled: 0, right: 0, wrong: 0, missed: 0 }])
	);
	const count = (id: string, what: keyof Count): void => {
		const own = counts.get(id);
		if (own) own[what] += 1;
	};
	for (const { stances } of present) for (const { propositionId } of stances) count(propositionId, 'sampled');
	for (const before of decided)
		for (const id of propositions) {
			const [was, is] = [positionOn(id, before), positionOn(id, byId.get(before.id) ?? NOBODY)];
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
		propositions: [...counts].map(([id, own]) => ({
			id,
			...own,
			precision: wilson(own.right, own.right + own.wrong),
			recall: wilson(own.right, own.right + own.missed)
		}))
	};
}

/** The rows of the table `accuracy`: the propositions that the sample has positions on. */
export const accuracyRows = ({ propositions }: SampleFigures): Row<'accuracy'>[] =>
	propositions
		.filter(({ sampled, missed }) => sampled + missed > 0)
		.map(({ id, sampled, right, wrong, missed, precision, recall }) => ({
			proposition_id: id,
			sampled,
			checked: right + wrong,
			right,
			missed,
			precision_low: precision?.low ?? null,
			precision_high: precision?.high ?? null,
			recall_low: recall?.low ?? null,
			recall_high: recall?.high ?? null
		}));
