/** The attribution stage against articles that others annotated, by the scorer that goes with them. Neither is ours. */
import { spawnSync } from 'node:child_process';
import { closeSync, existsSync, mkdtempSync, openSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import * as v from 'valibot';

/** Shares in percent. */
const measure = v.object({
	precision: v.number(),
	recall: v.number(),
	f1: v.number(),
	/** Of the matched attributions that have a source, those with the right one. */
	sourceHead: v.number(),
	/** F1 of attributions matched with the right source. */
	endToEndF1: v.number()
});

const scored = v.object({
	articles: v.number(),
	/** Matched by the words of the content. */
	content: measure,
	/** Matched by those or by the cue. */
	either: measure
});

export type AttributionReport = v.InferOutput<typeof scored>;

/** Runs Node on `args`; what it prints goes to the file `into`, or is returned. Throws where it fails. */
function node(args: string[], into: number | 'pipe'): string {
	const { status, error, stdout, stderr } = spawnSync(process.execPath, args, {
		encoding: 'utf8',
		stdio: ['ignore', into, 'pipe']
	});
	if (error) throw error;
	if (status !== 0) throw new Error(`node ${args.join(' ')} ended with ${status}\n${stderr}`);
	return stdout ?? '';
}

/** Extracts from `corpus`/text and scores it against `corpus`/attributions; null where corpus or scorer is not there. */
export function scoreAttribution(corpus: string, scorer: string): AttributionReport | null {
	if (!existsSync(corpus) || !existsSync(scorer)) return null;
	const dir = mkdtempSync(join(tmpdir(), 'extracted-'));
	try {
		const predicted = join(dir, 'extracted.jsonl');
		const file = openSync(predicted, 'w');
		try {
			node(['--import', 'tsx', 'src/pipeline/extract.ts', '--from', join(corpus, 'text')], file);
		} finally {
			closeSync(file);
		}
		const printed = node([scorer, '--gold', corpus, '--pred', predicted, '--json'], 'pipe');
		return v.parse(scored, JSON.parse(printed));
	} finally {
		rmSync(dir, { recursive: true });
	}
}
