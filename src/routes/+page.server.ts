/** The overview without a filter, asked of Node once at build. */
import { loadCharts } from '$lib/charts/load';
import { loadEvidence } from '$lib/data/load/evidence';
import { prerenderEngine } from '$lib/data/engine/node';
import { NO_FILTER } from '$lib/model/filter';
import { OVERVIEW } from './charts';
import { siteData } from './parts/site-data.server';

export async function load() {
	const engine = await prerenderEngine();
	const site = await siteData(engine);
	const everything = await loadCharts(engine, { ...NO_FILTER }, site.first, OVERVIEW);
	// The evidence open before the reader chooses: the most recent position, by the rule that the lead follows.
	const day = ({ said_on, said_to, reported_on }: (typeof everything.rows.ladder)[number]) =>
		said_on ?? said_to ?? reported_on ?? '';
	const sided = everything.rows.ladder.filter((row) => row.latest && row.stance !== 'none');
	const featured = [...sided].sort((a, b) => day(b).localeCompare(day(a)))[0];
	return {
		...site,
		everything,
		featured: featured ? await loadEvidence(engine, featured.utterance_id) : null
	};
}
