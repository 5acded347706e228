/** Lists of phrases, compiled to find where they stand in a text. */
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

/** Compiles a list of phrases; the first that matches at a place wins. An empty list matches nothing. */
export function compilePhrases(list: readonly string[], classes: WordClasses): Phrases {
	if (list.length === 0) return { all: () => [], first: () => null };
	const patterns = list.map((phrase) => readPattern(phrase, classes));
	const source = patterns.map((pattern) => pattern.source).join('|');
	const expression = new RegExp(`(?<![\\p{L}\\p{N}])(?:${source})(?![\\p{L}\\p{N}])`, 'gu');
	// Most lists have nothing to say of most texts: a look for their rarest words is enough to tell.
	const anchors = [...new Set(patterns.flatMap((pattern) => pattern.anchors))];
	function* hits(text: string): Generator<Hit> {
		const plain = prepared(text);
		if (!anchors.some((anchor) => plain.includes(anchor))) return;
		for (const { 0: match, index } of plain.matchAll(expression)) {
			const end = index + match.length;
			yield { start: index, end, words: text.slice(index, end) };
		}
	}
	return { all: (text) => [...hits(text)], first: (text) => hits(text).next().value ?? null };
}
