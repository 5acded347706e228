/** Everybody's codings of a project's statements: the rules', those of reviews.yaml, and each file in codings/. */
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { basename, extname, join } from 'node:path';
import type { FoundActor } from '../actors/party';
import type { CodedArticle } from '../coded';
import { Problems, problemLine } from '../codebook/problems';
import { readReviews } from '../codebook/reviews';
import type { Codebook, Review } from '../codebook/types';
import { parseYaml } from '../codebook/yaml-file';
import type { KeptAnswer } from '../llm/answers';
import { answerChecker, type CheckedStatement } from '../llm/check';
import { contentHash, documentOf } from '../llm/documents';
import { readKept } from '../llm/kept';
import { decide } from '../review';
import type { Statement } from '../statements';
import type { CodedStance, Passage } from '../types';

/** The name of the rules among coders. */
export const RULES = 'rules';

/** A coder's statements by key: the rules' id, or the place of a statement that the rules do not have. */
export interface Coding {
	name: string;
	kind: 'rules' | 'model' | 'person';
	/** Null for a statement of the rules that the coder rejects. */
	statements: ReadonlyMap<string, Statement | null>;
	/** Articles coded as a whole: what is missing from them was left out deliberately. */
	whole: ReadonlySet<string>;
	/** Actors that the codebook does not have, by article. */
	found: ReadonlyMap<string, readonly FoundActor[]>;
}

const rules = (articles: readonly CodedArticle[]): Coding => ({
	name: RULES,
	kind: 'rules',
	statements: new Map(articles.flatMap(({ statements }) => statements.map((one) => [one.id, one] as const))),
	whole: new Set(articles.map(({ article }) => article.id)),
	found: new Map()
});

/** Place of a statement that the rules did not find, so that two coders who did share it. */
const placeKey = (article: string, { sourceParagraph, no }: Passage, holder: string): string =>
	`${article}-p${sourceParagraph ?? no}-${holder}`;

/** A person's decisions as codings: undecided statements count as not coded. */
function decided(name: string, reviews: readonly Review[], articles: readonly CodedArticle[]): Coding {
	const machine = articles.flatMap((one) => one.statements);
	const { byId, extra, appliedTo } = decide(machine, reviews, articles);
	const statements = new Map<string, Statement | null>();
	for (const id of appliedTo.values()) if (id !== null) statements.set(id, byId.get(id) ?? null);
	for (const { statement } of extra)
		statements.set(placeKey(statement.article.id, statement.passage, statement.holderId), statement);
	return { name, kind: 'person', statements, whole: new Set(), found: new Map() };
}

/** The rules' statement that another's is about: of its passage, sharing words, of the same holder if there is one. */
function matching(
	{ statements }: CodedArticle,
	{ passageNo, holderId }: CheckedStatement,
	place: { start: number; end: number },
	taken: ReadonlyMap<string, Statement | null>
): Statement | undefined {
	const near = statements.filter(
		({ id, passage, start, end }) =>
			!taken.has(id) && passage.no === passageNo && start < place.end && place.start < end
	);
	return near.find((one) => one.holderId === holderId) ?? (near.length === 1 ? near[0] : undefined);
}

/** A model gives no figure for how sure it is. */
const UNKNOWN_CONFIDENCE = 0.5;

/** A coder's stances beside those of the rules. */
const stancesOf = (one: CheckedStatement, own: Statement | undefined, kind: Coding['kind']): CodedStance[] =>
	one.stances.map(({ propositionId, stance, condition }) => {
		const same = own?.stances.find((each) => each.propositionId === propositionId && each.stance === stance);
		const review = kind === 'model' ? 'machine' : same ? 'confirmed' : own ? 'corrected' : 'added';
		const confidence = kind === 'person' ? 1 : (same?.confidence ?? UNKNOWN_CONFIDENCE);
		if (same) return { ...same, condition: condition ?? same.condition, confidence, review };
		return { propositionId, stance, condition, rule: kind, ruleWords: one.quote, confidence, review };
	});

