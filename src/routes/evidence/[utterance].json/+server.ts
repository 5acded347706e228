/** One file per utterance with its evidence, so that a mark opens without waiting for the engine. */
import { error, json } from '@sveltejs/kit';
import { prerenderEngine } from '$lib/data/engine/node';
import { loadEvidence } from '$lib/data/load/evidence';
import { utteranceIds } from '$lib/data/queries/utterance-ids';

export const prerender = true;

export const entries = async () =>
	(await (await prerenderEngine()).rows(utteranceIds())).map(({ utterance_id }) => ({
		utterance: utterance_id
	}));

export async function GET({ params }: { params: { utterance: string } }) {
	const reports = await loadEvidence(await prerenderEngine(), params.utterance);
	if (reports.length === 0) error(404, `No utterance is called ${params.utterance}.`);
	return json(reports);
}
