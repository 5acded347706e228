/** A permalink: one statement with the other reports of its utterance, or what became of an id no longer in use. */
import { error } from '@sveltejs/kit';
import { prerenderEngine } from '$lib/data/engine/node';
import { oldIds } from '$lib/data/queries/old-ids';
import { statementIds } from '$lib/data/queries/statement-ids';
import { loadStatement } from '$lib/data/load/statement';
import { PRERENDERED } from '../../parts/prerendered';

/** The first statements by id, and every old id, because no other page names those. */
export const entries = async () => {
	const engine = await prerenderEngine();
	const current = (await engine.rows(statementIds())).slice(0, PRERENDERED);
	return [...current, ...(await engine.rows(oldIds()))].map(({ statement_id }) => ({ id: statement_id }));
};

export async function load({ params }: { params: { id: string } }) {
	const found = await loadStatement(await prerenderEngine(), params.id);
	if (!found) error(404, `No statement is called ${params.id}.`);
	return { found };
}
