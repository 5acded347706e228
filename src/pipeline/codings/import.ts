/** Codings made elsewhere → a coder's answers on this project's articles; what cannot be matched is named. */
import { STANCE_LABELS, STANCES, type Stance } from '../../lib/model/vocab';
import type { CodedArticle } from '../coded';
import type { Codebook } from '../codebook/types';
import type { GivenStatement } from '../llm/answer';
import type { KeptAnswer } from '../llm/answers';
import { answerChecker } from '../llm/check';
import { contentHash, documentOf } from '../llm/documents';
import { spanOfWords } from '../llm/place';
import type { GivenCoding } from './given';

export interface Imported {
	/** One for each article with a coding that was matched. */
	answers: KeptAnswer[];
	/** What could not be matched, and why, by its place in the file. */
	unmatched: string[];
}

const plain = (text: string): string => text.trim().toLowerCase().replace(/\s+/g, ' ');

const SAME_STANCE: Record<string, Stance> = {
	...Object.fromEntries(STANCES.flatMap((one) => [[one, one] as const, [plain(STANCE_LABELS[one]), one]])),
	...Object.fromEntries(['1', 'true', 'yes', 'agree', 'for', 'pro'].map((one) => [one, 'support' as const])),
	...Object.fromEntries(
		['0', '-1', 'false', 'no', 'disagree', 'against', 'contra'].map((one) => [one, 'oppose' as const])
	)
};

/** Finds articles by id, file name, headline, or the number a document has in its project. */
function articleFinder(articles: readonly CodedArticle[]): (given: string) => readonly CodedArticle[] {
	const namesOf = ({ article: { id, file, headline } }: CodedArticle): string[] =>
		[id, file, file.replace(/\.[^./]+$/, ''), headline ?? ''].map(plain);
	return (given) => {
		const wanted = plain(given);
		if (wanted === '') return articles;
		const named = articles.filter((one) => namesOf(one).includes(wanted));
		if (named.length > 0 || !/^\d+$/.test(wanted)) return named;
		const numbered = articles.filter(({ article }) => article.id.endsWith(`-${wanted}`));
		// A project with one document has no numbers.
		return numbered.length > 0 ? numbered : articles.filter(({ article }) => /\.dna$/i.test(article.file));
	};
}

interface Place {
	coded: CodedArticle;
	passage: number;
	quote: string;
}

/** Where words occur; a quotation over several paragraphs is placed by the longest of them. */
function placesOf(quote: string, articles: readonly CodedArticle[]): Place[] {
	const lines = quote.split(/\n+/).sort((a, b) => b.length - a.length);
	for (const words of [quote, ...(lines.length > 1 ? lines.slice(0, 1) : [])]) {
		const found = articles.flatMap((coded) =>
			coded.passages
				.filter(({ text }) => spanOfWords(words, text))
				.map(({ no }): Place => ({ coded, passage: no, quote: words.trim() }))
		);
		if (found.length > 0) return found;
	}
	return [];
}

/** The place of a coding's words, or why it has none. */
function placed(given: GivenCoding, find: (article: string) => readonly CodedArticle[]): Place | string {
	const among = find(given.article);
	const [first, second] = placesOf(given.quote, among);
	const shown = `"${given.quote.length > 80 ? `${given.quote.slice(0, 80)}…` : given.quote}"`;
	if (first && !second) return first;
	if (first) return `the words ${shown} occur more than once; give more of them, or the article's id`;
	return among.length === 0
		? `there is no article "${given.article}"; give its id, file name or headline`
		: `the words ${shown} are not in ${given.article === '' ? 'any article' : `the article "${given.article}"`}`;
}

interface Matched {
	coded: CodedArticle;
	statement: GivenStatement;
}

