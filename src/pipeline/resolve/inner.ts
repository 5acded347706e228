/** Positions of others inside what somebody says: "Russia has indicated it was open to…", an official said. */
import type { Phrases } from '../codebook/pattern';
import type { Attribution, Span } from '../types';
import type { NameIndex } from './names';
import { encloses, extent, overlaps } from './spans';

/** Between a subject and its verb: an apposition between commas, adverbs. */
const BEFORE_VERB = /^(?:,[^,.;:]{1,60},)?\s*(?:(?:also|now|still|then|both|himself|itself)\s+)*$/iu;
const CLAUSE_END = /[.;:!?](?=\s|["”']|$)|,?\s(?:but|although|though|while|whereas|yet)\s/iu;

/**
 * Attributions that stand inside the content of another: a known actor as subject of a verb of attitude. Spans that
 * the attribute stage found itself are left to it.
 */
export function innerAttributions(
	text: string,
	outer: Attribution,
	known: readonly Attribution[],
	index: NameIndex,
	attitude: Phrases
): Attribution[] {
	const taken = known.flatMap((attribution) => {
		const span = extent(attribution);
		return span && attribution !== outer && outer.content.some((part) => encloses(part, span)) ? [span] : [];
	});
	return outer.content.flatMap((part) => {
		const words = text.slice(part.start, part.end);
		const verbs = attitude.all(words);
		return index.mentions(words).flatMap((mention): Attribution[] => {
			if (mention.kind === 'adjective') return [];
			const verb = verbs.find(
				({ start }) => start >= mention.end && BEFORE_VERB.test(words.slice(mention.end, start))
			);
			if (!verb) return [];
			const rest = words.slice(verb.end);
			const length = CLAUSE_END.exec(rest)?.index ?? rest.length;
			const source: Span = { start: part.start + mention.start, end: part.start + mention.end };
			const cue: Span = { start: part.start + verb.start, end: part.start + verb.end };
			const content: Span = { start: cue.end, end: cue.end + rest.slice(0, length).trimEnd().length };
			const whole = { start: source.start, end: content.end };
			if (content.end - content.start < 3 || taken.some((span) => overlaps(span, whole))) return [];
			content.start += /^\s*/.exec(rest)?.[0].length ?? 0;
			return [{ source: [source], cue: [cue], content: [content], mode: outer.mode, mention: [source] }];
		});
	});
}

const UNREAL =
	/\b(?:not|no|never|n['’]t|if|whether|unless|would|will|could|should|must|might|may|can|doubts?|denied|denies)\b/iu;

/**
 * Whether the inner position is asserted by the outer words: not under a negation, a doubt, a condition or a modal
 * between the outer cue and the inner content ("does not believe Russia intends to…" says nothing of Russia).
 */
export function asserted(text: string, outer: Attribution, inner: Attribution): boolean {
	const source = inner.source[0];
	const outerCue = outer.cue.map(({ start, end }) => text.slice(start, end)).join(' ');
	if (!source) return false;
	const part = outer.content.find((span) => encloses(span, source));
	const sentence = part
		? text
				.slice(part.start, source.start)
				.split(/[.;!?]\s/)
				.at(-1)
		: '';
	const clause = (sentence ?? '').split(/,?\s(?:but|and)\s/i).at(-1) ?? '';
	// The inner cue's own negation ("does not rule out") belongs to the inner position.
	return !UNREAL.test(outerCue) && !UNREAL.test(clause);
}
