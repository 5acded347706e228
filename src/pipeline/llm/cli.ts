/** `npm run code:llm`: a large language model codes by the codebook. See USAGE. */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { createInterface } from 'node:readline/promises';
import { parseArgs } from 'node:util';
import { InputError, loadCodebook } from '../codebook';
import { outletOf } from '../codebook/outlet-of';
import { UserError } from '../errors';
import { HALVES } from '../quality/labelled';
import { loadLabelled } from '../quality/load';
import { answersFile, passageDocument } from '../quality/second-machine';
import { currentArticles } from '../read';
import { segment } from '../segment';
import { replaceFile } from '../write/replace-file';
import { slugOf } from '../text/slug';
import { readBatch } from './answers';
import { documentOf, type Document } from './documents';
import { appendKept, readKept } from './kept';
import { askingBy, batchLine, requestsFor } from './requests';
import { askAll, estimate, unanswered, type Estimate } from './run';

const LOCAL = 'http://127.0.0.1:8080/v1';

const USAGE = `usage: npm run code:llm -- --model NAME [options]
Sends articles to a server that speaks the chat-completions form, and keeps its answers as those of one more coder.
Nothing is sent unless you run this. Answers that are kept are not asked for again.
  --project DIR         folder of articles, codebook and codings (seeds)
  --model NAME          as the server calls it
  --endpoint URL        of the server (${LOCAL})
  --name CODER          what the coder is called in tables and charts (the model's name)
  --write FILE          write the requests to a batch file instead, and send nothing
  --read FILE           take answers from a batch file, by any model
  --together N          documents in one request (1; for --write 10)
  --concurrency N       requests at the same time (2)
  --timeout SECONDS     for one answer (300)
  --tries N             of each request (3)
  --price-in, --price-out NUMBER   per million tokens, to estimate the cost
  --quality SET         code a labelled set (${HALVES.join(', ')}) instead of articles
  --yes                 do not ask before sending
The server's key, if it needs one, is read from the environment: CODE_LLM_KEY.`;

const number = (name: string, given: string, least: number): number => {
	const value = Number(given);
	if (!(value >= least)) throw new UserError(`--${name} takes a number from ${least} on, not "${given}"`);
	return value;
};

function options(args: string[]) {
	const parsed = () =>
		parseArgs({
			args,
			options: {
				project: { type: 'string', default: 'seeds' },
				model: { type: 'string' },
				endpoint: { type: 'string', default: LOCAL },
				name: { type: 'string' },
				write: { type: 'string' },
				read: { type: 'string' },
				together: { type: 'string' },
				concurrency: { type: 'string', default: '2' },
				timeout: { type: 'string', default: '300' },
				tries: { type: 'string', default: '3' },
				'price-in': { type: 'string', default: '0' },
				'price-out': { type: 'string', default: '0' },
				quality: { type: 'string' },
				yes: { type: 'boolean', default: false },
				help: { type: 'boolean', default: false }
			}
		}).values;
	try {
		return parsed();
	} catch (error) {
		throw new UserError(`${(error as Error).message}\n${USAGE}`);
	}
}

type Options = ReturnType<typeof options>;

/** The documents to code, and the file that stores the answers. */
async function work(chosen: Options, model: string): Promise<{ documents: Document[]; file: string }> {
	const codebook = await loadCodebook(join(chosen.project, 'codebook'));
	if (chosen.quality === undefined) {
		const articles = await currentArticles(join(chosen.project, 'articles'), null);
		const documents = articles.map((article) =>
			documentOf(segment({ ...article, outlet: outletOf(article, codebook.outlets) }))
		);
		const file = join(chosen.project, 'codings', `${slugOf(chosen.name ?? model)}.jsonl`);
		return { documents, file };
	}
	const half = HALVES.find((one) => one === chosen.quality);
	if (!half) throw new UserError(`--quality takes ${HALVES.join(', ')}, not "${chosen.quality}"`);
	const labelled = await loadLabelled('tests/quality', new Set(codebook.propositions.map(({ id }) => id)));
	return { documents: labelled[half].map(passageDocument), file: answersFile('tests/quality', half) };
}

