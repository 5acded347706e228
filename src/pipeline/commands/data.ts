/** `npm run data`: seeds → tables. See USAGE. */
import { existsSync, statSync } from 'node:fs';
import { relative, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { build } from '../build';
import type { CodedArticle } from '../coded';
import { InputError, loadEdited } from '../codebook';
import { PUBLISH, type Publish } from '../write/excerpt';
import { printed, suggestedActors, summary, unreviewed } from './print';
import { readFolder } from '../read';
import { keptIds } from '../review/ids';
import { inOrder, threadCount } from '../threads';
import type { Article, Warning } from '../types';
import { UserError } from '../errors';
import { writeTables } from '../write';
import { oldIdRows, writeIds } from '../write/ids';

const DEFAULTS = {
	from: 'seeds/articles',
	codebook: 'seeds/codebook',
	out: 'static/data',
	metadata: 'seeds/articles'
};
const REVIEWS = 'seeds/reviews.yaml';
const IDS = 'seeds/ids.yaml';

const USAGE = `usage: npm run data -- [options]
  --from DIR               articles to read (${DEFAULTS.from})
  --codebook DIR           actors, propositions, lexicon, outlets, events (${DEFAULTS.codebook})
  --out DIR                folder of tables, replaced whole (${DEFAULTS.out})
  --metadata DIR           digests that tell what raw articles do not say of themselves (${DEFAULTS.metadata})
  --reviews FILE           reviews to apply (${REVIEWS}, with the default articles alone)
  --publish excerpt|full   of raw articles: statements and 25 words around them, or everything (excerpt)
  --strict                 fail where an article has a fault
  --threads N              articles done at the same time (one a core, or one alone where there are few)
  --print                  show every statement
  --review                 show the statements nobody has reviewed, least confident first
  --suggest-actors         show entries for actors.yaml for the actors it lacks`;

function options(args: string[]) {
	try {
		const { values } = parseArgs({
			args,
			options: {
				from: { type: 'string', default: DEFAULTS.from },
				codebook: { type: 'string', default: DEFAULTS.codebook },
				out: { type: 'string', default: DEFAULTS.out },
				metadata: { type: 'string', default: DEFAULTS.metadata },
				reviews: { type: 'string' },
				publish: { type: 'string', default: 'excerpt' },
				strict: { type: 'boolean', default: false },
				threads: { type: 'string' },
				print: { type: 'boolean', default: false },
				review: { type: 'boolean', default: false },
				'suggest-actors': { type: 'boolean', default: false },
				help: { type: 'boolean', default: false }
			}
		});
		const publish = PUBLISH.find((one) => one === values.publish);
		if (!publish) throw new Error(`--publish takes ${PUBLISH.join(' or ')}, not "${values.publish}"`);
		return { ...values, publish, threads: threadCount(values.threads) };
	} catch (error) {
		throw new UserError(`${(error as Error).message}\n${USAGE}`);
	}
}

/** The articles that can be read, one at a time, with progress on a terminal; faults are gathered in `warnings`. */
function* articles(from: string, metadata: string, warnings: Warning[]): Generator<Article> {
	let done = 0;
	for (const result of readFolder(from, metadata)) {
		// How many there are is not known beforehand: an export holds any number.
		if (result.article) done += 1;
		if (process.stderr.isTTY) process.stderr.write(`\rreading article ${done}`);
		warnings.push(...result.warnings);
		if (result.article) yield result.article;
	}
	if (process.stderr.isTTY) process.stderr.write('\r\x1b[K');
}

/** Whether a build is that of the project's own seeds: any other is a trial, and no link leads to its ids. */
const isPublished = (chosen: ReturnType<typeof options>): boolean =>
	chosen.reviews === undefined &&
	(['from', 'codebook', 'out', 'metadata'] as const).every(
		(option) => resolve(chosen[option]) === resolve(DEFAULTS[option])
	);

const shownFile = ({ file, message }: Warning): string => `${file}: ${message}`;

async function run(args: string[]): Promise<void> {
	const chosen = options(args);
	if (chosen.help) {
		console.log(USAGE);
		return;
	}
	if (!statSync(chosen.from, { throwIfNoEntry: false })?.isDirectory())
		throw new UserError(`${chosen.from}: is no folder; name one that holds articles`);
	const ownSeeds = resolve(chosen.from) === resolve(DEFAULTS.from);
	const reviews = chosen.reviews ?? (ownSeeds && existsSync(REVIEWS) ? REVIEWS : null);
	const ids = ownSeeds && existsSync(IDS) ? IDS : null;
	const edited = await loadEdited({ codebook: chosen.codebook, reviews, ids });
	const faults: Warning[] = [];
	const coded: CodedArticle[] = [];
	const read = articles(chosen.from, chosen.metadata, faults);
	for await (const one of inOrder(read, { job: 'code', codebook: edited.codebook, threads: chosen.threads }))
		coded.push(one);
	if (coded.length === 0) throw new UserError(`${chosen.from} holds no article that can be read`);
	const built = build({
		articles: coded,
		codebook: edited.codebook,
		reviews: edited.reviews,
		publish: chosen.publish satisfies Publish
	});
	const warnings = [...faults, ...built.warnings].map(shownFile);
	if (chosen.strict && warnings.length > 0)
		throw new UserError(`--strict: nothing is written\n${warnings.join('\n')}`);
	const kept = keptIds(
		edited.ids,
		built.statements.map(({ id }) => id)
	);
	const version = await writeTables({ ...built.tables, old_ids: oldIdRows(kept) }, chosen.out);
	if (ids !== null && isPublished(chosen) && writeIds(ids, edited.ids, kept))
		console.log(`${ids}: statement ids changed, and old ones are led on`);
	if (chosen.print) console.log(`${printed(built)}\n`);
	if (chosen.review) console.log(`${unreviewed(built)}\n`);
	if (chosen['suggest-actors']) console.log(`${suggestedActors(built.missing)}\n`);
	console.log(`${relative('.', chosen.out) || '.'}: ${summary(built, version, warnings)}`);
}

try {
	await run(process.argv.slice(2));
} catch (error) {
	const known = error instanceof UserError || error instanceof InputError;
	console.error(known ? error.message : error);
	process.exitCode = 1;
}
