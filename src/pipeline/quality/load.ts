/** Reads the labelled passages from disk. */
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { Problems } from '../codebook/problems';
import { parseYaml } from '../codebook/yaml-file';
import { DATED_HALVES, readDated, type DatedHalf, type DatedSet } from './dated';
import { readFirstLooks, type FirstLook } from './first-looks';
import { fileOf, HALVES, readLabelled, type Half, type LabelledPassage } from './labelled';

/** The first looks at sets. Throws like loadLabelled. */
export async function loadFirstLooks(dir: string): Promise<FirstLook[]> {
	const problems = new Problems();
	const path = join(dir, 'first-looks.yaml');
	const file = parseYaml(path, await readFile(path, 'utf8'), problems);
	const looks = file ? readFirstLooks(file) : [];
	problems.throwIfAny();
	return looks;
}

/**
 * Every file of passages in `dir`. Throws an InputError that lists every problem; a missing file is an ordinary error.
 */
export async function loadLabelled(
	dir: string,
	propositions: ReadonlySet<string>
): Promise<Record<Half, LabelledPassage[]>> {
	const problems = new Problems();
	const sets = Object.fromEntries(HALVES.map((half) => [half, []])) as unknown as Record<
		Half,
		LabelledPassage[]
	>;
	for (const half of HALVES) {
		const path = join(dir, fileOf(half));
		const file = parseYaml(path, await readFile(path, 'utf8'), problems);
		const set = file && readLabelled(file, propositions);
		if (file && set && set.half !== half) file.report(['half'], `this is ${set.half} in the file of ${half}`);
		if (set) sets[half] = set.passages;
	}
	problems.throwIfAny();
	return sets;
}

/** Both halves of the dated passages. Throws like loadLabelled. */
export async function loadDated(dir: string): Promise<Record<DatedHalf, DatedSet>> {
	const problems = new Problems();
	const sets = await Promise.all(
		DATED_HALVES.map(async (half) => {
			const path = join(dir, `dates-${half}.yaml`);
			const file = parseYaml(path, await readFile(path, 'utf8'), problems);
			const set = file && readDated(file);
			if (file && set && set.half !== half)
				file.report(['half'], `this is ${set.half} in the file of ${half}`);
			return [half, set] as const;
		})
	);
	problems.throwIfAny();
	return Object.fromEntries(sets) as Record<DatedHalf, DatedSet>;
}
