/** The coding as an event list, as the Discourse Network Analyzer exports one. */
import { prerenderEngine } from '$lib/data/engine/node';
import { dnaCoding } from '$lib/takeaway/dna/coded';
import { dnaEvents } from '$lib/takeaway/dna/events';
import { place } from '../flat.server';

export const prerender = true;

export async function GET() {
	const coding = await dnaCoding(await prerenderEngine(), (await place()).site);
	return new Response(dnaEvents(coding), { headers: { 'content-type': 'text/csv; charset=utf-8' } });
}
