/** `npm run worker`: codes the articles that builds hand out through a queue, until it is stopped. */
import { setImmediate } from 'node:timers/promises';
import { parseArgs } from 'node:util';
import { Worker } from 'bullmq';
import type { Article } from '../types';
import { UserError } from '../errors';
import { connectionTo, keptCodebook, MOST_STALLED, queueName, type Batch } from '../queue/batches';
import { Store, STORE } from '../store';
import { begin } from '../threads/jobs';

const USAGE = `usage: npm run worker -- --queue redis://HOST:PORT [options]
  --queue ADDRESS   Redis or Valkey server that builds hand out articles through (npm run data -- --queue ADDRESS)
  --store DIR       folder of results, shared with the build (node_modules/.cache/article-ten/articles)
  --lease SECONDS   a batch is taken over by another worker if this one is silent for so long (30)`;

function options() {
	const { values } = parseArgs({
		options: {
			queue: { type: 'string' },
			store: { type: 'string', default: STORE },
			lease: { type: 'string', default: '30' },
			help: { type: 'boolean', default: false }
		}
	});
	if (!values.help && values.queue === undefined) throw new UserError(`--queue is missing\n${USAGE}`);
	const lease = Number(values.lease);
	if (!(lease >= 1)) throw new UserError(`--lease takes a number of seconds from 1, not "${values.lease}"`);
	return { ...values, lease };
}

/** Makes what codes a batch into the store, article by article; what is there already is left. */
function batchCoder(store: Store): (batch: Batch) => Promise<number> {
	const coders = new Map<string, ReturnType<typeof begin<'code'>>>();
	return async ({ codebook: key, articles }) => {
		const coder =
			coders.get(key) ?? begin({ job: 'code', codebook: keptCodebook(store, key), store: store.folder });
		coders.set(key, coder);
		const done = async (article: Article) => {
			if (coder.kept(article) === null) coder.act(article);
			const fault = coder.fault();
			if (fault !== null) throw new Error(`${store.folder} cannot be written: ${fault}`);
			// Between articles the worker says that it is still at work.
			await setImmediate();
		};
		for (const article of articles) await done(article);
		return articles.length;
	};
}

async function main(): Promise<void> {
	const { queue, store, lease, help } = options();
	if (help || queue === undefined) return void console.log(USAGE);
	const code = batchCoder(new Store(store));
	const worker = new Worker<Batch, number>(queueName(), ({ data }) => code(data), {
		connection: connectionTo(queue),
		lockDuration: lease * 1000,
		stalledInterval: lease * 500,
		maxStalledCount: MOST_STALLED
	});
	worker.on('error', ({ message }) => console.error(message));
	worker.on('active', ({ data }) => console.log(`${data.articles.length} articles begun`));
	worker.on('completed', (_, count) => console.log(`${count} articles coded`));
	worker.on('failed', (_, { message }) => console.error(message));
	await worker.waitUntilReady();
	console.log(`waiting for articles in ${queueName()}`);
	const stop = () => void worker.close();
	process.once('SIGINT', stop);
	process.once('SIGTERM', stop);
}

try {
	await main();
} catch (error) {
	console.error(error instanceof UserError ? error.message : error);
	process.exitCode = 1;
}
