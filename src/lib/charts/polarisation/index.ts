/** The definition of the polarisation chart: texts, widths and table. */
import type { TableView } from '../../components/table';
import { shift as question } from '../../data/queries/shift';
import { counted, twoDecimals } from '../../model/format';
import { stanceLabel } from '../../model/vocab';
import { defineChart } from '../definition';
import Polarisation from './Polarisation.svelte';
import {
	LEAST_ACTORS,
	measured,
	polarisationFinding,
	polarisationSeries,
	polarisationSummary,
	SIDED,
	type PolarisationSeries
} from './series';

/** One row per window. */
const polarisationTable = ({ windows, kind }: PolarisationSeries): TableView => ({
	columns: ['From', 'To', 'Actors', ...SIDED.map((stance) => stanceLabel(stance, kind)), 'Polarisation'],
	rows: windows.map(({ from, to, actors, held, index }) => [
		...[from, to, actors],
		...SIDED.map((stance) => held[stance].length),
		index === null ? 'too few actors' : twoDecimals(index)
	])
});

const how = (length: number, step: number) =>
	`Each row: ${length} days, beginning ${step} days after the row above. It counts each actor’s last position known to be from those days; the bar is 0 where nobody supports or nobody opposes, 1 where half support and half oppose. No bar with fewer than ${LEAST_ACTORS} actors.`;

export const polarisation = defineChart({
	id: 'polarisation',
	title: 'How divided, and when',
	finding: polarisationFinding,
	how: how(28, 7),
	howUnder: (_, __, { length, step }) => how(length, step),
	widths: [340, 520, 736],
	ask: (engine, filter, proposition) => engine.rows(question(filter, proposition)),
	utterances: (rows) => rows.map((row) => row.utterance_id),
	series: polarisationSeries,
	Chart: Polarisation,
	Key: null,
	table: polarisationTable,
	summary: polarisationSummary,
	sizes: (series) => [
		counted(series.actors, 'actor'),
		`${measured(series).length} of ${counted(series.windows.length, 'window')} with an index`
	],
	empty: (series) =>
		measured(series).length === 0
			? `Too little to say: in no ${series.length} days did ${LEAST_ACTORS} actors take a position whose day is known well enough.`
			: null,
	remedy: 'Remove a filter, or choose another proposition.'
});
