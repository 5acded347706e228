/** The model that weighs positions: its arithmetic, its file, its training and its confidences. Made up. */
import { describe, expect, test } from 'vitest';
import { codingRules } from '../../../src/pipeline/code';
import { decidedStance, weighed } from '../../../src/pipeline/code/weigh';
import { confidenceIn, likeliest, OUTCOMES, shares, speaksFor } from '../../../src/pipeline/code/weigh/model';
import { stemsOf } from '../../../src/pipeline/code/weigh/stems';
import { model, packed, unpacked } from '../../../src/pipeline/code/weigh/weights';
import { loadCodebook } from '../../../src/pipeline/codebook';
import { confidencesFrom } from '../../../src/pipeline/quality/train/calibrate';
import { fit, SETTINGS, type Example } from '../../../src/pipeline/quality/train/fit';
import { thinned } from '../../../src/pipeline/quality/train/examples';
import type { CodedStance } from '../../../src/pipeline/types';

const example = (outcome: Example['outcome'], ...features: string[]): Example => ({
	features,
	outcome,
	weight: 1
});
const EXAMPLES = Array.from({ length: 20 }, () => [
	example('support', 'bias', 'w:welcom', 'union|w:join'),
	example('oppose', 'bias', 'w:refus', 'union|w:join'),
	example('no', 'bias', 'w:weather')
]).flat();

const rule = (stance: CodedStance['stance']): CodedStance => ({
	propositionId: 'union',
	stance,
	condition: null,
	rule: 'approved',
	ruleWords: null,
	confidence: 0.5,
	review: 'machine'
});
const allOf = (known: Partial<Record<(typeof OUTCOMES)[number], number>>) => ({
	...{ no: 0, support: 0, oppose: 0, ambivalent: 0, conditional: 0, none: 0 },
	...known
});

describe('the model', () => {
	const weights = fit(EXAMPLES, SETTINGS);

	test('gives what it was shown the largest share, and names the word that spoke for it', () => {
		const all = shares({ weights }, ['bias', 'w:refus', 'union|w:join']);
		expect(likeliest(all)).toBe('oppose');
		expect(all.oppose).toBeGreaterThan(0.6);
		expect(Object.values(all).reduce((sum, one) => sum + one, 0)).toBeCloseTo(1);
		expect(speaksFor({ weights }, ['bias', 'w:refus', 'w:unheard'], 'oppose')[0]).toBe('w:refus');
	});

	test('comes out the same to the byte from the same examples, and survives its file', () => {
		const confidences: [number, number][] = [[0, 0.3]];
		const text = packed({ weights, confidences });
		expect(packed({ weights: fit(EXAMPLES, SETTINGS), confidences })).toBe(text);
		const read = unpacked(text);
		expect(packed(read)).toBe(text);
		expect(shares(read, ['bias', 'w:welcom']).support).toBeCloseTo(
			shares({ weights }, ['bias', 'w:welcom']).support,
			1
		);
	});

	test('a likely stance stands, a rule holds with little behind it, and nothing else does', () => {
		expect(decidedStance(allOf({ support: 0.7, no: 0.3 }), null, true)).toBe('support');
		expect(decidedStance(allOf({ support: 0.7, no: 0.3 }), null, false)).toBeNull();
		expect(decidedStance(allOf({ support: 0.5, no: 0.5 }), null, true)).toBeNull();
		expect(decidedStance(allOf({ oppose: 0.25, no: 0.75 }), rule('oppose'), true)).toBe('oppose');
		expect(decidedStance(allOf({ oppose: 0.05, no: 0.95 }), rule('oppose'), true)).toBeNull();
		expect(decidedStance(allOf({ ambivalent: 0.05, no: 0.95 }), rule('ambivalent'), true)).toBe('ambivalent');
		expect(decidedStance(allOf({ support: 0.7, oppose: 0.3 }), rule('oppose'), true)).toBe('oppose');
		expect(decidedStance(allOf({ support: 0.85, oppose: 0.15 }), rule('oppose'), true)).toBe('support');
	});

	test('the weights that the project carries rise in confidence and know every outcome', () => {
		const { weights: carried, confidences } = model();
		expect(carried.size).toBeGreaterThan(1000);
		expect([...carried.values()].every((row) => row.length === OUTCOMES.length)).toBe(true);
		const values = confidences.map(([, confidence]) => confidence);
		expect(values).toEqual([...values].sort((a, b) => a - b));
	});
});

