/** The tables with what their data package says of them. */
import { dataPackage } from '$lib/data/engine/node';

export const load = async () => ({ described: await dataPackage() });
