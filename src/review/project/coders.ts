/** Everybody's codings of a project's statements: the rules', those of reviews.yaml, and each file in codings/. */
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { basename, extname, join } from 'node:path';
import type { CodedArticle } from '../../pipeline/coded';
import type { Codebook, Review } from '../../pipeline/codebook';
import { Problems, problemLine } from '../../pipeline/codebook/problems';
import { readReviews } from '../../pipeline/codebook/reviews';
import { parseYaml } from '../../pipeline/codebook/yaml-file';
import type { KeptAnswer } from '../../pipeline/llm/answers';
import { answerChecker, type CheckedStatement } from '../../pipeline/llm/check';
import { contentHash, documentOf } from '../../pipeline/llm/documents';
import { readKept } from '../../pipeline/llm/kept';
import { decide } from '../../pipeline/review';
import type { Statement } from '../../pipeline/statements';
import type { CodedUnit, Coder } from '../agreement/compare';

const unitOf = ({ holderId, stances }: Pick<Statement, 'holderId' | 'stances'>): CodedUnit => ({
	holder: holderId,
	positions: Object.fromEntries(stances.map(({ propositionId, stance }) => [propositionId, stance]))
});

const rules = (articles: readonly CodedArticle[]): Coder => ({
	name: 'the rules',
	kind: 'rules',
	units: new Map(
		articles.flatMap(({ statements }) => statements.map((one) => [one.id, unitOf(one)] as const))
	)
});

/** Place of a statement that the rules did not find, so that two coders who did share it. */
const placeKey = (article: string, paragraph: number, holder: string): string =>
	`${article}-p${paragraph}-${holder}`;

/** A person's decisions as codings: undecided statements count as not coded. */
function person(name: string, reviews: readonly Review[], articles: readonly CodedArticle[]): Coder {
	const statements = articles.flatMap((one) => one.statements);
	const { byId, extra, appliedTo } = decide(statements, reviews, articles);
	const units = new Map<string, CodedUnit | null>();
	for (const id of appliedTo.values())
		if (id !== null) units.set(id, byId.has(id) ? unitOf(byId.get(id)!) : null);
	for (const { statement } of extra) {
		const { article, passage, holderId } = statement;
		units.set(placeKey(article.id, passage.sourceParagraph ?? passage.no, holderId), unitOf(statement));
	}
	return { name, kind: 'person', units };
}

/** The rules' statement that a model's is about: of its passage, sharing words, of the same holder if there is one. */
function matching(
	{ statements }: CodedArticle,
	{ passageNo, quoteStart, quoteEnd, holderId }: CheckedStatement & { quoteStart: number; quoteEnd: number },
	taken: ReadonlySet<string>
): Statement | undefined {
	const near = statements.filter(
		({ id, passage, start, end }) =>
			!taken.has(id) && passage.no === passageNo && start < quoteEnd && quoteStart < end
	);
	return near.find((one) => one.holderId === holderId) ?? (near.length === 1 ? near[0] : undefined);
}

/**
 * A model's answers, or codings made elsewhere, on the articles as they are now. What cannot be used is added to
 * `faults`. A line without a model is a person's.
 */
function answered(
	name: string,
	answers: readonly KeptAnswer[],
	articles: readonly CodedArticle[],
	codebook: Codebook,
	faults: string[]
): Coder {
	const check = answerChecker(codebook);
	const units = new Map<string, CodedUnit | null>();
	const byArticle = new Map<string, KeptAnswer[]>();
	for (const one of answers) byArticle.set(one.article, [...(byArticle.get(one.article) ?? []), one]);
	for (const coded of articles) {
		const { id } = coded.article;
		const document = documentOf(coded);
		const hash = contentHash(document);
		const own = byArticle.get(id) ?? [];
		byArticle.delete(id);
		const answer = own.findLast(({ content }) => content === '' || content === hash);
		if (!answer) {
			if (own.length > 0) faults.push(`${name}: ${id} was coded in another text than it has now`);
			continue;
		}
		const checked = check(answer.statements, document);
		faults.push(...checked.faults.map((fault) => `${name}: ${id}: ${fault}`));
		const taken = new Set<string>();
		for (const one of checked.statements) {
			const passage = coded.passages.find(({ no }) => no === one.passageNo);
			if (!passage) continue;
			const at = { quoteStart: passage.start + one.span.start, quoteEnd: passage.start + one.span.end };
			const matched = matching(coded, { ...one, ...at }, taken);
			const key = matched?.id ?? placeKey(id, passage.sourceParagraph ?? passage.no, one.holderId);
			taken.add(key);
			const positions = Object.fromEntries(
				one.stances.map(({ propositionId, stance }) => [propositionId, stance])
			);
			units.set(key, { holder: one.holderId, positions: { ...units.get(key)?.positions, ...positions } });
		}
		// The whole article was coded, so statements that are missing were left out deliberately.
		for (const { id: key } of coded.statements) if (!taken.has(key)) units.set(key, null);
	}
	faults.push(...[...byArticle.keys()].map((id) => `${name}: there is no article "${id}"`));
	return { name, kind: answers.some(({ model }) => model !== '') ? 'model' : 'person', units };
}

export interface Coders {
	coders: Coder[];
	/** What could not be read, in words. */
	faults: string[];
}

/** All coders of a project; `reviews` are those of reviews.yaml. */
export function codersOf(
	dir: string,
	reviews: readonly Review[],
	articles: readonly CodedArticle[],
	codebook: Codebook
): Coders {
	const coders = [rules(articles), person('reviews.yaml', reviews, articles)];
	const faults: string[] = [];
	const folder = join(dir, 'codings');
	const files = statSync(folder, { throwIfNoEntry: false })?.isDirectory() ? readdirSync(folder).sort() : [];
	const propositions = new Set(codebook.propositions.map(({ id }) => id));
	for (const file of files) {
		const path = join(folder, file);
		const name = basename(file, extname(file));
		if (extname(file) === '.jsonl') {
			const kept = readKept(path);
			faults.push(...kept.faults);
			coders.push(answered(name, kept.answers, articles, codebook, faults));
		} else if (extname(file) === '.yaml' && !file.startsWith('.')) {
			const problems = new Problems();
			const yaml = parseYaml(path, readFileSync(path, 'utf8'), problems);
			const own = yaml && yaml.raw !== null ? readReviews(yaml, propositions) : [];
			if (problems.found.length > 0) faults.push(...problems.found.map(problemLine));
			else coders.push(person(name, own, articles));
		}
	}
	return { coders: coders.filter(({ units }) => units.size > 0), faults };
}
