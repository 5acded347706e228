/** The sources without a filter, prerendered. */
import { loadCharts } from '$lib/charts/load';
import { prerenderEngine } from '$lib/data/engine/node';
import { NO_FILTER } from '$lib/model/filter';
import { siteData } from '../parts/site-data.server';
import { SOURCES } from './charts';

export async function load() {
	const engine = await prerenderEngine();
	const site = await siteData(engine);
	return { ...site, everything: await loadCharts(engine, { ...NO_FILTER }, site.first, SOURCES) };
}
