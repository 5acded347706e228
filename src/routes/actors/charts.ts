/** Everything an actor's page shows: loaded in Node for prerendered pages, in the browser for others. */
import { lanes } from '$lib/charts/lanes';
import { loadCharts } from '$lib/charts/load';
import type { Engine } from '$lib/data/engine/engine';
import { actorPositions } from '$lib/data/queries/actor-positions';
import { actorProfile } from '$lib/data/queries/actor-profile';
import { actorQuotes } from '$lib/data/queries/actor-quotes';
import { actorRelatives } from '$lib/data/queries/actor-relatives';
import { actorRoles } from '$lib/data/queries/actor-roles';
import { matrix } from '$lib/data/queries/matrix';
import { reporters } from '$lib/data/queries/reporters';
import { cutWords } from '$lib/data/sql/words';
import { NO_FILTER, type Filter } from '$lib/model/filter';
import type { SiteData } from '../parts/site-data.server';

/** What the page's filter narrows. */
export const ACTOR = {
	lanes,
	positions: {
		ask: (engine: Engine, filter: Filter, proposition: string) =>
			engine.rows(actorPositions(filter, proposition))
	},
	/** All actors' latest positions, unfiltered: who agrees with an actor does not depend on the filter. */
	everybody: {
		ask: (engine: Engine, filter: Filter) =>
			engine.rows(matrix({ ...filter, actors: [], sides: [], stances: [] }))
	},
	reporters: {
		ask: (engine: Engine, filter: Filter, proposition: string) => engine.rows(reporters(filter, proposition))
	}
};

/** Null if no actor has this id. */
export async function loadActor(engine: Engine, site: SiteData, id: string) {
	const [profile] = await engine.rows(actorProfile(id));
	if (!profile) return null;
	return {
		...site,
		profile,
		roles: await engine.rows(actorRoles(id)),
		relatives: await engine.rows(actorRelatives(id)),
		words: Object.fromEntries(
			(await engine.rows(actorQuotes(id))).map(cutWords).map((row) => [row.lead_statement_id, row.words])
		),
		everything: await loadCharts(engine, { ...NO_FILTER, actors: [id] }, site.first, ACTOR)
	};
}

export type ActorData = NonNullable<Awaited<ReturnType<typeof loadActor>>>;
