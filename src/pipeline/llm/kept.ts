/**
 * Answers on disk, one line per document: read whole and appended as they arrive, so that an interrupted run can
 * resume.
 */
import { existsSync, readFileSync } from 'node:fs';
import { appendFile, mkdir } from 'node:fs/promises';
import { dirname } from 'node:path';
import * as v from 'valibot';
import { readStatements } from './answer';
import type { KeptAnswer } from './answers';

const line = v.object({
	article: v.string(),
	content: v.optional(v.string(), ''),
	asked: v.optional(v.string(), ''),
	model: v.optional(v.string(), ''),
	statements: v.array(v.unknown())
});

export interface KeptFile {
	answers: KeptAnswer[];
	/** Numbers of lines that cannot be read: the last one of a killed run, or an edited one. */
	faults: string[];
}

/** The answers in a file's text. If a document was asked about twice, the later answer counts. */
export function parseKept(text: string, file: string): KeptFile {
	const byDocument = new Map<string, KeptAnswer>();
	const faults: string[] = [];
	text.split('\n').forEach((one, index) => {
		if (one.trim() === '') return;
		try {
			const kept = v.parse(line, JSON.parse(one));
			const { statements, faults: malformed } = readStatements(kept.statements);
			faults.push(...malformed.map((fault) => `${file}:${index + 1}: ${fault}`));
			byDocument.set(`${kept.article} ${kept.content} ${kept.asked}`, { ...kept, statements });
		} catch {
			faults.push(`${file}:${index + 1}: is not an answer; delete the line, and it is asked for again`);
		}
	});
	return { answers: [...byDocument.values()], faults };
}

/** The answers in a file; none if it does not exist. */
export const readKept = (file: string): KeptFile =>
	existsSync(file) ? parseKept(readFileSync(file, 'utf8'), file) : { answers: [], faults: [] };

/** Appends answers to a file. A line cut off by a killed run is ended first. */
export async function appendKept(file: string, answers: readonly KeptAnswer[]): Promise<void> {
	if (answers.length === 0) return;
	await mkdir(dirname(file), { recursive: true });
	const open = existsSync(file) && !/(?:^|\n)$/.test(readFileSync(file, 'utf8').slice(-1)) ? '\n' : '';
	await appendFile(file, open + answers.map((one) => `${JSON.stringify(one)}\n`).join(''));
}
