/** The charts of one article: how others reported its utterances, and how late it reported them. */
import { askCorroboration, corroboration } from '$lib/charts/corroboration';
import { askDelay, delay } from '$lib/charts/delay';
import type { Engine } from '$lib/data/engine/engine';
import type { Filter } from '$lib/model/filter';

export const chartsOf = (articleId: string) => ({
	corroboration: {
		...corroboration,
		ask: (engine: Engine, filter: Filter, proposition: string) =>
			askCorroboration(engine, filter, proposition, articleId)
	},
	delay: {
		...delay,
		ask: (engine: Engine, filter: Filter, proposition: string) =>
			askDelay(engine, filter, proposition, articleId)
	}
});
