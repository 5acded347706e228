/**
 * `npm run train -- --treebanks DIR [--data ewt]`: trains the tagger and both parsers and writes the weights. The same
 * treebanks give the same bytes. `--part forward` (or `backward`) trains that parser alone and saves it in `--work` for
 * a later run without `--part`; the two are independent.
 */
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { UserError } from '../../errors';
import { readTreebank, type TreebankSentence } from './conllu';
import { evaluate } from './evaluate';
import { CUT, trainModel, type Part } from './model';
import { readWordNet } from './wordnet-files';

const WEIGHTS = fileURLToPath(new URL('../english/weights.bin', import.meta.url));

const USAGE =
	'usage: npm run train -- --treebanks DIR [--data ewt] [--rounds N] [--part forward|backward] [--work DIR] [--out FILE]\n' +
	'       npm run train -- --treebanks DIR --evaluate';

function load(folder: string, name: string): TreebankSentence[] {
	const file = join(folder, `${name}.conllu`);
	if (!existsSync(file))
		throw new UserError(
			`${file} is missing. docs/parser.md says where the treebanks come from and how they are cut.`
		);
	return readTreebank(readFileSync(file, 'utf8'), file);
}

function main(): void {
	const { values } = parseArgs({
		options: {
			treebanks: { type: 'string' },
			data: { type: 'string', default: 'ewt+gum' },
			rounds: { type: 'string', default: '5' },
			part: { type: 'string' },
			work: { type: 'string' },
			out: { type: 'string', default: WEIGHTS },
			evaluate: { type: 'boolean', default: false }
		}
	});
	const { treebanks, data, part, work } = values;
	const rounds = Number(values.rounds);
	if (!treebanks || !['ewt', 'ewt+gum'].includes(data) || !(rounds >= 1) || (part && !work))
		throw new UserError(USAGE);
	if (part && part !== 'forward' && part !== 'backward') throw new UserError(USAGE);
	if (values.evaluate) {
		console.log(
			evaluate(
				readFileSync(values.out),
				['gum-news-check', 'ewt-test'].map((name) => ({ name, sentences: load(treebanks, name) }))
			)
		);
		return;
	}
	if (work) mkdirSync(work, { recursive: true });
	const packed = trainModel({
		train: [...load(treebanks, 'ewt-train'), ...(data === 'ewt' ? [] : load(treebanks, 'gum-train'))],
		held: load(treebanks, 'ewt-dev'),
		words: readWordNet(),
		data: data === 'ewt' ? 'UD_English-EWT' : 'UD_English-EWT and UD_English-GUM',
		rounds,
		cut: CUT,
		only: part as Part | undefined,
		work: work ?? null,
		log: (line) => console.log(`${new Date().toISOString().slice(11, 19)} ${line}`)
	});
	if (!packed) return;
	writeFileSync(values.out, packed);
	const sum = createHash('sha256').update(packed).digest('hex');
	console.log(`${values.out}: ${packed.length} bytes, SHA-256 ${sum}`);
}

try {
	main();
} catch (error) {
	if (!(error instanceof UserError)) throw error;
	console.error(error.message);
	process.exitCode = 1;
}