/** Makes what finds the article, actors and proposition of a coding, or says which of them there is not. */
function matcher(
	articles: readonly CodedArticle[],
	codebook: Codebook,
	same: ReadonlyMap<string, string>
): (given: GivenCoding) => Matched | string {
	const find = articleFinder(articles);
	const check = answerChecker(codebook);
	const renamed = (words: string): string => same.get(plain(words)) ?? words;
	const propositions = new Map(
		codebook.propositions.flatMap(({ id, label, text }) =>
			[id, label, text].map((name) => [plain(name), id] as const)
		)
	);
	return (one) => {
		const place = placed(one, find);
		if (typeof place === 'string') return place;
		const stance = SAME_STANCE[plain(one.stance)];
		if (!stance) return `"${one.stance}" is not a stance; write one of ${STANCES.join(', ')}`;
		const proposition = propositions.get(plain(renamed(one.proposition)));
		if (!proposition)
			return `there is no proposition "${one.proposition}"; give its id with --same "${one.proposition}=ID"`;
		const document = documentOf(place.coded);
		const attempts = readings(renamed(one.holder)).map((holder, index): GivenStatement => ({
			passage: place.passage,
			quote: place.quote,
			holder,
			speaker: one.speaker === '' ? holder : (readings(renamed(one.speaker))[index] ?? holder),
			mode: 'indirect',
			day: { basis: 'published', words: null, said_on: null, said_from: null, said_to: null },
			stances: [{ proposition, stance, condition: one.condition || null }]
		}));
		const statement = attempts.find((each) => check([each], document).statements.length === 1);
		if (statement) return { coded: place.coded, statement };
		const { faults } = check(attempts.slice(0, 1), document);
		return faults
			.map((fault) =>
				fault.startsWith('there is no actor')
					? `${fault}, and the article does not name it; give the id with --same "${one.holder}=ID"`
					: fault
			)
			.join('; ');
	};
}

/** The ways to read a name: as one of the codebook, one in the article, or an unnamed source in it. */
const readings = (words: string): string[] =>
	/^(?:un)?named:/.test(words) ? [words] : [words, `named: ${words}`, `unnamed: ${words}`];

/**
 * Matches codings to the articles, actors and propositions of a project. `same` gives the ids of names that the file
 * uses and the codebook does not have; `model` is empty for a person's codings.
 */
export function imported(
	given: readonly GivenCoding[],
	articles: readonly CodedArticle[],
	codebook: Codebook,
	{ same, model }: { same: ReadonlyMap<string, string>; model: string }
): Imported {
	const match = matcher(articles, codebook, same);
	const byArticle = new Map<CodedArticle, Map<string, GivenStatement>>();
	const unmatched: string[] = [];
	for (const one of given) {
		const matched = match(one);
		if (typeof matched === 'string') {
			unmatched.push(`${one.at}: ${matched}`);
			continue;
		}
		const { coded, statement } = matched;
		const own = byArticle.get(coded) ?? new Map<string, GivenStatement>();
		byArticle.set(coded, own);
		const key = JSON.stringify([statement.passage, statement.quote, statement.holder, statement.speaker]);
		const before = own.get(key);
		own.set(key, before ? { ...before, stances: [...before.stances, ...statement.stances] } : statement);
	}
	const answers = [...byArticle].map(([coded, statements]): KeptAnswer => ({
		article: coded.article.id,
		content: contentHash(documentOf(coded)),
		asked: '',
		model,
		statements: [...statements.values()]
	}));
	return { answers, unmatched };
}

/** The lines of our own form, checked against the articles; `at` of each is its article. */
export function checkedAnswers(
	answers: readonly KeptAnswer[],
	articles: readonly CodedArticle[],
	codebook: Codebook,
	model: string
): Imported {
	const check = answerChecker(codebook);
	const byId = new Map(articles.map((one) => [one.article.id, one]));
	const unmatched: string[] = [];
	const kept = answers.flatMap((answer): KeptAnswer[] => {
		const coded = byId.get(answer.article);
		if (!coded) {
			unmatched.push(`there is no article "${answer.article}"`);
			return [];
		}
		const document = documentOf(coded);
		if (answer.content !== '' && answer.content !== contentHash(document)) {
			unmatched.push(`${answer.article}: was coded in another text than the article has now`);
			return [];
		}
		const statements = answer.statements.filter((one) => {
			const { statements: right, faults } = check([one], document);
			unmatched.push(...faults.map((fault) => `${answer.article}: ${fault}`));
			return right.length === 1;
		});
		return [{ ...answer, content: contentHash(document), model: model || answer.model, statements }];
	});
	return { answers: kept, unmatched };
}
