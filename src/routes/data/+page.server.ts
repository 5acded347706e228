/** The tables with their descriptions from the data package. */
import { dataPackage } from '$lib/data/engine/node';

export const load = async () => ({ described: await dataPackage() });
