/** What the pages of propositions ask, and the charts of one. */
import { loadCharts } from '$lib/charts/load';
import { agreement } from '$lib/charts/agreement';
import { balance } from '$lib/charts/balance';
import { ladder } from '$lib/charts/ladder';
import { shift } from '$lib/charts/shift';
import type { Engine } from '$lib/data/engine/engine';
import { standings } from '$lib/data/queries/standings';
import type { Filter } from '$lib/model/filter';

/** The list of propositions: no picture, but rows under a filter like those of one. */
const POSITIONS = {
	standings: { ask: (engine: Engine, filter: Filter) => engine.rows(standings(filter)) }
};

/**
 * The list under a filter. Stances are asked of each proposition here, so the filter leaves the utterances that take a
 * position on any; the counts of other pages go by one proposition, `first`.
 */
export async function loadPositions(engine: Engine, filter: Filter, first: string) {
	const loaded = await loadCharts(engine, filter, first, POSITIONS);
	if (filter.stances.length === 0) return loaded;
	const utterances = new Set(loaded.rows.standings.map((row) => row.utterance_id)).size;
	return { ...loaded, counts: { ...loaded.counts, utterances } };
}

export const PROPOSITION = { ladder, balance, shift, agreement };
