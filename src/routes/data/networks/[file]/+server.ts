/** The networks of the data, in the formats that programs for networks read. */
import { error } from '@sveltejs/kit';
import { prerenderEngine } from '$lib/data/engine/node';
import { networkFile, networkNames } from '$lib/takeaway/network/networks';

export const prerender = true;
export const entries = async () => (await networkNames(await prerenderEngine())).map((file) => ({ file }));

export async function GET({ params }: { params: { file: string } }) {
	const file = await networkFile(await prerenderEngine(), params.file);
	if (!file) error(404, `There is no network ${params.file}.`);
	return new Response(file.body, { headers: { 'content-type': file.type } });
}
