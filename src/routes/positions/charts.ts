/** What the pages of propositions ask for, and the charts of one. */
import { loadCharts } from '$lib/charts/load';
import { agreement } from '$lib/charts/agreement';
import { atlas } from '$lib/charts/atlas';
import { balance } from '$lib/charts/balance';
import { ladder } from '$lib/charts/ladder';
import { network } from '$lib/charts/network';
import { polarisation } from '$lib/charts/polarisation';
import { shift } from '$lib/charts/shift';
import type { Engine } from '$lib/data/engine/engine';
import { loadLead } from '$lib/data/load/lead';
import { ladder as heldPositions } from '$lib/data/queries/ladder';
import { standings } from '$lib/data/queries/standings';
import type { Filter } from '$lib/model/filter';

/** The list of propositions, which is not a picture but has rows under a filter like one, and the charts below it. */
export const POSITIONS = {
	standings: { ask: (engine: Engine, filter: Filter) => engine.rows(standings(filter)) },
	network,
	atlas
};

/**
 * The list under a filter. Stances apply to each proposition here, so the filter keeps utterances with such a stance on
 * any of them; the counts of other pages refer to one proposition, `first`.
 */
export async function loadPositions(engine: Engine, filter: Filter, first: string) {
	const loaded = await loadCharts(engine, filter, first, POSITIONS);
	if (filter.stances.length === 0) return loaded;
	const utterances = new Set(loaded.rows.standings.map((row) => row.utterance_id)).size;
	return { ...loaded, counts: { ...loaded.counts, utterances } };
}

export const PROPOSITION = { ladder, balance, shift, polarisation, agreement };

/** What a proposition's page asks under a filter: the charts, the lead sentence and every position, for quotations. */
export const PROPOSITION_QUESTIONS = {
	lead: { ask: loadLead },
	held: {
		ask: (engine: Engine, filter: Filter, proposition: string) =>
			engine.rows(heldPositions(filter, proposition))
	},
	...PROPOSITION
};
