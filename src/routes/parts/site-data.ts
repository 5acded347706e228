/** What every page of charts needs to know of the whole. */
import type { Engine } from '$lib/data/engine/engine';
import { actorOptions } from '$lib/data/queries/actor-options';
import { outletOptions, type OutletOptionRow } from '$lib/data/queries/outlet-options';
import { propositions, type PropositionRow } from '$lib/data/queries/propositions';
import type { ActorOptionRow } from '$lib/data/sql/actor-names';

export interface SiteData {
	propositions: PropositionRow[];
	actors: ActorOptionRow[];
	outlets: OutletOptionRow[];
	/** Data version. */
	version: string;
	/** The codebook's first proposition: what is asked about where nobody chose. */
	first: string;
}

/** Asks either engine; the version stands beside the tables. Rejects where the codebook has no proposition. */
export async function askSite(engine: Engine, version: string): Promise<SiteData> {
	const asked = await engine.rows(propositions());
	const first = asked[0]?.proposition_id;
	if (!first) throw new Error('the codebook has no proposition: add one to seeds/codebook/propositions.yaml');
	return {
		propositions: asked,
		actors: await engine.rows(actorOptions()),
		outlets: await engine.rows(outletOptions()),
		version,
		first
	};
}
