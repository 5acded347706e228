/** One proposition's page, prerendered for each in the codebook. */
import { error } from '@sveltejs/kit';
import { loadCharts } from '$lib/charts/load';
import { loadEvidence, type Report } from '$lib/data/load/evidence';
import { prerenderEngine } from '$lib/data/engine/node';
import { propositions } from '$lib/data/queries/propositions';
import { NO_FILTER } from '$lib/model/filter';
import { quotesByStance } from '../quotes';
import { siteData } from '../../parts/site-data.server';
import { PROPOSITION_QUESTIONS } from '../charts';

export const entries = async () =>
	(await (await prerenderEngine()).rows(propositions())).map(({ proposition_id }) => ({
		proposition: proposition_id
	}));

export async function load({ params }: { params: { proposition: string } }) {
	const engine = await prerenderEngine();
	const site = await siteData(engine);
	const proposition = site.propositions.find((row) => row.proposition_id === params.proposition);
	if (!proposition)
		error(404, `No proposition is called ${params.proposition}. The page “Positions” lists them all.`);
	const filter = { ...NO_FILTER, proposition: proposition.proposition_id };
	const everything = await loadCharts(engine, filter, site.first, PROPOSITION_QUESTIONS);
	const shown = quotesByStance(everything.rows.held).flatMap(({ first }) => first);
	// Sequentially: a connection answers one question at a time.
	const quotes: Report[][] = [];
	for (const row of shown) quotes.push(await loadEvidence(engine, row.utterance_id));
	return { ...site, proposition, everything, quotes };
}
