/** Examples → the model, with confidences measured on passages that its weights were not fitted to. */
import { decidedStance } from '../../code/weigh';
import { confidenceIn, shares, type Model } from '../../code/weigh/model';
import type { Stance } from '../../../lib/model/vocab';
import type { CodingRules } from '../../code';
import type { ReadPart } from '../../coded';
import type { Article } from '../../types';
import { percent, table } from '../markdown';
import { confidencesFrom, type Tried } from './calibrate';
import { foundIn, learnt, shareOf, thinned, wholePassage, type Found } from './examples';
import { fit, SETTINGS, type Example } from './fit';
import type { Passage } from './training';

/** Sets are dealt into so many parts, each of which is coded by weights fitted to the others. */
const FOLDS = 4;

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

const weightsOf = (examples: readonly Examples[]): Model['weights'] =>
	fit(
		examples.flatMap(({ passage, found, whole }) => thinned([...learnt(found), ...whole], passage)),
		SETTINGS
	);

interface Coded extends Tried {
	one: Found;
	stance: Stance;
}

/** What a model would publish of some passages: for each holder and proposition of a passage the likeliest. */
function codedBy(weights: Model['weights'], { found }: Examples): Coded[] {
	const best = new Map<string, Coded>();
	for (const one of found) {
		const all = shares({ weights }, one.features);
		const stance = decidedStance(all, one.sign, !one.features.includes('hit:-'));
		if (stance === null) continue;
		const coded = { one, stance, share: all[stance], right: stance === one.label };
		const key = `${one.holder} ${one.proposition}`;
		if ((best.get(key)?.share ?? 0) < coded.share) best.set(key, coded);
	}
	return [...best.values()];
}

/** Each position that would be published of a passage, by weights fitted to other sets. */
function outOfFold(examples: readonly Examples[]): { examples: Examples; coded: Coded[] }[] {
	const sets = [...new Set(examples.map(({ passage }) => passage.set))].sort(
		(a, b) => shareOf(a) - shareOf(b)
	);
	const partOf = ({ passage }: Examples) => sets.indexOf(passage.set) % FOLDS;
	return Array.from({ length: FOLDS }, (_, part) => part).flatMap((part) => {
		const weights = weightsOf(examples.filter((one) => partOf(one) !== part));
		return examples
			.filter((one) => partOf(one) === part && one.passage.from === 'training')
			.map((one) => ({ examples: one, coded: codedBy(weights, one) }));
	});
}

/**
 * Confidences for weights that were fitted to none of these passages. Unnamed sources are left out, because most of what
 * they relay is not published.
 */
export const confidencesOn = (
	weights: Model['weights'],
	examples: readonly Examples[]
): Model['confidences'] =>
	confidencesFrom(
		examples.flatMap((one) =>
			codedBy(weights, { ...one, found: one.found.filter(({ holder }) => !holder.startsWith('unnamed-')) })
		)
	);

/** The model, and how each set is coded by weights that were fitted to other sets. */
export function trained(examples: readonly Examples[]): { model: Model; report: string } {
	const tried = outOfFold(examples);
	const confidences = confidencesFrom(tried.flatMap(({ coded }) => coded));
	return { model: { weights: weightsOf(examples), confidences }, report: reportOf(tried, confidences) };
}

const BANDS = [0, 0.5, 0.7, 0.9];

function reportOf(tried: ReturnType<typeof outOfFold>, confidences: Model['confidences']): string {
	const labelledIn = ({ examples: { passage } }: (typeof tried)[number]): number =>
		[...passage.positions.values()].reduce((sum, { size }) => sum + size, 0);
	const row = (name: string, some: typeof tried) => {
		const coded = some.flatMap((one) => one.coded);
		const right = coded.filter((one) => one.right).length;
		const labelled = some.reduce((sum, one) => sum + labelledIn(one), 0);
		const shares = [right / coded.length, right / labelled, (2 * right) / (coded.length + labelled)];
		return [name, labelled, coded.length, right, ...shares.map((one) => percent(one))];
	};
	const sets = [...new Set(tried.map(({ examples }) => examples.passage.set))].sort();
	const rows = sets.map((set) =>
		row(
			set,
			tried.filter(({ examples }) => examples.passage.set === set)
		)
	);
	const all = tried.flatMap(({ coded }) => coded);
	const bands = BANDS.map((from, i) => {
		const some = all.filter(({ share }) => {
			const confidence = confidenceIn({ confidences }, share);
			return confidence >= from && confidence < (BANDS[i + 1] ?? 2);
		});
		const right = some.filter((one) => one.right).length;
		return [from, some.length, right, percent(right / some.length)];
	});
	const head = ['set', 'labelled', 'coded', 'right', 'precision', 'recall', 'F1'];
	return `${table(head, [...rows, row('all', tried)])}\n\n${table(['confidence from', 'coded', 'right', 'share'], bands)}`;
}
