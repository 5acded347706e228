/** The actors and propositions to choose from; the actors' positions are loaded when chosen. */
import { prerenderEngine } from '$lib/data/engine/node';
import { siteData } from '../parts/site-data.server';

export async function load() {
	const { propositions, actors, version } = await siteData(await prerenderEngine());
	return { propositions, actors, version };
}
