/** The site's embeds, as written by the build. */
import { chartCalled } from '$lib/charts/registry';
import { dataVersion, prerenderEngine } from '$lib/data/engine/node';
import { renderEmbed, type RenderedEmbed } from '$lib/embed/render';
import { homeOf } from '../homes';

async function rendered(name: string, proposition: string): Promise<RenderedEmbed | null> {
	const chart = chartCalled(name);
	if (!chart) return null;
	return renderEmbed(await prerenderEngine(), {
		chart,
		proposition,
		version: await dataVersion(),
		home: homeOf(name, proposition),
		site: __SITE_URL__
	});
}

// An embed is rendered once for itself and for its oEmbed document, which needs its height.
const kept = new Map<string, ReturnType<typeof rendered>>();

/** The embed of a chart for a proposition; null if either is unknown. */
export function embedOf(name: string, proposition: string): Promise<RenderedEmbed | null> {
	const key = `${name}/${proposition}`;
	const embed = kept.get(key) ?? rendered(name, proposition);
	kept.set(key, embed);
	return embed;
}
