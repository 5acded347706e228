/** What every page of charts needs to know of the whole: asked of Node once a page, at build. */
import { dataVersion } from '$lib/data/engine/node';
import type { Engine } from '$lib/data/engine/engine';
import { askSite, type SiteData } from './site-data';

export type { SiteData };

/** Rejects where the codebook has no proposition, or the tables are not built. */
export const siteData = async (engine: Engine): Promise<SiteData> => askSite(engine, await dataVersion());
