/** `--since OLDDIR`: what changed in the tables since an earlier build, kept beside them as since.json. */
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { changesBetween, sinceWords, type Build, type Since } from '../../lib/takeaway/since';
import { readBuild, readSince, SINCE_FILE } from '../../lib/takeaway/since-builds';
import { UserError } from '../errors';
import { replaceFile } from './replace-file';

/** What is known before the new tables replace the old ones. */
export interface Before {
	/** The build to compare with; null if none was named. */
	old: Build | null;
	/** The comparison kept with the tables so far. */
	kept: Since | null;
}

/** Reads what `--since` names before `out` is replaced, as both may be the same folder. Throws a UserError if it holds no tables. */
export async function readBefore(since: string | undefined, out: string): Promise<Before> {
	const kept = await readSince(out);
	if (since === undefined) return { old: null, kept };
	if (!existsSync(join(since, 'datapackage.json')))
		throw new UserError(`--since ${since}: holds no tables; name a folder that an earlier build wrote`);
	try {
		return { old: await readBuild(since), kept };
	} catch (error) {
		throw new UserError(`--since ${since}: ${(error as Error).message}`);
	}
}

/**
 * Writes the comparison into `out`, whose tables are new, and gives it in words. Without `--since` a kept comparison stays
 * as long as it is about these very tables; then, and if there is none, null.
 */
export async function writeSince(
	{ old, kept }: Before,
	out: string,
	version: string
): Promise<string | null> {
	const put = (since: Since) => replaceFile(join(out, SINCE_FILE), `${JSON.stringify(since, null, '\t')}\n`);
	if (!old) {
		if (kept?.to === version) await put(kept);
		return null;
	}
	const next = await readBuild(out);
	const since = changesBetween(old, next, next.oldIds);
	await put(since);
	return `since ${since.from}: ${sinceWords(since)}`;
}
