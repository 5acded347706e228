/** `npm run train:sides`: labelled passages → the weights of the coder's model. See USAGE. */
import { writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { codingRules } from '../../code';
import { loadCodebook } from '../../codebook';
import { packed } from '../../code/weigh/weights';
import { partsReader } from '../../coded';
import { UserError } from '../../errors';
import { loadLabelled } from '../load';
import { examplesIn, held, tried, trained } from './run';
import { passagesOf, trainingPassages } from './training';

const USAGE = `usage: npm run train:sides -- [options]
Fits the model that weighs positions (docs/extraction.md) to the labelled passages; the same passages, codebook and reading
give the very same file.
  --codebook DIR   actors, propositions, lexicon (seeds/codebook)
  --labelled DIR   passages: training/, read.yaml and the blind sets that were read (tests/quality)
  --out FILE       the weights (src/pipeline/code/weigh/weights.txt)
  --held           fit to two thirds, print how the rest is coded, and write nothing`;

function options(args: string[]) {
	try {
		return parseArgs({
			args,
			options: {
				codebook: { type: 'string', default: 'seeds/codebook' },
				labelled: { type: 'string', default: 'tests/quality' },
				out: { type: 'string', default: 'src/pipeline/code/weigh/weights.txt' },
				held: { type: 'boolean', default: false },
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
	// The half kept apart stays apart.
	const read = ['read', 'blind-1', 'blind-2', 'blind-3'] as const;
	const passages = [
		...trainingPassages(`${chosen.labelled}/training`),
		...passagesOf(read.flatMap((half) => sets[half]))
	];
	const all = examplesIn(passages, partsReader(codebook), codingRules(codebook));
	if (chosen.held) return console.log(held(all));
	const model = trained(all);
	writeFileSync(chosen.out, packed(model));
	const { length } = tried(all);
	console.log(`${chosen.out}: ${model.weights.size} features, confidences from ${length} positions`);
}

try {
	await run(process.argv.slice(2));
} catch (error) {
	console.error(error instanceof UserError ? error.message : error);
	process.exitCode = 1;
}
