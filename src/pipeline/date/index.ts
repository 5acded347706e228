/** date: when a statement was said, as far as its article tells. */
import type { Day } from '../../lib/model/day';
import { compilePhrases } from '../codebook/pattern';
import type { Lexicon } from '../codebook/lexicon';
import type { ResolvedArticle } from '../resolve';
import { hull } from '../resolve/spans';
import type { AttributedArticle, Attribution, Resolved, Said } from '../types';
import { timeExpressions, type DatePhrases, type TimeExpression } from './expressions';
import { cueWords, zoneOf, type Zone } from './zone';

export type { DatePhrases } from './expressions';

/** A day carries over to the same speaker's words at most so many paragraphs on. */
const CARRY_PARAGRAPHS = 2;
const AFTER = /\b(?:after|following|since|in the wake of)\b[^,;]*$/iu;
const BEFORE = /\b(?:before|ahead of|until|by|prior to)\b[^,;]*$/iu;

/** The lexicon's date words, compiled once a build. */
export function datePhrases({ words, date }: Lexicon): DatePhrases {
	return {
		standing: compilePhrases(date.standing, words),
		standingPresent: compilePhrases(date.standing_present, words),
		recent: compilePhrases(date.recent, words),
		future: compilePhrases(date.future, words),
		occasion: compilePhrases(date.occasion, words)
	};
}

const STANDING: Said = { on: null, from: null, to: null, basis: 'none', words: null };

const onlyPublished = (published: Day | null): Said => ({
	on: null,
	from: null,
	to: published,
	basis: 'published',
	words: null
});

/** The time expression nearest to this attribution's cue, of those that no other attribution's cue stands nearer to. */
function attached(
	zone: Zone,
	attribution: Attribution,
	article: AttributedArticle,
	expressions: TimeExpression[]
): TimeExpression | null {
	const distance = (cue: { start: number; end: number }, { start, end }: TimeExpression) =>
		Math.max(0, start + zone.start - cue.end, cue.start - (end + zone.start));
	const own = hull([...attribution.cue, ...attribution.source]);
	if (!own) return null;
	const others = article.attributions
		.filter((other) => other !== attribution)
		.flatMap((other) => hull([...other.cue, ...other.source]) ?? [])
		.filter(({ start, end }) => start >= zone.start && end <= zone.end);
	const mine = expressions.filter((expression) =>
		others.every((other) => distance(own, expression) <= distance(other, expression))
	);
	return mine.sort((a, b) => distance(own, a) - distance(own, b))[0] ?? null;
}

/** What an expression says of the speech: the day itself, or a bound where it dates something before or after it. */
function saidBy(expression: TimeExpression, zone: Zone, published: Day | null, relayed: boolean): Said {
	const before = zone.words.slice(0, expression.start);
	const { words, on, from, to, basis } = expression;
	const possessive = /^['’]s\b/u.test(zone.words.slice(expression.end));
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
	if (BEFORE.test(before))
		return { on: null, from: null, to: cap(to), basis: 'relative', words: phrase(before, BEFORE, words) };
	if (possessive) return onlyPublished(published);
	// A relayer's day is the last on which the words can have been said.
	if (relayed) return { on: null, from: null, to: cap(to), basis: 'relative', words };
	return { on, from, to, basis, words };
}

const phrase = (before: string, expression: RegExp, words: string): string =>
	`${expression.exec(before)?.[0] ?? ''}${words}`.replace(/\s+/g, ' ').trim();

interface Carried {
	said: Said;
	paragraph: number;
}

/** Days of an article's statements, in the order of `resolved`. */
export function dateStatements({ article, resolved }: ResolvedArticle, phrases: DatePhrases): Said[] {
	const published = article.article.publishedOn;
	const carried = new Map<string, Carried>();
	const paragraphOf = ({ frame }: Resolved): number => {
		const at = hull([...frame.cue, ...frame.source, ...frame.content])?.start ?? 0;
		const passage = article.passages.find(({ start, end }) => start <= at && at < end);
		return passage?.sourceParagraph ?? passage?.no ?? 0;
	};
	const date = (statement: Resolved): Said => {
		const own = cueWords(article, statement.attribution);
		const speaker = statement.speakerId;
		if (isStanding(own, statement, phrases)) return STANDING;
		const zone = zoneOf(article, statement.frame);
		const expressions = zone ? timeExpressions(zone.words, published, phrases) : [];
		const expression = zone && attached(zone, statement.frame, article, expressions);
		const paragraph = paragraphOf(statement);
		if (zone && expression) {
			const said = saidBy(expression, zone, published, statement.relayed);
			if (speaker !== null) carried.set(speaker, { said, paragraph });
			return said;
		}
		if (speaker === null)
			return statement.attribution.mode === 'narrated' ? STANDING : onlyPublished(published);
		const last = carried.get(speaker);
		const occasion = zone !== null && phrases.occasion.first(zone.words) !== null;
		if (occasion) carried.delete(speaker);
		if (!last || occasion || paragraph - last.paragraph > CARRY_PARAGRAPHS) return onlyPublished(published);
		carried.set(speaker, { said: last.said, paragraph });
		return last.said;
	};
	const order = resolved.map((statement, i) => ({ statement, i, at: hull(statement.frame.cue)?.start ?? 0 }));
	const days: Said[] = resolved.map(() => STANDING);
	for (const { statement, i } of order.sort((a, b) => a.at - b.at || a.i - b.i)) days[i] = date(statement);
	return days;
}

/** A repeated position, or one told in the present tense of holding it: no single day is asked for. */
function isStanding(cue: string, { attribution }: Resolved, phrases: DatePhrases): boolean {
	if (phrases.standing.first(cue)) return true;
	return attribution.mode !== 'direct' && phrases.standingPresent.first(cue) !== null;
}
