/** One file an actor with its positions in its words, so that comparing does not wait for the engine. */
import { error, json } from '@sveltejs/kit';
import { prerenderEngine } from '$lib/data/node';
import { actorIds } from '$lib/data/queries';
import { loadQuotes } from '$lib/data/quotes';

export const prerender = true;

const MOST = 500;

export const entries = async () =>
	(await (await prerenderEngine()).rows(actorIds()))
		.slice(0, MOST)
		.map(({ actor_id }) => ({ actor: actor_id }));

export async function GET({ params }: { params: { actor: string } }) {
	const found = await loadQuotes(await prerenderEngine(), params.actor);
	if (!found) error(404, `No actor is called ${params.actor}.`);
	return json(found);
}
