import { describe, expect, test } from 'vitest';
import type { StandingRow } from '../../../src/lib/data/queries/standings';
import type { Stance } from '../../../src/lib/model/vocab';
import { changesOf } from '../../../src/routes/changes/changes';
import { newsOf } from '../../../src/routes/news';
import { tableAfter } from '../../../src/routes/data/method/quality';
import { ladderRow, UNDATED } from '../charts/rows';

let n = 0;
/** Said by an invented actor on a day, or standing where the day is null. */
const said = (actor: string, on: string | null, stance: Stance, proposition_id = 'p'): StandingRow => ({
	...ladderRow({
		...{ actor_id: actor, actor, stance, latest: false, utterance_id: `u-${n++}` },
		...(on === null ? UNDATED : { said_on: on, said_from: on, said_to: on })
	}),
	proposition_id
});
const brief = (rows: StandingRow[]) => {
	const found = changesOf(rows);
	const words = (list: typeof found.moved) =>
		list.map(({ actor, from, to }) => `${actor}: ${from.stance} > ${to.stance}`);
	return {
		moved: words(found.moved),
		firstTook: words(found.firstTook),
		unordered: words(found.unordered)
	};
};

describe('changes', () => {
	test('two dated positions that differ are one change, in the order of time, the most recent first', () => {
		expect(
			brief([
				said('Ada', '2025-12-04', 'oppose'),
				said('Ada', '2025-12-01', 'support'),
				said('Bo', '2025-12-06', 'conditional'),
				said('Bo', '2025-12-02', 'support')
			]).moved
		).toEqual(['Bo: support > conditional', 'Ada: support > oppose']);
	});

	test('the same position twice, or positions on two propositions, are not a change', () => {
		const rows = [said('Ada', '2025-12-04', 'oppose'), said('Ada', '2025-12-01', 'oppose')];
		expect(brief([...rows, said('Ada', '2025-12-05', 'support', 'q')])).toEqual({
			...{ moved: [], firstTook: [], unordered: [] }
		});
	});

	test('from “no position” it is a first position; to “no position” it is nothing', () => {
		expect(
			brief([
				said('Ada', '2025-12-04', 'conditional'),
				said('Ada', '2025-12-01', 'none'),
				said('Bo', '2025-12-04', 'none'),
				said('Bo', '2025-12-01', 'support')
			])
		).toEqual({ moved: [], firstTook: ['Ada: none > conditional'], unordered: [] });
	});

	test('if days do not show the order, no change is claimed', () => {
		expect(brief([said('Ada', '2025-12-04', 'oppose'), said('Ada', null, 'support')])).toEqual({
			...{ moved: [], firstTook: [] },
			unordered: ['Ada: support > oppose']
		});
		expect(brief([said('Bo', '2025-12-04', 'oppose'), said('Bo', '2025-12-04', 'support')]).moved).toEqual(
			[]
		);
	});
});

describe('the news of the overview', () => {
	const latest = (row: StandingRow): StandingRow => ({ ...row, latest: true });

	test('new is the most recent statement with a position, where one actor alone made it', () => {
		const rows = [said('Ada', '2025-12-01', 'support'), said('Bo', '2025-12-04', 'none')];
		expect(newsOf(rows, 'p').fresh?.actor).toBe('Ada');
		expect(newsOf([...rows, said('Cy', '2025-12-01', 'oppose')], 'p').fresh).toBeNull();
		expect(newsOf([said('Di', null, 'oppose')], 'p').fresh).toBeNull();
	});

	test('an actor is alone if, among four or more, nobody else has its position and no other actor is alone', () => {
		const three = ['a', 'b', 'c'].map((id) => latest(said(id, null, 'oppose')));
		const lone = latest(said('d', null, 'support'));
		expect(newsOf([...three, lone], 'p').alone?.actor).toBe('d');
		expect(newsOf([...three.slice(1), lone], 'p').alone).toBeNull();
		expect(newsOf([...three, lone, latest(said('e', null, 'conditional'))], 'p').alone).toBeNull();
		expect(newsOf([...three, latest(said('f', null, 'none'))], 'p').alone).toBeNull();
	});
});

describe('tables of quality.md', () => {
	const text =
		'# Q\n\n## In short\n\nWords.\n\n| set | precision |\n| --- | ---: |\n| apart | 83.7% |\n\nMore.';

	test('are read by their heading', () => {
		expect(tableAfter(text, '## In short')).toEqual({
			head: ['set', 'precision'],
			rows: [['apart', '83.7%']]
		});
	});

	test('a heading that is gone stops the build', () => {
		expect(() => tableAfter(text, '## Elsewhere')).toThrow(/npm run quality/);
	});
});
