/** `sample.yaml`: the statements of a project to check, as drawn. */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import * as v from 'valibot';
import { parse, stringify } from 'yaml';
import { UserError } from '../errors';

const sample = v.object({ seed: v.number(), statements: v.array(v.string()) });
export type Sample = v.InferOutput<typeof sample>;

const sampleFile = (dir: string): string => join(dir, 'sample.yaml');

/** The sample of the project in `dir`; null if none was drawn. Throws a UserError if the file is not one. */
export function readSample(dir: string): Sample | null {
	const file = sampleFile(dir);
	if (!existsSync(file)) return null;
	try {
		return v.parse(sample, parse(readFileSync(file, 'utf8')));
	} catch (error) {
		throw new UserError(`${file}: ${(error as Error).message}; "npm run sample -- --again" draws another`);
	}
}

export const sampleText = (drawn: Sample): string =>
	`# Statements to check with "npm run review" (filter: In the sample); drawn by "npm run sample".\n${stringify(drawn)}`;
