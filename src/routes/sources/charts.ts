/** What the page of sources shows: the list of articles and two charts, all under one filter. */
import { corroboration } from '$lib/charts/corroboration';
import { delay } from '$lib/charts/delay';
import type { Engine } from '$lib/data/engine/engine';
import { articles } from '$lib/data/queries/articles';
import type { Filter } from '$lib/model/filter';

/** The list is asked as the charts are, so that a filter holds for all of the page at once. */
const list = {
	ask: (engine: Engine, filter: Filter, proposition: string) => engine.rows(articles(filter, proposition))
};

export const SOURCES = { list, corroboration, delay };