/** The statement with the day, mode and cue of the rules' where they have it: others decide on holder and sides. */
function statementOf(
	one: CheckedStatement,
	place: { start: number; end: number; passage: Passage },
	{ article }: CodedArticle,
	own: Statement | undefined,
	kind: Coding['kind']
): Statement {
	const stances = stancesOf(one, own, kind);
	if (own) {
		const sameHolder = own.holderId === one.holderId;
		return {
			...own,
			holderId: one.holderId,
			speakerId: sameHolder ? own.speakerId : one.speakerId,
			corrected: kind === 'person' && !sameHolder ? ['holder'] : [],
			review: kind === 'model' ? 'machine' : sameHolder ? 'confirmed' : 'corrected',
			stances
		};
	}
	return {
		...place,
		id: '',
		article,
		holderId: one.holderId,
		speakerId: one.speakerId,
		via: [],
		jointId: null,
		mode: one.mode,
		cue: '',
		said: one.said,
		stances,
		confidence: kind === 'model' ? UNKNOWN_CONFIDENCE : 1,
		review: kind === 'model' ? 'machine' : 'added',
		reviewReason: null,
		corrected: []
	};
}

/**
 * A model's answers, or codings made elsewhere, on the articles as they are now. What cannot be used is added to
 * `faults`. Lines without a model are a person's.
 */
function answered(
	name: string,
	answers: readonly KeptAnswer[],
	articles: readonly CodedArticle[],
	codebook: Codebook,
	faults: string[]
): Coding {
	const check = answerChecker(codebook);
	const kind = answers.some(({ model }) => model !== '') ? 'model' : 'person';
	const all = new Map<string, Statement | null>();
	const found = new Map<string, readonly FoundActor[]>();
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
		found.set(id, checked.found);
		for (const one of checked.statements) {
			const passage = coded.passages.find(({ no }) => no === one.passageNo);
			if (!passage) continue;
			const place = { start: passage.start + one.span.start, end: passage.start + one.span.end, passage };
			const matched = matching(coded, one, place, all);
			const key = matched?.id ?? placeKey(id, passage, one.holderId);
			const before = all.get(key);
			const statement = statementOf(one, place, coded, matched, kind);
			// Two quotations of one holder in one paragraph that the rules do not have are one statement.
			const more = (before?.stances ?? []).filter(
				({ propositionId }) => !statement.stances.some((each) => each.propositionId === propositionId)
			);
			all.set(key, { ...statement, stances: [...more, ...statement.stances] });
		}
		// The whole article was coded, so statements that are missing were left out deliberately.
		for (const { id: key } of coded.statements) if (!all.has(key)) all.set(key, null);
	}
	faults.push(...[...byArticle.keys()].map((id) => `${name}: there is no article "${id}"`));
	return { name, kind, statements: all, whole: new Set(found.keys()), found };
}

export interface Codings {
	codings: Coding[];
	/** What could not be read or used, in words. */
	faults: string[];
}

/** All codings of a project in folder `dir`; `reviews` are those of reviews.yaml. */
export function codingsOf(
	dir: string,
	reviews: readonly Review[],
	articles: readonly CodedArticle[],
	codebook: Codebook
): Codings {
	const codings = [rules(articles), decided('reviews.yaml', reviews, articles)];
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
			codings.push(answered(name, kept.answers, articles, codebook, faults));
		} else if (extname(file) === '.yaml' && !file.startsWith('.')) {
			const problems = new Problems();
			const yaml = parseYaml(path, readFileSync(path, 'utf8'), problems);
			const own = yaml && yaml.raw !== null ? readReviews(yaml, propositions) : [];
			if (problems.found.length > 0) faults.push(...problems.found.map(problemLine));
			else codings.push(decided(name, own, articles));
		}
	}
	return { codings: codings.filter(({ statements }) => statements.size > 0), faults };
}
