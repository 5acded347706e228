/** All positions on every proposition, and the words of those that changed, prerendered. */
import { prerenderEngine } from '$lib/data/engine/node';
import { leadWords } from '$lib/data/queries/lead-words';
import { standings } from '$lib/data/queries/standings';
import { cutWords } from '$lib/data/sql/words';
import { NO_FILTER } from '$lib/model/filter';
import { siteData } from '../parts/site-data.server';
import { changesOf } from './changes';

export async function load() {
	const engine = await prerenderEngine();
	const { propositions, version } = await siteData(engine);
	const changes = changesOf(await engine.rows(standings({ ...NO_FILTER })));
	const ends = Object.values(changes)
		.flat()
		.flatMap(({ from, to }) => [from.lead_statement_id, to.lead_statement_id]);
	const quoted = (await engine.rows(leadWords([...new Set(ends)].sort()))).map(cutWords);
	return {
		...{ propositions, version, changes },
		quotes: Object.fromEntries(quoted.map(({ statement_id, words }) => [statement_id, words]))
	};
}
