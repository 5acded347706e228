/** The atlas: a ladder for each proposition that was addressed, and a headline that counts those that divide. */
import { expect, test } from 'vitest';
import { atlasLayout } from '../../../src/lib/charts/atlas/layout';
import { atlasFinding, atlasSeries, atlasSummary } from '../../../src/lib/charts/atlas/series';
import type { PropositionRow } from '../../../src/lib/data/queries/propositions';
import type { Stance } from '../../../src/lib/model/vocab';
import { ladderRow } from './rows';

const PROPOSITIONS = ['join', 'talks', 'border', 'trade'].map((id): PropositionRow => ({
	...{ proposition_id: id, text: `Hollin should ${id}.`, label: id },
	...{ kind: 'demand', goal: id, utterances: 1 }
}));
const held = (actor: string, proposition_id: string, stance: Stance) => ({
	...ladderRow({ actor_id: actor, actor, stance }),
	proposition_id
});
const ROWS = [
	...[held('Kolt', 'join', 'support'), held('Orlin', 'join', 'oppose'), held('Orlin', 'join', 'support')],
	...[held('Kolt', 'talks', 'support'), held('Orlin', 'talks', 'support')],
	...[held('Kolt', 'border', 'conditional'), held('Orlin', 'border', 'oppose')]
];

test('each actor is at the position it is taken to hold; propositions nobody addressed are named', () => {
	const series = atlasSeries({ held: ROWS, propositions: PROPOSITIONS });
	expect(series.ladders.map(({ id, actors }) => [id, ...actors.map(({ stance }) => stance)])).toEqual([
		['join', 'support', 'oppose'],
		['talks', 'support', 'support'],
		['border', 'conditional', 'oppose']
	]);
	expect(series.ladders[0]?.actors[1]?.utterances).toHaveLength(2);
	expect(series.ladders.map(({ note }) => note)).toEqual(['1 opposes it, 1 supports it', null, null]);
	expect(atlasSummary(series)).toBe(
		'3 small ladders with 6 positions. Support and opposition on join. Nothing reported on trade.'
	);
	expect(atlasFinding(series)).toBe('On 1 of 3 propositions, some support what others oppose');
	expect(atlasFinding(atlasSeries({ held: ROWS.slice(0, 3), propositions: PROPOSITIONS }))).toBeNull();
});

test('a ladder of many keeps the actors with the most statements and counts the rest', () => {
	const many = Array.from({ length: 20 }, (_, i) => held(`Invented ${i}`, 'join', 'support'));
	const series = atlasSeries({
		held: [...many, held('Invented 19', 'join', 'support')],
		propositions: PROPOSITIONS
	});
	for (const [width, rows] of [
		[340, 6],
		[1160, 9]
	] as const) {
		const [ladder] = atlasLayout(series, width).ladders;
		expect(ladder?.actors).toHaveLength(rows);
		expect(ladder?.actors.at(-1)?.id).toBe('Invented 19');
		expect(ladder?.more).toBe(`${20 - rows} more actors: see the table`);
	}
});
