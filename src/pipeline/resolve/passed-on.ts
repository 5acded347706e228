/** Relayed words: "Reuters reported, citing two officials, that …". */
import type { Attribution, AttributedArticle, Span } from '../types';
import { encloses, hull, without, wordsOf } from '../text/spans';

const CITING = /^(?:citing|quoting)$/iu;
const TRAILING = /[\s,]+$/u;

/** A cited source: the attribution of its words, and that of the medium that relays them. */
interface Cited {
	attribution: Attribution;
	medium: Attribution;
}

/**
 * The sources that a medium cites for its report. `isMedium` recognises a phrase for a medium, `holds` one for somebody
 * who can hold a position: "citing low growth" does not cite anybody.
 */
export function citedSources(
	{ article: { text }, attributions, sentences }: AttributedArticle,
	isMedium: (phrase: string) => boolean,
	holds: (phrase: string) => boolean
): Map<Attribution, Cited> {
	const found = new Map<Attribution, Cited>();
	for (const citing of attributions) {
		const [cue] = citing.cue;
		const [named] = citing.content;
		if (!cue || !named || !CITING.test(wordsOf(text, citing.cue))) continue;
		const sentence = sentences.find((one) => encloses(one, cue));
		const medium = attributions.find((other) => {
			const [own] = other.cue;
			const same = hull(other.source)?.start === hull(citing.source)?.start;
			return other !== citing && own !== undefined && same && sentence && encloses(sentence, own);
		});
		const words = text.slice(named.start, named.end).replace(TRAILING, '');
		if (!medium || !isMedium(wordsOf(text, medium.source)) || !holds(words)) continue;
		const source: Span = { start: named.start, end: named.start + words.length };
		const content = without(medium.content, [{ start: cue.start, end: named.end }]);
		if (content.length === 0) continue;
		const attribution = { ...medium, source: [source], cue: [cue], content, mention: [source] };
		found.set(citing, { attribution, medium });
	}
	return found;
}

const QUOTED_BY = /\b(?:quoted|cited)\b.*?\b(?:by|in|on)\s+(.+?)(?:,?\s+as\s+\p{L}+)?$/iu;

/** The quoting medium: "Interfax" in "was quoted by Interfax as saying"; null if the cue names none. */
export const quotedBy = (cue: string): string | null => QUOTED_BY.exec(cue)?.[1] ?? null;
