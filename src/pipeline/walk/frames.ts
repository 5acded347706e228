/** Contents of attributions, each parsed on its own, with the words that attribute it. */
import type { ParsedSentence } from '../parse/types';
import type { AttributedArticle, Attribution, Span } from '../types';
import { encloses, hull, overlaps } from '../text/spans';
import type { Predicate, Predicates } from './predicates';
import { Tree } from './tree';
import { modality, negations, type Modality } from './operators';
import { unitsOf } from './units';

/** The words that attribute a content. */
export interface Frame {
	/** The class of the verb; null for verbs of saying and unclassified ones. */
	predicate: Predicate | null;
	/** Words that negate it: "does not", "neither Kyiv nor Moscow". */
	denied: string | null;
	modality: Modality;
}

const NEGATED_SOURCE =
	/^(?:neither|no(?!\.|\s(?:fewer|less|doubt))|none(?!\sother)|nobody|no one|few|hardly any|not (?:one|a single))\s/iu;
const DENIED = /\b(?:not|never|no longer|cannot|hardly|scarcely|neither|nor)\b|n['’]t\b/iu;

/** A span of text parsed on its own, and the attribution whose content it is. */
export interface Unit extends Span {
	attribution: Attribution | null;
}

/** In characters; a longer unit is a list or broken text and is not parsed. */
const LONGEST = 2500;

const isSentence = ({ start, end }: Span): boolean => end - start <= LONGEST;

/** Whole sentences, with those inside quotations separated. */
export const sentenceUnits = ({ article, sentences }: AttributedArticle): Unit[] =>
	sentences
		.filter(isSentence)
		.flatMap((sentence) => unitsOf(article.text, sentence).map((unit) => ({ ...unit, attribution: null })));

/** A content without the marks and the "that" that connect it to its cue. */
function trimmed(text: string, { start, end }: Span): Span {
	const words = text.slice(start, end);
	const lead = /^[\s"'“‘”’,]*(?:that\s)?/iu.exec(words)?.[0].length ?? 0;
	const tail = /[\s"'“‘”’,]*$/u.exec(words.slice(lead))?.[0].length ?? 0;
	return { start: start + lead, end: end - tail };
}

/** The contents of all attributions, split at the ends of sentences. */
export function contentUnits({ article, sentences: all, attributions }: AttributedArticle): Unit[] {
	const sentences = all.filter(isSentence);
	return attributions.flatMap((attribution) =>
		attribution.content.flatMap((span) =>
			sentences
				.filter((sentence) => overlaps(sentence, span))
				.flatMap((sentence) => {
					const within = {
						start: Math.max(sentence.start, span.start),
						end: Math.min(sentence.end, span.end)
					};
					return unitsOf(article.text, within).map((unit) => ({
						...trimmed(article.text, unit),
						attribution
					}));
				})
				.filter(({ start, end }) => end - start > 2)
		)
	);
}

/** The verb that attributes a content, with its class and its negation, from the tree of its sentence. */
export function frameOf(
	text: string,
	{ source, cue, content }: Attribution,
	sentences: readonly ParsedSentence[],
	predicates: Predicates
): Frame {
	const span = hull(cue);
	const sentence = span && sentences.find((one) => encloses(one, span));
	const words = span ? text.slice(span.start, span.end) : '';
	const phrase = source.map(({ start, end }) => text.slice(start, end)).join(' ');
	const none: Frame = { predicate: null, denied: null, modality: null };
	if (!span || !sentence) return none;
	const tree = new Tree(sentence);
	const inside = tree.within(span);
	const head =
		inside.findLast((i) => tree.token(i).upos === 'VERB') ??
		inside.findLast((i) => /^(?:NOUN|ADJ)$/u.test(tree.token(i).upos)) ??
		inside.at(-1);
	if (head === undefined) return none;
	const first = content[0] ? tree.within(content[0])[0] : undefined;
	const after = first === undefined ? '' : tree.token(first).lower;
	const particles = [head + 1, head + 2]
		.filter((i) => inside.includes(i))
		.map((i) => tree.token(i).lower)
		.join(' ');
	const { lemma, lower } = tree.token(head);
	const shapes = [lemma.toLowerCase(), lower].flatMap((word) =>
		[[word, particles, after], [word, particles], [word, after], [word]].map((parts) =>
			parts.filter(Boolean).join(' ')
		)
	);
	const found = shapes.find((shape) => predicates.of(shape).length > 0);
	const classes = found === undefined ? [] : predicates.of(found);
	const is = classes.find((one) => one !== 'good' && one !== 'bad' && one !== 'light');
	const denied =
		DENIED.exec(words)?.[0] ??
		NEGATED_SOURCE.exec(`${phrase} `)?.[0].trim() ??
		(negations(tree, head, new Set()).length > 0 ? 'not' : null);
	return {
		predicate: is && found !== undefined ? { is, words: found } : null,
		denied,
		modality: modality(tree, head, new Set())
	};
}
