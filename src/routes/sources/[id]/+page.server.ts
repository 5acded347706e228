/** One article with its statements in place. */
import { error } from '@sveltejs/kit';
import { loadCharts } from '$lib/charts/load';
import { prerenderEngine } from '$lib/data/engine/node';
import { articles } from '$lib/data/queries/articles';
import { loadSource } from '$lib/data/load/source';
import { NO_FILTER } from '$lib/model/filter';
import { siteData } from '../../parts/site-data.server';
import { chartsOf } from './charts';

export const entries = async () => {
	const engine = await prerenderEngine();
	const { first } = await siteData(engine);
	return (await engine.rows(articles({ ...NO_FILTER }, first))).map(({ article_id }) => ({ id: article_id }));
};

export async function load({ params }: { params: { id: string } }) {
	const engine = await prerenderEngine();
	const site = await siteData(engine);
	const source = await loadSource(engine, params.id, site.first);
	if (!source) error(404, `No article is called ${params.id}.`);
	const everything = await loadCharts(engine, { ...NO_FILTER }, site.first, chartsOf(params.id));
	return { ...site, source, everything };
}
