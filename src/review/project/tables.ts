/** The tables of an open project, written from memory. */
import { build } from '../../pipeline/build';
import type { CodedArticle } from '../../pipeline/coded';
import { loadEdited, type Codebook, type Review } from '../../pipeline/codebook';
import { othersOf } from '../../pipeline/codings/published';
import type { Project } from '../../pipeline/project/layout';
import { readSite } from '../../pipeline/project/site';
import { keptIds } from '../../pipeline/review/ids';
import { checkedAccuracy } from '../../pipeline/sample/checked';
import type { Warning } from '../../pipeline/types';
import { warningsOf, writeBuild } from '../../pipeline/write/build';
import { writeIds } from '../../pipeline/write/ids';

export interface InMemory {
	articles: readonly CodedArticle[];
	codebook: Codebook;
	reviews: readonly Review[];
	/** Problems of reading the articles. */
	warnings: readonly Warning[];
}

/** Builds the tables, with report and ids, as `npm run data` does, without coding again. Returns the data version. */
export async function writeProject(
	{ codebook: folder, ids: file, tables, site, dir }: Project,
	{ articles, codebook, reviews, warnings }: InMemory
): Promise<string> {
	const { ids } = await loadEdited({ codebook: folder, reviews: null, ids: file });
	const settings = readSite(site);
	const coded = { articles, reviews, codebook };
	const { others, warnings: ofOthers } = othersOf({ dir, site }, settings.coders, coded);
	const built = build({ ...coded, publish: 'excerpt', ...(others ? { others } : {}) });
	const kept = keptIds(
		ids,
		built.statements.map(({ id }) => id)
	);
	const { report } = await writeBuild(built, {
		...{ out: tables, about: settings, ids: kept },
		accuracy: checkedAccuracy(dir, coded),
		warnings: warningsOf(built, [...warnings, ...ofOthers])
	});
	if (file !== null) writeIds(file, ids, kept);
	return report.version;
}
