/** `npm run train:sides`: labelled passages → the weights of the coder's model. See USAGE. */
import { writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { codingRules } from '../../code';
import { loadCodebook } from '../../codebook';
import { packed } from '../../code/weigh/weights';
import { partsReader } from '../../coded';
import { UserError } from '../../errors';
import { CLOSED, HALVES, type Half } from '../labelled';
import { loadLabelled } from '../load';
import { examplesIn, trained } from './run';
import { passagesOf, trainingPassages } from './training';

const USAGE = `usage: npm run train:sides -- [options]
Fits the model that weighs positions (docs/extraction.md) to the labelled passages; the same passages, codebook and reading
give the very same file.
  --codebook DIR   actors, propositions, lexicon (seeds/codebook)
  --labelled DIR   passages: training/, read.yaml and the blind sets that are open (tests/quality)
  --out FILE       the weights (src/pipeline/code/weigh/weights.txt)
  --dry            only print how each set is coded by weights that were fitted to other sets`;

function options(args: string[]) {
	try {
		return parseArgs({
			args,
			options: {
				codebook: { type: 'string', default: 'seeds/codebook' },
				labelled: { type: 'string', default: 'tests/quality' },
				out: { type: 'string', default: 'src/pipeline/code/weigh/weights.txt' },
				dry: { type: 'boolean', default: false },
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
