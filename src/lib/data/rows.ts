/** What the queries answer: one type a question, fields equal to the SQL's column names, days as ISO text. */
import type { Listed } from '../model/actor-list';
import type { Day } from '../model/day';
import type {
	ActorKind,
	DateBasis,
	Direction,
	Mode,
	PropositionKind,
	PublishedBasis,
	ReviewState,
	Side,
	Stance,
	TextKind
} from '../model/vocab';

/** When an utterance was said, as far as anyone can tell, and when it was first published. */
interface WhenSaid {
	/** Null unless known to the day. */
	said_on: Day | null;
	said_from: Day | null;
	/** Null, with `said_on` null, for a standing position that has no single day. */
	said_to: Day | null;
	reported_on: Day | null;
}

/** An utterance as a mark: who, when, how well sourced. */
export interface UtteranceMark extends WhenSaid {
	utterance_id: string;
	lead_statement_id: string;
	actor_id: string;
	actor: string;
	role: string | null;
	side: Side;
	statements: number;
	independent_outlets: number;
}

/** Ladder: an actor's utterance with a position on the chosen proposition. Ordered by side, actor, latest first. */
export interface LadderRow extends UtteranceMark {
	stance: Stance;
	disputed: boolean;
	/** Exactly one row an actor: its latest position. */
	latest: boolean;
	/** Of a conditional position: the condition in words, and which way it points; null where not known. */
	condition: string | null;
	direction: Direction | null;
	/** Government or body whose position it counts as when persons are rolled into their governments. */
	group_id: string;
	group_name: string;
}

/** Lanes: every utterance under the filter; `stance` is null where it spoke to other propositions only. */
export interface LaneRow extends UtteranceMark {
	stance: Stance | null;
	disputed: boolean;
}

/** Shift: an actor's utterance with a position on the chosen proposition. Ordered by actor, the latest first. */
export interface ShiftRow extends UtteranceMark {
	stance: Stance;
	disputed: boolean;
}

/** A ladder row of any proposition: what the list of propositions rests on. */
export interface StandingRow extends LadderRow {
	proposition_id: string;
}

/** Matrix: an actor's latest position on a proposition. */
export interface MatrixRow extends UtteranceMark {
	proposition_id: string;
	stance: Stance;
	disputed: boolean;
}

/** Timeline in words: an utterance as its lead statement has it. */
export interface ToldRow extends UtteranceMark {
	/** Labels of the propositions it addresses, and its position on each. */
	propositions: string[];
	stances: Stance[];
	date_basis: DateBasis;
	date_words: string | null;
	outlet: string;
	published_on: Day | null;
	words: string;
}

/** Agreement: the position an actor, or a government with its people, holds on a proposition, and its newest utterance. */
export interface AgreementRow {
	holder_id: string;
	holder: string;
	side: Side;
	proposition_id: string;
	/** Short form of the proposition. */
	proposition: string;
	stance: Stance;
	utterance_id: string;
	lead_statement_id: string;
}

export interface ArticleDayRow {
	published_on: Day;
	articles: number;
}

export interface EventRow {
	event_id: string;
	label: string;
	place: string | null;
	from_on: Day;
	to_on: Day;
}

export interface PropositionRow {
	proposition_id: string;
	text: string;
	label: string;
	kind: PropositionKind;
	/** A demand as a noun phrase: "NATO membership for Ukraine". */
	goal: string | null;
	utterances: number;
}

/** An actor to filter by: holders only, with how many utterances they have. */
export interface ActorOptionRow {
	actor_id: string;
	actor: string;
	role: string | null;
	side: Side;
	utterances: number;
	/** Other names, for the search in the filter bar. */
	aliases: string[];
}

/** An outlet to filter by, with how many utterances it reports. */
export interface OutletOptionRow {
	outlet_id: string;
	outlet: string;
	utterances: number;
}

/** One row: sizes of the whole and of what the filter leaves. */
export interface CountRow {
	utterances: number;
	utterances_all: number;
	/** Utterances that address the chosen proposition, under the filter. */
	addressed: number;
	actors: number;
	articles: number;
	/** Left out by from/to because nothing is known of when they were said. */
	undated: number;
	/** Kept by `to`, though known only to have been said by a day after it: their beginning is open. */
	begun_unknown: number;
	/** First and last day on which something was said or reported, over everything. */
	first_on: Day | null;
	last_on: Day | null;
}

/** One report of an utterance: a statement with its passage and article. The lead statement comes first. */
export interface EvidenceRow {
	statement_id: string;
	utterance_id: string;
	holder_id: string;
	holder: string;
	holder_role: string | null;
	holder_kind: ActorKind;
	side: Side;
	speaker_id: string | null;
	speaker: string | null;
	/** Names of who relays it, in order. */
	via: string[];
	mode: Mode;
	cue: string;
	said_on: Day | null;
	said_from: Day | null;
	said_to: Day | null;
	date_basis: DateBasis;
	date_words: string | null;
	confidence: number;
	review: ReviewState;
	review_reason: string | null;
	/** The statement's own words, and the passage around them. */
	words: string;
	before: string;
	after: string;
	passage_no: number;
	source_paragraph: number | null;
	article_id: string;
	outlet: string;
	headline: string | null;
	byline: string | null;
	url: string | null;
	wire: string[];
	text_kind: TextKind;
	published_on: Day | null;
	published_basis: PublishedBasis;
	published_note: string | null;
}

/** A stance of a statement, beside its evidence. */
export interface EvidenceStanceRow {
	statement_id: string;
	proposition_id: string;
	proposition: string;
	text: string;
	stance: Stance;
	condition: string | null;
	rule: string;
	rule_words: string | null;
	confidence: number;
	review: ReviewState;
}

