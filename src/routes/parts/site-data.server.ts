/** What every page of charts needs to know of the whole: asked of Node once a page, at build. */
import { dataVersion } from '$lib/data/node';
import type { Engine } from '$lib/data/engine';
import { actorOptions, propositions } from '$lib/data/queries';
import type { ActorOptionRow, PropositionRow } from '$lib/data/rows';

export interface SiteData {
	propositions: PropositionRow[];
	actors: ActorOptionRow[];
	/** Data version. */
	version: string;
	/** The codebook's first proposition: what is asked about where nobody chose. */
	first: string;
}

/** Rejects where the codebook has no proposition. */
export async function siteData(engine: Engine): Promise<SiteData> {
	const asked = await engine.rows(propositions());
	const first = asked[0]?.proposition_id;
	if (!first) throw new Error('the codebook has no proposition: add one to seeds/codebook/propositions.yaml');
	return {
		propositions: asked,
		actors: await engine.rows(actorOptions()),
		version: await dataVersion(),
		first
	};
}
