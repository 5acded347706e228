/** Positions of known actors in a span of text: subject and verb of attitude, or owner and noun ("Moscow's demand"). */
import type { Phrases } from '../text/phrases';
import type { Attribution, Span } from '../types';
import type { Mention, NameIndex } from '../actors/names';

export interface AttitudeWords {
	/** Verbs that express a subject's position. */
	attitude: Phrases;
	/** Nouns that express an owner's position. */
	attitudeNouns: Phrases;
}

export type Attitude = Pick<Attribution, 'source' | 'cue' | 'content' | 'mention'>;

const ADVERB = 'also|now|still|then|both|too|himself|itself|meanwhile';
/** "Hungary, a vocal opponent of …": the cue is an apposition. */
const APPOSED = /^,\s(?=$)/u;
const ARTICLE = /^(?:a|an|one of|long a)\s/iu;
/** Words between a subject and its verb: adverbs, or an apposition between commas. */
const BEFORE_VERB = new RegExp(
	String.raw`^(?:,[^,.;:]{1,60},)?(?:\s(?:in|at|from)\s\p{Lu}\p{L}+)?\s*(?:(?:${ADVERB})\s+)*$`,
	'iu'
);
const BEFORE_NOUN = /^(?:['’]s?)?\s+$/u;
const CONJUNCTION = String.raw`but(?!\sonly\s(?:if|after|when|once))|although|though|while|whereas|yet`;
const CLAUSE_END = new RegExp(
	String.raw`[.;:!?](?=\s|["”'’]|$)|,?\s(?:${CONJUNCTION})\s|,\s(?=(?:and\s)?the\s)`,
	'iu'
);
/** "…, which Moscow has long rejected": the object precedes the clause. */
const RELATIVE = /,?\s(?:but\s+|and\s+)?(?:which|that)\s+$/iu;
const SHORT = 3;

/** Subjects with a verb of attitude and owners with a noun of attitude, in order. */
export function attitudesIn(text: string, part: Span, index: NameIndex, words: AttitudeWords): Attitude[] {
	const stretch = text.slice(part.start, part.end);
	const verbs = words.attitude.all(stretch);
	const nouns = words.attitudeNouns.all(stretch);
	let antecedent: Span | null = null;
	const first = opening(stretch, index);
	const [list] = first.filter(({ words: names }) => LISTED.test(names));
	const others = index.mentions(stretch).filter(({ start }) => !list || start >= list.end);
	const found = [...others, ...first].flatMap((mention): Attitude[] => {
		const gap = (start: number) => stretch.slice(mention.end, start);
		const verb = verbs.find(
			({ start, words: cue }) =>
				start >= mention.end && (ARTICLE.test(cue) ? APPOSED : BEFORE_VERB).test(gap(start))
		);
		const noun = nouns.find(({ start }) => start >= mention.end && BEFORE_NOUN.test(gap(start)));
		const cue = noun ?? (mention.kind === 'adjective' ? undefined : verb);
		if (!cue) return [];
		const relative = cue === verb ? RELATIVE.exec(stretch.slice(0, mention.start)) : null;
		if (relative && relative.index > SHORT)
			antecedent ??= { start: part.start, end: part.start + relative.index };
		const own = following(stretch, cue.end, part.start, ARTICLE.test(cue.words));
		// "…, which Moscow rejects but Kyiv views as essential" has one antecedent for both.
		const shared = antecedent !== null && (relative !== null || own.length === 0) ? [antecedent] : [];
		const content = [...shared, ...own];
		const source = sourceSpan(mention, part.start);
		const cueSpan = { start: part.start + cue.start, end: part.start + cue.end };
		return content.length > 0 ? [{ source: [source], cue: [cueSpan], content, mention: [source] }] : [];
	});
	const starts = found.flatMap(({ source }) => source.map(({ start }) => start));
	return found.map((one) => ({ ...one, content: one.content.map((span) => untilNext(text, span, starts)) }));
}

const OPENING = /^(?:["“]|that\s)*(\p{Lu}\p{Ll}{3,})(?=['’]s\s|,?\s\p{Ll})/u;
const NAME = String.raw`(?:[Tt]he\s)?\p{Lu}[\p{L}.’'-]+(?:\s\p{Lu}[\p{L}.’'-]+)?`;
const OPENING_LIST = new RegExp(
	String.raw`^(?:["“]|that\s)*((?:both\s|neither\s)?${NAME}(?:,\s${NAME}){0,8},?\s(?:and|nor|as well as)\s${NAME})(?=\s\p{Ll})`,
	'u'
);
const LISTED = /\s(?:and|nor|as well as)\s/u;

/** A name at the very beginning that is not in the codebook: "Ruritania does not support …". */
function opening(stretch: string, index: NameIndex): Mention[] {
	const name = OPENING_LIST.exec(stretch) ?? OPENING.exec(stretch);
	const words = name?.[1];
	if (!name || words === undefined) return [];
	const end = name[0].length;
	// "Ruritania and Latvia": every member of the list, in the codebook or not.
	if (LISTED.test(words)) return [{ start: end - words.length, end, words, actorIds: [], kind: 'name' }];
	if (/s$/u.test(words)) return [];
	if (index.mentions(stretch.slice(0, end + 1)).some((mention) => mention.end > end - words.length))
		return [];
	return [{ start: end - words.length, end, words, actorIds: [], kind: 'name' }];
}

/** The name at the start of a span of text if it is not in the codebook; null if there is none. */
export function openingName(text: string, part: Span, index: NameIndex): Span | null {
	const [name] = opening(text.slice(part.start, part.end), index);
	return name ? { start: part.start + name.start, end: part.start + name.end } : null;
}

/** The owner's span, without the "'s". */
const sourceSpan = ({ start, words }: Mention, offset: number): Span => ({
	start: offset + start,
	end: offset + start + words.replace(/['’]s?$/u, '').length
});

/** The content after a cue, up to the end of its clause or apposition; empty if that is at most one word. */
function following(stretch: string, end: number, offset: number, isApposed: boolean): Span[] {
	const rest = stretch.slice(end);
	const clause = rest.slice(0, CLAUSE_END.exec(rest)?.index ?? rest.length);
	const length = (isApposed ? clause.replace(/,.*$/su, '') : clause).trimEnd().length;
	const lead = /^\s*/.exec(rest)?.[0].length ?? 0;
	return length - lead > SHORT ? [{ start: offset + end + lead, end: offset + end + length }] : [];
}

/** A content cut where the next subject begins its own clause: "… and Ukraine refuses …". */
function untilNext(text: string, { start, end }: Span, starts: readonly number[]): Span {
	const next = starts.find((at) => start < at && at < end && /(?:,|\band)\s$/iu.test(text.slice(start, at)));
	if (next === undefined) return { start, end };
	return { start, end: start + text.slice(start, next).replace(/,?\s*(?:and\s*)?$/iu, '').length };
}
