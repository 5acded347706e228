/** What the stages found in each article → tables. Pure; the command line reads and writes. */
import type { Tables } from '../lib/model/tables';
import type { CodedArticle } from './coded';
import type { Codebook, Review } from './codebook/types';
import { corroborate, type Utterance } from './corroborate';
import type { Publish } from './write/excerpt';
import type { FoundActor } from './resolve';
import { toldApart, type Source } from './actors/unnamed';
import { applyReviews } from './review';
import { tableRows } from './write/rows';
import type { Statement } from './statements';
import type { Warning } from './types';

export interface BuildInput {
	/** In order of their files' names. */
	articles: readonly CodedArticle[];
	codebook: Codebook;
	reviews: readonly Review[];
	publish: Publish;
}

export interface Build {
	tables: Tables;
	articles: readonly CodedArticle[];
	statements: Statement[];
	utterances: Utterance[];
	/** Persons and bodies that hold, say or relay something and are not in the codebook. */
	missing: FoundActor[];
	warnings: Warning[];
	/** Attributions whose source named nobody that could be told. */
	unresolved: number;
}

/** The actors that articles found and that are used, each with the article that found it first. */
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

/** Reviews and corroborates what was coded, and lays the result out in tables. */
export function build({ articles, codebook, reviews, publish }: BuildInput): Build {
	const machine = articles.flatMap((one) => one.statements);
	const { statements, warnings } = applyReviews(machine, reviews, articles);
	const utterances = corroborate(statements);
	const used = new Set([
		...statements.flatMap(({ holderId, speakerId, via }) => [holderId, speakerId, ...via]),
		...articles.flatMap(({ candidates }) => candidates.map(({ holderId }) => holderId))
	]);
	const found = toldApart(sources(articles, used, codebook));
	const tables = tableRows({ articles, statements, utterances, found, codebook, publish });
	const provisional = new Set(
		tables.actors.filter((actor) => actor.provisional).map(({ actor_id }) => actor_id)
	);
	const missing = found.filter(({ id }) => provisional.has(id));
	const unresolved = articles.reduce((sum, one) => sum + one.unresolved, 0);
	return { tables, articles, statements, utterances, missing, warnings, unresolved };
}
