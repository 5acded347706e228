/** Scores the attribution stage on articles annotated by others, with their own scorer. */
import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import * as v from 'valibot';
import { extractTimed, speedOf, type Speed } from './speed';

/** Shares in percent. */
const measure = v.object({
	precision: v.number(),
	recall: v.number(),
	f1: v.number(),
	/** Of the matched attributions with a source, those with the right one. */
	sourceHead: v.number(),
	/** F1 of attributions matched with the right source. */
	endToEndF1: v.number()
});

const scored = v.object({
	articles: v.number(),
	/** Matched by the words of the content. */
	content: measure,
	/** Matched by content or by cue. */
	either: measure
});

export type AttributionReport = v.InferOutput<typeof scored> & { speed: Speed };

/** Runs the scorer and returns its output. Throws if it fails. */
function scorePrinted(args: string[]): string {
	const { status, error, stdout, stderr } = spawnSync(process.execPath, args, { encoding: 'utf8' });
	if (error) throw error;
	if (status !== 0) throw new Error(`node ${args.join(' ')} ended with ${status}\n${stderr}`);
	return stdout;
}

/** Extracts from `corpus`/text and scores against `corpus`/attributions; null if corpus or scorer is not given. */
export function scoreAttribution(
	corpus: string | undefined,
	scorer: string | undefined
): AttributionReport | null {
	if (!corpus || !scorer) return null;
	for (const path of [corpus, scorer]) if (!existsSync(path)) throw new Error(`${path} does not exist`);
	const dir = mkdtempSync(join(tmpdir(), 'extracted-'));
	try {
		const predicted = join(dir, 'extracted.jsonl');
		const text = join(corpus, 'text');
		const once = extractTimed(text, predicted);
		const scores = JSON.parse(scorePrinted([scorer, '--gold', corpus, '--pred', predicted, '--json']));
		return { ...v.parse(scored, scores), speed: speedOf(text, once) };
	} finally {
		rmSync(dir, { recursive: true });
	}
}
