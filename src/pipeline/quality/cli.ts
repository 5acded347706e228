/** `npm run quality`: how well statements are coded. See USAGE. */
import { mkdirSync, renameSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { parseArgs } from 'node:util';
import { format, resolveConfig } from 'prettier';
import { InputError, loadCodebook } from '../codebook';
import { scoreAttribution } from './attribution';
import { compare, type Comparison } from './compare';
import { datedCells } from './date-score';
import type { DatedHalf } from './dated';
import { faultLines } from './faults';
import { CLOSED, HALVES, type Half } from './labelled';
import { loadDated, loadFirstLooks, loadLabelled } from './load';
import { report, speedText } from './report';
import { passageCoder } from './run';
import { secondMachines } from './second-machine';
import { recordedSpeed, recordSpeed } from './speed';

const USAGE = `usage: npm run quality -- [options]
  --codebook DIR      codebook to code by (seeds/codebook)
  --labelled DIR      labelled passages: read, apart, blind sets, first-looks, dates-read and -apart (tests/quality)
  --attribution DIR   annotated articles, text and attributions, if at hand (../shared/polnear-train)
  --scorer FILE       what scores them (../shared/tools/score-attribution.mjs)
  --record-speed      keep the speed of this run in the folder of labelled passages, for the report to show
  --out FILE          report, replaced whole (docs/quality.md)
  --faults            show what is wrong in what is open to rule writers, passage by passage, and write nothing`;

const NO_CORPUS =
	'Attribution was not scored: give the training part of PolNeAR (Newell et al. 2018, github.com/networkdynamics/PolNeAR) ' +
	'and a scorer by --attribution DIR --scorer FILE, or by POLNEAR_DIR and ATTRIBUTION_SCORER.';

function options(args: string[]) {
	try {
		return parseArgs({
			args,
			options: {
				codebook: { type: 'string', default: 'seeds/codebook' },
				labelled: { type: 'string', default: 'tests/quality' },
				attribution: { type: 'string', default: process.env.POLNEAR_DIR },
				scorer: { type: 'string', default: process.env.ATTRIBUTION_SCORER },
				'record-speed': { type: 'boolean', default: false },
				out: { type: 'string', default: 'docs/quality.md' },
				faults: { type: 'boolean', default: false },
				help: { type: 'boolean', default: false }
			}
		}).values;
	} catch (error) {
		throw new UsageError(`${(error as Error).message}\n${USAGE}`);
	}
}

/** A fault of the command line: shown without a stack. */
class UsageError extends Error {}

async function run(args: string[]): Promise<void> {
	const chosen = options(args);
	if (chosen.help) {
		console.log(USAGE);
		return;
	}
	const codebook = await loadCodebook(chosen.codebook);
	const propositions = codebook.propositions.map(({ id }) => id);
	const labelled = await loadLabelled(chosen.labelled, new Set(propositions));
	const code = passageCoder(codebook);
	if (chosen.faults) {
		const open = HALVES.filter((half) => !CLOSED.has(half)).flatMap((half) => labelled[half]);
		console.log(faultLines(open, compare(open, code)).join('\n'));
		return;
	}
	const sets = Object.fromEntries(HALVES.map((half) => [half, compare(labelled[half], code)])) as Record<
		Half,
		Comparison
	>;
	const dated = await loadDated(chosen.labelled);
	const datedHalf = (half: DatedHalf) => ({
		set: dated[half],
		cells: datedCells(dated[half].passages, codebook)
	});
	const dates = { read: datedHalf('read'), apart: datedHalf('apart') };
	const looks = await loadFirstLooks(chosen.labelled);
	const machines = secondMachines(chosen.labelled, labelled, codebook, code);
	const attribution = scoreAttribution(chosen.attribution, chosen.scorer);
	if (!attribution) console.warn(NO_CORPUS);
	const style = await resolveConfig(chosen.out);
	// The first time is kept unasked: a report without any figure would be worse than one of another machine.
	const measured = attribution?.speed;
	if (measured && (chosen['record-speed'] || !recordedSpeed(chosen.labelled)))
		recordSpeed(chosen.labelled, measured);
	const speed = recordedSpeed(chosen.labelled);
	const text = await format(report({ sets, looks, dates, machines }, propositions, attribution, speed), {
		...style,
		parser: 'markdown'
	});
	mkdirSync(dirname(chosen.out), { recursive: true });
	const half = join(dirname(chosen.out), '.quality.md.part');
	writeFileSync(half, text);
	renameSync(half, chosen.out);
	console.log(text);
	if (measured) console.log(`## Speed of this run\n\n${speedText(measured)}`);
}

try {
	await run(process.argv.slice(2));
} catch (error) {
	const known = error instanceof UsageError || error instanceof InputError;
	console.error(known ? error.message : error);
	process.exitCode = 1;
}
