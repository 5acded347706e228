/** `npm run build`: tables where something changed, the engine's asset, then the site into build/. */
import { main } from './lib/command.mjs';
import { ensureEngine, ensureSite, ensureTables } from './lib/products.mjs';

await main(async () => {
	await ensureTables();
	await ensureEngine();
	await ensureSite({ always: true });
	console.log('The site stands in build/.');
	if (!process.env.SITE_URL)
		console.log(
			'sitemap.xml, robots.txt and oEmbed are left out: they need SITE_URL, the address of the site.'
		);
});
