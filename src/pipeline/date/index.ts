/** date: when a statement was said, as far as its article says. */
import { addDays, type Day } from '../../lib/model/day';
import { compilePhrases } from '../text/phrases';
import type { Lexicon } from '../codebook/lexicon';
import { orderIn, type DayOrder } from '../read/day-of';
import type { ResolvedArticle } from '../resolve';
import { hull } from '../text/spans';
import type { AttributedArticle, Attribution, Resolved, Said } from '../types';
import { attached, onlyPublished, saidBy } from './attach';
import { timeExpressions, type DatePhrases } from './expressions';
import type { TimeExpression } from './time';
import { BodyDays } from './body-days';
import { cueWords, zoneOf, type Zone } from './zone';

export type { DatePhrases } from './expressions';

/** A day carries over to the same speaker's words in the next passage if little was omitted between the two. */
const CARRY_PASSAGES = 1;
const CARRY_PARAGRAPHS = 2;

const STANDING: Said = { on: null, from: null, to: null, basis: 'none', words: null };

/** The lexicon's date words, compiled once per build. */
export function datePhrases({ words, date }: Lexicon): DatePhrases {
	return {
		standing: compilePhrases(date.standing, words),
		standingPresent: compilePhrases(date.standing_present, words),
		recent: compilePhrases(date.recent, words),
		future: compilePhrases(date.future, words),
		occasion: compilePhrases(date.occasion, words)
	};
}

/**
 * A repeated position, or one described in the present tense: it has no single day. If somebody else reports it, that
 * report is an utterance with its own day.
 */
function isStanding(cue: string, { speakerId, holderId, mode }: Resolved, phrases: DatePhrases): boolean {
	if (speakerId !== null && speakerId !== holderId) return false;
	return (
		phrases.standing.first(cue) !== null || (mode !== 'direct' && phrases.standingPresent.first(cue) !== null)
	);
}

/** Where a statement is in the article. */
interface Place {
	at: number;
	passage: number;
	paragraph: number;
}

const startOf = ({ cue, source, content }: Attribution): number =>
	hull([...cue, ...source, ...content])?.start ?? 0;

function passagePlace({ passages }: AttributedArticle, { frame }: Resolved): Place {
	const at = startOf(frame);
	const passage = passages.find(({ start, end }) => start <= at && at < end);
	// Crossheads between passages do not count as a gap.
	const running = passages.filter(({ kind }) => kind === 'text');
	return {
		at,
		passage: running.filter(({ start }) => start <= at).length,
		paragraph: passage?.sourceParagraph ?? passage?.no ?? 0
	};
}

/** Dates the statements of one article in order, so that a day carries over within one briefing or interview. */
class Dater {
	private readonly carried = new Map<string, { said: Said; place: Place; ofBody?: boolean }>();
	private readonly order: DayOrder | null;
	private readonly bodies: BodyDays;
	/** The last known day, of any speaker: what "the next day" is counted from. */
	private last: { on: Day; place: Place } | null = null;

	constructor(
		private readonly article: AttributedArticle,
		private readonly phrases: DatePhrases,
		lineOf: ResolvedArticle['lineOf']
	) {
		this.order = orderIn(article.article.text, article.article.url);
		this.bodies = new BodyDays(article, lineOf);
	}

	/** The day on which the words at `at` were published: the article's, or that of a paragraph added later. */
	private publishedAt(at: number): Day | null {
		const { passages, article } = this.article;
		const passage = article.versions && passages.find(({ start, end }) => start <= at && at < end);
		return passage?.publishedOn ?? article.publishedOn;
	}

	/**
	 * Whether another briefing, interview or speech begins between two places, across which a day does not carry over.
	 */
	private elsewhere(from: Place, to: Place, zone: Zone | null): boolean {
		if (zone && this.phrases.occasion.first(zone.words)) return true;
		const { article, sentences } = this.article;
		return sentences.some(
			({ start, end }) =>
				start > from.at &&
				end <= (zone?.start ?? to.at) &&
				this.phrases.occasion.first(article.text.slice(start, end))
		);
	}

