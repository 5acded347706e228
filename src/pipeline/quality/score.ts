/** Scores of a comparison: precision, recall, confusion, losses and calibration. Shares are 0 to 1, null for 0/0. */
import { STANCES, type Stance } from '../../lib/model/vocab';
import type { Cell, HolderCell } from './compare';

/** Precision, recall and their harmonic mean, with the counts they come from. */
export interface Score {
	labelled: number;
	coded: number;
	right: number;
	precision: number | null;
	recall: number | null;
	f1: number | null;
}

const share = (part: number, whole: number): number | null => (whole === 0 ? null : part / whole);

function score(labelled: number, coded: number, right: number): Score {
	// F1 as 2·right over both counts: the harmonic mean, defined whenever either count is.
	const f1 = share(2 * right, labelled + coded);
	return { labelled, coded, right, precision: share(right, coded), recall: share(right, labelled), f1 };
}

/** Whether holder, proposition and stance are all as labelled. */
export const isRight = ({ label, coded }: Cell): boolean => label !== null && coded?.stance === label;

const isRightForSomebody = (cell: Cell): boolean =>
	isRight(cell) || (cell.label === null && cell.coded !== null && cell.coded.stance === cell.elsewhere);

/** Scores of some cells together (micro-averaged): right needs holder, proposition and stance. */
export function scoreCells(cells: readonly Cell[]): Score {
	const labelled = cells.filter(({ label }) => label !== null).length;
	const coded = cells.filter((cell) => cell.coded !== null).length;
	return score(labelled, coded, cells.filter(isRight).length);
}

/** Scores of one stance: the cells labelled with it against those coded with it. */
export function scoreStance(cells: readonly Cell[], stance: Stance): Score {
	const labelled = cells.filter(({ label }) => label === stance);
	const coded = cells.filter((cell) => cell.coded?.stance === stance);
	return score(labelled.length, coded.length, labelled.filter(isRight).length);
}

/** Whether the holders of a passage are found, regardless of their stances. */
export function scoreHolders(holders: readonly HolderCell[]): Score {
	const labelled = holders.filter((one) => one.labelled);
	return score(
		labelled.length,
		holders.filter(({ coded }) => coded).length,
		labelled.filter(({ coded }) => coded).length
	);
}

/** Stances, and null for "nothing": the rows (labelled) and columns (coded) of a confusion matrix. */
export const OUTCOMES: readonly (Stance | null)[] = [...STANCES, null];

/** `matrix[row][column]`: cells by label and coded stance, both in the order of OUTCOMES. */
export function confusion(cells: readonly Cell[]): number[][] {
	return OUTCOMES.map((label) =>
		OUTCOMES.map(
			(stance) =>
				cells.filter((cell) => cell.label === label && (cell.coded?.stance ?? null) === stance).length
		)
	);
}

/** Where labelled positions are lost. The five add up to `labelled`. */
export interface Losses {
	labelled: number;
	right: number;
	otherStance: number;
	/** Coded for a holder without this label. */
	otherHolder: number;
	/** The same, with another stance. */
	otherHolderAndStance: number;
	/** Coded for nobody. */
	missed: number;
}

export function losses(cells: readonly Cell[]): Losses {
	const labelled = cells.filter(({ label }) => label !== null);
	const lost = labelled.filter(({ coded }) => coded === null);
	const right = labelled.filter(isRight).length;
	const otherHolder = lost.filter(({ label, elsewhere }) => label === elsewhere).length;
	const missed = lost.filter(({ elsewhere }) => elsewhere === null).length;
	return {
		labelled: labelled.length,
		right,
		otherStance: labelled.length - lost.length - right,
		otherHolder,
		otherHolderAndStance: lost.length - otherHolder - missed,
		missed
	};
}

/** Coded stances whose confidence rounds to one tenth. */
export interface Bin {
	/** Middle of the bin, 0 to 1; it takes in everything from 0.05 below to just under 0.05 above. */
	around: number;
	coded: number;
	meanConfidence: number;
	/** Of the coded, those right in holder, proposition and stance. */
	right: number;
	/** Of the coded, those right in proposition and stance, for any holder. */
	rightForSomebody: number;
	share: number;
	/** The 95% range of the share: Wilson's score interval (Wilson 1927, JASA 22, 209–212). */
	low: number;
	high: number;
}

const Z = 1.96;

function wilson(right: number, of: number): { low: number; high: number } {
	const p = right / of;
	const scale = 1 + Z ** 2 / of;
	const middle = (p + Z ** 2 / (2 * of)) / scale;
	const half = (Z * Math.sqrt((p * (1 - p)) / of + Z ** 2 / (4 * of ** 2))) / scale;
	return { low: Math.max(0, middle - half), high: Math.min(1, middle + half) };
}

/** The non-empty bins, lowest first. */
export function calibration(cells: readonly Cell[]): Bin[] {
	const bins = new Map<number, Cell[]>();
	for (const cell of cells) {
		if (cell.coded === null) continue;
		// Rounded to thousandths first, because 0.85 in binary is slightly below 0.85.
		const tenth = Math.floor((Math.round(cell.coded.confidence * 1000) + 50) / 100);
		bins.set(tenth, [...(bins.get(tenth) ?? []), cell]);
	}
	return [...bins]
		.sort(([a], [b]) => a - b)
		.map(([tenth, inside]) => {
			const right = inside.filter(isRight).length;
			const sum = inside.reduce((total, { coded }) => total + (coded?.confidence ?? 0), 0);
			return {
				around: tenth / 10,
				coded: inside.length,
				meanConfidence: sum / inside.length,
				right,
				rightForSomebody: inside.filter(isRightForSomebody).length,
				share: right / inside.length,
				...wilson(right, inside.length)
			};
		});
}

/**
 * Expected calibration error, 0 to 1: the mean distance between confidence and share right over the bins, weighted by
 * their size (Guo et al. 2017, "On Calibration of Modern Neural Networks"). Null if nothing was coded.
 */
export function calibrationError(bins: readonly Bin[]): number | null {
	const all = bins.reduce((total, { coded }) => total + coded, 0);
	const sum = bins.reduce(
		(total, { coded, meanConfidence, share }) => total + coded * Math.abs(meanConfidence - share),
		0
	);
	return share(sum, all);
}

const wordSet = (text: string): Set<string> => new Set(text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? []);

/**
 * Agreement of the recorded conditions with the labelled ones, where both are conditional: the mean Dice coefficient of
 * their words (Dice 1945), 0 to 1. Null if there are none.
 */
export function conditionAgreement(cells: readonly Cell[]): { both: number; dice: number | null } {
	const both = cells.filter((cell) => cell.label === 'conditional' && isRight(cell));
	const sum = both.reduce((total, { labelledCondition, coded }) => {
		const labelled = wordSet(labelledCondition ?? '');
		const recorded = wordSet(coded?.condition ?? '');
		const shared = [...labelled].filter((word) => recorded.has(word)).length;
		return total + (2 * shared) / (labelled.size + recorded.size);
	}, 0);
	return { both: both.length, dice: share(sum, both.length) };
}
