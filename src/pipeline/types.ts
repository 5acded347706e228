/** What the stages pass to each other. Offsets are half-open, in UTF-16 code units of `Article.text`. */
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

/** A problem in the input that did not stop the build. */
export interface Warning {
	/** Path of the file within its folder. */
	file: string;
	message: string;
	/** What it costs the user; "fault" by default. */
	kind?: WarningKind;
}

/** Kinds of problems with a file or an article, the costliest first, as in reports. */
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
	'skipped',
	'columns'
] as const;
export type WarningKind = (typeof WARNING_KINDS)[number];

/** read → a source document: the decoded text and the parts of it that are the article. */
export interface Article {
	/** The seed's `id`, otherwise its base name as a slug. */
	id: string;
	/** Path of the file within the folder that was read. */
	file: string;
	/** Whether the text was extracted from the file, so that offsets do not refer to the file. */
	extracted?: boolean;
	sourceDocument: string | null;
	textKind: TextKind;
	/** Outlet id of the codebook, or a name missing from it; null if unknown. */
	outlet: string | null;
	headline: string | null;
	byline: string | null;
	url: string | null;
	wire: string[];
	publishedOn: Day | null;
	publishedBasis: PublishedBasis;
	publishedNote: string | null;
	/** Day or time stamp of the last change, as the article states it; null or absent if it does not. */
	updatedAt?: string | null;
	/** Its versions, the first at the beginning, if several were read; `text` is that of the last. */
	versions?: ArticleVersion[];
	/** The decoded file (for HTML the extracted text). All spans refer to it. */
	text: string;
	/** The paragraphs of the article in order, without front matter and page furniture. */
	paragraphs: Paragraph[];
	sha256: string;
}

/** One version of an article that was read in several. */
export interface ArticleVersion {
	file: string;
	sha256: string;
	headline: string | null;
	publishedOn: Day | null;
	updatedAt: string | null;
	/** The day it dates from: of its update, otherwise of publication. */
	day: Day | null;
	/** Number of paragraphs, without the headline; of those, added to and changed from the version before. */
	paragraphs: number;
	added: number;
	changed: number;
	/** Number of paragraphs of the version before that are gone. */
	removed: number;
}

export interface Paragraph extends Span {
	/** Its own day of publication, if it was added to the article later. */
	publishedOn?: Day;
	/** Its number in the original, if the seed is a digest: 19 for `[¶19]`. */
	sourceParagraph: number | null;
	/** The headline in the text, a crosshead, or running text. */
	kind: 'headline' | 'heading' | 'text';
}

/** segment → passages, sentences and quotations. A sentence is never split inside a quotation. */
export interface Passage extends Paragraph {
	/** Counted from 1. */
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
	/**
	 * Whether it has a closing mark; without one it continues in the next paragraph, or the mark is missing by mistake.
	 */
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
	/** In lower case, with plain apostrophes. */
	lower: string;
	pos: PartOfSpeech;
}

/** The result of segment: attribute reads the words too. In order, without overlaps. */
export interface Tokenized extends Segmented {
	tokens: Token[];
}

/** attribute → one attributed statement, whatever it is about. Spans have several parts if discontinuous. */
export interface Attribution {
	/** Empty if no source is named (a passive, a belief held by nobody in particular). */
	source: Span[];
	cue: Span[];
	content: Span[];
	mode: Mode;
	/**
	 * The fullest mention of the source in this article that the stage could link it to: for "he" the name it refers to,
	 * for a surname the full name. Equal to `source` if nothing better is known. Empty if there is none.
	 */
	mention: Span[];
	/** Of a turn in a transcript or an item of a list: what it answers, and whether the source is a speaker's label. */
	turn?: { question: Span[]; label: boolean };
	/** Of a relative clause: the words before it that are its content. */
	antecedent?: Span;
}

export interface AttributedArticle extends Segmented {
	attributions: Attribution[];
	/** Attributions within another's words, with a weaker cue ("Roe said Karsk wants to leave"). */
	embedded?: Attribution[];
}

/** resolve → an attribution whose source is a known or provisional actor. One per holder. */
export interface Resolved {
	attribution: Attribution;
	holderId: string;
	speakerId: string | null;
	via: string[];
	jointId: string | null;
	/** The attribution's, or narrated if it is read from a document or describes an attitude rather than words. */
	mode: Mode;
	confidence: number;
	/** The content without what others inside it are said to hold: the basis for coding the holder. */
	own: Span[];
	/** The attribution that reports it, if it is inside another's words: the basis for dating. Otherwise itself. */
	frame: Attribution;
	/** Whether the article has it from a relayer. */
	relayed: boolean;
	/** Positions read from the trees of its sentences. */
	positions?: TreePosition[];
	/** Words among its own that name a proposition and whose stance, according to the tree, is somebody else's. */
	elsewhere?: Span[];
}

/** date → when it was said. `null` bounds are open. */
export interface Said {
	on: Day | null;
	from: Day | null;
	to: Day | null;
	basis: DateBasis;
	/** Words of the article that date it; null if there are none. */
	words: string | null;
}

/** code → a position on one proposition. */
export interface CodedStance {
	propositionId: string;
	stance: Stance;
	condition: string | null;
	/** Direction of the condition; absent if unknown. */
	direction?: Direction | null;
	rule: string;
	ruleWords: string | null;
	/** How the rule's words lead to the stance, in words. */
	reason?: string | null;
	confidence: number;
	review: ReviewState;
	/** Names of the coders whose decision it is; the rules alone if absent. */
	decidedBy?: readonly string[];
}

/** Words about a proposition that got no stance: for review. */
export interface Candidate extends Span {
	passageNo: number;
	propositionId: string;
	/** The words that name the proposition. */
	names: Span;
	holderId: string | null;
	reason: CandidateReason;
	reasonWords: string | null;
}

/** The side that the words naming a proposition take by themselves. */
export type Base = 'named' | 'contrary' | 'for' | 'against' | 'open' | 'conditional' | 'neutral';

/** One word on the path and its effect, for --explain. */
export interface Step {
	words: string;
	does: string;
}

export interface Reading {
	/** Null if no side could be determined, for the reason in `undecided`. */
	stance: Stance | null;
	undecided: string | null;
	condition: Span | null;
	/** Whether the condition is one for giving it up, rather than for accepting it. */
	givenUp: boolean;
	/** The words for its holders; empty for the speaker. */
	holders: Span[];
	/** Of what somebody says, where nobody in it holds the position: whom its main clause commits ("Belgium will not …"). */
	subject: Span | null;
	/** The words by which they hold it. */
	cue: Span | null;
	content: Span;
	steps: Step[];
	/** Features that determine confidence. */
	features: string[];
}

/** A reading with its proposition. Offsets refer to the article's text. */
export interface TreePosition extends Reading {
	propositionId: string;
	/** The words that name the proposition. */
	mention: Span;
	base: Base;
	anaphora: boolean;
	sentence: Span;
	/** The attribution whose content was read separately; null if the whole sentence was. */
	attribution: Attribution | null;
}
