/** The network: ties, the lines that are drawn of many, the headline, and places that a filter does not move. */
import { describe, expect, test } from 'vitest';
import { backbone, spanningForest } from '../../../src/lib/charts/network/backbone';
import { networkLayout } from '../../../src/lib/charts/network/layout';
import { networkFinding, networkSeries, networkSummary } from '../../../src/lib/charts/network/series';
import type { PropositionRow } from '../../../src/lib/data/queries/propositions';
import type { StandingRow } from '../../../src/lib/data/queries/standings';
import type { Stance } from '../../../src/lib/model/vocab';
import { ladderRow } from './rows';

const PROPOSITIONS = ['join', 'talks', 'border', 'trade'].map((id): PropositionRow => ({
	...{ proposition_id: id, text: `Hollin should ${id}.`, label: id },
	...{ kind: 'demand', goal: id, utterances: 1 }
}));
const held = (actor: string, proposition: string, stance: Stance = 'support', given = {}): StandingRow => ({
	...ladderRow({ actor_id: actor, actor, stance, ...given }),
	proposition_id: proposition
});
const seriesOf = (rows: StandingRow[], everything = rows) =>
	networkSeries({ held: rows, everything, propositions: PROPOSITIONS });

describe('series', () => {
	const rows = [
		...[
			held('Kolt', 'join'),
			held('Kolt', 'join', 'oppose', { latest: false }),
			held('Orlin', 'join', 'none')
		],
		held('Orlin', 'talks', 'conditional')
	];

	test('a tie has the position held and opens all statements on the proposition', () => {
		const { ties, raised, actors, propositions } = seriesOf(rows);
		expect(
			ties.map(({ actor, proposition, stance, weight }) => [actor, proposition, stance, weight])
		).toEqual([
			['Kolt', 'join', 'support', 2],
			['Orlin', 'talks', 'conditional', 1]
		]);
		expect(ties[0]?.label).toMatch(/^Kolt, join: supports, .*, 2 statements$/);
		expect([actors.length, propositions.map(({ id }) => id)]).toEqual([2, ['join', 'talks']]);
		expect(raised).toBe(1);
	});

	test('the headline names the actor with the most propositions, if it is one of three or more', () => {
		const three = ['join', 'talks', 'border'].map((proposition) => held('Kolt', proposition));
		const others = [held('Orlin', 'join'), held('Brod', 'talks')];
		expect(networkFinding(seriesOf([...three, ...others]))).toBe(
			'Kolt takes a position on 3 of 4 propositions, more than any other actor'
		);
		expect(networkFinding(seriesOf([...three.slice(1), ...others]))).toBeNull();
		const second = ['join', 'talks', 'border'].map((proposition) => held('Brod', proposition));
		expect(networkFinding(seriesOf([...three, ...second, held('Orlin', 'join')]))).toBeNull();
	});

	test('the summary counts what is drawn', () =>
		expect(networkSummary(seriesOf(rows))).toBe(
			'2 actors and 2 propositions, joined by 2 positions; most are on join and talks (1).'
		));
});

describe('backbone', () => {
	const tie = (from: string, to: string, weight: number) => ({ ends: [from, to] as const, weight });
	const ties = [tie('a', 'p', 1), tie('a', 'q', 3), tie('b', 'p', 2), tie('b', 'q', 1), tie('c', 'r', 1)];

	test('the forest keeps the strongest ties that join everything', () =>
		expect(spanningForest(ties)).toEqual([ties[1], ties[2], ties[0], ties[4]]));

	test('few ties are all drawn; of many, the forest and those over the threshold', () => {
		expect(backbone(ties, 5)).toEqual({ drawn: ties, threshold: 1 });
		expect(backbone(ties, 4)).toEqual({ drawn: [ties[0], ties[1], ties[2], ties[4]], threshold: 2 });
		expect(backbone(ties, 1).threshold).toBeNull();
		expect(backbone([], 9)).toEqual({ drawn: [], threshold: null });
	});
});

describe('layout', () => {
	const all = ['Kolt', 'Orlin', 'Brod', 'Ida Invented'].flatMap((actor, i) =>
		PROPOSITIONS.slice(0, i + 1).map(({ proposition_id }) => held(actor, proposition_id))
	);
	const places = ({ actors }: ReturnType<typeof networkLayout>) =>
		new Map(actors.map(({ id, x, y }) => [id, [x, y]]));

	test('a filter takes lines away and moves no name', () => {
		const [whole, narrowed] = [seriesOf(all), seriesOf(all.slice(1, 4), all)].map((series) =>
			networkLayout(series, 736)
		);
		expect(narrowed!.ties).toHaveLength(3);
		for (const [id, place] of places(narrowed!)) expect(places(whole!).get(id)).toEqual(place);
	});

	test('of many lines a narrow picture draws the strongest, and says so', () => {
		const crowd = Array.from({ length: 12 }, (_, i) => `Invented ${i}`).flatMap((actor) =>
			PROPOSITIONS.map(({ proposition_id }) => held(actor, proposition_id))
		);
		const layout = networkLayout(seriesOf(crowd), 340);
		// Sixteen names take 15 lines to join.
		expect(layout.ties).toHaveLength(15);
		expect(layout.notes).toEqual(['15 of 48 lines: the strongest that join everything.']);
		expect(networkLayout(seriesOf(crowd), 1160).ties).toHaveLength(48);
	});
});
