/** What an analyst edits in `seeds/codebook/*.yaml`, `reviews.yaml` and `ids.yaml`, as the stages see it. */
import type { Day } from '../../lib/model/day';
import type { ActorKind, DateBasis, Direction, Mode, OutletKind, Side, Stance } from '../../lib/model/vocab';
import type { Lexicon } from './lexicon';
import type { Proposition } from './propositions';

/**
 * An office over time. Both ends are inclusive; null is an end that is open or not known. Two holders of a title may
 * share the day of a handover, on which it means the one whose role begins.
 */
export interface Role {
	/** As a page shows it: "Secretary General of NATO". */
	role: string;
	/** How articles put it: "NATO chief". Counts as a name of the actor between `from` and `to` alone. */
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
	/** ISO 3166-1 alpha-2, upper case; null where no one country fits. */
	country: string | null;
	/** The government or body whose position the actor's counts towards (Putin → Russia). */
	parentId: string | null;
	/** "Q…", or null where not certain. */
	wikidata: string | null;
	/** Shown as the role where no dated role fits. */
	description: string | null;
	/** Further names, surnames among them; `name` is not repeated. */
	names: string[];
	/** Other spellings, and slips that stand in articles. */
	spellings: string[];
	/** Titles that are not bound to an office held over time. */
	titles: string[];
	/** Capitals and seats of power that stand for it. */
	metonyms: string[];
	roles: Role[];
}

/** A phrase that tells by itself whom it means ("Kyiv and its European partners"): one statement for each member. */
export interface Collective {
	names: string[];
	/** Actor ids, in order of mention. */
	members: string[];
}

export interface Outlet {
	id: string;
	name: string;
	aliases: string[];
	/** Host names of its site, in lower case, without "www."; those below them count too. */
	domains: string[];
	country: string | null;
	kind: OutletKind;
}

/** A dated happening to read statements against. `from` and `to` are inclusive and equal for a single day. */
export interface CodebookEvent {
	id: string;
	label: string;
	place: string | null;
	from: Day;
	to: Day;
}

/** Everything in `seeds/codebook/`, checked: every id that is referred to exists. */
export interface Codebook {
	actors: Actor[];
	collectives: Collective[];
	outlets: Outlet[];
	events: CodebookEvent[];
	propositions: Proposition[];
	lexicon: Lexicon;
}

/** Points at a passage by its words, for statements whose id may change or that the machine did not find. */
export interface Find {
	article: string;
	/** Words as they stand in the article, unique in it. */
	words: string;
	/** Actor id; needed where several holders share the words. */
	holder: string | null;
}

export interface ReviewedStance {
	stance: Stance;
	/** In words; not null exactly where the stance is conditional, unless the machine's condition stays. */
	condition: string | null;
	/** Which way the condition points; without it the machine's stays. */
	direction?: Direction | null;
}

/** What a review sets. A key that is absent leaves the machine's value; null, where allowed, clears it. */
export interface ReviewSet {
	holder?: string;
	/** Null: the article itself describes the position. */
	speaker?: string | null;
	said_on?: Day | null;
	said_from?: Day | null;
	said_to?: Day | null;
	date_basis?: DateBasis;
	/** The words that tell the day or its bounds. */
	date_words?: string | null;
	mode?: Mode;
	cue?: string;
	/** Proposition id → its stance; null takes the machine's stance away. */
	stances?: Record<string, ReviewedStance | null>;
}

export const DECISIONS = ['confirm', 'correct', 'reject', 'add'] as const;
export type Decision = (typeof DECISIONS)[number];

/** An analyst's decision over one statement of the machine's. Exactly one of `statement` and `find` is not null. */
export interface Review {
	statement: string | null;
	find: Find | null;
	decision: Decision;
	set: ReviewSet;
	reason: string;
	/** Where it stands, to name it in a warning: "seeds/reviews.yaml:12". */
	where: string;
}

/** Statement ids that links may use: those in use, and what became of others. */
export interface Ids {
	/** Of the last build of the project's own seeds: what a later one lacks is moved or withdrawn. */
	current: string[];
	/** Old id → the id that holds it now. */
	moved: Record<string, string>;
	/** Id that leads nowhere any more → why. */
	withdrawn: Record<string, string>;
}

export const NO_IDS: Readonly<Ids> = { current: [], moved: {}, withdrawn: {} };