/** What the charts rest on. */
export interface SourceNoteRow {
	articles: number;
	outlets: number;
	/** First and last day of publication; null where no article has one. */
	first_on: Day | null;
	last_on: Day | null;
}

/** A statement's id and that of the utterance it reports. */
export interface StatementIdRow {
	statement_id: string;
	utterance_id: string;
}

/** An utterance that has a page or a permalink. */
export interface UtteranceIdRow {
	utterance_id: string;
}

/** Corroboration: one report of an utterance, with what is repeated for all reports of it. */
export interface CorroborationRow extends UtteranceMark {
	/** Its reports differ about a position. */
	disputed: boolean;
	/** Outlets that report it, copies counted each. */
	outlets: number;
	/** Utterances under the filter, and how many of them rest on one outlet. */
	total: number;
	single: number;
	statement_id: string;
	article_id: string;
	outlet_id: string;
	outlet: string;
	mode: Mode;
	/** Reports of an utterance with the same number come from one independent source. */
	origin: number;
	/** This report's position on the chosen proposition. */
	stance: Stance | null;
}

/** Delay: an utterance in an outlet that reports it. */
export interface DelayRow extends UtteranceMark {
	outlet_id: string;
	outlet: string;
	/** First day on which the outlet published it. */
	published_on: Day | null;
	/** From the day said to that day; null unless both are known. */
	days: number | null;
	stance: Stance | null;
	disputed: boolean;
}

/** An article with what it carries under the filter. */
export interface ArticleRow {
	article_id: string;
	outlet_id: string;
	outlet: string;
	headline: string | null;
	byline: string | null;
	url: string | null;
	wire: string[];
	text_kind: TextKind;
	/** File name of the original. */
	source_document: string | null;
	published_on: Day | null;
	published_basis: PublishedBasis;
	published_note: string | null;
	words: number;
	statements: number;
	holders: number;
	/** Positions on the chosen proposition, in the order of the text. */
	stances: Stance[];
}

export interface PassageRow {
	passage_no: number;
	source_paragraph: number | null;
	text: string;
}

/** A statement where it stands in its article. */
export interface ArticleStatementRow extends WhenSaid {
	statement_id: string;
	utterance_id: string;
	passage_no: number;
	/** In UTF-16 code units from the start of the passage. */
	words_start: number;
	words_end: number;
	holder_id: string;
	holder: string;
	speaker: string | null;
	mode: Mode;
	/** Its positions and the labels of their propositions, side by side, in the codebook's order. */
	stances: Stance[];
	propositions: string[];
}

/** A report of an article's utterance in another article. */
export interface ElsewhereRow {
	utterance_id: string;
	statement_id: string;
	article_id: string;
	outlet: string;
	headline: string | null;
	published_on: Day | null;
}

/** Where a statement's id leads. */
export interface StatementPlaceRow {
	statement_id: string;
	/** Null for an old id. */
	utterance_id: string | null;
	joint_id: string | null;
	/** The statement that stands for an old id now; null where it was withdrawn. */
	moved_to: string | null;
	reason: string | null;
	old: boolean;
}

export interface OldIdRow {
	statement_id: string;
	moved_to: string | null;
	reason: string | null;
}

/** One holder of a joint statement. */
export interface SignatoryRow {
	statement_id: string;
	holder_id: string;
	holder: string;
}

export interface LeadWordsRow {
	statement_id: string;
	words: string;
}

/** An actor in the list of all who hold a position. */
export interface ActorListRow extends Listed {
	actor_id: string;
}

/** An actor that has a page. */
export interface ActorIdRow {
	actor_id: string;
	actor: string;
	utterances: number;
}

/** All that the codebook says of one actor. */
export interface ActorProfileRow {
	actor_id: string;
	actor: string;
	kind: ActorKind;
	role: string | null;
	side: Side;
	country: string | null;
	wikidata: string | null;
	/** Found in an article, not yet in the codebook. */
	provisional: boolean;
	utterances: number;
	/** Other names than the one shown. */
	aliases: string[];
}

/** An office over a time; null at an end that is open or not known. */
export interface ActorRoleRow {
	role: string;
	from_on: Day | null;
	to_on: Day | null;
}

export interface ActorRelativeRow {
	actor_id: string;
	actor: string;
	role: string | null;
	relation: 'parent' | 'child';
	utterances: number;
}

/** A position, latest or earlier, of an actor on a proposition. */
export interface ActorPositionRow extends UtteranceMark {
	proposition_id: string;
	stance: Stance;
	disputed: boolean;
	/** Exactly one row an actor and proposition. */
	latest: boolean;
}

/** An outlet by how much it reports. */
export interface ReporterRow {
	outlet_id: string;
	outlet: string;
	utterances: number;
	statements: number;
}

/** An utterance's position with the words of its lead report. */
export interface QuoteRow extends WhenSaid {
	utterance_id: string;
	lead_statement_id: string;
	proposition_id: string;
	stance: Stance;
	disputed: boolean;
	independent_outlets: number;
	mode: Mode;
	text_kind: TextKind;
	outlet: string;
	words: string;
}

/** An utterance to look for by its words. */
export interface SearchWordsRow {
	lead_statement_id: string;
	utterance_id: string;
	actor: string;
	side: Side;
	/** Its position on the first of the propositions it addresses, and that one's label; null where it has none. */
	stance: Stance | null;
	proposition: string | null;
	/** Said, else first reported. */
	day: Day | null;
	words: string;
}
