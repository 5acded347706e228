/** The units that are parsed one at a time: sentences, including each sentence within a long quotation. */
import type { Span } from '../types';

const END = /[.!?…]["'”’)\]]*\s+(?=["'“‘(]*\p{Lu})/gu;
const ABBREVIATED = new RegExp(
	String.raw`(?:^|[\s("“])(?:${[
		String.raw`\p{Lu}|Mr|Mrs|Ms|Dr|Prof|Sen|Rep|Gov|Gen|Lt|Col|Adm|St|No|vs|Jan|Feb|Mar|Apr|Aug|Sept?|Oct|Nov|Dec`,
		String.raw`(?:\p{L}\.)+\p{L}`
	].join('|')})$`,
	'u'
);

/** The sentences of a span of text, with those inside quotations separated. */
export function unitsOf(text: string, sentence: Span): Span[] {
	const words = text.slice(sentence.start, sentence.end);
	const units: Span[] = [];
	let from = 0;
	for (const { 0: mark, index } of words.matchAll(END)) {
		if (mark.startsWith('.') && ABBREVIATED.test(words.slice(Math.max(0, index - 12), index))) continue;
		const end = index + mark.trimEnd().length;
		units.push({ start: sentence.start + from, end: sentence.start + end });
		from = index + mark.length;
	}
	units.push({ start: sentence.start + from, end: sentence.end });
	return units.filter(({ start, end }) => end > start);
}
