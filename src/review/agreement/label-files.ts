/** Reads the labels of one labeller: `labels-a/*.yaml` of the training passages and similar files. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import * as v from 'valibot';
import { parse } from 'yaml';
import { STANCES } from '../../lib/model/vocab';
import { UserError } from '../../pipeline/errors';
import type { Labels } from './labellers';

const stance = v.union([
	v.picklist(STANCES),
	v.pipe(
		v.object({ stance: v.literal('conditional') }),
		v.transform((written) => written.stance)
	)
]);
const file = v.object({
	labels: v.record(
		v.string(),
		v.object({
			statements: v.array(v.object({ holder: v.string(), stances: v.record(v.string(), stance) }))
		})
	)
});

/**
 * Labels by set. A condition's words are left out.
 *
 * @throws UserError where the folder is missing or a file is not in the format of tests/quality/training/README.md
 */
export function labelsIn(folder: string): Map<string, Labels> {
	if (!existsSync(folder)) throw new UserError(`${folder}: no such folder of labels`);
	const names = readdirSync(folder).filter((name) => name.endsWith('.yaml'));
	return new Map(names.sort().map((name) => [name.replace(/\.yaml$/, ''), labelsOf(join(folder, name))]));
}

function labelsOf(path: string): Labels {
	let content: unknown;
	try {
		content = parse(readFileSync(path, 'utf8'));
	} catch (error) {
		throw new UserError(`${path}: not YAML: ${(error as Error).message}`);
	}
	const read = v.safeParse(file, content);
	if (!read.success) {
		const [issue] = read.issues;
		throw new UserError(`${path}: ${v.getDotPath(issue) ?? 'file'}: ${issue.message}`);
	}
	return new Map(
		Object.entries(read.output.labels).map(([id, { statements }]) => [
			id,
			statements.flatMap(({ holder, stances }) =>
				Object.entries(stances).map(([proposition, stance]) => ({ holder, proposition, stance }))
			)
		])
	);
}
