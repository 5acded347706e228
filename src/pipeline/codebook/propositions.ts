/** `propositions.yaml`: the sentences an actor can be for or against, and the phrases by which articles say so. */
import * as v from 'valibot';
import { patternFault } from './pattern';

const phrase = v.pipe(
	v.string('must be words in quotation marks'),
	v.trim(),
	v.minLength(1, 'must not be empty'),
	v.check((text) => patternFault(text) === null, (issue) => patternFault(String(issue.input)) ?? 'cannot be read')
);

/** A list of phrases in the language of pattern.ts; left out, it is empty. */
export const phrases = v.optional(v.array(phrase), []);

export const slug = v.pipe(
	v.string('must be a slug'),
	v.regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, 'must be a slug: lower-case letters, digits and single hyphens')
);

const line = v.pipe(v.string('must be text'), v.trim(), v.minLength(1, 'must not be empty'));

export const PropositionSchema = v.strictObject({
	id: slug,
	/** The sentence, with its full stop. */
	text: line,
	/** Short form for chart headings. */
	label: line,
	/**
	 * demand: something to be done, which words of approval and refusal speak to ("rejects", "must be part of").
	 * claim: something that is or is not so, which only its own phrases, denial and doubt speak to.
	 */
	kind: v.picklist(['demand', 'claim'], 'must be demand or claim'),
	/** What names it, without taking a side. */
	names: phrases,
	/** What names its contrary: to reject that is to support it. */
	contrary_names: phrases,
	/** What by itself is for it, against it, or leaves it open. */
	for: phrases,
	against: phrases,
	open: phrases,
	/** What by itself makes it depend on something. */
	conditional: phrases,
	/** What addresses it without a side, and stands against the weaker signs of one. */
	neutral: phrases
});

export type Proposition = v.InferOutput<typeof PropositionSchema>;

export const PropositionsSchema = v.strictObject({
	propositions: v.pipe(v.array(PropositionSchema), v.minLength(1, 'must name at least one proposition'))
});
