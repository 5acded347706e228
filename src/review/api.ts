/** The interface between the desk's page and its server. */
import type { Day } from '../lib/model/day';
import type { CandidateReason, DateBasis, Mode, ReviewState, Stance } from '../lib/model/vocab';

export interface Position {
	proposition: string;
	stance: Stance;
	condition: string | null;
	/** The rule and the words that decided it. */
	rule: string;
	ruleWords: string | null;
	confidence: number;
	review: ReviewState;
}

/** A statement as it is coded: by the machine, or after decisions. */
export interface Coding {
	holder: string;
	speaker: string | null;
	mode: Mode;
	cue: string;
	saidOn: Day | null;
	saidFrom: Day | null;
	saidTo: Day | null;
	basis: DateBasis;
	dateWords: string | null;
	stances: Position[];
}

/** Why a statement is in the queue, most pressing first. */
export type Reason =
	'candidate' | 'sampled' | 'differing' | 'disputed' | 'unsure' | 'provisional' | 'no-day' | 'unreviewed';

export const REASON_LABELS: Record<Reason, string> = {
	candidate: 'No side was found',
	sampled: 'In the sample',
	differing: 'Coders differ',
	disputed: 'Reports of this utterance differ',
	unsure: 'The rules are not sure',
	provisional: 'Actor not in the codebook',
	'no-day': 'No day known',
	unreviewed: 'Nobody has looked at it'
};

export interface CandidateInfo {
	proposition: string;
	/** The words that name it, and their place in the article's text. */
	names: { words: string; start: number; end: number };
	reason: CandidateReason;
	/** The reason in words, if there is more to say. */
	reasonWords: string | null;
}

/** One statement, or one candidate, at the desk. */
export interface Item {
	/** The machine's statement id; one with "added:" for a statement added by a person, with "candidate:" for a candidate. */
	key: string;
	article: string;
	passage: number;
	/** Place in the article's text, in UTF-16 code units. */
	start: number;
	end: number;
	/** What the machine found; null if a person added it, and for a candidate. */
	machine: Coding | null;
	/** Words that name a proposition and got no side; null for a statement. */
	candidate: CandidateInfo | null;
	/** The coding in force. */
	now: Coding;
	/** Confidence of the holder, 0 to 1. */
	confidence: number;
	state: ReviewState | 'rejected';
	reason: string | null;
	/** Identifies the entry this was read from, so that a decision based on an older one is refused; "" for none. */
	seen: string;
	/** Higher comes first. */
	priority: number;
	why: Reason[];
}

export interface ArticleInfo {
	id: string;
	headline: string;
	outlet: string | null;
	publishedOn: Day | null;
	/** Whether outlet and day can be written beside it. */
	editable: boolean;
}

export interface ActorInfo {
	id: string;
	name: string;
	/** Further names for the search. */
	names: string[];
	provisional: boolean;
}

export interface Past {
	undo: number;
	redo: number;
}

/** The initial data of the page. */
export interface Desk {
	project: string;
	coder: string | null;
	/** Whether the coder works without seeing the coding of others or of the machine. */
	blind: boolean;
	items: Item[];
	articles: ArticleInfo[];
	actors: ActorInfo[];
	propositions: { id: string; label: string; text: string }[];
	past: Past;
	/** What is wrong with the project's files, in words; decisions are not written until it is fixed. */
	problem: string | null;
}

export interface ArticleText {
	id: string;
	passages: { no: number; start: number; text: string; heading: boolean }[];
}

/** What a decision changes. Absent keys stay as they are. */
export interface Change {
	holder?: string;
	speaker?: string | null;
	said_on?: Day | null;
	said_from?: Day | null;
	said_to?: Day | null;
	date_basis?: DateBasis;
	date_words?: string | null;
	mode?: Mode;
	stances?: Record<string, { stance: Stance; condition: string | null } | null>;
}

export type Decision =
	| { kind: 'confirm' | 'reject' | 'clear'; key: string; seen: string; reason?: string }
	| { kind: 'correct'; key: string; seen: string; set: Change; reason?: string }
	| {
			kind: 'add';
			article: string;
			start: number;
			end: number;
			set: Change & { holder: string };
			reason?: string;
	  };

/** The result of a decision, an undo or a redo. */
export interface Outcome {
	/** Articles whose items are sent again. */
	articles: string[];
	items: Item[];
	past: Past;
	/** The item to show; null if none is concerned. */
	key: string | null;
	/** What was done, in words, for screen readers. */
	message: string;
}

/** A figure of agreement with its 95% interval; null if there is too little data. */
export interface AgreementFigure {
	value: number | null;
	interval: { low: number; high: number } | null;
	units: number;
}

/** Two coders side by side. */
export interface Pair {
	a: string;
	b: string;
	holder: AgreementFigure;
	stance: AgreementFigure;
	/** Agreement on the side, by proposition. */
	propositions: { id: string; stance: AgreementFigure }[];
	/** Rows are the first coder's stances, columns the second's: the cases of each cell. */
	cells: { row: string; column: string; cases: { key: string; proposition: string }[] }[];
}

export interface AgreementView {
	pairs: Pair[];
	/** Statements on which coders differ and that reviews.yaml does not settle. */
	open: string[];
	faults: string[];
}

/** The lists of a proposition that the desk can add a phrase to. */
export const PHRASE_LISTS = [
	'for',
	'against',
	'open',
	'conditional',
	'neutral',
	'names',
	'not_names'
] as const;
export type PhraseList = (typeof PHRASE_LISTS)[number];

/** What a phrase would change in one statement. */
export interface PhraseEffect {
	key: string;
	words: string;
	before: string;
	after: string;
}

/** Sent to every other window when something changed. */
export type Notice = { kind: 'items' | 'desk'; articles: string[] } | { kind: 'tables'; message: string };
