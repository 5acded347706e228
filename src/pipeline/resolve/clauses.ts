/** Clauses read from trees, beside the attributions that were found without them. */
import type { Attribution, AttributedArticle, Span } from '../types';
import { encloses, hull, overlaps, wordsOf } from '../text/spans';

const BELIEVING = /\b(?:believ|think|thought|fear|suspect|doubt|expect|according to)/iu;
const RELATIVE = /^(?:which|who|that)$/iu;

const clip = (span: Span, within: Span): Span[] =>
	overlaps(span, within)
		? [{ start: Math.max(span.start, within.start), end: Math.min(span.end, within.end) }]
		: [];

/** The clauses whose cues no attribution has, each in the mode of the words around it. */
export function clausesBeside(
	{ article: { text }, quotations }: AttributedArticle,
	read: readonly Attribution[],
	clauses: readonly Attribution[]
): Attribution[] {
	// "Which opposes": the clause shows whom "which" means.
	const cues = read.filter(({ source }) => !RELATIVE.test(wordsOf(text, source))).flatMap(({ cue }) => cue);
	return clauses.flatMap((clause) => {
		const own = hull([...clause.source, ...clause.cue]);
		const [cue] = clause.cue;
		if (!own || !cue || cues.some((other) => overlaps(other, cue))) return [];
		const around = read.filter(({ content }) => content.some((span) => encloses(span, own)));
		const [outer] = around;
		// Nobody is quoted with the words of a quotation without a speaker.
		if (!outer && quotations.some((quotation) => encloses(quotation, cue))) return [];
		if (!outer) return [clause];
		// What somebody believes of another is their own claim; sources cited for a whole sentence answer for all of it.
		if (around.some(({ cue: own }) => BELIEVING.test(wordsOf(text, own)))) return [];
		const content = clause.content.flatMap((span) => outer.content.flatMap((within) => clip(span, within)));
		return content.length > 0 ? [{ ...clause, content, mode: outer.mode }] : [];
	});
}
