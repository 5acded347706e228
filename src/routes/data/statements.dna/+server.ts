/** The coding as a project of the Discourse Network Analyzer. */
import { prerenderEngine } from '$lib/data/engine/node';
import { dnaCoding } from '$lib/takeaway/dna/coded';
import { dnaProject } from '$lib/takeaway/dna/project';
import { place } from '../flat.server';

export const prerender = true;

export async function GET() {
	const coding = await dnaCoding(await prerenderEngine(), (await place()).site);
	return new Response(await dnaProject(coding), { headers: { 'content-type': 'application/vnd.sqlite3' } });
}
