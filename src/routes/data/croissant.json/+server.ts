/** The tables described for machine learning. */
import { croissantJson } from '../whole.server';

export const prerender = true;

export const GET = async () =>
	new Response(await croissantJson(), { headers: { 'content-type': 'application/json' } });
