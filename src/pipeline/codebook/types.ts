/** What an analyst edits in `seeds/codebook/*.yaml`, `reviews.yaml` and `ids.yaml`, after checking. */
import type { Day } from '../../lib/model/day';
import type { ActorKind, DateBasis, Direction, Mode, OutletKind, Side, Stance } from '../../lib/model/vocab';
import type { Lexicon } from './lexicon';
import type { Proposition } from './propositions';

/**
 * An office and its dates. Both ends are inclusive; null for an end that is open or unknown. Two holders of a title may
 * share the day of a handover, on which the title means the one whose role begins.
 */
export interface Role {
	/** As a page shows it: "Secretary General of NATO". */
	role: string;
	/** Forms used in articles: "NATO chief". Names of the actor between `from` and `to` only. */
	titles: string[];
	from: Day | null;
	to: Day | null;
}

/** Who can hold a position. */
export interface Actor {
	id: string;
	name: string;
	kind: ActorKind;
	side: Side;
	/** ISO 3166-1 alpha-2, upper case; null if no single country applies. */
	country: string | null;
	/** The government or body that the actor's position counts towards (Putin → Russia). */
	parentId: string | null;
	/** "Q…", or null if uncertain. */
	wikidata: string | null;
	/** Shown as the role if no dated role applies. */
	description: string | null;
	/** Further names, including surnames; `name` is not repeated. */
	names: string[];
	/** Other spellings, and misspellings found in articles. */
	spellings: string[];
	/** Titles not tied to a dated office. */
	titles: string[];
	/** Capitals and seats of power used for it. */
	metonyms: string[];
	roles: Role[];
}

/** A phrase that names several actors by itself ("Kyiv and its European partners"): one statement per member. */
export interface Collective {
	names: string[];
	/** Actor ids, in order of mention. */
	members: string[];
}

export interface Outlet {
	id: string;
	name: string;
	aliases: string[];
	/** Host names of its site, in lower case, without "www."; subdomains count too. */
	domains: string[];
	country: string | null;
	kind: OutletKind;
}

/** A dated event shown beside statements. `from` and `to` are inclusive and equal for a single day. */
export interface CodebookEvent {
	id: string;
	label: string;
	place: string | null;
	from: Day;
	to: Day;
}

/** The contents of `seeds/codebook/`, checked: every referenced id exists. */
export interface Codebook {
	actors: Actor[];
	collectives: Collective[];
	outlets: Outlet[];
	events: CodebookEvent[];
	propositions: Proposition[];
	lexicon: Lexicon;
}

/** Identifies a statement by its words, if its id may change or the machine did not find it. */
export interface Find {
	article: string;
	/** Words as written in the article, unique in it. */
	words: string;
	/** Actor id; needed if several holders share the words. */
	holder: string | null;
	/** Proposition id: the words take no side on it. Only to reject. */
	proposition?: string;
}

export interface ReviewedStance {
	stance: Stance;
	/** In words; not null exactly if the stance is conditional, unless the machine's condition is kept. */
	condition: string | null;
	/** The direction of the condition; if absent, the machine's is kept. */
	direction?: Direction | null;
}

/** What a review sets. An absent key keeps the machine's value; null, where allowed, clears it. */
export interface ReviewSet {
	holder?: string;
	/** Null if the article itself describes the position. */
	speaker?: string | null;
	said_on?: Day | null;
	said_from?: Day | null;
	said_to?: Day | null;
	date_basis?: DateBasis;
	/** The words that give the day or its bounds. */
	date_words?: string | null;
	mode?: Mode;
	cue?: string;
	/** Proposition id → its stance; null removes the machine's stance. */
	stances?: Record<string, ReviewedStance | null>;
}

export const DECISIONS = ['confirm', 'correct', 'reject', 'add'] as const;
export type Decision = (typeof DECISIONS)[number];

/** An analyst's decision on one machine-coded statement. Exactly one of `statement` and `find` is not null. */
export interface Review {
	statement: string | null;
	find: Find | null;
	decision: Decision;
	set: ReviewSet;
	reason: string;
	/** Place of the review for warnings: "seeds/reviews.yaml:12". */
	where: string;
}

/** Statement ids that links may use: those in use, and what became of old ones. */
export interface Ids {
	/** Ids of the last build of the project's own seeds: those missing from the next build are moved or withdrawn. */
	current: string[];
	/** Old id → the id that replaces it. */
	moved: Record<string, string>;
	/** Old id without a replacement → the reason. */
	withdrawn: Record<string, string>;
}

export const NO_IDS: Readonly<Ids> = { current: [], moved: {}, withdrawn: {} };
