/** The overview without a filter, prerendered. */
import { loadCharts } from '$lib/charts/load';
import { loadEvidence } from '$lib/data/load/evidence';
import { prerenderEngine } from '$lib/data/engine/node';
import { ladder, type LadderRow } from '$lib/data/queries/ladder';
import { leadWords } from '$lib/data/queries/lead-words';
import { standings } from '$lib/data/queries/standings';
import { cutWords } from '$lib/data/sql/words';
import { NO_FILTER } from '$lib/model/filter';
import { OVERVIEW_QUESTIONS } from './charts';
import { newsOf } from './news';
import { siteData } from './parts/site-data.server';

export async function load() {
	const engine = await prerenderEngine();
	const site = await siteData(engine);
	const everything = await loadCharts(engine, { ...NO_FILTER }, site.first, OVERVIEW_QUESTIONS);
	// The evidence that is open before the reader chooses: the most recent position, by the same rule as the lead.
	const day = ({ said_on, said_to, reported_on }: LadderRow) => said_on ?? said_to ?? reported_on ?? '';
	const positions = await engine.rows(ladder({ ...NO_FILTER }, site.first));
	const sided = positions.filter((row) => row.latest && row.stance !== 'none');
	const featured = [...sided].sort((a, b) => day(b).localeCompare(day(a)))[0];
	const news = newsOf(await engine.rows(standings({ ...NO_FILTER })), site.first);
	const ids = [news.fresh, news.moved?.to, news.alone].flatMap((row) => row?.lead_statement_id ?? []);
	const quoted = (await engine.rows(leadWords([...new Set(ids)].sort()))).map(cutWords);
	return {
		news,
		newsWords: Object.fromEntries(quoted.map(({ statement_id, words }) => [statement_id, words])),
		...site,
		everything,
		featured: featured ? await loadEvidence(engine, featured.utterance_id) : null
	};
}
