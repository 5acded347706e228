/** Review counts from the tables and error rates from docs/quality.md, both read during the build. */
import quality from '../../../../docs/quality.md?raw';
import { prerenderEngine } from '$lib/data/engine/node';
import { accuracy } from '$lib/data/queries/accuracy';
import { reviewCounts } from '$lib/data/queries/review-counts';
import { siteData } from '../../parts/site-data.server';
import { tableAfter } from './quality';

export async function load() {
	const engine = await prerenderEngine();
	const { version } = await siteData(engine);
	return {
		version,
		reviews: await engine.rows(reviewCounts()),
		accuracy: await engine.rows(accuracy()),
		sets: tableAfter(quality, '## In short'),
		firstLooks: tableAfter(quality, '## First looks, and confidence')
	};
}
