/**
 * `npm test`: every check; one that fails does not stop the others. Ends with one plain line of counts, also kept in
 * test-results/counts.txt. `-- --only lint,unit` runs some steps, `--fast` those without a browser or a site.
 */
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { Fault, main } from './lib/command.mjs';
import { line, sum } from './lib/counts.mjs';
import { failures } from './lib/failures.mjs';
import { schedule } from './lib/schedule.mjs';
import { FAST, RESULTS, STEPS } from './lib/steps.mjs';

/** Most steps use one core, so two run side by side; more would want more memory than a small machine has. */
const PLACES = Math.min(2, availableParallelism());

await main(async () => {
	const { values } = parseArgs({ options: { only: { type: 'string' }, fast: { type: 'boolean' } } });
	const wanted = values.only?.split(',') ?? (values.fast ? FAST : Object.keys(STEPS));
	const unknown = wanted.filter((name) => !(name in STEPS));
	if (unknown.length)
		throw new Fault(`No such step: ${unknown.join(', ')}. There are ${Object.keys(STEPS).join(', ')}.`);

	const begin = performance.now();
	rmSync(RESULTS, { recursive: true, force: true });
	mkdirSync(RESULTS, { recursive: true });
	/** @type {import('./lib/counts.mjs').Counts[]} */
	const all = [];
	/** @type {string[]} */
	const report = [];
	await schedule(Object.fromEntries(Object.entries(STEPS).filter(([name]) => wanted.includes(name))), {
		places: PLACES,
		ended: (name, counts, seconds) => {
			all.push(counts);
			report.push(
				`${counts.failed ? '✗' : '✓'} ${STEPS[name]?.title}: ${line(counts)} (${seconds.toFixed(1)} s)`
			);
			console.log(`── ${report.at(-1)}\n`);
		}
	});
	const total = sum(all);
	const took = ((performance.now() - begin) / 1000).toFixed(1);
	console.log(`\n── Everything (${took} s)\n${report.join('\n')}\n`);
	const failed = failures(RESULTS);
	if (failed.length) console.log(`Failed at least once:\n${failed.join('\n')}\n`);
	writeFileSync(join(RESULTS, 'counts.txt'), `${line(total)}\n`);
	console.log(line(total));
	process.exitCode = total.failed ? 1 : 0;
});
