/** What `npm run data` does: a project's articles → its tables. See USAGE. */
import { statSync } from 'node:fs';
import { relative, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { build } from '../build';
import type { CodedArticle } from '../coded';
import { othersOf } from '../codings/published';
import { InputError, loadEdited, type Codebook } from '../codebook';
import { PUBLISH, type Publish } from '../write/excerpt';
import { explained } from './explain';
import { printed, problemLines, suggestedActors, summary, unreviewed } from './print';
import { undecidedLines } from './undecided';
import { DEFAULT_PROJECT, projectAt } from '../project/layout';
import { readSite } from '../project/site';
import { readFolder } from '../read';
import { KEYS, namedColumns, type Columns } from '../read/record';
import { keptIds } from '../review/ids';
import { isFault, problemsOf } from '../report';
import { checkedAccuracy } from '../sample/checked';
import { connectionTo } from '../queue/batches';
import { Store, STORE } from '../store';
import { inOrder, threadCount, type Reuse } from '../threads';
import type { Article, Warning } from '../types';
import { UserError } from '../errors';
import { warningsOf, writeBuild } from '../write/build';
import { writeIds } from '../write/ids';

const USAGE = `usage: npm run data -- [options]
  --project DIR            folder of articles/, codebook/, reviews.yaml and site.yaml (${DEFAULT_PROJECT})
  --from DIR               articles to read (the project's articles/)
  --codebook DIR           actors, propositions, lexicon, outlets, events (the project's codebook/)
  --out DIR                folder of tables, replaced as a whole (the project's tables/; static/data for ${DEFAULT_PROJECT})
  --metadata DIR           digests with metadata for raw articles (the project's articles/)
  --reviews FILE           reviews to apply (the project's reviews.yaml, only with its own articles)
  --publish excerpt|full   for raw articles: statements and 25 words around them, or everything (excerpt)
  --columns text=NAME,…    the columns of tables by content: ${Object.keys(KEYS).join(', ')}
  --since DIR              tables of an earlier build: list in since.json what changed, for the page, JSON and feed of changes
  --strict                 fail if an article has a problem; notes on columns and on unattributed quotations do not count
  --threads N              articles processed at the same time (one per core, or one if there are few articles)
  --store DIR              folder of what each article gave, used while article, codebook and program are the same
                           (node_modules/.cache/article-ten/articles); safe to delete
  --queue ADDRESS          Redis or Valkey server whose workers code the articles (npm run worker); they share --store
  --no-store               code every article again, and keep nothing
  --print                  show every statement
  --review                 show the unreviewed statements, least confident first, and what was left undecided
  --explain ID             show a statement's tree and each step from its words to its stances
  --suggest-actors         show entries for actors.yaml for missing actors`;

function options(args: string[]) {
	try {
		const { values } = parseArgs({
			args,
			options: {
				project: { type: 'string', default: DEFAULT_PROJECT },
				from: { type: 'string' },
				codebook: { type: 'string' },
				out: { type: 'string' },
				metadata: { type: 'string' },
				reviews: { type: 'string' },
				publish: { type: 'string', default: 'excerpt' },
				strict: { type: 'boolean', default: false },
				columns: { type: 'string' },
				since: { type: 'string' },
				threads: { type: 'string' },
				store: { type: 'string', default: STORE },
				queue: { type: 'string' },
				'no-store': { type: 'boolean', default: false },
				print: { type: 'boolean', default: false },
				review: { type: 'boolean', default: false },
				explain: { type: 'string' },
				'suggest-actors': { type: 'boolean', default: false },
				help: { type: 'boolean', default: false }
			}
		});
		if (values.queue !== undefined) connectionTo(values.queue);
		if (values.queue !== undefined && values['no-store'])
			throw new Error('--queue needs a store: workers leave their results there');
		const publish = PUBLISH.find((one) => one === values.publish);
		if (!publish) throw new Error(`--publish takes ${PUBLISH.join(' or ')}, not "${values.publish}"`);
		return {
			...values,
			publish,
			threads: threadCount(values.threads),
			columns: namedColumns(values.columns)
		};
	} catch (error) {
		throw new UserError(`${(error as Error).message}\n${USAGE}`);
	}
}

/** The readable articles, one at a time, with progress on a terminal; problems are collected in `warnings`. */
async function* articles(
	{ from, metadata, columns }: { from: string; metadata: string; columns: Columns },
	warnings: Warning[],
	replaced: Set<number>,
	reuse: Reuse
): AsyncGenerator<Article> {
	let done = 0;
	const placeOf = new Map<string, number>();
	for await (const result of readFolder(from, metadata, columns)) {
		// The total is unknown in advance: an export may hold any number of articles.
		const kept = reuse.reused > 0 ? `, ${reuse.reused} from an earlier build` : '';
		if (process.stderr.isTTY) process.stderr.write(`\rreading article ${done + 1}${kept}`);
		warnings.push(...result.warnings);
		const before = result.replaces === undefined ? undefined : placeOf.get(result.replaces);
		if (before !== undefined) replaced.add(before);
		if (!result.article) continue;
		placeOf.set(result.article.id, done);
		done += 1;
		yield result.article;
	}
	if (process.stderr.isTTY) process.stderr.write('\r\x1b[K');
}

/** Inputs and output: the project's parts, unless an option names another. */
function paths(chosen: ReturnType<typeof options>) {
	const project = projectAt(chosen.project);
	const from = chosen.from ?? project.articles;
	const own = resolve(from) === resolve(project.articles);
	const codebook = chosen.codebook ?? project.codebook;
	const out = chosen.out ?? project.tables;
	const metadata = chosen.metadata ?? project.articles;
	// Any other build than that of the unchanged project is a trial, whose ids no link refers to.
	const published =
		own &&
		chosen.reviews === undefined &&
		resolve(codebook) === resolve(project.codebook) &&
		resolve(out) === resolve(project.tables) &&
		resolve(metadata) === resolve(project.articles);
	return {
		...{ from, codebook, out, metadata, published },
		reviews: chosen.reviews ?? (own ? project.reviews : null),
		ids: own ? project.ids : null,
		site: readSite(project.site),
		...{ dir: project.dir, siteFile: project.site }
	};
}

/** The coded articles, from the store or computed, with the problems of reading added to `faults`. */
async function codedArticles(
	{ chosen, from, metadata }: { chosen: ReturnType<typeof options>; from: string; metadata: string },
	codebook: Codebook,
	faults: Warning[]
): Promise<{ coded: CodedArticle[]; reused: string | null }> {
	const { columns, threads, queue } = chosen;
	const store = chosen['no-store'] ? null : chosen.store;
	const replaced = new Set<number>();
	const reuse: Reuse = { reused: 0, fault: null };
	const all: CodedArticle[] = [];
	const read = articles({ from, metadata, columns }, faults, replaced, reuse);
	for await (const one of inOrder(read, { job: 'code', codebook, threads, queue, store, reuse }))
		all.push(one);
	if (store !== null) new Store(store).prune();
	if (reuse.fault) console.log(`${store}: nothing can be kept for the next build: ${reuse.fault}`);
	const count = `${reuse.reused} of ${all.length} articles`;
	const reused = `${count} were taken from earlier builds; --no-store codes them again`;
	// Of an article in several versions, only what was given last is kept.
	const coded = all.filter((_, i) => !replaced.has(i));
	return { coded, reused: reuse.reused > 0 ? reused : null };
}

async function run(args: string[]): Promise<void> {
	const chosen = options(args);
	if (chosen.help) {
		console.log(USAGE);
		return;
	}
	const { from, codebook, out, metadata, reviews, ids, published, site, dir, siteFile } = paths(chosen);
	if (!statSync(from, { throwIfNoEntry: false })?.isDirectory())
		throw new UserError(`${from}: is not a folder; name a folder of articles`);
	const edited = await loadEdited({ codebook, reviews, ids });
	const faults: Warning[] = [];
	const { coded, reused } = await codedArticles({ chosen, from, metadata }, edited.codebook, faults);
	if (coded.length === 0)
		throw new UserError(
			[`${from} contains no readable article`, ...problemLines(problemsOf(faults))].join('\n')
		);
	const { others, warnings: ofOthers } = othersOf({ dir, site: siteFile }, site.coders, {
		articles: coded,
		...edited
	});
	const built = build({
		articles: coded,
		codebook: edited.codebook,
		reviews: edited.reviews,
		publish: chosen.publish satisfies Publish,
		...(others ? { others } : {})
	});
	const warnings = warningsOf(built, [...faults, ...ofOthers]);
	const strict = chosen.strict ? warnings.filter(isFault) : [];
	if (strict.length > 0)
		throw new UserError(['--strict: nothing is written', ...problemLines(problemsOf(strict))].join('\n'));
	const explanation = chosen.explain === undefined ? null : explained(built, chosen.explain, edited.codebook);
	const kept = keptIds(
		edited.ids,
		built.statements.map(({ id }) => id)
	);
	const accuracy = checkedAccuracy(dir, { articles: coded, ...edited });
	const written = await writeBuild(built, {
		...{ out, about: site, ids: kept, accuracy, warnings },
		since: chosen.since
	});
	if (ids !== null && published && writeIds(ids, edited.ids, kept))
		console.log(`${ids}: statement ids changed, and old ones are led on`);
	if (chosen.print) console.log(`${printed(built)}\n`);
	if (chosen.review) console.log(`${unreviewed(built)}\n\n${undecidedLines(built)}\n`);
	if (explanation !== null) console.log(`${explanation}\n`);
	if (chosen['suggest-actors']) console.log(`${suggestedActors(built.missing)}\n`);
	if (written.changed) console.log(written.changed);
	if (reused) console.log(reused);
	console.log(
		`${relative('.', out) || '.'}: ${summary(built, written.report)}\nreport: ${relative('.', written.page)}`
	);
}

/**
 * Runs the command with the words of its command line.
 *
 * @returns the exit code: 1 where a reason was printed on stderr
 */
export async function buildTables(args: string[]): Promise<number> {
	try {
		await run(args);
		return 0;
	} catch (error) {
		const known = error instanceof UserError || error instanceof InputError;
		console.error(known ? error.message : error);
		return 1;
	}
}
