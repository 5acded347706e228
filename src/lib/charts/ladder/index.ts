/** The definition of the ladder: texts, widths and table. */
import { partNote, type TableView } from '../../components/table';
import { ladder as question } from '../../data/queries/ladder';
import { decidedCell } from '../../model/explain';
import { counted } from '../../model/format';
import { stanceLabel } from '../../model/vocab';
import { defineChart, idsOf } from '../definition';
import Key from './Key.svelte';
import Ladder from './Ladder.svelte';
import { askLadder } from './rows';
import { ladderFinding, ladderSeries, ladderSummary, type LadderSeries } from './series';

/** One row per utterance in drawing order. */
function ladderTable(series: LadderSeries): TableView {
	const rows = series.groups.flatMap((group) =>
		group.actors.flatMap((actor) =>
			actor.marks.flatMap((mark) =>
				mark.utterances.map((utterance) => [
					group.label,
					actor.name,
					stanceLabel(mark.stance, series.kind),
					utterance.latest ? 'latest' : 'earlier',
					utterance.said_on,
					utterance.said_from,
					utterance.said_to,
					utterance.reported_on,
					utterance.independent_outlets,
					utterance.disputed ? 'yes' : 'no',
					decidedCell(utterance),
					utterance.utterance_id
				])
			)
		)
	);
	const columns = [
		'Side',
		'Actor',
		'Position',
		'Latest',
		'Said on',
		'Not before',
		'Not after',
		'Reported on'
	];
	return {
		columns: [...columns, 'Independent outlets', 'Reports differ', 'Coding', 'Utterance'],
		rows,
		...partNote(rows.length, series.utterances, 'statement', 'the newest of each mark')
	};
}

export const ladder = defineChart({
	id: 'ladder',
	title: 'Where each actor stands',
	finding: ladderFinding,
	how: 'Latest position, solid; earlier ones, faint. A larger mark: more independent outlets reported it.',
	howUnder: ({ position }) =>
		position === 'frequent'
			? 'Position taken most often, solid; others, faint. A larger mark: more independent outlets reported it.'
			: null,
	widths: [340, 520, 736],
	ask: askLadder,
	ignores: ['actors', 'stances'],
	utterances: ({ rows }) => rows.map((row) => row.utterance_id),
	listed: (engine, filter, proposition) => idsOf(engine, question(filter, proposition)),
	opened: (engine, filter, proposition, { actor, stance }) =>
		idsOf(engine, question(filter, proposition), (row) => row.actor_id === actor && row.stance === stance),
	series: ladderSeries,
	Chart: Ladder,
	Key,
	positions: 'keyed',
	table: ladderTable,
	summary: ladderSummary,
	sizes: (series) => [counted(series.actors, 'actor'), counted(series.utterances, 'statement')],
	empty: (series) => (series.actors === 0 ? 'Nobody here takes a position on this proposition.' : null),
	remedy: 'Remove a filter, or choose another proposition.'
});
