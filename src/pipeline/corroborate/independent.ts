/** How many outlets report an utterance independently: copies of one wire count once. */
import { groups } from 'd3-array';
import type { Statement } from '../statements';
import { straighten } from '../text/plain';
import { contentWords, overlapOf, wordForWord } from './content';

/** Two reports of one agency's text are copies from this share of common words on. */
const COPIED = 0.6;

const outletOf = ({ article }: Statement): string => article.outlet ?? article.id;

/** Reports of one agency, grouped by identical words, which are always copies. */
function byWords(reports: readonly Statement[]): { words: ReadonlySet<string>; reports: Statement[] }[] {
	const allWords = ({ article, start, end }: Statement) =>
		[...contentWords(article.text.slice(start, end))].sort().join(' ');
	return groups(reports, allWords)
		.filter(([words]) => words !== '')
		.map(([words, same]) => ({ words: new Set(words.split(' ')), reports: same }));
}

/** Paragraphs with fewer words, or fewer words outside quotations, may be equal by chance. */
const LEAST_WORDS = 10;
const LEAST_OWN_WORDS = 4;
const DATELINE = /^\p{Lu}{3}[^.—–]{0,60}?\s(?:—|–|--?)\s/u;

/**
 * The paragraph of a report without its dateline, which identifies a copy that does not credit its agency; otherwise
 * empty.
 */
function paragraphKey({ passage }: Statement): string {
	const text = passage.text.replace(DATELINE, '');
	const count = (words: string) => words.match(/[\p{L}\p{N}]+/gu)?.length ?? 0;
	const own = straighten(text).replace(/"[^"]*(?:"|$)/g, ' ');
	return count(text) >= LEAST_WORDS && count(own) >= LEAST_OWN_WORDS ? wordForWord(text) : '';
}

/** Groups of reports that do not copy from each other, numbered from 1 in the order of their statement ids. */
export function originsOf(statements: readonly Statement[]): Map<string, number> {
	const leader = new Map(statements.map((one) => [one, one]));
	const place = new Map(statements.map((one, i) => [one, i]));
	const origin = (one: Statement): Statement => {
		let at = one;
		for (let next = leader.get(at); next && next !== at; next = leader.get(at)) at = next;
		leader.set(one, at);
		return at;
	};
	/** The earlier one represents both. */
	const join = (a: Statement, b: Statement): void => {
		const [x, y] = [origin(a), origin(b)];
		const xFirst = (place.get(x) ?? 0) <= (place.get(y) ?? 0);
		leader.set(xFirst ? y : x, xFirst ? x : y);
	};
	const outlets = new Map<string, Statement>();
	for (const one of statements) {
		const outlet = outletOf(one);
		join(one, outlets.get(outlet) ?? one);
		outlets.set(outlet, one);
	}
	for (const [key, copies] of groups(statements, paragraphKey)) {
		const first = copies.find(({ article }) => article.wire.length > 0) ?? copies[0];
		// Reports that credit different agencies are independent of each other.
		for (const copy of copies) if (key !== '' && first && copy.article.wire.length === 0) join(copy, first);
	}
	const drawn = statements.flatMap((one) => one.article.wire.map((agency) => ({ agency, one })));
	for (const [, reports] of groups(drawn, ({ agency }) => agency)) {
		const kinds = byWords(reports.map(({ one }) => one));
		for (const [i, kind] of kinds.entries()) {
			for (const report of kind.reports) join(report, kind.reports[0] ?? report);
			for (const other of kinds.slice(0, i)) {
				const [a, b] = [kind.reports[0], other.reports[0]];
				if (a && b && origin(a) !== origin(b) && overlapOf(kind.words, other.words) >= COPIED) join(a, b);
			}
		}
	}
	const numbers = new Map<Statement, number>();
	return new Map(
		statements.map((one) => {
			const first = origin(one);
			const number = numbers.get(first) ?? numbers.size + 1;
			numbers.set(first, number);
			return [one.id, number];
		})
	);
}
