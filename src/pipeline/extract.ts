/** `npm run --silent extract -- --from DIR`: the attributions of every article in DIR, one JSON object a line. */
import { parseArgs } from 'node:util';
import { attribute } from './attribute';
import { InputError, loadEdited } from './codebook';
import { isExtracted, readFolder } from './read';
import { resolver, type Resolver } from './resolve';
import { segment } from './segment';
import type { AttributedArticle, Attribution, Span } from './types';

const USAGE = `usage: npm run --silent extract -- [options]
  --from DIR       articles to read (seeds/articles)
  --codebook DIR   actors that holders are told by (seeds/codebook)
  --metadata DIR   digests that tell what raw articles do not say of themselves (seeds/articles)`;

const pairs = (spans: readonly Span[]): [number, number][] => spans.map(({ start, end }) => [start, end]);

/** Where an attribution stands, whatever a later stage did to its content. */
const place = ({ source, cue }: Attribution): string => JSON.stringify([pairs(source), pairs(cue)]);

/** The holder of each attribution that has one; the first where it has several. */
function holders(article: AttributedArticle, resolve: Resolver | null): Map<string, string> {
	const found = new Map<string, string>();
	for (const { attribution, holderId } of resolve?.(article).resolved ?? []) {
		const key = place(attribution);
		if (!found.has(key)) found.set(key, holderId);
	}
	return found;
}

/**
 * One line of output. `holder` is an actor id, or null where none could be told. `text` is what spans point into, where
 * that is not the file; `id` tells the articles of one export apart.
 */
function line(article: AttributedArticle, resolve: Resolver | null): string {
	const holder = holders(article, resolve);
	const { id, file, text } = article.article;
	return JSON.stringify({
		file,
		...(isExtracted(file) ? { id, text } : {}),
		attributions: article.attributions.map((one) => ({
			source: pairs(one.source),
			cue: pairs(one.cue),
			content: pairs(one.content),
			holder: holder.get(place(one)) ?? null
		}))
	});
}

/** Attributions need no codebook: where it has mistakes they are told, and every holder is null. */
async function loadResolver(dir: string): Promise<Resolver | null> {
	try {
		return resolver((await loadEdited({ codebook: dir, reviews: null, ids: null })).codebook);
	} catch (error) {
		if (!(error instanceof InputError)) throw error;
		process.stderr.write(`${error.message}\nNo holder can be told without the codebook.\n`);
		return null;
	}
}

async function main(): Promise<void> {
	const { values } = parseArgs({
		options: {
			from: { type: 'string', default: 'seeds/articles' },
			codebook: { type: 'string', default: 'seeds/codebook' },
			metadata: { type: 'string', default: 'seeds/articles' },
			help: { type: 'boolean', default: false }
		}
	});
	if (values.help) return void process.stdout.write(`${USAGE}\n`);
	const resolve = await loadResolver(values.codebook);
	for (const { article, warnings } of readFolder(values.from, values.metadata)) {
		for (const { file, message } of warnings) process.stderr.write(`${file}: ${message}\n`);
		if (article) process.stdout.write(`${line(attribute(segment(article)), resolve)}\n`);
	}
}

main().catch((error: unknown) => {
	process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
	process.exitCode = 1;
});
