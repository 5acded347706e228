/** All propositions with everybody's positions, prerendered. */
import { prerenderEngine } from '$lib/data/engine/node';
import { NO_FILTER } from '$lib/model/filter';
import { siteData } from '../parts/site-data.server';
import { loadPositions } from './charts';

export async function load() {
	const engine = await prerenderEngine();
	const site = await siteData(engine);
	return { ...site, everything: await loadPositions(engine, { ...NO_FILTER }, site.first) };
}
