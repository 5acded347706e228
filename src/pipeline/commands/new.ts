/** `npm run new -- DIR`: creates a project folder. */
import { resolve } from 'node:path';
import { UserError } from '../errors';
import { createProject } from '../project/create';

const USAGE =
	'usage: npm run new -- DIR   makes a project in DIR: articles/, codebook/, reviews.yaml, site.yaml, README.md';

try {
	const [dir, ...rest] = process.argv.slice(2);
	if (!dir || rest.length > 0 || dir.startsWith('-')) throw new UserError(USAGE);
	createProject(resolve(process.env['INIT_CWD'] ?? '.', dir), dir);
	console.log(`${dir} is ready. Put articles into ${dir}/articles, edit ${dir}/codebook, then run
npm start -- --project ${dir}`);
} catch (error) {
	console.error(error instanceof UserError ? error.message : error);
	process.exitCode = 1;
}
