/** An actor's page, prerendered for the most reported actors; 404.html asks the engine for the others. */
import { error } from '@sveltejs/kit';
import { prerenderEngine } from '$lib/data/engine/node';
import { actorIds } from '$lib/data/queries/actor-ids';
import { PRERENDERED } from '../../parts/prerendered';
import { siteData } from '../../parts/site-data.server';
import { loadActor } from '../charts';

export const entries = async () =>
	(await (await prerenderEngine()).rows(actorIds()))
		.slice(0, PRERENDERED)
		.map(({ actor_id }) => ({ id: actor_id }));

export async function load({ params }: { params: { id: string } }) {
	const engine = await prerenderEngine();
	const data = await loadActor(engine, await siteData(engine), params.id);
	if (!data) error(404, `No actor is called ${params.id}.`);
	return data;
}
