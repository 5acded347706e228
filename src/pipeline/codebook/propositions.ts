/** `propositions.yaml`: the propositions, and the phrases by which articles address them. */
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

/** A list of phrases in the language of pattern.ts; empty if missing. */
export const phrases = () => list(phrase);

const proposition = fields({
	id: id(),
	/** The sentence, with its full stop. */
	text: text(),
	/** Short form for chart headings. */
	label: text(),
	/**
	 * demand: something to be done, addressed by words of approval and refusal ("rejects", "must be part of"). claim:
	 * something that is or is not true, addressed only by its own phrases, by denial and by doubt.
	 */
	kind: oneOf(PROPOSITION_KINDS),
	/** A demand as the object of "wants" and "opposes": "NATO membership for Ukraine". Without it sentences use `text`. */
	goal: maybe(text()),
	/** The organisation it is about: phrases that do not name it ("membership") do not count if another's is named. */
	body: phrases(),
	/** Wide words: where one of them occurs, the model weighs whether the words take a position on it. */
	about: phrases(),
	/** Names it without taking a side. */
	names: phrases(),
	/** Names it after the preceding text has named it in full ("membership"). */
	short: phrases(),
	/** Looks like its name but is not ("accession to the customs union"). */
	not_names: phrases(),
	/** Names its contrary: to reject that is to support it. */
	contrary_names: phrases(),
	/** Is by itself for it, against it, or leaves it open. */
	for: phrases(),
	against: phrases(),
	open: phrases(),
	/** Makes it by itself conditional. */
	conditional: phrases(),
	/** Addresses it without a side, and overrides weaker signs of one. */
	neutral: phrases()
});

export type Proposition = v.InferOutput<typeof proposition>;

/** Propositions in the order of the file, the first being the default; `words` are the lexicon's classes. */
export function readPropositions(file: YamlFile, words: WordClasses): Proposition[] {
	const entries = file.list<Proposition>([], proposition);
	if (entries.length === 0) file.report([], 'no proposition is given; write at least one');
	file.reportDoubles(entries, (value) => value.id, 'id');
	for (const { value, path } of entries) {
		// Only phrases name classes; text, label and goal are shown to readers and may have braces.
		const lists = Object.entries(value).filter(([, field]) => Array.isArray(field));
		reportClasses(file, path, Object.fromEntries(lists), words);
	}
	return entries.map(({ value }) => value);
}

/** Reports every phrase below `path` that uses a class of words missing from lexicon.yaml. */
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
