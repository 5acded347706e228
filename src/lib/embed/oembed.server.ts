/** oEmbed 1.0 (https://oembed.com): the embed that a CMS shows when somebody pastes a link. */
import { escaped } from '../components/markup';
import { cardPath, embedPath, siteRoot } from './address';
import { frameHeight } from './frame-height.server';
import type { RenderedEmbed } from './render';

export interface Oembed {
	version: '1.0';
	type: 'rich';
	title: string;
	provider_name: string;
	provider_url: string;
	/** Seconds that a consumer may cache it: a day, because the data follow the news. */
	cache_age: number;
	html: string;
	/** Size of `html` in pixels. */
	width: number;
	height: number;
	thumbnail_url: string;
	thumbnail_width: number;
	thumbnail_height: number;
}

/** At this width a picture of 736 pixels, the widest of most charts, is shown unscaled. */
const WIDTH = 760;

interface OembedRequest {
	/** Address of the site, base path included. */
	site: string;
	chart: string;
	proposition: string;
	embed: RenderedEmbed;
}

/** The oEmbed document for the embed of a chart and proposition. */
export function oembed({ site, chart, proposition, embed }: OembedRequest): Oembed {
	const root = siteRoot(site);
	const height = frameHeight(embed.document, WIDTH);
	const src = escaped(root + embedPath(chart, proposition));
	return {
		version: '1.0',
		type: 'rich',
		title: embed.title,
		provider_name: 'Article Ten',
		provider_url: root,
		cache_age: 86_400,
		html: `<iframe src="${src}" title="${escaped(embed.title)}" width="${WIDTH}" height="${height}" loading="lazy" style="border:none;max-width:100%"></iframe>`,
		width: WIDTH,
		height,
		thumbnail_url: root + cardPath(chart, proposition),
		thumbnail_width: 1200,
		thumbnail_height: 630
	};
}
