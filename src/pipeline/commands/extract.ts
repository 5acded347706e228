/** `npm run --silent extract -- --from DIR`: the attributions of every article in DIR, one JSON object per line. */
import { once } from 'node:events';
import { parseArgs } from 'node:util';
import { InputError, loadEdited } from '../codebook';
import type { Codebook } from '../codebook/types';
import { readCurrent } from '../read';
import { inOrder, threadCount } from '../threads';
import type { Article } from '../types';

const USAGE = `usage: npm run --silent extract -- [options]
  --from DIR       articles to read (seeds/articles)
  --codebook DIR   actors that holders are told by (seeds/codebook)
  --metadata DIR   digests that tell what raw articles do not say of themselves (seeds/articles)
  --threads N      articles processed at the same time (one per core, or one if there are few articles)`;

/** Attributions need no codebook: if it has problems they are reported, and every holder is null. */
async function loadCodebook(dir: string): Promise<Codebook | null> {
	try {
		return (await loadEdited({ codebook: dir, reviews: null, ids: null })).codebook;
	} catch (error) {
		if (!(error instanceof InputError)) throw error;
		process.stderr.write(`${error.message}\nWithout the codebook no holder can be identified.\n`);
		return null;
	}
}

/** The readable articles, one at a time; problems with the others are reported immediately. */
async function* articles(from: string, metadata: string): AsyncGenerator<Article> {
	for await (const { article, warnings } of readCurrent(from, metadata)) {
		for (const { file, message } of warnings) process.stderr.write(`${file}: ${message}\n`);
		if (article) yield article;
	}
}

async function main(): Promise<void> {
	const { values } = parseArgs({
		options: {
			from: { type: 'string', default: 'seeds/articles' },
			codebook: { type: 'string', default: 'seeds/codebook' },
			metadata: { type: 'string', default: 'seeds/articles' },
			threads: { type: 'string' },
			help: { type: 'boolean', default: false }
		}
	});
	if (values.help) return void process.stdout.write(`${USAGE}\n`);
	const threads = threadCount(values.threads);
	const codebook = await loadCodebook(values.codebook);
	const read = articles(values.from, values.metadata);
	for await (const line of inOrder(read, { job: 'extract', codebook, threads }))
		// If the reader is slower, lines must not accumulate in memory.
		if (!process.stdout.write(`${line}\n`)) await once(process.stdout, 'drain');
}

// A reader that closes early ("| head") is not an error.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
	if (error.code !== 'EPIPE') throw error;
	process.exit();
});

main().catch((error: unknown) => {
	process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
	process.exitCode = 1;
});
