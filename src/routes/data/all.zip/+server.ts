/** Every table in every form, with what describes them. */
import { everything } from '../whole.server';

export const prerender = true;

export const GET = async () =>
	new Response(await everything(), { headers: { 'content-type': 'application/zip' } });
