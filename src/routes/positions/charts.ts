/** What the pages of propositions ask, and the charts of one. */
import { agreement } from '$lib/charts/agreement';
import { balance } from '$lib/charts/balance';
import { ladder } from '$lib/charts/ladder';
import { shift } from '$lib/charts/shift';
import type { Engine } from '$lib/data/engine';
import { standings } from '$lib/data/queries';
import type { Filter } from '$lib/model/filter';

/** The list of propositions: no picture, but rows under a filter like those of one. */
export const POSITIONS = {
	standings: { ask: (engine: Engine, filter: Filter) => engine.rows(standings(filter)) }
};

export const PROPOSITION = { ladder, balance, shift, agreement };
