/** The page of sources: the list of articles and two charts, all under one filter. */
import { corroboration } from '$lib/charts/corroboration';
import { delay } from '$lib/charts/delay';
import type { Engine } from '$lib/data/engine/engine';
import { articles } from '$lib/data/queries/articles';
import type { Filter } from '$lib/model/filter';

/** Loaded like a chart, so that one filter applies to the whole page at once. */
const list = {
	ask: (engine: Engine, filter: Filter, proposition: string) => engine.rows(articles(filter, proposition))
};

export const SOURCES = { list, corroboration, delay };
