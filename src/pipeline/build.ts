/** The results of the stages for each article → tables. Pure; reading and writing are done by the commands. */
import type { Tables } from '../lib/model/tables';
import type { CodedArticle } from './coded';
import type { Codebook, Review } from './codebook/types';
import { corroborate, type Utterance } from './corroborate';
import type { Publish } from './write/excerpt';
import type { FoundActor } from './resolve';
import { distinguished, type Source } from './actors/unnamed';
import type { PublishedCoders } from '../lib/model/site';
import type { Coding } from './codings/load';
import { published } from './codings/published';
import { applyReviews, decide } from './review';
import { withOpenCandidates } from './review/candidates';
import { tableRows } from './write/rows';
import type { Statement } from './statements';
import type { Warning } from './types';

export interface BuildInput {
	/** Sorted by file name. */
	articles: readonly CodedArticle[];
	codebook: Codebook;
	reviews: readonly Review[];
	publish: Publish;
	/** Other coders' work, and whose is published; the rules' alone if absent. */
	others?: { codings: readonly Coding[]; by: PublishedCoders };
}

export interface Build {
	tables: Tables;
	articles: readonly CodedArticle[];
	statements: Statement[];
	utterances: Utterance[];
	/** Persons and bodies that hold, say or relay something and are missing from the codebook. */
	missing: FoundActor[];
	warnings: Warning[];
	/** Number of attributions whose source could not be identified. */
	unresolved: number;
}

/** The actors found in articles and used, each with the first article that found it. */
function sources(articles: readonly CodedArticle[], used: ReadonlySet<string | null>, { outlets }: Codebook) {
	const seen = new Map<string, { actor: FoundActor; source: Source }>();
	for (const { article, found } of articles) {
		const outletName = outlets.find(({ id }) => id === article.outlet)?.name ?? article.outlet;
		for (const actor of found)
			if (used.has(actor.id) && !seen.has(actor.id))
				seen.set(actor.id, { actor, source: { ...article, outletName } });
	}
	return [...seen.values()];
}

/** The articles with what is published of all codings; reviews.yaml decides last. */
function withOthers(
	articles: readonly CodedArticle[],
	reviews: readonly Review[],
	{ codings, by }: NonNullable<BuildInput['others']>
): readonly CodedArticle[] {
	const { appliedTo } = decide(
		articles.flatMap(({ statements }) => statements),
		reviews,
		articles
	);
	return published(articles, codings, by, new Set([...appliedTo.values()].flatMap((id) => id ?? [])));
}

/** Applies reviews, corroborates, and arranges the result in tables. */
export function build({ articles: read, codebook, reviews, publish, others }: BuildInput): Build {
	const coded = others ? withOthers(read, reviews, others) : read;
	const machine = coded.flatMap((one) => one.statements);
	const { statements, warnings } = applyReviews(machine, reviews, coded);
	const articles = withOpenCandidates(coded, statements, reviews);
	const utterances = corroborate(statements);
	const used = new Set([
		...statements.flatMap(({ holderId, speakerId, via }) => [holderId, speakerId, ...via]),
		...articles.flatMap(({ candidates }) => candidates.map(({ holderId }) => holderId))
	]);
	const found = distinguished(sources(articles, used, codebook));
	const tables = tableRows({ articles, statements, utterances, found, codebook, publish });
	const provisional = new Set(
		tables.actors.filter((actor) => actor.provisional).map(({ actor_id }) => actor_id)
	);
	const missing = found.filter(({ id }) => provisional.has(id));
	const unresolved = articles.reduce((sum, one) => sum + one.unresolved, 0);
	return { tables, articles, statements, utterances, missing, warnings, unresolved };
}
