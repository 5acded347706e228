/** `npm run train:sides`: labelled passages → the weights of the coder's model. See USAGE. */
import { writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { codingRules } from '../../code';
import { loadCodebook } from '../../codebook';
import { model as present, packed } from '../../code/weigh/weights';
import { partsReader } from '../../coded';
import { UserError } from '../../errors';
import { CLOSED, HALVES, type Half } from '../labelled';
import { loadLabelled } from '../load';
import { confidencesOn, examplesIn, trained } from './run';
import { passagesOf, trainingPassages } from './training';

const USAGE = `usage: npm run train:sides -- [options]
Fits the model that weighs positions (docs/extraction.md) to the labelled passages; the same passages, codebook and reading
give the very same file.
  --codebook DIR   actors, propositions, lexicon (seeds/codebook)
  --labelled DIR   passages: training/, read.yaml and the blind sets that are open (tests/quality)
  --out FILE       the weights (src/pipeline/code/weigh/weights.txt)
  --dry            only print how each set is coded by weights that were fitted to other sets
  --confidences A,B  keep the weights and fit only the confidences, to these labelled sets, which the weights were not
                   fitted to`;

function options(args: string[]) {
	try {
		return parseArgs({
			args,
			options: {
				codebook: { type: 'string', default: 'seeds/codebook' },
				labelled: { type: 'string', default: 'tests/quality' },
				out: { type: 'string', default: 'src/pipeline/code/weigh/weights.txt' },
				dry: { type: 'boolean', default: false },
				confidences: { type: 'string' },
				help: { type: 'boolean', default: false }
			}
		}).values;
	} catch (error) {
		throw new UserError(`${(error as Error).message}\n${USAGE}`);
	}
}

async function run(args: string[]): Promise<void> {
	const chosen = options(args);
	if (chosen.help) return console.log(USAGE);
	const codebook = await loadCodebook(chosen.codebook);
	const sets = await loadLabelled(chosen.labelled, new Set(codebook.propositions.map(({ id }) => id)));
	if (chosen.confidences !== undefined) {
		const names = chosen.confidences.split(',');
		const unknown = names.find((name) => !HALVES.some((half) => half === name));
		if (unknown !== undefined) throw new UserError(`no labelled set is called ${unknown}`);
		const heldOut = HALVES.filter((half) => names.includes(half)).flatMap((half) =>
			passagesOf(half, sets[half], 'training')
		);
		const { weights } = present();
		const confidences = confidencesOn(
			weights,
			examplesIn(heldOut, partsReader(codebook), codingRules(codebook))
		);
		writeFileSync(chosen.out, packed({ weights, confidences }));
		return console.log(`${chosen.out}: confidences from ${heldOut.length} passages`);
	}
	const fitted: readonly Half[] = ['read', 'blind-1', 'blind-2', 'blind-3'];
	const passages = [
		...trainingPassages(`${chosen.labelled}/training`),
		...HALVES.filter((half) => !CLOSED.has(half)).flatMap((half) =>
			passagesOf(half, sets[half], fitted.includes(half) ? 'read' : 'training')
		)
	];
	const all = examplesIn(passages, partsReader(codebook), codingRules(codebook));
	const { model, report } = trained(all);
	console.log(`Each set as coded by weights fitted to other sets:\n\n${report}\n`);
	if (chosen.dry) return;
	writeFileSync(chosen.out, packed(model));
	console.log(`${chosen.out}: ${model.weights.size} features from ${passages.length} passages`);
}

try {
	await run(process.argv.slice(2));
} catch (error) {
	console.error(error instanceof UserError ? error.message : error);
	process.exitCode = 1;
}
