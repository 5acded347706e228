/** Lanes as a chart of the site: its words, its widths, its table. */
import type { TableView } from '../../components/table';
import { STANCE_LABELS } from '../../model/vocab';
import type { LanesSeries } from './series';

export const lanes = {
	id: 'lanes',
	title: 'When they said it',
	how: 'Each mark is one utterance, however many outlets reported it, on the day it was said. Stretches without any are folded.',
	widths: [340, 520, 736, 940, 1160]
} as const;

/** One row an utterance, by actor and day. */
export function lanesTable(series: LanesSeries): TableView {
	const rows = series.groups.flatMap((group) =>
		group.lanes.flatMap((lane) =>
			lane.items.flatMap((item) =>
				item.utterances.map((utterance) => [
					group.label,
					lane.name,
					item.stance ? STANCE_LABELS[item.stance] : 'another proposition',
					utterance.said_on,
					utterance.said_from,
					utterance.said_to,
					utterance.reported_on,
					utterance.independent_outlets,
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
			'Utterance'
		],
		rows
	};
}

export { default as Lanes } from './Lanes.svelte';
export { default as LanesKey } from './Key.svelte';
export { lanesSeries } from './series';
