/** Lists of phrases, compiled to find where they stand in a text. */
import { Matcher } from './matcher';
import { readPattern, type WordClasses } from './pattern';
import { lowered, straighten } from './plain';

/** Words of a text that a phrase matched. */
export interface Hit {
	start: number;
	end: number;
	words: string;
}

/** Finds every place where one of a list of phrases stands. */
export interface Phrases {
	all(text: string): Hit[];
	first(text: string): Hit | null;
}

/** Text as phrases are matched against it. The last one is kept, as many lists look at one text. */
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

/** Compiles a list of phrases, each looked for by itself: of hits that lie in each other, the shortest stays. */
export function compileShortest(list: readonly string[], classes: WordClasses): Phrases {
	const each = list.map((phrase) => compilePhrases([phrase], classes));
	const all = (text: string): Hit[] => {
		const hits = each.flatMap((phrases) => phrases.all(text));
		const inside = (a: Hit, b: Hit) =>
			a.start <= b.start && b.end <= a.end && a.end - a.start > b.end - b.start;
		return hits
			.filter((hit, i) => !hits.some((other, j) => inside(hit, other) || (j < i && same(hit, other))))
			.sort((a, b) => a.start - b.start || a.end - b.end);
	};
	return { all, first: (text) => all(text)[0] ?? null };
}

const same = (a: Hit, b: Hit): boolean => a.start === b.start && a.end === b.end;

/** Compiles a list of phrases; the first that matches at a place wins. An empty list matches nothing. */
export function compilePhrases(list: readonly string[], classes: WordClasses): Phrases {
	if (list.length === 0) return { all: () => [], first: () => null };
	const matcher = new Matcher(list.map((phrase) => readPattern(phrase, classes)));
	function* hits(text: string): Generator<Hit> {
		for (const [start, end] of matcher.matches(prepared(text)))
			yield { start, end, words: text.slice(start, end) };
	}
	return { all: (text) => [...hits(text)], first: (text) => hits(text).next().value ?? null };
}
