/** The definition of the lanes: texts, widths and table. */
import type { TableView } from '../../components/table';
import { articleDays } from '../../data/queries/article-days';
import { events } from '../../data/queries/events';
import { lanes as question } from '../../data/queries/lanes';
import { decidedCell } from '../../model/explain';
import { counted } from '../../model/format';
import { stanceLabel } from '../../model/vocab';
import { defineChart } from '../definition';
import Key from './Key.svelte';
import Lanes from './Lanes.svelte';
import { lanesFinding, lanesSeries, lanesSummary, type LanesSeries } from './series';

/** One row per utterance, by actor and day. */
function lanesTable(series: LanesSeries): TableView {
	const rows = series.groups.flatMap((group) =>
		group.lanes.flatMap((lane) =>
			lane.items.flatMap((item) =>
				item.utterances.map((utterance) => [
					group.label,
					lane.name,
					item.stance ? stanceLabel(item.stance, series.kind) : 'another proposition',
					utterance.said_on,
					utterance.said_from,
					utterance.said_to,
					utterance.reported_on,
					utterance.independent_outlets,
					decidedCell(utterance),
					utterance.utterance_id
				])
			)
		)
	);
	return {
		columns: [
			'Side',
			'Actor',
			'Position',
			'Said on',
			'Not before',
			'Not after',
			'Reported on',
			'Independent outlets',
			'Coding',
			'Utterance'
		],
		rows
	};
}

function sizes(series: LanesSeries): string[] {
	const articles = series.articleDays.reduce((sum, row) => sum + row.articles, 0);
	const undated = series.groups.flatMap((group) => group.lanes).reduce((sum, lane) => sum + lane.undated, 0);
	return [
		counted(series.utterances, 'utterance'),
		counted(articles, 'article'),
		undated ? `${undated} without any day, not drawn` : ''
	].filter(Boolean);
}

export const lanes = defineChart({
	id: 'lanes',
	title: 'When they said it',
	finding: lanesFinding,
	how: 'Each mark is one utterance, however many outlets reported it, on the day it was said. Days without statements are left out.',
	howUnder: (_, { trueScale }) =>
		trueScale
			? 'Each mark is one utterance, however many outlets reported it, on the day it was said. Every day has its place.'
			: null,
	widths: [340, 520, 736, 940, 1160],
	ask: async (engine, filter, proposition) => ({
		utterances: await engine.rows(question(filter, proposition)),
		articleDays: await engine.rows(articleDays(filter)),
		events: await engine.rows(events())
	}),
	ignores: ['actors', 'from', 'to'],
	utterances: (rows) => rows.utterances.map((row) => row.utterance_id),
	series: (rows, { actors }, { actorsIn, kind }) => {
		// Actors chosen elsewhere narrow the chart; those chosen here are highlighted.
		const narrows = actors.length > 0 && actorsIn !== 'lanes';
		const utterances = narrows
			? rows.utterances.filter((row) => actors.includes(row.actor_id))
			: rows.utterances;
		return lanesSeries(utterances, rows.articleDays, rows.events, kind);
	},
	Chart: Lanes,
	Key,
	table: lanesTable,
	summary: lanesSummary,
	sizes,
	empty: (series) => (series.days.length === 0 ? 'No dated statements.' : null),
	remedy: 'Widen the span, or remove a filter.'
});
