/** `propositions.yaml`: the sentences an actor can be for or against, and the phrases by which articles say so. */
import * as v from 'valibot';
import { PROPOSITION_KINDS } from '../../lib/model/vocab';
import { fields, id, list, maybe, oneOf, shown, text } from './fields';
import { patternFault, PatternError, readPattern, type WordClasses } from '../text/pattern';
import type { Path, YamlFile } from './yaml-file';

const phrase = v.pipe(
	text(),
	v.check(
		(words) => patternFault(words) === null,
		(issue) => patternFault(issue.input) ?? `${shown(issue.input)} cannot be read`
	)
);

/** A list of phrases in the language of pattern.ts; left out, it is empty. */
export const phrases = () => list(phrase);

const proposition = fields({
	id: id(),
	/** The sentence, with its full stop. */
	text: text(),
	/** Short form for chart headings. */
	label: text(),
	/**
	 * demand: something to be done, which words of approval and refusal speak to ("rejects", "must be part of").
	 * claim: something that is or is not so, which only its own phrases, denial and doubt speak to.
	 */
	kind: oneOf(PROPOSITION_KINDS),
	/** A demand as the object of "wants" and "opposes": "NATO membership for Ukraine". Without it sentences use `text`. */
	goal: maybe(text()),
	/** The organisation it is about: phrases that do not name it ("membership") give way where another's is named. */
	body: phrases(),
	/** What names it, without taking a side. */
	names: phrases(),
	/** What names it once the text before has named it in full ("membership"). */
	short: phrases(),
	/** What looks like its name and is none ("accession to the customs union"). */
	not_names: phrases(),
	/** What names its contrary: to reject that is to support it. */
	contrary_names: phrases(),
	/** What by itself is for it, against it, or leaves it open. */
	for: phrases(),
	against: phrases(),
	open: phrases(),
	/** What by itself makes it depend on something. */
	conditional: phrases(),
	/** What addresses it without a side, and stands against the weaker signs of one. */
	neutral: phrases()
});

export type Proposition = v.InferOutput<typeof proposition>;

/** Propositions in the file's order, the first being the dashboard's default; `words` are the lexicon's classes. */
export function readPropositions(file: YamlFile, words: WordClasses): Proposition[] {
	const entries = file.list<Proposition>([], proposition);
	if (entries.length === 0) file.report([], 'no proposition is given; write at least one');
	file.reportDoubles(entries, (value) => value.id, 'id');
	for (const { value, path } of entries) reportClasses(file, path, value, words);
	return entries.map(({ value }) => value);
}

/** Files every phrase below `path` that uses a class of words which lexicon.yaml does not list. */
export function reportClasses(file: YamlFile, path: Path, value: unknown, words: WordClasses): void {
	if (Array.isArray(value))
		value.forEach((item, index) => reportClasses(file, [...path, index], item, words));
	else if (typeof value === 'object' && value !== null)
		for (const [key, below] of Object.entries(value)) reportClasses(file, [...path, key], below, words);
	else if (typeof value === 'string' && value.includes('{')) {
		try {
			readPattern(value, words);
		} catch (error) {
			if (!(error instanceof PatternError)) throw error;
			file.report(path, error.message);
		}
	}
}
