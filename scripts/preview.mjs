/**
 * `npm run preview`: serves a built site. `--port`, `--host`, `--project`; `--folder` and `--strict` are for the tests.
 */
import { main } from './lib/command.mjs';
import { chosenProject } from './lib/project.mjs';
import { serveBuild, serverOptions } from './lib/serve.mjs';

await main(async () => {
	const options = serverOptions(process.argv.slice(2));
	const { own, build, siteUrl } = await chosenProject(options);
	await serveBuild({ ...options, siteUrl, ...(own ? {} : { folder: build }) });
});
