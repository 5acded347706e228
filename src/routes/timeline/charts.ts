/** The timeline: the lanes, and the same utterances day by day in words. */
import { lanes } from '$lib/charts/lanes';
import type { Engine } from '$lib/data/engine/engine';
import { utteranceList } from '$lib/data/queries/utterance-list';
import { cutWords } from '$lib/data/sql/words';
import type { Filter } from '$lib/model/filter';

const days = {
	ask: async (engine: Engine, filter: Filter, proposition: string) =>
		(await engine.rows(utteranceList(filter, proposition))).map(cutWords)
};

export const TIMELINE = { lanes, days };
