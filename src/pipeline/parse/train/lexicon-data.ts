/** Collects the lexicon's data from a treebank. */
import { regularLemma } from '../lemma';
import type { LexiconData } from '../lexicon';
import { lowerOf } from '../tokenise';
import type { WordNet } from '../wordnet';
import type { TreebankSentence } from './conllu';

const tally = (map: Map<string, Map<string, number>>, key: string, value: string): void => {
	const counts = map.get(key) ?? new Map<string, number>();
	counts.set(value, (counts.get(value) ?? 0) + 1);
	map.set(key, counts);
};

const total = (counts: ReadonlyMap<string, number>): number =>
	[...counts.values()].reduce((a, b) => a + b, 0);

/** A word form seen this often gets only tags that it has had. */
const CLOSED_FROM = 15;
const KNOWN_FROM = 4;
/** Rarer tags and relations are left out. */
const LEAST_TAG = 2;
const LEAST_RELATION = 5;

const frequent = (counts: ReadonlyMap<string, number>, least: number): string[] =>
	[...counts]
		.filter(([, n]) => n >= least)
		.map(([key]) => key)
		.sort();

/** The tags that a word has had at least twice, or in more than a hundredth of its occurrences. */
function setsOf(
	words: ReadonlyMap<string, Map<string, number>>,
	least: number,
	tags: readonly string[],
	sets: Map<string, number>
): Record<string, number> {
	const result: Record<string, number> = {};
	for (const word of [...words.keys()].sort()) {
		const counts = words.get(word) as Map<string, number>;
		const all = total(counts);
		if (all < least) continue;
		const kept = [...counts]
			.filter(([tag, n]) => tags.includes(tag) && (n > 1 || n / all > 0.01))
			.map(([tag]) => tags.indexOf(tag))
			.sort((a, b) => a - b);
		if (kept.length === 0) continue;
		const key = kept.join(' ');
		if (!sets.has(key)) sets.set(key, sets.size);
		result[word] = sets.get(key) as number;
	}
	return result;
}

/** Lemmas that differ from those the rules give. */
function lemmasOf(
	lemmas: ReadonlyMap<string, Map<string, number>>,
	wordNet: WordNet
): Record<string, string> {
	const result: Record<string, string> = {};
	for (const key of [...lemmas.keys()].sort()) {
		const counts = [...(lemmas.get(key) as Map<string, number>)].sort(
			([a, n], [b, m]) => m - n || (a < b ? -1 : 1)
		);
		const [lower = '', upos = ''] = key.split(' ');
		const lemma = counts[0]?.[0];
		if (lemma && lemma !== '_' && lemma !== regularLemma(lower, upos, wordNet)) result[key] = lemma;
	}
	return result;
}

export function lexiconData(sentences: readonly TreebankSentence[], wordNet: WordNet): LexiconData {
	const tagCounts = new Map<string, number>();
	const relationCounts = new Map<string, number>();
	const byText = new Map<string, Map<string, number>>();
	const byLower = new Map<string, Map<string, number>>();
	const lemmas = new Map<string, Map<string, number>>();
	for (const { text, words } of sentences)
		for (const { start, end, lemma, upos, xpos, rel } of words) {
			const tag = `${upos} ${xpos}`;
			const form = text.slice(start, end);
			tagCounts.set(tag, (tagCounts.get(tag) ?? 0) + 1);
			if (rel !== 'root') relationCounts.set(rel, (relationCounts.get(rel) ?? 0) + 1);
			tally(byText, form, tag);
			tally(byLower, lowerOf(form), tag);
			if (upos !== 'PROPN' && upos !== 'PUNCT' && !/\d/.test(form))
				tally(lemmas, `${lowerOf(form)} ${upos}`, lemma.toLowerCase());
		}
	const tags = frequent(tagCounts, LEAST_TAG);
	const sets = new Map<string, number>();
	const seen = setsOf(byLower, KNOWN_FROM, tags, sets);
	const open = setsOf(byText, CLOSED_FROM, tags, sets);
	return {
		tags,
		relations: frequent(relationCounts, LEAST_RELATION),
		sets: [...sets.keys()].map((key) => key.split(' ').map(Number)),
		seen,
		open,
		lemmas: lemmasOf(lemmas, wordNet)
	};
}
