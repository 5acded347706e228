/** Splits a statement's words where one clause ends and a contrasting or separate one begins. */
import type { Hit } from '../text/phrases';
import type { StanceRules } from './rules';

export interface Clause {
	start: number;
	end: number;
	words: string;
	/** Number of the sentence it belongs to. */
	sentence: number;
}

/** A full stop, a semicolon, a comma before "it is", or where one quotation ends and the next begins. */
const SENTENCE_END = new RegExp(
	[
		String.raw`[.!?]["'”’)]*\s+(?=["“‘(]*\p{Lu})|;\s+`,
		String.raw`,\s+(?=(?:it|this|that|they|he|she)(?:'s|\s(?:is|are|was|were))\b)|[,”"]["”]\s+(?=["“])`
	].join('|'),
	'gu'
);

/** Clauses in order; together they cover the text. */
export function clausesOf(text: string, { contrast, condition }: StanceRules): Clause[] {
	const clauses: Clause[] = [];
	let sentence = 0;
	let from = 0;
	const ends = [...text.matchAll(SENTENCE_END)].map((match) => match.index + match[0].length);
	for (const end of [...ends, text.length]) {
		const words = text.slice(from, end);
		const cuts = new Set<number>([0, words.length]);
		for (const hit of contrast.all(words)) {
			// "…, but only if": the condition belongs to the clause before.
			if (condition.first(words.slice(hit.end).trimStart())?.start === 0) continue;
			cuts.add(hit.start);
			// "Although …, it would": the subordinate clause ends at its comma.
			if (words.slice(0, hit.start).trim().length < 3) {
				const comma = words.indexOf(', ', hit.end);
				if (comma > 0) cuts.add(comma + 2);
			}
		}
		const places = [...cuts].sort((a, b) => a - b);
		for (const [i, start] of places.slice(0, -1).entries()) {
			const stop = places[i + 1] ?? words.length;
			clauses.push({ start: from + start, end: from + stop, words: words.slice(start, stop), sentence });
		}
		sentence += 1;
		from = end;
	}
	return clauses;
}

/** Number of words between two places of a text. */
export const wordsBetween = (text: string, from: number, to: number): number =>
	text
		.slice(Math.min(from, to), Math.max(from, to))
		.split(/\s+/)
		.filter((word) => /\p{L}/u.test(word)).length;

/** Hits that are not inside any of `others`. */
export const outside = <T extends Hit>(hits: readonly T[], others: readonly Hit[]): T[] =>
	hits.filter((hit) => !others.some((other) => other.start <= hit.start && hit.end <= other.end));

/** Hits that do not overlap any of `others`. */
export const clearOf = <T extends Hit>(hits: readonly T[], others: readonly Hit[]): T[] =>
	hits.filter((hit) => !others.some((other) => hit.start < other.end && other.start < hit.end));