test('confidence never falls with the share, and few cases are believed less than many', () => {
	const tried = Array.from({ length: 200 }, (_, i) => ({ share: i / 200, right: i >= 100 || i % 3 === 0 }));
	const steps = confidencesFrom(tried);
	expect(steps[0]?.[0]).toBe(0);
	expect(confidenceIn({ confidences: steps }, 0.1)).toBeLessThan(confidenceIn({ confidences: steps }, 0.9));
	const few = confidencesFrom(tried.filter((_, i) => i % 4 === 0));
	expect(few.at(-1)?.[1]).toBeLessThan(steps.at(-1)?.[1] ?? 0);
});

describe('recognition', () => {
	const codebook = loadCodebook('seeds/codebook');
	const words = { cue: 'said', content: 'we would have Kyiv tomorrow', before: [] };
	const codedWith = async (...known: [feature: string, ...row: number[]][]) => {
		const weights = new Map(known.map(([feature, ...row]) => [feature, row]));
		const model = { weights, confidences: [[0, 0.4]] as const };
		return weighed(words, null, words.content, codingRules(await codebook), model);
	};
	type Row = [feature: string, ...weights: number[]];
	const TRAINED: Row = ['P:nato-membership', 0, 0, 0, 0, 0, 0];
	const RECOGNISES: Row = ['unnamed', 0, 0, 0, 0, 0, 0];

	test('words that no phrase names take a position if they weigh enough', async () => {
		const { stances } = await codedWith(TRAINED, RECOGNISES, [
			'nato-membership|b:have_kyiv',
			0,
			5,
			0,
			0,
			0,
			0
		]);
		expect(stances).toMatchObject([
			{ propositionId: 'nato-membership', stance: 'support', rule: 'weighed', confidence: 0.4 }
		]);
	});

	test('with less weight they are left for review, and without any they are about nothing', async () => {
		const { stances, doubts } = await codedWith(TRAINED, RECOGNISES, [
			'nato-membership|b:have_kyiv',
			...[0, 2, 0, 0, 0, 0]
		]);
		expect(stances).toEqual([]);
		expect(doubts).toMatchObject([{ propositionId: 'nato-membership', reason: 'no-side', names: '' }]);
		expect(await codedWith(RECOGNISES, ['P:nato-membership', 4, 0, 0, 0, 0, 0])).toEqual({
			stances: [],
			doubts: []
		});
	});

	test('weights that were fitted to named propositions alone are not asked about others', async () => {
		const { stances } = await codedWith(TRAINED, ['nato-membership|b:have_kyiv', 0, 5, 0, 0, 0, 0]);
		expect(stances).toEqual([]);
	});

	test('a proposition that no weights were fitted to is not guessed from other words', async () => {
		expect(await codedWith(RECOGNISES, ['w:kyiv', 0, 9, 0, 0, 0, 0])).toEqual({ stances: [], doubts: [] });
	});
});

test('training thins what points to nothing by its place alone, and keeps its weight', () => {
	const nothing = Array.from({ length: 10 }, () => example('no', 'unnamed'));
	const something = [example('support', 'unnamed'), example('no', 'bias')];
	const all = () =>
		Array.from({ length: 200 }, (_, i) => thinned([...nothing, ...something], { id: `made-up-${i}` }));
	const kept = all();
	expect(kept).toEqual(all());
	expect(kept.every((some) => some.slice(-2).every((one, i) => one === something[i]))).toBe(true);
	const thin = kept.flatMap((some) => some.slice(0, -2));
	const weight = thin.reduce((sum, one) => sum + one.weight, 0);
	expect(thin.length).toBeLessThan(700);
	expect(Math.abs(weight - 2000)).toBeLessThan(200);
});

test('words are counted without their endings', () => {
	expect(stemsOf("She welcomed it; they aren't joining.")).toEqual(
		stemsOf('She welcomes it; they are not join')
	);
});
