/** Examples → the model, with confidences measured on passages that its weights were not fitted to. */
import { decidedStance } from '../../code/weigh';
import { OUTCOMES, shares, type Model } from '../../code/weigh/model';
import type { CodingRules } from '../../code';
import type { ReadPart } from '../../coded';
import type { Article } from '../../types';
import { percent, table } from '../markdown';
import { confidencesFrom, type Tried } from './calibrate';
import { foundIn, learnt, wholePassage, type Found } from './examples';
import { fit, SETTINGS, type Example } from './fit';
import type { Passage } from './training';

/** Passages are dealt into so many parts by their ids. */
const FOLDS = 3;
/** Of three, the third is scored alone where a figure on passages not fitted to is asked for. */
const THIRDS = 3;

export interface Examples {
	passage: Passage;
	found: Found[];
	whole: Example[];
}

export const examplesIn = (
	passages: readonly Passage[],
	parts: (article: Article) => ReadPart[],
	rules: CodingRules
): Examples[] =>
	passages.map((passage) => ({
		passage,
		found: foundIn(passage, parts, rules),
		whole: wholePassage(passage, rules)
	}));

/** A number that depends on the id alone (FNV-1a). */
function hashOf(id: string): number {
	let hash = 2166136261;
	for (const char of id) hash = Math.imul(hash ^ char.charCodeAt(0), 16777619) >>> 0;
	return hash;
}

const weightsOf = (examples: readonly Examples[]): Model['weights'] =>
	fit(
		examples.flatMap(({ found, whole }) => [...learnt(found), ...whole]),
		SETTINGS
	);

interface Coded extends Tried {
	one: Found;
}

/** What a model would publish of some passages. */
const codedBy = (weights: Model['weights'], examples: readonly Examples[]): Coded[] =>
	examples.flatMap(({ found }) =>
		found.flatMap((one): Coded[] => {
			const all = shares({ weights }, one.features);
			const stance = decidedStance(all, one.sign, !one.features.includes('hit:-'));
			return stance === null ? [] : [{ one, share: all[stance], right: stance === one.outcome }];
		})
	);

/**
 * Each position that would be published of a training passage, by weights fitted to the passages of the other parts. A
 * position that is somebody else's is left out: holders have a confidence of their own.
 */
export function tried(examples: readonly Examples[]): Tried[] {
	const partOf = ({ passage }: Examples) => hashOf(passage.id) % FOLDS;
	return Array.from({ length: FOLDS }, (_, part) => part).flatMap((part) => {
		const weights = weightsOf(examples.filter((one) => partOf(one) !== part));
		const scored = examples.filter((one) => partOf(one) === part && one.passage.from === 'training');
		return codedBy(weights, scored).filter(({ one }) => !one.elsewhere);
	});
}

export const trained = (examples: readonly Examples[]): Model => ({
	weights: weightsOf(examples),
	confidences: confidencesFrom(tried(examples))
});

/** How the third of the training passages that is not fitted to is coded, by the rules alone and by the model. */
export function held(examples: readonly Examples[]): string {
	const isHeld = ({ passage }: Examples) => passage.from === 'training' && hashOf(passage.id) % THIRDS === 0;
	const scored = examples.filter(isHeld);
	const labelled = scored.reduce(
		(sum, { passage }) => sum + [...passage.positions.values()].reduce((all, { size }) => all + size, 0),
		0
	);
	const byRules = scored.flatMap(({ found }) =>
		found.flatMap((one): Coded[] =>
			one.sign ? [{ one, share: 1, right: one.sign.stance === one.outcome }] : []
		)
	);
	const byModel = codedBy(weightsOf(examples.filter((one) => !isHeld(one))), scored);
	const row = (name: string, all: readonly Coded[]) => {
		const right = all.filter((one) => one.right).length;
		const own = all.filter(({ one }) => !one.elsewhere).length;
		const f1 = percent((2 * right) / (all.length + labelled));
		return [
			name,
			all.length,
			right,
			percent(right / all.length),
			percent(right / labelled),
			f1,
			percent(right / own)
		];
	};
	const head = ['', 'coded', 'right', 'precision', 'recall', 'F1', 'right, if the holder is'];
	const passages = `${scored.length} passages, ${labelled} positions; outcomes: ${OUTCOMES.join(', ')}`;
	return `${passages}\n\n${table(head, [row('rules', byRules), row('model', byModel)])}`;
}
