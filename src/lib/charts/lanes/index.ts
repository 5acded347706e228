/** The definition of the lanes: texts, widths and table. */
import { partNote, type TableView } from '../../components/table';
import { lanes as question } from '../../data/queries/lanes';
import { decidedCell } from '../../model/explain';
import { counted } from '../../model/format';
import { dayFromNumber } from '../../model/day';
import { STANCES, stanceLabel } from '../../model/vocab';
import { defineChart, idsOf } from '../definition';
import Key from './Key.svelte';
import Lanes from './Lanes.svelte';
import { askLanes, type LanesMarks } from './rows';
import { lanesFinding, lanesSeries, lanesSummary, type LanesSeries } from './series';

/** One row per utterance, by actor and day. */
function marksTable({ groups, kind }: LanesSeries): TableView {
	const rows = groups.flatMap((group) =>
		group.lanes.flatMap((lane) =>
			lane.items.flatMap((item) =>
				item.utterances.map((utterance) => [
					group.label,
					lane.name,
					item.stance ? stanceLabel(item.stance, kind) : 'another proposition',
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

/** One row per actor and position, counted over the days that are drawn. */
function countsTable({ groups, kind, utterances }: LanesSeries): TableView {
	let shown = 0;
	const rows = groups.flatMap((group) =>
		group.lanes.flatMap((lane) =>
			[...STANCES, null].flatMap((stance) => {
				const own = lane.counts.filter((count) => count.stance === stance);
				const [first, last] = [own[0], own.at(-1)];
				if (!first || !last) return [];
				const total = own.reduce((sum, { count }) => sum + count, 0);
				shown += total;
				const position = stance ? stanceLabel(stance, kind) : 'another proposition';
				return [[group.label, lane.name, position, total, dayFromNumber(first.day), dayFromNumber(last.day)]];
			})
		)
	);
	return {
		columns: ['Side', 'Actor', 'Position', 'Utterances', 'First day', 'Last day'],
		rows,
		...partNote(shown, utterances, 'statement', 'those with a day, of the actors with a lane')
	};
}

const lanesTable = (series: LanesSeries): TableView =>
	series.undrawn ? countsTable(series) : marksTable(series);

function sizes(series: LanesSeries): string[] {
	const articles = series.articleDays.reduce((sum, row) => sum + row.articles, 0);
	const { undated } = series;
	return [
		counted(series.utterances, 'statement'),
		counted(articles, 'article'),
		undated ? `${undated} without any day, not drawn` : ''
	].filter(Boolean);
}

/** The rows of these actors; their utterances are marks if these can be distinguished. */
function narrowed(rows: LanesMarks, actors: readonly string[]): LanesMarks {
	const own = rows.utterances.filter((row) => actors.includes(row.actor_id));
	if (!rows.counted || own.length > 0) return { utterances: own, counted: null };
	const lanes = rows.counted.lanes.filter((lane) => actors.includes(lane.actor_id));
	const sum = (field: 'utterances' | 'addressed' | 'undated') =>
		lanes.reduce((total, lane) => total + lane[field], 0);
	const totals = {
		...rows.counted.totals,
		...{ actors: lanes.length, utterances: sum('utterances') },
		...{ addressed: sum('addressed'), undated: sum('undated'), busiest: null },
		undrawn: { actors: 0, utterances: 0, elsewhere: 0 }
	};
	return { utterances: [], counted: { lanes, totals } };
}

export const lanes = defineChart({
	id: 'lanes',
	title: 'When they said it',
	finding: lanesFinding,
	how: 'Each mark is one statement, however many outlets reported it, on the day it was said. Days without statements are left out.',
	howUnder: (_, { trueScale }) =>
		trueScale
			? 'Each mark is one statement, however many outlets reported it, on the day it was said. Every day has its place.'
			: null,
	widths: [340, 520, 736, 940, 1160],
	ask: askLanes,
	ignores: ['actors', 'from', 'to'],
	utterances: (rows) => rows.utterances.map((row) => row.utterance_id),
	listed: (engine, filter, proposition) => idsOf(engine, question(filter, proposition)),
	series: (rows, { actors }, { actorsIn, kind }) => {
		// Actors chosen elsewhere narrow the chart; those chosen here are highlighted.
		const narrows = actors.length > 0 && actorsIn !== 'lanes';
		return lanesSeries(narrows ? narrowed(rows, actors) : rows, rows.articleDays, rows.events, kind);
	},
	Chart: Lanes,
	Key,
	table: lanesTable,
	summary: lanesSummary,
	sizes,
	empty: (series) => (series.days.length === 0 ? 'No dated statements.' : null),
	remedy: 'Widen the span, or remove a filter.'
});
