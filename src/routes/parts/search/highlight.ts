/** Highlights the words that a search matched. */
import { plainText } from '$lib/model/plain';

export interface Run {
	text: string;
	hit: boolean;
}

/**
 * `text` in runs; a word is a hit if it is one of `terms` (lower case, without diacritics). The runs joined are `text`.
 */
export function highlighted(text: string, terms: readonly string[]): Run[] {
	const wanted = new Set(terms);
	const runs: Run[] = [];
	for (const part of text.split(/([\p{L}\p{M}\p{N}]+)/u)) {
		if (part === '') continue;
		const hit = wanted.has(plainText(part));
		const last = runs.at(-1);
		if (last && last.hit === hit) last.text += part;
		else runs.push({ text: part, hit });
	}
	return runs;
}

/** Number of characters shown around the first hit of a long text. */
const SHOWN = 170;
const BEFORE = 60;

/** About two lines of `text` around the first hit, cut between words. */
export function excerpt(text: string, terms: readonly string[]): string {
	if (text.length <= SHOWN) return text;
	const runs = highlighted(text, terms);
	const index = runs.findIndex(({ hit }) => hit);
	const at = runs.slice(0, Math.max(0, index)).reduce((sum, run) => sum + run.text.length, 0);
	const start = at <= BEFORE ? 0 : text.indexOf(' ', at - BEFORE) + 1 || at;
	const rest = text.length - start;
	const end = rest <= SHOWN ? text.length : text.lastIndexOf(' ', start + SHOWN);
	const upTo = end > start ? end : start + SHOWN;
	return `${start > 0 ? '… ' : ''}${text.slice(start, upTo)}${upTo < text.length ? ' …' : ''}`;
}
