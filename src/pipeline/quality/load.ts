/** Reads both halves of the labelled set from disk. */
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { Problems } from '../codebook/problems';
import { parseYaml } from '../codebook/yaml-file';
import { HALVES, readLabelled, type Half, type LabelledPassage } from './labelled';

/** Both halves in `dir`. Throws an InputError that lists every mistake; a missing file is an ordinary error. */
export async function loadLabelled(
	dir: string,
	propositions: ReadonlySet<string>
): Promise<Record<Half, LabelledPassage[]>> {
	const problems = new Problems();
	const sets: Record<Half, LabelledPassage[]> = { read: [], apart: [] };
	for (const half of HALVES) {
		const path = join(dir, `${half}.yaml`);
		const file = parseYaml(path, await readFile(path, 'utf8'), problems);
		const set = file && readLabelled(file, propositions);
		if (file && set && set.half !== half)
			file.report(['half'], `this is the ${set.half} half in the file of the ${half} one`);
		if (set) sets[half] = set.passages;
	}
	problems.throwIfAny();
	return sets;
}
