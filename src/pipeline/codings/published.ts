/** What is published where coders differ: people first, then where machines agree, then the coder named for the rest. */
import { join } from 'node:path';
import type { PublishedCoders } from '../../lib/model/site';
import type { CodedArticle } from '../coded';
import type { Codebook, Review } from '../codebook/types';
import type { Statement } from '../statements';
import type { CodedStance, Warning } from '../types';
import { codingsOf, RULES, type Coding } from './load';

/** What a coder says of a statement; null for nothing. */
interface Vote<T> {
	by: string;
	value: T | null;
}

/** The value of most machines, of two at least; else that of the coder named for the rest. `same` says whether two values are equal. */
function agreed<T>(
	votes: readonly Vote<T>[],
	otherwise: string | null,
	same: (value: T) => string
): { value: T | null; by: string[] } {
	const nameOf = ({ value }: Vote<T>): string => (value === null ? '' : same(value));
	for (const vote of votes) {
		const alike = votes.filter((one) => nameOf(one) === nameOf(vote));
		if (alike.length > 1 && alike.length * 2 > votes.length)
			return { value: vote.value, by: alike.map(({ by }) => by) };
	}
	const named = votes.find(({ by }) => by === otherwise);
	return { value: named?.value ?? null, by: named ? [named.by] : [] };
}

const decidedBy = (stance: CodedStance, by: readonly string[]): CodedStance => ({ ...stance, decidedBy: by });

/** The statement that machines agree on; null for none. */
function machines(votes: readonly Vote<Statement>[], otherwise: string | null): Statement | null {
	const holder = agreed(votes, otherwise, ({ holderId }) => holderId);
	if (holder.value === null) return null;
	const propositions = new Set(
		votes.flatMap(({ value }) => (value?.stances ?? []).map(({ propositionId }) => propositionId))
	);
	const stances = [...propositions].sort().flatMap((id): CodedStance[] => {
		const each = votes.map(({ by, value }): Vote<CodedStance> => ({
			by,
			value: value?.stances.find(({ propositionId }) => propositionId === id) ?? null
		}));
		const { value, by } = agreed(each, otherwise, ({ stance }) => stance);
		return value ? [decidedBy(value, by)] : [];
	});
	if (stances.length === 0 && holder.value.stances.length > 0) return null;
	return { ...holder.value, stances };
}

/** The published statement at a key, and null for none. */
function settled(
	key: string,
	article: string,
	codings: ReadonlyMap<string, Coding>,
	{ people, machines: named, otherwise }: PublishedCoders
): Statement | null {
	const votesOf = (names: readonly string[]): Vote<Statement>[] =>
		names.flatMap((by) => {
			const coding = codings.get(by);
			const own = coding?.statements.get(key);
			if (own !== undefined) return [{ by, value: own }];
			return coding?.whole.has(article) ? [{ by, value: null }] : [];
		});
	const [person] = votesOf(people);
	if (person)
		return (
			person.value && {
				...person.value,
				stances: person.value.stances.map((one) =>
					decidedBy(one, [one.review === 'machine' ? RULES : person.by])
				)
			}
		);
	const votes = votesOf(named);
	// Where the named coder has not coded the article, the rules have.
	const last = otherwise !== null && !votes.some(({ by }) => by === otherwise) ? RULES : otherwise;
	return machines(votes.length > 0 ? votes : votesOf([RULES]), last);
}

const isRulesAlone = ({ people, machines: named, otherwise }: PublishedCoders): boolean =>
	people.length === 0 && named.every((one) => one === RULES) && otherwise === RULES;

/**
 * The articles with the statements to publish, which keep the rules' ids where the rules have them. Statements in
 * `reviewed`, by the rules' id, are left for reviews.yaml to decide.
 */
export function published(
	articles: readonly CodedArticle[],
	codings: readonly Coding[],
	by: PublishedCoders,
	reviewed: ReadonlySet<string>
): readonly CodedArticle[] {
	if (isRulesAlone(by)) return articles;
	const byName = new Map(codings.map((one) => [one.name, one]));
	const used = [...new Set([...by.people, ...by.machines])].flatMap((name) => byName.get(name) ?? []);
	const elsewhere = new Map<string, Set<string>>();
	for (const { statements } of used)
		for (const [key, one] of statements)
			if (one) elsewhere.set(one.article.id, (elsewhere.get(one.article.id) ?? new Set()).add(key));
	return articles.map((coded) => {
		const { id } = coded.article;
		const own = new Map(coded.statements.map((one) => [one.id, one]));
		const keys = new Set([...own.keys(), ...(elsewhere.get(id) ?? [])]);
		const statements = [...keys].flatMap((key): Statement[] => {
			const before = own.get(key);
			if (before && reviewed.has(key)) return [before];
			const after = settled(key, id, byName, by);
			return after ? [{ ...after, id: before?.id ?? key }] : [];
		});
		const found = [...coded.found, ...used.flatMap((one) => one.found.get(id) ?? [])];
		return { ...coded, statements, found };
	});
}

/** What a build needs of other coders, with what is wrong in their files; nothing is read where the rules alone count. */
export function othersOf(
	{ dir, site }: { dir: string; site: string },
	by: PublishedCoders,
	{
		articles,
		reviews,
		codebook
	}: { articles: readonly CodedArticle[]; reviews: readonly Review[]; codebook: Codebook }
): { others?: { codings: readonly Coding[]; by: PublishedCoders }; warnings: Warning[] } {
	if (isRulesAlone(by)) return { warnings: [] };
	const { codings, faults } = codingsOf(dir, reviews, articles, codebook);
	const known = new Set([RULES, ...codings.map(({ name }) => name)]);
	const named = [...by.people, ...by.machines, ...(by.otherwise === null ? [] : [by.otherwise])];
	return {
		others: { codings, by },
		warnings: [
			...faults.map((message) => ({ file: join(dir, 'codings'), message })),
			...[...new Set(named)]
				.filter((name) => !known.has(name))
				.map((name) => ({
					file: site,
					message: `names the coder "${name}", and codings/ has nothing by them`
				}))
		]
	};
}
