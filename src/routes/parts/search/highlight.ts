/** Which words of a text a search has found. */
import { plainText } from '$lib/model/plain';

export interface Run {
	text: string;
	hit: boolean;
}

/** `text` in runs; a word is a hit where it is one of `terms` (lower case, without diacritics). Nothing is lost. */
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

/** Letters of a long text that are shown around the first hit. */
const SHOWN = 170;
const BEFORE = 60;

/** As much of `text` as fits on two lines or so, with the first hit in it, cut between words. */
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
