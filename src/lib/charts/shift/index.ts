/** The definition of the shift chart: texts, widths and table. */
import type { TableView } from '../../components/table';
import { events } from '../../data/queries/events';
import { shift as question } from '../../data/queries/shift';
import { counted } from '../../model/format';
import { SIDE_LABELS, stanceLabel } from '../../model/vocab';
import { spanWords } from '../../model/windows';
import { defineChart } from '../definition';
import Key from './Key.svelte';
import {
	shiftFinding,
	shiftSeries,
	shiftSummary,
	tooLittle,
	type ShiftEnd,
	type ShiftSeries
} from './series';
import Shift from './Shift.svelte';

/** One row per actor: those drawn first, then those who cannot be compared. */
function shiftTable(series: ShiftSeries): TableView {
	const end = ({ stance, day, utterances }: ShiftEnd) => [
		stanceLabel(stance, series.kind),
		day,
		utterances[0]?.utterance_id ?? null
	];
	const drawn = [...series.moved, ...series.stayed].map((actor) => [
		actor.name,
		SIDE_LABELS[actor.side],
		...end(actor.before),
		...end(actor.after),
		actor.moved ? 'moved' : 'stayed'
	]);
	const rest = [
		{ names: series.firstTook.map(({ name }) => name), why: 'first took a position' },
		{ names: series.onlyBefore, why: 'only in the earlier window' },
		{ names: series.onlyAfter, why: 'only in the later window' },
		{ names: series.neither, why: 'no dated position in either' }
	].flatMap(({ names, why }) => names.map((name) => [name, null, null, null, null, null, null, null, why]));
	return {
		columns: [
			...['Actor', 'Side', 'Earlier position', 'Earlier day', 'Earlier statement'],
			...['Later position', 'Later day', 'Later statement', 'Compared']
		],
		rows: [...drawn, ...rest]
	};
}

/** How to read it for these windows. */
function shiftHow({ windows, frequent }: Pick<ShiftSeries, 'windows' | 'frequent'>): string {
	const which = frequent ? 'most frequent' : 'latest';
	const spans = windows ? ` (${spanWords(windows[0])}; ${spanWords(windows[1])})` : '';
	return `From the ${which} position in an earlier window of time to the ${which} in a later one${spans}. Only actors with a dated position in both.`;
}

export const shift = defineChart({
	id: 'shift',
	title: 'Who moved',
	finding: shiftFinding,
	how: shiftHow({ windows: null, frequent: false }),
	act: 'Choose an end to read both.',
	howUnder: (_, __, series) => shiftHow(series),
	widths: [340, 520, 736],
	ask: async (engine, filter, proposition) => ({
		positions: await engine.rows(question(filter, proposition)),
		events: await engine.rows(events())
	}),
	utterances: (rows) => rows.positions.map((row) => row.utterance_id),
	series: (rows, filter, view) => shiftSeries(rows.positions, filter, view),
	Chart: Shift,
	Key,
	table: shiftTable,
	summary: shiftSummary,
	sizes: ({ moved, stayed, windows }) => {
		const compared = moved.length + stayed.length;
		return [
			compared ? `${moved.length} of ${counted(compared, 'actor')} moved` : 'no actor compared',
			...(windows ? [windows.map(spanWords).join(' and ')] : [])
		];
	},
	empty: tooLittle,
	remedy: 'Remove a filter, or try other windows.',
	remedyUnfiltered: 'Try other windows.'
});
