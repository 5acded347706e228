/** `lexicon.yaml`: the words by which the stages read, whatever the proposition. */
import * as v from 'valibot';
import { fields, id, list, text } from './fields';
import { phrases, reportClasses } from './propositions';
import type { YamlFile } from './yaml-file';

const stanceWords = fields({
	/** For what follows them, and for nothing that stands before ("needs"). */
	want: phrases(),
	/** For it: they stand before what they are about ("supports") or follow it ("is essential"). */
	support: phrases(),
	oppose: phrases(),
	/** Refuse to close the question ("does not rule out"). */
	open: phrases(),
	/** Give something up ("is prepared to drop"): for a trade where one is named, else against. */
	concede: phrases(),
	/** Speak about it without a side ("discussed"). */
	neutral: phrases(),
	/** Answer neither way: whatever follows is addressed without a side ("neither confirmed nor denied"). */
	withheld: phrases(),
	/** The same of the words that attribute: "did not say that" says nothing. */
	unsaid: phrases(),
	/** Begin a clause of their own: no word of approval or refusal reaches over them ("because"). */
	barrier: phrases(),
	/** Turn what follows within the clause around. */
	negation: phrases(),
	/** Look like a negation and are none ("not only"). */
	not_negation: phrases(),
	/** Say that a claim is so ("is likely"), or that it is not ("is nonsense"). */
	affirm: phrases(),
	doubt: phrases(),
	/** Reckon what will happen: no demand is spoken to. */
	estimate: phrases(),
	/** Begin a condition; it runs to the end of its clause. */
	condition: phrases(),
	/** Begin what something is given up for ("would drop its bid for guarantees"). */
	price: phrases(),
	/** Look like a condition and are none ("even if"). */
	not_condition: phrases(),
	/** Make the statement less sure. */
	hedge: phrases(),
	/** Stand for what the sentence before was about ("such a proposal"). */
	anaphora: phrases(),
	/** Where one clause ends and a contrasting one begins ("but"). */
	contrast: phrases(),
	/** Answers to "asked whether". */
	yes: phrases(),
	no: phrases(),
	/** Answers refused ("would not comment"). */
	declined: phrases()
});

const dateWords = fields({
	/** A standing or repeated position: no day is asked for. */
	standing: phrases(),
	/** Verbs that, in the present tense, tell a standing position ("views"). */
	standing_present: phrases(),
	/** Before publication, no day known ("recently"). */
	recent: phrases(),
	/** What makes a weekday lie ahead. */
	future: phrases(),
	/** An occasion on which something is said; a day carries over within one. */
	occasion: phrases()
});

const holderWords = fields({
	/** Verbs by which a subject inside the content has a position of its own ("has indicated", "is open to"). */
	attitude: phrases(),
	/** Nouns that do so after their owner ("Moscow's demand"). */
	attitude_nouns: phrases(),
	/** Those of them that tell what somebody holds, not what somebody said ("views", "is opposed to"). */
	described: phrases(),
	/** Passing on what somebody else said ("reported"). */
	relay: phrases(),
	/** The parties named just before ("both sides"). */
	both: phrases(),
	/** Those who issued it together ("the joint statement"). */
	joint: phrases(),
	/** Nouns for people who are not named ("official"). */
	unnamed: phrases(),
	/** Nouns that make an adjective a government ("the American side"). */
	governments: list(text()),
	/** What a position can be read out of instead of a person ("plan"): its author holds it. */
	documents: phrases(),
	/** Nouns for those who pass on what others said ("state media"): they hold nothing themselves. */
	media: phrases(),
	/** Titles that stand before a name ("President"). */
	titles: phrases(),
	/** Nouns that end the name of a body ("Ministry"). */
	bodies: phrases(),
	/** Words that are no source, however they look ("It"). */
	not_sources: phrases()
});

const lexicon = fields({
	/** Classes of words, for `{name}` in any phrase. */
	words: v.record(id(), phrases()),
	/** Adjectives of an actor, by its id ("Ukrainian"). */
	adjectives: v.record(id(), list(text())),
	/** The war and its diplomacy: a statement on none of the propositions is published if it speaks of these. */
	topic: fields({ diplomacy: phrases(), setting: phrases() }),
	stance: stanceWords,
	date: dateWords,
	holder: holderWords,
	/** What a word says of what hangs on it in the tree, by class: lemmas, with a particle or preposition. */
	predicates: v.optional(v.record(id(), list(text())), {})
});

export type Lexicon = v.InferOutput<typeof lexicon>;

const none = <K extends string>(...keys: K[]) =>
	Object.fromEntries(keys.map((key) => [key, []])) as unknown as Record<K, string[]>;

/** What a codebook has whose lexicon could not be read. */
export const EMPTY_LEXICON: Lexicon = {
	words: {},
	adjectives: {},
	topic: none('diplomacy', 'setting'),
	stance: none(...(Object.keys(stanceWords.entries) as (keyof Lexicon['stance'])[])),
	date: none(...(Object.keys(dateWords.entries) as (keyof Lexicon['date'])[])),
	holder: none(...(Object.keys(holderWords.entries) as (keyof Lexicon['holder'])[])),
	predicates: {}
};

/** Reads and checks the file; `actors` are the ids that adjectives may belong to. */
export function readLexicon(file: YamlFile, actors: ReadonlySet<string>): Lexicon {
	const found = file.check<Lexicon>([], lexicon);
	if (!found) return EMPTY_LEXICON;
	for (const key of ['words', 'topic', 'stance', 'date', 'holder'] as const)
		reportClasses(file, [key], found[key], found.words);
	for (const actor of Object.keys(found.adjectives))
		if (!actors.has(actor))
			file.report(
				['adjectives', actor],
				`there is no actor "${actor}"; write the id of an entry of actors.yaml`,
				'key'
			);
	return found;
}
