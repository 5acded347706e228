/** How sure it is that words mean an actor, 0 to 1. It ranks statements for review and is not a probability. */

/** By what named the holder; of two that apply, the lower counts. docs/extraction.md explains them. */
export const HOLDER_CONFIDENCE = {
	// Names in the codebook, by their kind.
	name: 0.95,
	title: 0.9,
	surname: 0.9,
	metonym: 0.9,
	collective: 0.9,
	adjective: 0.8,
	/** A source without a name: "two officials". */
	unnamed: 0.85,
	/** A person or body that the codebook does not list. */
	provisional: 0.6,
	/** A single word, which may mean anything. */
	lone: 0.5,
	/** A link by pronoun or by a description beside the name. */
	linked: 0.85,
	/** A pronoun whose antecedent is in the passage before, which may be about somebody else. */
	fartherPronoun: 0.75,
	/** A body called by its noun alone: "the ministry". */
	bodyMeant: 0.8,
	/** A description of the person who spoke last. */
	lastSpeaker: 0.8,
	/** The author of a document that is quoted. */
	author: 0.85,
	/** "Both sides", by whom the rest of the article is about. */
	context: 0.65,
	/** At most: a position inside somebody else's words. */
	embedded: 0.75,
	/** At most: a holder found in the tree of a sentence. */
	byTree: 0.7
} as const;
