/** Measures the time and memory of extraction, run as a user runs it, and keeps the record. */
import { spawnSync } from 'node:child_process';
import {
	closeSync,
	copyFileSync,
	existsSync,
	mkdtempSync,
	openSync,
	readdirSync,
	readFileSync,
	rmSync,
	writeFileSync
} from 'node:fs';
import { availableParallelism, devNull, tmpdir } from 'node:os';
import { join } from 'node:path';
import * as v from 'valibot';

const RECORD = 'speed.json';

const run = v.object({
	articles: v.number(),
	/** Elapsed time, which other work on the machine affects. */
	seconds: v.number(),
	/** Processor time on all cores together, which other work hardly affects. */
	busySeconds: v.number(),
	/** Peak memory of the process with all its threads. */
	megabytes: v.number()
});

/** One run on some articles, and one right after it on the same articles and a copy of each. */
const speed = v.object({ cores: v.number(), once: run, twice: run });

export type Run = v.InferOutput<typeof run>;
export type Speed = v.InferOutput<typeof speed>;

/** Loaded before the measured program: reports its resource use when it ends. */
const TELL = `data:text/javascript,${encodeURIComponent(
	"import { writeSync } from 'node:fs'; process.on('exit', () => writeSync(3, JSON.stringify(process.resourceUsage())));"
)}`;

const usage = v.object({ userCPUTime: v.number(), systemCPUTime: v.number(), maxRSS: v.number() });

/** Extracts the articles of folder `from` into the file `into`. Throws on failure. */
export function extractTimed(from: string, into: string): Run {
	const file = openSync(into, 'w');
	const start = performance.now();
	try {
		const { status, error, stderr, output } = spawnSync(
			process.execPath,
			['--import', 'tsx', '--import', TELL, 'src/pipeline/commands/extract.ts', '--from', from],
			{ encoding: 'utf8', stdio: ['ignore', file, 'pipe', 'pipe'] }
		);
		const seconds = (performance.now() - start) / 1000;
		if (error) throw error;
		if (status !== 0) throw new Error(`extract --from ${from} ended with ${status}\n${stderr}`);
		const { userCPUTime, systemCPUTime, maxRSS } = v.parse(usage, JSON.parse(output[3] ?? ''));
		const busySeconds = (userCPUTime + systemCPUTime) / 1e6;
		return { articles: readdirSync(from).length, seconds, busySeconds, megabytes: maxRSS / 1024 };
	} finally {
		closeSync(file);
	}
}

/** The run on `from` (`once`), and one on twice the articles. */
export function speedOf(from: string, once: Run): Speed {
	const dir = mkdtempSync(join(tmpdir(), 'twice-'));
	try {
		for (const name of readdirSync(from))
			for (const copy of ['a', 'b']) copyFileSync(join(from, name), join(dir, `${copy}-${name}`));
		return { cores: availableParallelism(), once, twice: extractTimed(dir, devNull) };
	} finally {
		rmSync(dir, { recursive: true });
	}
}

/** The recorded speed in `dir`; null if there is none. Throws if the file is not a record. */
export function recordedSpeed(dir: string): Speed | null {
	const path = join(dir, RECORD);
	return existsSync(path) ? v.parse(speed, JSON.parse(readFileSync(path, 'utf8'))) : null;
}

const rounded = ({ articles, seconds, busySeconds, megabytes }: Run): Run => ({
	articles,
	seconds: Math.round(seconds),
	busySeconds: Math.round(busySeconds),
	megabytes: Math.round(megabytes)
});

/** Records a speed in `dir`, for reports to show until the next one. */
export function recordSpeed(dir: string, { cores, once, twice }: Speed): void {
	const record = { cores, once: rounded(once), twice: rounded(twice) };
	writeFileSync(join(dir, RECORD), `${JSON.stringify(record, null, '\t')}\n`);
}
