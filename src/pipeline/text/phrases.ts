/** Lists of phrases, compiled to find their occurrences in a text. */
import { Matcher } from './matcher';
import { readPattern, type WordClasses } from './pattern';
import { lowered, straighten } from './plain';

/** Words of a text that matched a phrase. */
export interface Hit {
	start: number;
	end: number;
	words: string;
}

/** Finds every occurrence of a phrase of the list. */
export interface Phrases {
	all(text: string): Hit[];
	first(text: string): Hit | null;
}

/** The text prepared for matching. The last one is cached, because many lists are matched against the same text. */
const prepared = (() => {
	let last = '';
	let result = '';
	return (text: string): string => {
		if (text !== last) {
			last = text;
			result = lowered(straighten(text));
		}
		return result;
	};
})();

/** Compiles a list of phrases, each matched independently: of nested hits, the shortest stays. */
export function compileShortest(list: readonly string[], classes: WordClasses): Phrases {
	const matcher = new Matcher(list.map((phrase) => readPattern(phrase, classes)));
	const all = (text: string): Hit[] => {
		const hits = [...matcher.eachMatch(prepared(text))].map(([start, end]) => hitOf(text, start, end));
		const inside = (a: Hit, b: Hit) =>
			a.start <= b.start && b.end <= a.end && a.end - a.start > b.end - b.start;
		return hits
			.filter((hit, i) => !hits.some((other, j) => inside(hit, other) || (j < i && same(hit, other))))
			.sort((a, b) => a.start - b.start || a.end - b.end);
	};
	return { all, first: (text) => all(text)[0] ?? null };
}

const hitOf = (text: string, start: number, end: number): Hit => ({
	start,
	end,
	words: text.slice(start, end)
});

const same = (a: Hit, b: Hit): boolean => a.start === b.start && a.end === b.end;

/** Compiles a list of phrases; the first that matches at a place wins. An empty list matches nothing. */
export function compilePhrases(list: readonly string[], classes: WordClasses): Phrases {
	if (list.length === 0) return { all: () => [], first: () => null };
	const matcher = new Matcher(list.map((phrase) => readPattern(phrase, classes)));
	function* hits(text: string): Generator<Hit> {
		for (const [start, end] of matcher.matches(prepared(text))) yield hitOf(text, start, end);
	}
	return { all: (text) => [...hits(text)], first: (text) => hits(text).next().value ?? null };
}
