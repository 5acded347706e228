/** What this program itself wrote into a folder of articles: tables, reports, a site, a whole project. */
import type { Dirent } from 'node:fs';

interface Made {
	/** What lies in the folder and is left aside, in words; null for a folder of articles. */
	what: string | null;
	/** Whether an entry of the folder is not to be read. */
	skips: (name: string) => boolean;
}

const NOTHING: Made = { what: null, skips: () => false };
const REPORT = ['report.html', 'report.json'];
/** Parts of a project beside its articles. */
const PARTS = ['codebook', 'tables', 'site', 'codings', 'README.md', 'site.yaml', 'reviews.yaml', 'ids.yaml'];

/** Recognises by its entries what this program wrote in a folder. */
export function madeHere(entries: readonly Dirent[]): Made {
	const names = new Set(entries.map(({ name }) => name));
	const folders = new Set(entries.filter((entry) => entry.isDirectory()).map(({ name }) => name));
	const everything = () => true;
	if (names.has('datapackage.json') && names.has('statements.parquet'))
		return { what: 'holds tables that a build wrote, and no articles', skips: everything };
	if (names.has('article-ten.js') && names.has('index.html'))
		return { what: 'holds a site that a build wrote, and no articles', skips: everything };
	if (folders.has('articles') && folders.has('codebook') && names.has('site.yaml'))
		return {
			what: 'is a project, so only its articles/ is read; --project builds it with its own codebook',
			skips: (name) => PARTS.includes(name)
		};
	if (REPORT.every((name) => names.has(name)))
		return {
			what: 'holds the report on a build, which is not an article',
			skips: (name) => REPORT.includes(name)
		};
	return NOTHING;
}
