/**
 * Positions of known actors that stand inside what somebody says ("Russia has indicated it was open to…", an official
 * said) or that the article describes by the way ("…, which Moscow has long rejected"): subject and verb of attitude.
 */
import type { Phrases } from '../codebook/pattern';
import type { Attribution, AttributedArticle, Span } from '../types';
import type { NameIndex } from './names';
import { encloses, extent, hull, overlaps, without } from './spans';

/** Between a subject and its verb: an apposition between commas, adverbs. */
const BEFORE_VERB =
	/^(?:,[^,.;:]{1,60},)?(?:\s(?:in|at|from)\s\p{Lu}\p{L}+)?\s*(?:(?:also|now|still|then|both|too|himself|itself|meanwhile)\s+)*$/iu;
const CLAUSE_END =
	/[.;:!?](?=\s|["”'’]|$)|,?\s(?:but|although|though|while|whereas|yet)\s|,\s(?=(?:and\s)?the\s)/iu;
/** "…, which Moscow has long rejected": what is rejected stands before. */
const RELATIVE = /,?\s(?:but\s+|and\s+)?(?:which|that)\s+$/iu;
const SHORT = 3;

/** Subjects with a verb of attitude in one stretch of text. */
function positions(
	text: string,
	part: Span,
	index: NameIndex,
	attitude: Phrases
): Pick<Attribution, 'source' | 'cue' | 'content' | 'mention'>[] {
	const words = text.slice(part.start, part.end);
	const verbs = attitude.all(words);
	let antecedent: Span | null = null;
	const found = index.mentions(words).flatMap((mention) => {
		if (mention.kind === 'adjective') return [];
		const verb = verbs.find(
			({ start }) => start >= mention.end && BEFORE_VERB.test(words.slice(mention.end, start))
		);
		if (!verb) return [];
		const source: Span = { start: part.start + mention.start, end: part.start + mention.end };
		const cue: Span = { start: part.start + verb.start, end: part.start + verb.end };
		const relative = RELATIVE.exec(words.slice(0, mention.start));
		if (relative && relative.index > SHORT)
			antecedent ??= { start: part.start, end: part.start + relative.index };
		const rest = words.slice(verb.end);
		const length = rest.slice(0, CLAUSE_END.exec(rest)?.index ?? rest.length).trimEnd().length;
		const lead = /^\s*/.exec(rest)?.[0].length ?? 0;
		const own: Span[] = length - lead > SHORT ? [{ start: cue.end + lead, end: cue.end + length }] : [];
		// "…, which Moscow rejects but Kyiv views as essential" has one antecedent for both.
		const shared = antecedent !== null && (relative !== null || own.length === 0) ? [antecedent] : [];
		const content = [...shared, ...own];
		return content.length > 0 ? [{ source: [source], cue: [cue], content, mention: [source] }] : [];
	});
	const starts = found.flatMap(({ source }) => source.map(({ start }) => start));
	return found.map((one) => ({ ...one, content: one.content.map((span) => untilNext(text, span, starts)) }));
}

/** A content up to where the next subject begins a clause of its own: "… and Ukraine refuses …". */
function untilNext(text: string, { start, end }: Span, starts: readonly number[]): Span {
	const next = starts.find((at) => start < at && at < end && /(?:,|\band)\s$/iu.test(text.slice(start, at)));
	if (next === undefined) return { start, end };
	return { start, end: start + text.slice(start, next).replace(/,?\s*(?:and\s*)?$/iu, '').length };
}

/** Attributions inside the content of another. What the attribute stage found there itself is left to it. */
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
	return outer.content
		.flatMap((part) => positions(text, part, index, attitude))
		.filter(
			({ source, cue }) => !taken.some((span) => [...source, ...cue].some((one) => overlaps(span, one)))
		)
		.map((found) => ({ ...found, mode: outer.mode }));
}

/** Positions that the article describes in words which no attribution covers. */
export function describedPositions(
	article: AttributedArticle,
	index: NameIndex,
	attitude: Phrases
): Attribution[] {
	const covered = article.attributions.flatMap((attribution) => [
		...attribution.source,
		...attribution.cue,
		...attribution.content
	]);
	return article.sentences.flatMap((sentence) =>
		positions(article.article.text, sentence, index, attitude)
			.filter(
				({ source, cue }) => without([...source, ...cue], covered).length === source.length + cue.length
			)
			.filter(
				({ cue }) => !article.quotations.some((quotation) => cue.some((span) => encloses(quotation, span)))
			)
			.filter(({ source, cue }) => {
				const own = hull([...source, ...cue]);
				return own !== null && !hypothetical(article.article.text, sentence, own);
			})
			.map((found) => ({ ...found, mode: 'narrated' as const }))
	);
}

const UNREAL =
	/\b(?:not|no|never|n['’]t|if|whether|unless|would|will|could|should|must|might|may|can|doubts?|denied|denies|cannot)\b/iu;

/** Whether a clause is a supposition: "if Russia attacked Ukraine again" reports nothing. */
export function hypothetical(text: string, sentence: Span, own: Span): boolean {
	const before = text.slice(sentence.start, own.start);
	const clause = before.split(/[;:]\s|,\s/).at(-1) ?? '';
	return /\b(?:if|whether|unless|in case|should)\b/iu.test(clause);
}

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
