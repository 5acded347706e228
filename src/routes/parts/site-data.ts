/** Data about the whole site that every page of charts needs. */
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
	/** The codebook's first proposition, the default. */
	first: string;
}

/** Works with either engine; the data version is not in the tables. Rejects if the codebook has no proposition. */
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
