/** Data about the whole site that every page of charts needs, loaded during prerendering. */
import { dataVersion } from '$lib/data/engine/node';
import type { Engine } from '$lib/data/engine/engine';
import { askSite, type SiteData } from './site-data';

export type { SiteData };

/** Rejects if the codebook has no proposition, or the tables have not been built. */
export const siteData = async (engine: Engine): Promise<SiteData> => askSite(engine, await dataVersion());
