/** A permalink: one statement with the other reports of its utterance. */
import { error } from '@sveltejs/kit';
import { prerenderEngine } from '$lib/data/node';
import { loadEvidence } from '$lib/data/evidence';
import { statementIds } from '$lib/data/queries/statementIds';

export const entries = async () =>
	(await (await prerenderEngine()).rows(statementIds())).map(({ statement_id }) => ({ id: statement_id }));

export async function load({ params }: { params: { id: string } }) {
	const engine = await prerenderEngine();
	const known = (await engine.rows(statementIds())).find((row) => row.statement_id === params.id);
	if (!known) error(404, `No statement is called ${params.id}.`);
	const reports = await loadEvidence(engine, known.utterance_id);
	const own = reports.filter((report) => report.statement_id === params.id);
	return { reports: [...own, ...reports.filter((report) => report.statement_id !== params.id)] };
}
