/** How a statement was dated, placed and coded, in plain sentences. Said and published are never mixed. */
import type { Day } from './day';
import { inSentence } from './naming';
import { joined, longDay, shortDay, twoDecimals, withoutStop } from './format';
import type {
	DateBasis,
	Direction,
	Mode,
	PropositionKind,
	PublishedBasis,
	ReviewState,
	TextKind
} from './vocab';

export interface Dated {
	said_on: Day | null;
	said_from: Day | null;
	said_to: Day | null;
	date_basis: DateBasis;
	date_words: string | null;
	published_on: Day | null;
}

const quoted = (words: string | null) => (words ? `“${words}”` : null);

/** How the day it was said is known. One sentence. */
export function howDated({ said_from, said_to, date_basis, date_words, published_on }: Dated): string {
	const words = quoted(date_words);
	const published = published_on ? `publication on ${longDay(published_on)}` : 'publication';
	switch (date_basis) {
		case 'explicit':
			return words ? `The article gives the day: ${words}.` : 'The article gives the day.';
		case 'weekday':
			return `${words ?? 'A weekday'}, counted back from ${published}.`;
		case 'relative': {
			const bounds = [
				said_from && `not before ${shortDay(said_from)}`,
				said_to && `not after ${shortDay(said_to)}`
			];
			return `${words ?? 'A relative date'}: ${bounds.filter(Boolean).join(', ') || 'no bounds known'}.`;
		}
		case 'published':
			return `The article gives no day; it was said on or before ${published}.`;
		case 'none':
			return words
				? `A standing or repeated position (${words}); it has no single day.`
				: 'A standing or repeated position; it has no single day.';
	}
}

/** The day of publication and how it is known; not the day anything was said. One sentence or two. */
export function howPublished(published_on: Day | null, basis: PublishedBasis, note: string | null): string {
	if (published_on === null || basis === 'unknown') return note ?? 'Not known.';
	const why = note ? ` ${note}` : '';
	return basis === 'stated'
		? `${longDay(published_on)}, as the document states.${why}`
		: `${longDay(published_on)}, inferred.${why}`;
}

/** The kind of text of the evidence; `paragraph` is its number in the original or the file. */
export function whatText(kind: TextKind, paragraph: number): string {
	switch (kind) {
		case 'digest':
			return `Our summary of paragraph ${paragraph}; words in quotation marks are the source’s.`;
		case 'excerpt':
			return `Excerpt from ¶${paragraph}: the statement and up to 25 words around it.`;
		case 'full':
			return `From ¶${paragraph}.`;
	}
}

export interface Relayed {
	outlet: string;
	/** Actors that relay it, the nearest to the outlet first. */
	via: readonly string[];
	/** Who uttered it; null if the article itself describes the position. */
	speaker: string | null;
	holder: string;
	mode: Mode;
}

/** Name shown for the outlet of an article that names none. */
const UNKNOWN_OUTLET = 'Unknown outlet';

/** How the words reached the reader, from the outlet back to the holder. One sentence. */
export function howRelayed({ outlet, via, speaker, holder, mode }: Relayed): string {
	const from = [outlet === UNKNOWN_OUTLET ? 'an unidentified outlet' : outlet, ...via]
		.map(inSentence)
		.join(', quoting ');
	const position = `position of ${inSentence(holder)}`;
	if (speaker === null) return `Described by ${from}, in its own words, as the ${position}.`;
	const told = inSentence(speaker);
	const words = mode === 'direct' || mode === 'mixed' ? `quoting ${told}` : `reporting what ${told} said`;
	return `Reported by ${from}, ${words}${speaker === holder ? '' : ` on the ${position}`}.`;
}

const REVIEW_WORDS: Record<ReviewState, string> = {
	machine: 'not yet reviewed',
	confirmed: 'confirmed by a reviewer',
	corrected: 'corrected by a reviewer',
	added: 'added by a reviewer'
};

/** A reviewer's decision on a coding, in words. */
export const reviewWords = (review: ReviewState): string => REVIEW_WORDS[review];

export interface Decided {
	rule: string;
	rule_words: string | null;
	confidence: number;
	review: ReviewState;
	/** Who decided it, joined with semicolons. */
	decided_by: string;
}

/** The coders who decided, if they are others than the rules alone or a reviewer. */
const otherCoders = (decided_by: string): string[] | null =>
	decided_by === 'rules' || decided_by === 'review'
		? null
		: decided_by.split('; ').map((name) => (name === 'rules' ? 'the rules' : name));

/** Which rule assigned a stance, from which words, with what confidence, and what a reviewer decided. One sentence. */
export function howCoded({ rule, rule_words, confidence, review, decided_by }: Decided): string {
	const coders = otherCoders(decided_by);
	if (coders && (rule === 'model' || rule === 'person'))
		return `Coded by ${joined(coders)} from the words “${rule_words ?? ''}”, ${REVIEW_WORDS[review]}.`;
	const agreed = coders ? `; decided by ${joined(coders)}` : '';
	const on = rule_words ? ` on the words “${rule_words}”` : '';
	return `Coded by rule “${rule}”${on}, confidence ${twoDecimals(confidence)}, ${REVIEW_WORDS[review]}${agreed}.`;
}

/** Who decided a position, where that is not the rules alone: "confirmed by a reviewer", "coded by model-b"; otherwise null. */
export function decidedWords({
	review,
	decided_by
}: {
	review: ReviewState | null;
	decided_by: string | null;
}): string | null {
	if (review === null || decided_by === null) return null;
	const coders = otherCoders(decided_by);
	if (review === 'machine') return coders && `coded by ${joined(coders)}`;
	return coders ? `${review} by ${joined(coders)}` : REVIEW_WORDS[review];
}

/** The same for a table, where each row says it. */
export const decidedCell = (position: Parameters<typeof decidedWords>[0]): string | null =>
	position.review === null ? null : (decidedWords(position) ?? 'coded by the rules');

export interface Attributed {
	cue: string;
	confidence: number;
	review: ReviewState;
	review_reason: string | null;
}

/** Which words attribute it to the holder, with what confidence, and what a reviewer decided. */
export function howAttributed({ cue, confidence, review, review_reason }: Attributed): string {
	const reason = review_reason ? `: ${withoutStop(review_reason)}` : '';
	const marked = cue ? `Marked by “${cue}”, confidence` : 'Confidence';
	return `${marked} ${twoDecimals(confidence)}, ${REVIEW_WORDS[review]}${reason}.`;
}

/** A condition with its direction: "would accept it if: …", "would give it up for: …". */
export function conditionWords({
	condition,
	direction,
	kind
}: {
	condition: string | null;
	direction: Direction | null;
	kind: PropositionKind;
}): string {
	if (kind === 'claim' || direction === null) return condition ?? '';
	return `${direction === 'for' ? 'would accept it on the condition' : 'would give it up on the condition'}: ${condition ?? ''}`;
}
