/** `npm run sample`: draws statements to check, and says how right the rules are on those that were. See USAGE. */
import { parseArgs } from 'node:util';
import { shareWords } from '../../lib/model/share';
import { InputError, loadEdited } from '../codebook';
import { coder } from '../coded';
import { UserError } from '../errors';
import { DEFAULT_PROJECT, projectAt } from '../project/layout';
import { table } from '../quality/markdown';
import { currentArticles } from '../read';
import { inside, replaceFile } from '../write/replace-file';
import { drawn } from './draw';
import { readSample, sampleText } from './file';
import { sampleFigures } from './figures';

const USAGE = `usage: npm run sample -- [options]
Draws a sample of the rules' statements to check, in sample.yaml: the same share of each proposition and degree of
confidence. Later it prints precision and recall by proposition, from the decisions in reviews.yaml on the sample.
  --n N           statements to draw (100)
  --seed N        another seed gives another sample (1)
  --project DIR   folder of articles/, codebook/ and reviews.yaml (${DEFAULT_PROJECT})
  --again         draw a sample in place of the one there is`;

function options(args: string[]) {
	try {
		const { values } = parseArgs({
			args,
			options: {
				n: { type: 'string', default: '100' },
				seed: { type: 'string', default: '1' },
				project: { type: 'string', default: DEFAULT_PROJECT },
				again: { type: 'boolean', default: false },
				help: { type: 'boolean', default: false }
			}
		});
		const [n, seed] = [Number(values.n), Number(values.seed)];
		if (!Number.isInteger(n) || n < 1) throw new Error(`--n takes a number from 1 on, not "${values.n}"`);
		if (!Number.isInteger(seed)) throw new Error(`--seed takes a whole number, not "${values.seed}"`);
		return { ...values, n, seed };
	} catch (error) {
		throw new UserError(`${(error as Error).message}\n${USAGE}`);
	}
}

async function run(args: string[]): Promise<void> {
	const chosen = options(args);
	if (chosen.help) return console.log(USAGE);
	const project = projectAt(chosen.project);
	const { codebook, reviews } = await loadEdited(project);
	const articles = (await currentArticles(project.articles, project.articles)).map(coder(codebook));
	const before = chosen.again ? null : readSample(project.dir);
	if (!before) {
		const statements = drawn(
			articles.flatMap((one) => one.statements),
			chosen.n,
			chosen.seed
		);
		if (statements.length === 0) throw new UserError(`${project.articles}: no statement has a position`);
		const file = inside(project.dir, 'sample.yaml');
		await replaceFile(file, sampleText({ seed: chosen.seed, statements }));
		const next = 'Use "npm run review" (/, then Why: In the sample), and run this again.';
		return console.log(`${file}: ${statements.length} to check. ${next}`);
	}
	const ids = codebook.propositions.map(({ id }) => id);
	const figures = sampleFigures({ sample: before.statements, propositions: ids, articles, reviews });
	const rows = figures.propositions.filter(({ precision, recall }) => precision ?? recall);
	const gone = figures.drawn - figures.present;
	console.log(
		`${figures.decided} of ${figures.present} statements are checked${gone > 0 ? `; ${gone} that were drawn are not found any more` : ''}.`
	);
	if (rows.length === 0) return;
	const lines = rows.map(({ id, precision, recall }) => [id, shareWords(precision), shareWords(recall)]);
	console.log(`\n${table(['proposition', 'precision', 'recall'], lines)}`);
	console.log('\nWith 95% intervals (Wilson). Recall: within the paragraphs of the sample.');
}

try {
	await run(process.argv.slice(2));
} catch (error) {
	const known = error instanceof UserError || error instanceof InputError;
	console.error(known ? error.message : error);
	process.exitCode = 1;
}