const counted = (count: number, one: string): string => `${count} ${one}${count === 1 ? '' : 's'}`;

function estimateText(
	{ requests, tokensIn, tokensOut }: Estimate,
	chosen: Options,
	concurrency: number
): string {
	const price =
		(tokensIn * number('price-in', chosen['price-in'], 0) +
			tokensOut * number('price-out', chosen['price-out'], 0)) /
		1e6;
	// A small local model writes about 40 tokens per second; a hosted one more.
	const minutes = Math.ceil(tokensOut / 40 / 60 / concurrency);
	return `${counted(requests, 'request')}: about ${tokensIn} tokens in, ${tokensOut} out${price > 0 ? `, ${price.toFixed(2)} by the prices given` : ''}; at 40 tokens a second about ${counted(minutes, 'minute')}.`;
}

async function confirmed(chosen: Options): Promise<boolean> {
	if (chosen.yes) return true;
	if (!process.stdin.isTTY) throw new UserError('nothing was sent; add --yes to send without being asked');
	const lines = createInterface({ input: process.stdin, output: process.stderr });
	const answer = await lines.question(`Send to ${chosen.endpoint}? [y/N] `);
	lines.close();
	return /^y(es)?$/i.test(answer.trim());
}

async function run(args: string[]): Promise<void> {
	const chosen = options(args);
	if (chosen.help) return console.log(USAGE);
	const { model } = chosen;
	if (model === undefined) throw new UserError(`--model is missing\n${USAGE}`);
	const asking = askingBy(await loadCodebook(join(chosen.project, 'codebook')), model);
	const { documents, file } = await work(chosen, model);
	const kept = readKept(file);
	kept.faults.forEach((fault) => console.error(fault));
	const together = number('together', chosen.together ?? (chosen.write ? '10' : '1'), 1);
	if (chosen.read !== undefined) {
		if (!existsSync(chosen.read)) throw new UserError(`${chosen.read}: there is no such file`);
		const every = (count: number) => [
			...requestsFor(documents, asking, count),
			...requestsFor(unanswered(documents, kept.answers, asking), asking, count)
		];
		const batch = readBatch(readFileSync(chosen.read, 'utf8'), every, asking.hash, model);
		await appendKept(file, batch.kept);
		batch.faults.forEach((fault) => console.error(`${chosen.read}: ${fault}`));
		console.log(
			`${file}: answers on ${counted(batch.kept.length, 'document')} kept, ${counted(batch.faults.length, 'fault')}`
		);
		return;
	}
	const open = unanswered(documents, kept.answers, asking);
	const requests = requestsFor(open, asking, together);
	const concurrency = number('concurrency', chosen.concurrency, 1);
	console.log(
		`${counted(documents.length - open.length, 'document')} answered already, ${open.length} open.`
	);
	if (requests.length === 0) return;
	console.log(estimateText(estimate(requests), chosen, concurrency));
	if (chosen.write !== undefined) {
		await replaceFile(chosen.write, requests.map((one) => `${batchLine(one)}\n`).join(''));
		console.log(`${chosen.write}: ${counted(requests.length, 'request')} written; nothing was sent.`);
		return;
	}
	if (process.env.CI)
		throw new UserError('nothing is sent from continuous integration; use --write and --read');
	if (!(await confirmed(chosen))) return;
	const faults = await askAll(open, {
		asking,
		together,
		concurrency,
		server: {
			endpoint: chosen.endpoint,
			key: process.env.CODE_LLM_KEY ?? null,
			timeoutMs: number('timeout', chosen.timeout, 1) * 1000,
			tries: number('tries', chosen.tries, 1),
			pauseMs: 1000
		},
		keep: (answers) => appendKept(file, answers),
		progress: (done, all) => process.stderr.write(`\rrequest ${done} of ${all}`)
	});
	process.stderr.write('\n');
	faults.forEach((fault) => console.error(fault));
	console.log(`${file}: kept. ${counted(faults.length, 'fault')}; run again to ask for what is missing.`);
}

try {
	await run(process.argv.slice(2));
} catch (error) {
	const known = error instanceof UserError || error instanceof InputError;
	console.error(known ? error.message : error);
	process.exitCode = 1;
}
