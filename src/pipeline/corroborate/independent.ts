/** How many outlets report an utterance by their own work: copies of one wire count once. */
import type { Statement } from '../statements';
import { contentWords, overlapOf } from './content';

/** From this share of words on, two reports of one agency's text are copies. */
const COPIED = 0.6;

const outletOf = ({ article }: Statement): string => article.outlet ?? article.id;

/** Reports of one agency, those with the very same words together: they are copies whatever else is. */
function byWords(reports: readonly Statement[]): { words: ReadonlySet<string>; reports: Statement[] }[] {
	const kinds = new Map<string, { words: ReadonlySet<string>; reports: Statement[] }>();
	for (const report of reports) {
		const words = contentWords(report.article.text.slice(report.start, report.end));
		const key = [...words].sort().join(' ');
		const kind = kinds.get(key) ?? { words, reports: [] };
		kinds.set(key, kind);
		kind.reports.push(report);
	}
	return [...kinds.values()].filter(({ words }) => words.size > 0);
}

/** Groups of reports that copy none of another group, numbered from 1 in the order in which they come: by statement id. */
export function originsOf(statements: readonly Statement[]): Map<string, number> {
	const leader = new Map(statements.map((one) => [one, one]));
	const place = new Map(statements.map((one, i) => [one, i]));
	const origin = (one: Statement): Statement => {
		let at = one;
		for (let next = leader.get(at); next && next !== at; next = leader.get(at)) at = next;
		leader.set(one, at);
		return at;
	};
	/** The one that comes first stands for both. */
	const join = (a: Statement, b: Statement): void => {
		const [x, y] = [origin(a), origin(b)];
		const xFirst = (place.get(x) ?? 0) <= (place.get(y) ?? 0);
		leader.set(xFirst ? y : x, xFirst ? x : y);
	};
	const outlets = new Map<string, Statement>();
	const agencies = new Map<string, Statement[]>();
	for (const one of statements) {
		const outlet = outletOf(one);
		join(one, outlets.get(outlet) ?? one);
		outlets.set(outlet, one);
		for (const agency of one.article.wire) {
			const reports = agencies.get(agency) ?? [];
			agencies.set(agency, reports);
			reports.push(one);
		}
	}
	for (const reports of agencies.values()) {
		const kinds = byWords(reports);
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
