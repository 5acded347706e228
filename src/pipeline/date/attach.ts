/** Which time expression of a sentence dates an attribution, and what it says about the date. */
import type { Day } from '../../lib/model/day';
import { hull } from '../text/spans';
import type { AttributedArticle, Attribution, Said, Span } from '../types';
import type { TimeExpression } from './time';
import type { Zone } from './zone';

/** Words that begin another clause between a time and the cue, so the time belongs to that clause. */
const OTHER_CLAUSE =
	/[;:—–]|,?\s(?:which|who|whom|whose|where|while|whereas|but|although|though|as|when|because|since|that|and)\s/iu;
const AFTER = /\b(?:after|following|since|in the wake of)\b[^,;·]*$/iu;
const BEFORE = /\b(?:before|ahead of|until|by|prior to)\b[^,;·]*$/iu;
/** "At Tuesday's meeting" gives the day; "Tuesday's meeting" alone is the subject. */
const DURING = /\b(?:at|during)\s+$/iu;
/** "In Monday's statement": the day on which it was said. */
const OF_SPEECH = new RegExp(
	String.raw`^['’]s\s(?:\p{Ll}+\s){0,2}(?:${[
		'statements?|remarks?|speech|address|briefing|interview|comments?|posts?|(?:press|news) conference|letter',
		'announcement|declaration|testimony|message|broadcast|call'
	].join('|')})\b`,
	'iu'
);

/** Starts a clause about the source. */
const OF_SOURCE = /\b(?:who|whom|whose|which|that)\b/iu;

const distance = (a: Span, b: Span): number => Math.max(0, a.start - b.end, b.start - a.end);

/**
 * Whether a time within the words of the source says when the source was something: "an adviser four years ago", "who
 * joined on Monday". "In an interview on Friday" says when it was said.
 */
const datesSource = (text: string, { basis }: TimeExpression, time: Span, { source }: Attribution): boolean =>
	source.some(
		({ start, end }) =>
			start < time.start &&
			time.end <= end &&
			(basis === 'relative' || OF_SOURCE.test(text.slice(start, time.start)))
	);

/** Whether a time is in the clause of an attribution's source or cue: no other clause begins between the two. */
const inClause = (text: string, time: Span, { cue, source }: Attribution): boolean =>
	[...cue, ...source].some(({ start, end }) => {
		const [from, to] = end <= time.start ? [end, time.start] : [time.end, start];
		return from >= to || !OTHER_CLAUSE.test(` ${text.slice(from, to)} `);
	});

/** The time in an attribution's zone that is in its clause and is nearer to it than to any other attribution. */
export function attached(
	zone: Zone,
	attribution: Attribution,
	{ article, attributions }: AttributedArticle,
	times: readonly TimeExpression[]
): TimeExpression | null {
	const distanceTo = ({ cue, source }: Attribution, span: Span): number =>
		Math.min(...[...cue, ...source].map((one) => distance(one, span)));
	const own = hull(attribution.source);
	// Cues of one source share its time: "said on Saturday …, and called …".
	const others = attributions.filter((other) => {
		const head = hull([...other.cue, ...other.source]);
		const source = hull(other.source);
		const same = own && source ? own.start === source.start : other === attribution;
		return head !== null && !same && head.start >= zone.start && head.end <= zone.end;
	});
	const placed = times.map((time) => ({
		time,
		span: { start: time.start + zone.start, end: time.end + zone.start }
	}));
	return (
		placed
			.filter(({ span }) => inClause(article.text, span, attribution))
			.filter(({ time, span }) => !datesSource(article.text, time, span, attribution))
			.filter(({ span }) => others.every((other) => distanceTo(attribution, span) <= distanceTo(other, span)))
			.sort((a, b) => distanceTo(attribution, a.span) - distanceTo(attribution, b.span))[0]?.time ?? null
	);
}

/** No day given: the statement was made on or before the day of publication. */
export const onlyPublished = (published: Day | null): Said => ({
	on: null,
	from: null,
	to: published,
	basis: 'published',
	words: null
});

const phrase = (before: string, expression: RegExp, words: string): string =>
	`${expression.exec(before)?.[0] ?? ''}${words}`.replace(/\s+/g, ' ').trim();

/**
 * The date that a time gives the utterance: its day, or a bound if it dates something before or after. The relayer's
 * day is the latest on which the words can have been said.
 */
export function saidBy(time: TimeExpression, zone: Zone, published: Day | null, relayed: boolean): Said {
	const before = zone.words.slice(0, time.start);
	const { words, on, from, to, basis } = time;
	const cap = (day: Day | null): Day | null =>
		day !== null && published !== null && day > published ? published : day;
	if (AFTER.test(before))
		return {
			on: null,
			from: cap(from),
			to: published,
			basis: 'relative',
			words: phrase(before, AFTER, words)
		};
	if (BEFORE.test(before) && !relayed)
		return { on: null, from: null, to: cap(to), basis: 'relative', words: phrase(before, BEFORE, words) };
	const after = zone.words.slice(time.end);
	if (/^['’]s\b/u.test(after) && !DURING.test(before) && !OF_SPEECH.test(after))
		return onlyPublished(published);
	if (relayed) return { on: null, from: null, to: cap(to), basis: 'relative', words };
	return { on, from, to, basis, words };
}
