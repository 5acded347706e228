/** What the stages hand to each other. Offsets are half-open, in UTF-16 code units of `Article.text`. */
import type { Day } from '../lib/model/day';
import type {
	CandidateReason,
	DateBasis,
	Direction,
	Mode,
	PublishedBasis,
	ReviewState,
	Stance,
	TextKind
} from '../lib/model/vocab';

export interface Span {
	start: number;
	end: number;
}

/** Something wrong with the input that did not stop the build. */
export interface Warning {
	/** Path of the file within its folder. */
	file: string;
	message: string;
	/** What it costs the user; "fault" where left out. */
	kind?: WarningKind;
}

/** What can be wrong with a file or an article, the costliest first: reports list it in this order. */
export const WARNING_KINDS = [
	'unread',
	'language',
	'undated',
	'two-days',
	'little-text',
	'paywalled',
	'transcript',
	'doubled',
	'unattributed',
	'encoding',
	'fault',
	'columns'
] as const;
export type WarningKind = (typeof WARNING_KINDS)[number];

/** read → a source document: the decoded text with the parts of it that are the article. */
export interface Article {
	/** The seed's `id`, else its base name as a slug. */
	id: string;
	/** Path of the file within the folder that was read. */
	file: string;
	/** Whether the text was extracted from the file, so that offsets do not point into it. */
	extracted?: boolean;
	sourceDocument: string | null;
	textKind: TextKind;
	/** Outlet id of the codebook, or a name it does not know yet; null where nothing tells. */
	outlet: string | null;
	headline: string | null;
	byline: string | null;
	url: string | null;
	wire: string[];
	publishedOn: Day | null;
	publishedBasis: PublishedBasis;
	publishedNote: string | null;
	/** The decoded file (for HTML the extracted text). All spans point into it. */
	text: string;
	/** The paragraphs that are the article, front matter and page furniture left out, in order. */
	paragraphs: Paragraph[];
	sha256: string;
}

export interface Paragraph extends Span {
	/** Its number in the original, where the seed is a digest: what `[¶19]` says. */
	sourceParagraph: number | null;
	/** The headline standing in the text, a crosshead, or running text. */
	kind: 'headline' | 'heading' | 'text';
}

/** segment → passages, sentences and quotations. A sentence is never split inside a quotation. */
export interface Passage extends Paragraph {
	/** From 1. */
	no: number;
	text: string;
}

/** What the tables and reviews need of an article. */
export interface ReadArticle {
	article: Article;
	passages: Passage[];
}

export interface Sentence extends Span {
	passageNo: number;
}

export interface Quotation extends Span {
	passageNo: number;
	/** Whether it is closed by a mark, or runs on into the next paragraph, or was cut by a fault of the text. */
	closed: boolean;
}

export interface Segmented {
	article: Article;
	passages: Passage[];
	sentences: Sentence[];
	quotations: Quotation[];
}

/** Universal part-of-speech tags, as the tagger gives them. */
export type PartOfSpeech =
	| 'ADJ'
	| 'ADP'
	| 'ADV'
	| 'AUX'
	| 'CCONJ'
	| 'DET'
	| 'INTJ'
	| 'NOUN'
	| 'NUM'
	| 'PART'
	| 'PRON'
	| 'PROPN'
	| 'PUNCT'
	| 'SCONJ'
	| 'SYM'
	| 'VERB'
	| 'X'
	| 'SPACE';

export interface Token extends Span {
	text: string;
	/** In lower case, typographic apostrophes made plain. */
	lower: string;
	pos: PartOfSpeech;
}

/** What segment returns: attribute reads the words too. In order, none overlapping. */
export interface Tokenized extends Segmented {
	tokens: Token[];
}

/** attribute → one attributed statement, whatever it is about. Spans have several parts where discontinuous. */
export interface Attribution {
	/** Empty where no source is named (a passive, a belief held by nobody in particular). */
	source: Span[];
	cue: Span[];
	content: Span[];
	mode: Mode;
	/**
	 * The fullest mention of the source in this article that the stage could link it to: for "he" the name it stands
	 * for, for a surname the full name. Equal to `source` where nothing better is known. Empty where there is none.
	 */
	mention: Span[];
	/** Of a turn in a transcript or an item of a list: what it answers, and whether the source is a speaker's label. */
	turn?: { question: Span[]; label: boolean };
}

export interface AttributedArticle extends Segmented {
	attributions: Attribution[];
	/** Those that stand in the words of another and are told by a weaker cue ("Roe said Karsk wants to leave"). */
	embedded?: Attribution[];
}

/** resolve → an attribution whose source is a known or provisional actor. One per holder. */
export interface Resolved {
	attribution: Attribution;
	holderId: string;
	speakerId: string | null;
	via: string[];
	jointId: string | null;
	/** The attribution's, or narrated where it is read out of a document or tells an attitude, not words. */
	mode: Mode;
	confidence: number;
	/** The content less what others inside it are said to hold: what the holder is coded by. */
	own: Span[];
	/** The attribution that reports it, where it stands inside another's words: what tells the day. Else itself. */
	frame: Attribution;
	/** Whether the article has it from somebody who passes it on. */
	relayed: boolean;
	/** What the trees of its sentences tell of it. */
	positions?: Position[];
	/** Words among its own that name a proposition and whose position, by the tree, is somebody else's. */
	elsewhere?: Span[];
}

/** date → when it was said. `null` bounds are open. */
export interface Said {
	on: Day | null;
	from: Day | null;
	to: Day | null;
	basis: DateBasis;
	/** Words of the article that tell it; null where none do. */
	words: string | null;
}

/** code → a position on one proposition. */
export interface CodedStance {
	propositionId: string;
	stance: Stance;
	condition: string | null;
	/** Which way the condition points; left out where that is not known. */
	direction?: Direction | null;
	rule: string;
	ruleWords: string | null;
	/** In words, how the rule's words lead to the position. */
	reason?: string | null;
	confidence: number;
	review: ReviewState;
}

/** Words on a proposition that got no position: for review. */
export interface Candidate extends Span {
	passageNo: number;
	propositionId: string;
	/** The words that name the proposition. */
	names: Span;
	holderId: string | null;
	reason: CandidateReason;
	reasonWords: string | null;
}

/** What side the words that name a proposition take by themselves. */
export type Base = 'named' | 'contrary' | 'for' | 'against' | 'open' | 'conditional' | 'neutral';

/** One word on the way and what it did, for --explain. */
export interface Step {
	words: string;
	does: string;
}

export interface Reading {
	/** Null: a side could not be told, for the reason in `undecided`. */
	stance: Stance | null;
	undecided: string | null;
	condition: Span | null;
	/** A condition under which it is given up, not accepted. */
	givenUp: boolean;
	/** The words for those who hold it; empty: whoever speaks. */
	holders: Span[];
	/** The words by which they hold it. */
	cue: Span | null;
	content: Span;
	steps: Step[];
	/** What confidence goes by. */
	features: string[];
}

/** A reading with what it is about. Offsets point into the article's text. */
export interface Position extends Reading {
	propositionId: string;
	/** The words that name the proposition. */
	mention: Span;
	base: Base;
	anaphora: boolean;
	sentence: Span;
	/** The attribution whose content was read by itself; null where the sentence was. */
	attribution: Attribution | null;
}
