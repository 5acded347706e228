/** Whom and on what one can compare; the actors themselves come when they are chosen. */
import { prerenderEngine } from '$lib/data/engine/node';
import { siteData } from '../parts/site-data.server';

export async function load() {
	const { propositions, actors, version } = await siteData(await prerenderEngine());
	return { propositions, actors, version };
}
