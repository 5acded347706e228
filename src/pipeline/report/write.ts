/** Writes `report.json` and `report.html`. */
import { join, resolve } from 'node:path';
import { replaceFile } from '../write/replace-file';
import type { Report } from '.';
import { reportPage } from './html';

/** Folder that the site is built from: everything in it is published, and a report names files and quotes articles. */
const PUBLISHED = 'static/data';
const PRIVATE = 'report';

/** The folder for the report on tables in `out`: the same, unless that is published. */
export const reportFolder = (out: string): string => (resolve(out) === resolve(PUBLISHED) ? PRIVATE : out);

/**
 * Writes the report on the tables in `out`, and returns the path of the page. `fresh` is the folder that will replace
 * `out`, if that is not done yet.
 */
export async function writeReport(report: Report, out: string, fresh: string = out): Promise<string> {
	const dir = reportFolder(out);
	const into = dir === out ? fresh : dir;
	await replaceFile(join(into, 'report.json'), `${JSON.stringify(report, null, '\t')}\n`);
	await replaceFile(join(into, 'report.html'), reportPage(report));
	return join(dir, 'report.html');
}