	/** The time beside an attribution's cue, with the surrounding words; null if there is none. */
	private timeOf(attribution: Attribution): { zone: Zone; time: TimeExpression } | null {
		const zone = zoneOf(this.article, attribution);
		const published = this.publishedAt(startOf(attribution));
		const times = zone ? timeExpressions(zone.words, published, this.phrases, this.order) : [];
		const time = zone && attached(zone, attribution, this.article, times);
		return time && { zone, time };
	}

	/** "The next day", counted from the last known day if that is near; null if there is none. */
	private counted(time: TimeExpression, place: Place, published: Day | null): TimeExpression | null {
		if (time.shift === undefined) return time;
		if (!this.last || !near(this.last.place, place)) return null;
		const on = addDays(this.last.on, time.shift);
		return published !== null && on > published ? null : { ...time, on, from: on, to: on };
	}

	date(statement: Resolved): Said {
		const { speakerId: speaker, frame, attribution, relayed } = statement;
		const published = this.publishedAt(startOf(frame));
		if (isStanding(cueWords(this.article, attribution), statement, this.phrases)) return STANDING;
		const place = passagePlace(this.article, statement);
		// For relayed words, a day next to the speaker's cue dates the statement; a day next to the relayer's cue is only
		// an upper bound.
		const own = relayed ? this.timeOf(attribution) : null;
		const zone = own?.zone ?? zoneOf(this.article, frame);
		const time = own?.time ?? this.timeOf(frame)?.time ?? null;
		if (zone && time && isSince(zone, time, cueWords(this.article, attribution))) return STANDING;
		const counted = time && this.counted(time, place, published);
		// "Nine days later" without a day to count from: not the day carried over.
		if (time && !counted) return onlyPublished(published);
		if (zone && counted) {
			const said = saidBy(counted, zone, published, relayed && own === null);
			if (said.on !== null) this.last = { on: said.on, place };
			// A future utterance does not date past ones.
			const past = said.on === null || published === null || said.on <= published;
			if (speaker !== null && past) {
				this.carried.set(speaker, { said, place });
				this.bodies.record(speaker, statement, said, place.passage);
			}
			return said;
		}
		if (speaker === null) return onlyPublished(published);
		const last = this.carried.get(speaker);
		// A briefing mentioned after an official's quotation is the one that the body's day refers to.
		const same = last?.ofBody === true && zone !== null && BRIEFING.test(zone.words);
		if (last && near(last.place, place) && (same || !this.elsewhere(last.place, place, zone))) {
			this.carried.set(speaker, { ...last, place });
			return last.said;
		}
		this.carried.delete(speaker);
		const ofBody = this.bodies.dayFor(speaker, statement, place.passage);
		if (!ofBody || (zone !== null && this.phrases.occasion.first(zone.words) !== null))
			return onlyPublished(published);
		this.carried.set(speaker, { said: ofBody, place, ofBody: true });
		return ofBody;
	}
}

const BRIEFING = /\b(?:briefing|reporters|journalists|(?:press|news) conference)\b/iu;

/** "Since 2014 she has said": a standing position. "Since Tuesday" gives a bound. */
const isSince = (zone: Zone, time: TimeExpression, cue: string): boolean =>
	time.basis === 'relative' &&
	/\bsince\s+$/iu.test(zone.words.slice(0, time.start)) &&
	/^\s*(?:has|have)\b/u.test(cue);

const near = (a: Place, b: Place): boolean =>
	b.passage - a.passage <= CARRY_PASSAGES && b.paragraph - a.paragraph <= CARRY_PARAGRAPHS;

/** The days of an article's statements, in the order of `resolved`. */
export function dateStatements({ article, resolved, lineOf }: ResolvedArticle, phrases: DatePhrases): Said[] {
	const dater = new Dater(article, phrases, lineOf);
	const days = new Map<Resolved, Said>();
	const at = ({ frame }: Resolved): number => hull(frame.cue)?.start ?? 0;
	for (const statement of [...resolved].sort((a, b) => at(a) - at(b)))
		days.set(statement, dater.date(statement));
	return resolved.map((statement) => days.get(statement) ?? STANDING);
}
