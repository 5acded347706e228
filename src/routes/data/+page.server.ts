/** The tables with what their data package says of them. */
import { dataPackage } from '$lib/data/node';

export const load = async () => ({ described: await dataPackage() });
