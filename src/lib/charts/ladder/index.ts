/** The ladder as a chart of the site: its words, its widths, its table. */
import type { TableView } from '../../components/table';
import { STANCE_LABELS } from '../../model/vocab';
import type { LadderSeries } from './series';

export const ladder = {
	id: 'ladder',
	title: 'Where each actor stands',
	how: 'Latest position, solid; earlier ones, faint. A larger mark: more independent outlets reported it.',
	widths: [340, 520, 736]
} as const;

/** One row an utterance, in the order of the picture. */
export function ladderTable(series: LadderSeries): TableView {
	const rows = series.groups.flatMap((group) =>
		group.actors.flatMap((actor) =>
			actor.marks.flatMap((mark) =>
				mark.utterances.map((utterance) => [
					group.label,
					actor.name,
					STANCE_LABELS[mark.stance],
					utterance.latest ? 'latest' : 'earlier',
					utterance.said_on,
					utterance.said_from,
					utterance.said_to,
					utterance.reported_on,
					utterance.independent_outlets,
					utterance.disputed ? 'yes' : 'no',
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
	return { columns: [...columns, 'Independent outlets', 'Reports differ', 'Utterance'], rows };
}

export { default as Ladder } from './Ladder.svelte';
export { default as LadderKey } from './Key.svelte';
export { ladderSeries } from './series';
