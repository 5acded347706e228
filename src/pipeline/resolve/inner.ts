/**
 * Positions of known actors inside others' words ("Russia has indicated it was open to…", an official said) or
 * mentioned by the article in passing ("…, which Moscow has long rejected").
 */
import type { Phrases } from '../text/phrases';
import type { Attribution, AttributedArticle, Span } from '../types';
import type { NameIndex } from '../actors/names';
import { stateNamed } from '../actors/states';
import { attitudesIn, openingName, type Attitude, type AttitudeWords } from './attitudes';
import { encloses, hull, overlaps, without, wordsOf } from '../text/spans';

/** Attributions inside the content of another, except those that the attribute stage found there itself. */
export function innerAttributions(
	text: string,
	outer: Attribution,
	{ attributions: known, embedded }: AttributedArticle,
	index: NameIndex,
	words: InnerWords
): Attribution[] {
	const reach = hull(outer.content);
	const taken = known
		.filter((one) => one !== outer)
		.flatMap(({ source, cue }) => [...source, ...cue])
		.filter((span) => reach !== null && overlaps(span, reach));
	const isFree = ({ source, cue }: Attitude) =>
		!taken.some((span) => [...source, ...cue].some((one) => overlaps(span, one)));
	const found = outer.content.flatMap((part) => attitudesIn(text, part, index, words)).filter(isFree);
	const sources = found.flatMap(({ source }) => source);
	const attributed = outer.content
		.flatMap((part) => embeddedIn(text, part, embedded ?? [], index, words))
		.filter(({ source }) => !sources.some((span) => source.some((one) => overlaps(span, one))));
	return [...found, ...attributed.filter(isFree)].map((one) => ({
		...one,
		content: [...frontedIn(text, outer, one), ...one.content],
		mode: outer.mode
	}));
}

/** The condition before the subject of an inner position: "Unless …, Moscow will not agree". */
function frontedIn(text: string, { content }: Attribution, { source: [subject] }: Attitude): Span[] {
	const part = subject && content.find((span) => encloses(span, subject));
	if (!part || !FRONTED.test(text.slice(part.start, subject.start))) return [];
	return [{ start: part.start, end: subject.start }];
}

export interface InnerWords extends AttitudeWords {
	/** Words of approval and refusal. */
	taking: Phrases;
}

const RELATIVE = /^(?:which|that)$/iu;

/** Embedded attributions in a span of text whose subject is an actor or a name, and whose cue takes a side. */
function embeddedIn(
	text: string,
	part: Span,
	embedded: readonly Attribution[],
	index: NameIndex,
	words: InnerWords
): Attitude[] {
	return embedded.flatMap(({ source, cue, content, mention }): Attitude[] => {
		const own = hull([...source, ...cue]);
		const [subject] = source;
		if (!own || !subject || source.length !== 1 || !encloses(part, own)) return [];
		if (words.taking.first(wordsOf(text, cue)) === null) return [];
		const phrase = wordsOf(text, source).replace(/['’]s?$/u, '');
		const known = index.mentions(phrase).at(-1);
		const named = known
			? known.end === phrase.length
			: openingName(text, part, index)?.start === subject.start || stateNamed(phrase) !== null;
		if (!named) return [];
		const clipped = content.filter((span) => overlaps(span, part));
		// "…, which Hungary opposes": about what is before "which".
		const [first] = clipped;
		const relative = first && clipped.length === 1 && RELATIVE.test(wordsOf(text, clipped));
		const antecedent = relative ? text.slice(part.start, first.start).replace(/[\s,]+$/u, '') : '';
		const within = relative
			? [{ start: part.start, end: part.start + antecedent.length }]
			: clipped.map(({ start, end }) => ({
					start: Math.max(start, part.start),
					end: Math.min(end, part.end)
				}));
		return within.length > 0 ? [{ source, cue, content: within, mention }] : [];
	});
}

/** Positions that the article describes outside every attribution. */
export function describedPositions(
	article: AttributedArticle,
	index: NameIndex,
	words: AttitudeWords
): Attribution[] {
	// A passive or a "seems to" without a source: the subject is searched for here.
	const sourced = article.attributions.filter(({ source }) => source.length > 0);
	const covered = sourced.flatMap((attribution) => [
		...attribution.source,
		...attribution.cue,
		...attribution.content
	]);
	return article.sentences.flatMap((sentence) =>
		attitudesIn(article.article.text, sentence, index, words)
			.filter(
				({ source, cue }) => without([...source, ...cue], covered).length === source.length + cue.length
			)
			.filter(
				({ cue }) => !article.quotations.some((quotation) => cue.some((span) => encloses(quotation, span)))
			)
			.filter(({ source, cue }) => {
				const own = hull([...source, ...cue]);
				return own !== null && !hypothetical(article.article.text, sentence, own, []);
			})
			.map((found) => ({ ...found, mode: 'narrated' as const }))
	);
}

const UNREAL = new RegExp(
	String.raw`\b(?:${[
		"not|no|never|n['’]t|if|whether|unless|would|will|could|should|must|might|may|can|doubts?|denied|denies",
		'cannot'
	].join('|')})\b`,
	'iu'
);

/** Whether a clause is a supposition, which reports nothing: "if Russia attacked Ukraine again". */
export function hypothetical(text: string, sentence: Span, own: Span, content: readonly Span[]): boolean {
	// The content of a report may begin with "if".
	const before = wordsOf(text, without([{ start: sentence.start, end: own.start }], content));
	const clause = before.split(/[;:]\s|,\s/).at(-1) ?? '';
	return /\b(?:if|whether|unless|in case|should)\b/iu.test(clause);
}

/**
 * "Unless Russia has a say, Moscow will not …": states the condition of the position, and is not itself hypothetical.
 */
const FRONTED = /^["“\s]*(?:that\s)?(?:if|unless|once|should|in (?:return|exchange) for)\b[^,;]*,\s*$/iu;

const DEMANDS = /\b(?:demand|insist|urg|ask|requir|request|propos|recommend|suggest|prefer)/iu;
/** A verb without an ending of person or tense. */
const BARE = /^(?:not\s)?(?!\p{L}+(?:s|ed|ing)$)\p{Ll}+(?:\s(?:up|out|off|down|for|on|to))?$/u;

/**
 * Whether the outer words assert the inner position: no negation, doubt, condition or modal is between the outer cue
 * and the inner content ("does not believe Russia intends to…" reports nothing about Russia).
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
	const clause =
		(sentence ?? '')
			.replace(FRONTED, '')
			.split(/,?\s(?:but|and)\s/i)
			.at(-1) ?? '';
	// "Demanded that Zubrowka support it": what is asked of somebody, who does not hold it.
	const innerCue = inner.cue.map(({ start, end }) => text.slice(start, end)).join(' ');
	if (DEMANDS.test(outerCue) && BARE.test(innerCue) && !/s$/u.test(text.slice(source.start, source.end)))
		return false;
	// The inner cue's own negation ("does not rule out") belongs to the inner position.
	return !UNREAL.test(outerCue) && !UNREAL.test(clause);
}
