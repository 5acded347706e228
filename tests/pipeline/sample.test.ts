/** Samples to check and the figures from them. All articles are made up. */
import { expect, test } from 'vitest';
import { wilson } from '../../src/lib/model/share';
import type { Review } from '../../src/pipeline/codebook';
import type { CodedArticle } from '../../src/pipeline/coded';
import type { Statement } from '../../src/pipeline/statements';
import { drawn } from '../../src/pipeline/sample/draw';
import { accuracyRows, sampleFigures } from '../../src/pipeline/sample/figures';

const article = { id: 'made-up', text: 'Hollin agrees. Kolt does not.' } as Statement['article'];
const passage = {
	no: 1,
	start: 0,
	end: 29,
	text: article.text,
	sourceParagraph: null,
	kind: 'text'
} as const;
const statement = (id: string, propositionId: string, confidence: number, holderId = 'hollin') =>
	({
		...{ id, article, passage, holderId, speakerId: holderId, via: [], corrected: [] },
		...{ start: 0, end: 14, confidence: 1, review: 'machine', said: {} },
		stances: [
			{ propositionId, stance: 'support', condition: null, rule: 'made-up', confidence, review: 'machine' }
		]
	}) as unknown as Statement;

test('every proposition and degree of confidence has its share, and the same seed the same sample', () => {
	const all = Array.from({ length: 400 }, (_, i) =>
		statement(`s${i}`, i % 4 === 0 ? 'tunnel' : 'bridge', i % 2 === 0 ? 0.5 : 0.9)
	);
	const sample = drawn(all, 100, 1);
	expect(new Set(sample).size).toBe(100);
	const tunnel = sample.filter((id) => Number(id.slice(1)) % 4 === 0).length;
	expect(Math.abs(tunnel - 25)).toBeLessThanOrEqual(1);
	expect(drawn([...all].reverse(), 100, 1)).toEqual(sample);
	expect(drawn(all, 100, 2)).not.toEqual(sample);
	expect(drawn(all.slice(0, 3), 100, 1)).toHaveLength(3);
});

test('the bounds are the shares that a score test just does not reject', () => {
	const share = wilson(8, 10)!;
	for (const bound of [share.low, share.high])
		expect(Math.abs(0.8 - bound) / Math.sqrt((bound * (1 - bound)) / 10)).toBeCloseTo(1.96, 3);
	expect(share.low).toBeLessThan(0.8);
	expect(wilson(10, 10)?.high).toBeCloseTo(1);
	expect(wilson(0, 0)).toBeNull();
});

test('right, wrong and missed positions are counted where a person has decided', () => {
	const statements = [
		statement('right', 'bridge', 0.9),
		statement('wrong', 'bridge', 0.5),
		statement('rejected', 'bridge', 0.5),
		statement('open', 'bridge', 0.5)
	];
	const coded = { article, passages: [passage], statements } as unknown as CodedArticle;
	const review = (decision: Review['decision'], id: string | null, rest: Partial<Review> = {}): Review => ({
		...{ statement: id, find: null, decision, set: {}, reason: 'Made up.', where: 'made-up:1' },
		...rest
	});
	const oppose = { stances: { bridge: { stance: 'oppose', condition: null } } } as const;
	const figures = sampleFigures({
		sample: ['right', 'wrong', 'rejected', 'open', 'gone'],
		propositions: ['bridge', 'tunnel'],
		articles: [coded],
		reviews: [
			review('confirm', 'right'),
			review('correct', 'wrong', { set: oppose }),
			review('reject', 'rejected'),
			review('add', null, {
				find: { article: 'made-up', words: 'Kolt does not', holder: null },
				set: { holder: 'kolt', ...oppose }
			})
		]
	});
	expect(figures).toMatchObject({ drawn: 5, present: 4, decided: 3 });
	expect(figures.propositions).toMatchObject([
		{ id: 'bridge', precision: { right: 1, of: 3 }, recall: { right: 1, of: 3 } },
		{ id: 'tunnel', precision: null, recall: null }
	]);
	const [row, ...others] = accuracyRows(figures);
	expect(row).toMatchObject({ proposition_id: 'bridge', sampled: 4, checked: 3, right: 1, missed: 2 });
	expect(row?.precision_low).toBe(figures.propositions[0]?.precision?.low);
	expect(others).toEqual([]);
});
