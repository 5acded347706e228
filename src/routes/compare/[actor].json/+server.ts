/** One file per actor with its positions in its words, so that comparing does not wait for the engine. */
import { error, json } from '@sveltejs/kit';
import { prerenderEngine } from '$lib/data/engine/node';
import { actorIds } from '$lib/data/queries/actor-ids';
import { loadQuotes } from '$lib/data/load/quotes';
import { PRERENDERED } from '../../parts/prerendered';

export const prerender = true;

export const entries = async () =>
	(await (await prerenderEngine()).rows(actorIds()))
		.slice(0, PRERENDERED)
		.map(({ actor_id }) => ({ actor: actor_id }));

export async function GET({ params }: { params: { actor: string } }) {
	const found = await loadQuotes(await prerenderEngine(), params.actor);
	if (!found) error(404, `No actor is called ${params.actor}.`);
	return json(found);
}
