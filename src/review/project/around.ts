/** What of the whole project the queue weighs a statement by. */
import type { CodedArticle } from '../../pipeline/coded';
import type { Codebook } from '../../pipeline/codebook';
import { corroborate } from '../../pipeline/corroborate';
import type { Statement } from '../../pipeline/statements';
import type { Decided } from './decided';
import type { Around } from './items';
import { ruleRecords } from './records';

/** Ids of statements whose utterance is reported with different sides. */
function disputedIn(machine: readonly Statement[]): Set<string> {
	const disputed = new Set<string>();
	for (const { statements } of corroborate(machine)) {
		const sides = new Map<string, Set<string>>();
		for (const { stances } of statements)
			for (const { propositionId, stance } of stances)
				sides.set(propositionId, (sides.get(propositionId) ?? new Set()).add(stance));
		if ([...sides.values()].some(({ size }) => size > 1)) statements.forEach(({ id }) => disputed.add(id));
	}
	return disputed;
}

/** Ids of each holder's newest statement on a proposition. */
function leadingOf(machine: readonly Statement[]): Set<string> {
	const newest = new Map<string, Statement>();
	const day = ({ said, article }: Statement) => said.on ?? said.to ?? article.publishedOn ?? '';
	for (const statement of machine)
		for (const { propositionId } of statement.stances) {
			const key = `${statement.holderId} ${propositionId}`;
			const before = newest.get(key);
			if (!before || day(before) <= day(statement)) newest.set(key, statement);
		}
	return new Set([...newest.values()].map(({ id }) => id));
}

export interface Weighed {
	articles: readonly CodedArticle[];
	codebook: Codebook;
	decided: readonly Decided[];
	/** Ids of the statements drawn to be checked, and of those that coders code differently. */
	sampled: Iterable<string>;
	differing: Iterable<string>;
	candidates: boolean;
}

/** Computes what the queue weighs by, over all articles. */
export function aroundOf({ articles, codebook, decided, sampled, differing, candidates }: Weighed): Around {
	const machine = articles.flatMap(({ statements }) => statements);
	const known = new Set(codebook.actors.map(({ id }) => id));
	const records = ruleRecords(machine, decided);
	return {
		disputed: disputedIn(machine),
		sampled: new Set(sampled),
		differing: new Set(differing),
		candidates,
		leading: leadingOf(machine),
		isProvisional: (actor) => !known.has(actor) && !actor.startsWith('unnamed-'),
		ruleRecord: (rule) => records.get(rule) ?? { right: 0, of: 0 }
	};
}
