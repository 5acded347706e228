/** Lets browsers install the site as an application. Addresses are relative to this file. */
import { SITE } from '$lib/model/site';
import { colour } from '$lib/components/theme';

export const prerender = true;

const icon = (file: string, sizes: string, purpose = 'any') => ({
	...{ src: `icons/${file}.png`, sizes, type: 'image/png', purpose }
});

export const GET = () => {
	const paper = colour('--paper', 'light');
	const manifest = {
		name: SITE.title,
		short_name: SITE.title,
		...(SITE.question ? { description: SITE.question } : {}),
		lang: SITE.languages[0],
		start_url: './',
		scope: './',
		// With the browser's Back and Reload, which readers of linked pages need.
		display: 'minimal-ui',
		background_color: paper,
		theme_color: paper,
		icons: [
			icon('192', '192x192'),
			icon('512', '512x512'),
			icon('maskable-512', '512x512', 'maskable'),
			{ src: 'favicon.svg', sizes: 'any', type: 'image/svg+xml' }
		]
	};
	return new Response(JSON.stringify(manifest, null, '\t'), {
		headers: { 'content-type': 'application/manifest+json' }
	});
};
