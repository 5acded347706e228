/**
 * `npm run build`: tables if something changed, the engine's asset, then the site. `-- --project DIR` builds another
 * project's site into its folder site/, `-- --tables DIR` a site from existing tables.
 */
import { relative } from 'node:path';
import { main } from './lib/command.mjs';
import { ensureEngine, ensureSite, ensureTables } from './lib/products.mjs';
import { projectFrom } from './lib/project.mjs';

await main(async () => {
	const project = await projectFrom(process.argv.slice(2));
	await ensureTables({ project });
	await ensureEngine();
	await ensureSite({ always: true, project });
	console.log(`The site is in ${relative('.', project.build)}.`);
	if (!project.siteUrl)
		console.log(
			'sitemap.xml, robots.txt and oEmbed are left out: they need SITE_URL, or address in site.yaml: the address of the site.'
		);
});
