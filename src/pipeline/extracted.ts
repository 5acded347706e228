/** The output of `npm run extract` for one article. */
import { casedBy } from './actors/capitals';
import { attribute } from './attribute';
import type { Codebook } from './codebook/types';
import { isExtracted } from './read/extensions';
import { resolver, type Resolver } from './resolve';
import { segment } from './segment';
import type { Article, AttributedArticle, Attribution, Span } from './types';

const pairs = (spans: readonly Span[]): [number, number][] => spans.map(({ start, end }) => [start, end]);

/** Identifies an attribution by source and cue, which later stages do not change. */
const place = ({ source, cue }: Attribution): string => JSON.stringify([pairs(source), pairs(cue)]);

/** The holder of each attribution that has one; the first if there are several. */
function holders(article: AttributedArticle, resolve: Resolver | null): Map<string, string> {
	const found = new Map<string, string>();
	for (const { attribution, holderId } of resolve?.(article).resolved ?? []) {
		const key = place(attribution);
		if (!found.has(key)) found.set(key, holderId);
	}
	return found;
}

/**
 * Returns a function that gives the attributions of an article as one line of JSON, without its newline. `holder` is an
 * actor id, or null if unknown, as all are without a codebook. `text` is what spans point into, if that is not the
 * file; `id` distinguishes the articles of one export.
 */
export function extractor(codebook: Codebook | null): (article: Article) => string {
	const resolve = codebook && resolver(codebook);
	const cased = casedBy(codebook);
	return (read) => {
		const article = attribute(segment(cased(read)));
		const holder = holders(article, resolve);
		const { id, file, text, extracted = isExtracted(file) } = read;
		return JSON.stringify({
			file,
			...(extracted ? { id, text } : {}),
			attributions: article.attributions.map((one) => ({
				source: pairs(one.source),
				cue: pairs(one.cue),
				content: pairs(one.content),
				holder: holder.get(place(one)) ?? null
			}))
		});
	};
}
