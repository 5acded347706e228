/** `lexicon.yaml`: the words by which the stages read, whatever the proposition. */
import * as v from 'valibot';
import { phrases, slug } from './propositions';

const stanceWords = v.strictObject({
	/** For it: they stand before what they are about ("supports") or follow it ("is essential"). */
	support: phrases,
	oppose: phrases,
	/** Refuse to close the question ("does not rule out"). */
	open: phrases,
	/** Give something up ("is prepared to drop"): for a trade where one is named, else against. */
	concede: phrases,
	/** Speak about it without a side ("discussed"). */
	neutral: phrases,
	/** Turn what follows within the clause around. */
	negation: phrases,
	/** Look like a negation and are none ("not only"). */
	not_negation: phrases,
	/** Deny or doubt a claim. */
	doubt: phrases,
	/** Begin a condition; it runs to the end of its clause. */
	condition: phrases,
	/** Look like a condition and are none ("even if"). */
	not_condition: phrases,
	/** Make the statement less sure. */
	hedge: phrases,
	/** Stand for what the sentence before was about ("such a proposal"). */
	anaphora: phrases,
	/** Where one clause ends and a contrasting one begins ("but"). */
	contrast: phrases
});

const dateWords = v.strictObject({
	/** A standing or repeated position: no day is asked for. */
	standing: phrases,
	/** Verbs that, in the present tense, tell a standing position ("views"). */
	standing_present: phrases,
	/** Before publication, no day known ("recently"). */
	recent: phrases,
	/** What makes a weekday lie ahead. */
	future: phrases,
	/** An occasion on which something is said; a day carries over within one. */
	occasion: phrases
});

const holderWords = v.strictObject({
	/** Verbs by which a subject inside the content has a position of its own ("has indicated", "is open to"). */
	attitude: phrases,
	/** Passing on what somebody else said ("reported"). */
	relay: phrases,
	/** The parties named just before ("both sides"). */
	both: phrases,
	/** Those who issued it together ("the joint statement"). */
	joint: phrases,
	/** Nouns for people who are not named ("official"). */
	unnamed: phrases,
	/** Titles that stand before a name ("President"). */
	titles: phrases,
	/** Nouns that end the name of a body ("Ministry"). */
	bodies: phrases,
	/** Words that are no source, however they look ("It"). */
	not_sources: phrases
});

export const LexiconSchema = v.strictObject({
	/** Classes of words, for `{name}` in any phrase. */
	words: v.record(slug, v.pipe(phrases)),
	/** Adjectives of an actor, by its id ("Ukrainian"). */
	adjectives: v.record(slug, v.array(v.string())),
	/** The war and its diplomacy: a statement on none of the propositions is published if it speaks of these. */
	topic: v.strictObject({ diplomacy: phrases, setting: phrases }),
	stance: stanceWords,
	date: dateWords,
	holder: holderWords
});

export type Lexicon = v.InferOutput<typeof LexiconSchema>;
