/** The stages chained: articles and codebook in, tables out. Pure; the command line reads and writes. */
import type { Tables } from '../lib/model/tables';
import { attribute } from './attribute';
import { codingRules } from './code';
import type { Codebook, Review } from './codebook/types';
import { corroborate, type Utterance } from './corroborate';
import { datePhrases } from './date';
import type { Publish } from './excerpt';
import { resolver, type FoundActor } from './resolve';
import { applyReviews } from './review';
import { tableRows } from './rows';
import { segment } from './segment';
import { statementsOf, type Statement } from './statements';
import type { Article, AttributedArticle, Warning } from './types';

export interface BuildInput {
	articles: Iterable<Article>;
	codebook: Codebook;
	reviews: readonly Review[];
	publish: Publish;
}

export interface Build {
	tables: Tables;
	articles: AttributedArticle[];
	statements: Statement[];
	utterances: Utterance[];
	/** Persons and bodies that hold, say or relay something and are not in the codebook. */
	missing: FoundActor[];
	warnings: Warning[];
	/** Attributions whose source named nobody that could be told. */
	unresolved: number;
}

/** Runs every stage from segment to corroborate and lays the result out in tables. */
export function build({ articles, codebook, reviews, publish }: BuildInput): Build {
	const resolve = resolver(codebook);
	const rules = codingRules(codebook);
	const dates = datePhrases(codebook.lexicon);
	const read: AttributedArticle[] = [];
	const machine: Statement[] = [];
	const seen = new Map<string, FoundActor>();
	let unresolved = 0;
	for (const article of articles) {
		const resolved = resolve(attribute(segment(article)));
		read.push(resolved.article);
		machine.push(...statementsOf(resolved, rules, dates));
		for (const actor of resolved.found) if (!seen.has(actor.id)) seen.set(actor.id, actor);
		unresolved += resolved.unresolved.length;
	}
	const { statements, warnings } = applyReviews(machine, reviews, read);
	const utterances = corroborate(statements);
	const used = new Set(statements.flatMap(({ holderId, speakerId, via }) => [holderId, speakerId, ...via]));
	const found = [...seen.values()].filter(({ id }) => used.has(id));
	const tables = tableRows({ articles: read, statements, utterances, found, codebook, publish });
	const provisional = new Set(
		tables.actors.filter((actor) => actor.provisional).map(({ actor_id }) => actor_id)
	);
	const missing = found.filter(({ id }) => provisional.has(id));
	return { tables, articles: read, statements, utterances, missing, warnings, unresolved };
}
