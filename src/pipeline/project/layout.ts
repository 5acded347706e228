/** Where the parts of a project are: an analyst's folder of articles, codebook, reviews and site settings. */
import { existsSync, statSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { UserError } from '../errors';

/** The default project: Article Ten itself. */
export const DEFAULT_PROJECT = 'seeds';

export interface Project {
	/** Its folder, as given. */
	dir: string;
	/** Folder of source articles, and of digests with metadata for raw articles. */
	articles: string;
	/** Folder of actors.yaml, outlets.yaml, events.yaml, propositions.yaml and lexicon.yaml. */
	codebook: string;
	/** File of reviews; null if the project has none. */
	reviews: string | null;
	/** File of old statement ids; null if the project has none. */
	ids: string | null;
	/** File of the site's settings: title, lead, languages, address, colours, contact. */
	site: string;
	/** Folder for its tables and reports. */
	tables: string;
}

/** Whether `dir` is the project's own seeds, whose tables are written directly to where the site is built from. */
const isDefaultProject = (dir: string): boolean => resolve(dir) === resolve(DEFAULT_PROJECT);

/**
 * The parts of the project in folder `dir`. Throws a UserError that says how to create one if `dir` has no articles
 * folder or no codebook.
 */
export function projectAt(dir: string): Project {
	const missing = ['articles', 'codebook'].filter(
		(name) => !statSync(join(dir, name), { throwIfNoEntry: false })?.isDirectory()
	);
	if (missing.length > 0)
		throw new UserError(
			`${dir} is not a project: it has no folder ${missing.join(' and no folder ')}. "npm run new -- ${dir}" makes one.`
		);
	const file = (name: string): string | null => (existsSync(join(dir, name)) ? join(dir, name) : null);
	return {
		dir,
		articles: join(dir, 'articles'),
		codebook: join(dir, 'codebook'),
		reviews: file('reviews.yaml'),
		ids: file('ids.yaml'),
		site: join(dir, 'site.yaml'),
		tables: isDefaultProject(dir) ? 'static/data' : join(dir, 'tables')
	};
}
