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
	// The evidence that stands open before the reader chooses: the latest position known to the day, else the latest.
	const latest = everything.rows.ladder.filter((row) => row.latest);
	const featured = [...latest].sort((a, b) => (b.said_on ?? '').localeCompare(a.said_on ?? ''))[0];
	return {
		...site,
		everything,
		featured: featured ? await loadEvidence(engine, featured.utterance_id) : null
	};
}
