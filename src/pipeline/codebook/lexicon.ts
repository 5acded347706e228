/** `lexicon.yaml`: the words that the stages look for, whatever the proposition. */
import * as v from 'valibot';
import { fields, id, list, text } from './fields';
import { phrases, reportClasses } from './propositions';
import type { YamlFile } from './yaml-file';

const stanceWords = fields({
	/** Support what follows them, never what precedes ("needs"). */
	want: phrases(),
	/** Support: precede what they are about ("supports") or follow it ("is essential"). */
	support: phrases(),
	oppose: phrases(),
	/** Keep the question open ("does not rule out"). */
	open: phrases(),
	/** Give something up ("is prepared to drop"): conditional if something is named in return, otherwise opposed. */
	concede: phrases(),
	/** Address it without taking a side ("discussed"). */
	neutral: phrases(),
	/** Decline to answer: whatever follows is addressed without a side ("neither confirmed nor denied"). */
	withheld: phrases(),
	/** The same for attributing words: "did not say that" says nothing. */
	unsaid: phrases(),
	/** Start a new clause, which words of approval and refusal do not reach ("because"). */
	barrier: phrases(),
	/** Reverse what follows in the clause. */
	negation: phrases(),
	/** Look like a negation but are not ("not only"). */
	not_negation: phrases(),
	/** Assert that a claim is true ("is likely"), or that it is not ("is nonsense"). */
	affirm: phrases(),
	doubt: phrases(),
	/** Predict what will happen, which takes no position on a demand. */
	estimate: phrases(),
	/** Start a condition, which runs to the end of its clause. */
	condition: phrases(),
	/** Start the price for giving something up ("would drop its bid for guarantees"). */
	price: phrases(),
	/** Look like a condition but are not ("even if"). */
	not_condition: phrases(),
	/** Make the statement less certain. */
	hedge: phrases(),
	/** Refer to the subject of the previous sentence ("such a proposal"). */
	anaphora: phrases(),
	/** Separate one clause from a contrasting one ("but"). */
	contrast: phrases(),
	/** Answers to "asked whether". */
	yes: phrases(),
	no: phrases(),
	/** Refusals to answer ("would not comment"). */
	declined: phrases()
});

const dateWords = fields({
	/** Mark a standing or repeated position, which needs no day. */
	standing: phrases(),
	/** Verbs that mark a standing position in the present tense ("views"). */
	standing_present: phrases(),
	/** Mean before publication, on an unknown day ("recently"). */
	recent: phrases(),
	/** Mean that a weekday lies in the future. */
	future: phrases(),
	/** Name an occasion for speaking; a day carries over within one. */
	occasion: phrases()
});

const holderWords = fields({
	/** Verbs that give a subject inside the content a position of its own ("has indicated", "is open to"). */
	attitude: phrases(),
	/** Nouns that do so after their owner ("Moscow's demand"). */
	attitude_nouns: phrases(),
	/** Those of them that describe a position rather than an utterance ("views", "is opposed to"). */
	described: phrases(),
	/** Relay what somebody else said ("reported"). */
	relay: phrases(),
	/** Refer to the two parties named before ("both sides"). */
	both: phrases(),
	/** Refer to the actors who issued it together ("the joint statement"). */
	joint: phrases(),
	/** Nouns for unnamed people ("official"). */
	unnamed: phrases(),
	/** Nouns that turn an adjective into a government ("the American side"). */
	governments: list(text()),
	/** Sources that are not persons ("plan"): their author holds the position. */
	documents: phrases(),
	/** Nouns for media that relay others ("state media") and hold no position themselves. */
	media: phrases(),
	/** Titles before a name ("President"). */
	titles: phrases(),
	/** Nouns that end the name of a body ("Ministry"). */
	bodies: phrases(),
	/** Words that look like a source but are not ("It"). */
	not_sources: phrases()
});

const lexicon = fields({
	/** Classes of words, used as `{name}` in phrases. */
	words: v.record(id(), phrases()),
	/** Adjectives of an actor, by actor id ("Ukrainian"). */
	adjectives: v.record(id(), list(text())),
	/** The war and its diplomacy: a statement that addresses no proposition is published if it mentions these. */
	topic: fields({ diplomacy: phrases(), setting: phrases() }),
	stance: stanceWords,
	date: dateWords,
	holder: holderWords,
	/** What a word implies for its dependents in the tree, by class: lemmas, with a particle or preposition. */
	predicates: v.optional(v.record(id(), list(text())), {})
});

export type Lexicon = v.InferOutput<typeof lexicon>;

const none = <K extends string>(...keys: K[]) =>
	Object.fromEntries(keys.map((key) => [key, []])) as unknown as Record<K, string[]>;

/** Used if lexicon.yaml could not be read. */
export const EMPTY_LEXICON: Lexicon = {
	words: {},
	adjectives: {},
	topic: none('diplomacy', 'setting'),
	stance: none(...(Object.keys(stanceWords.entries) as (keyof Lexicon['stance'])[])),
	date: none(...(Object.keys(dateWords.entries) as (keyof Lexicon['date'])[])),
	holder: none(...(Object.keys(holderWords.entries) as (keyof Lexicon['holder'])[])),
	predicates: {}
};

/** Reads and checks the file; adjectives may only belong to the ids in `actors`. */
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
