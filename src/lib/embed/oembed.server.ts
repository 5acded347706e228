/** oEmbed 1.0 (https://oembed.com): what stands for a link where somebody pastes it. */
import { escaped } from './words';
import { drawing } from './index.server';

export interface Oembed {
	version: '1.0';
	type: 'rich';
	title: string;
	provider_name: string;
	provider_url: string;
	/** Seconds that a consumer may keep it: a day, as the data follow the news. */
	cache_age: number;
	html: string;
	/** Size of `html` in pixels. */
	width: number;
	height: number;
	thumbnail_url: string;
	thumbnail_width: number;
	thumbnail_height: number;
}

/** The document for a chart and proposition; null where they are not known. The site's address must be (SITE_URL). */
export async function oembed(chart: string, proposition: string): Promise<Oembed | null> {
	const found = await drawing(chart, proposition);
	if (!found) return null;
	const site = __SITE_URL__.replace(/\/+$/, '');
	const { width, height, title } = found;
	const src = `${site}/embed/${chart}/${proposition}/`;
	return {
		version: '1.0',
		type: 'rich',
		title,
		provider_name: 'Article Ten',
		provider_url: `${site}/`,
		cache_age: 86_400,
		html: `<iframe src="${src}" title="${escaped(title)}" width="${width}" height="${height}" loading="lazy" style="border:none;max-width:100%"></iframe>`,
		width,
		height,
		thumbnail_url: `${site}/pictures/${chart}/${proposition}@card.png`,
		thumbnail_width: 1200,
		thumbnail_height: 630
	};
}
