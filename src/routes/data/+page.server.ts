/** The tables with what their data package says of them, and all that can be taken away beside them. */
import { dataPackage, prerenderEngine } from '$lib/data/engine/node';
import { citationOf } from '$lib/takeaway/cite';
import { datasetJsonLd } from '$lib/takeaway/described';
import { slices } from '$lib/takeaway/network/networks';
import { dataset, DESCRIPTION } from './whole.server';

export async function load() {
	const [described, data] = [await dataPackage(), await dataset()];
	return {
		described,
		citation: citationOf(data, 'txt').trim(),
		jsonLd: JSON.stringify(datasetJsonLd(data, DESCRIPTION, described.resources)),
		slices: (await slices(await prerenderEngine())).map(({ name }) => name).filter(Boolean)
	};
}
