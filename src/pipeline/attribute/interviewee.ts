/**
 * Finds the interviewee if only questions are marked: named in a signature below, addressed in a question, or
 * introduced above.
 */
import type { Segmented, Span } from '../types';

const NAME = String.raw`\p{Lu}[\p{L}\p{M}’'-]*\p{Ll}(?:\s(?:(?:de|del|van|von|der|al|da)\s)*\p{Lu}[\p{L}\p{M}’'-]*\p{Ll}){1,2}`;
const SURNAME = String.raw`\p{Lu}[\p{L}\p{M}’'-]*\p{Ll}`;
const TITLE =
	'Mr|Mrs|Ms|Dr|Professor|Minister|Prime Minister|President|Chancellor|General|Admiral|Senator|Ambassador|Secretary(?: General)?';
/** "(Pavel Orlin, Kremlin aide, in conversation with …)", "Harlan Voss served as …". */
const SIGNED = new RegExp(
	String.raw`^\(?(?<name>${NAME})(?=,|\s(?:is|was|has|served|leads|heads|spoke)\b)`,
	'u'
);
/** "Ms. Lauritzen, you have said …", "Are you optimistic, Mr. Chornyi?", "Thank you, Ida Hollin". */
const ADDRESSED = new RegExp(
	String.raw`(?:(?:^|[,.?!]\s|\b[Tt]hank you,\s)(?:(?:${TITLE})\.?\s)(?<name>${SURNAME}(?:\s${SURNAME})?)(?=[,?.]))`,
	'u'
);
const FULL = new RegExp(NAME, 'gu');
const NOT_PERSONS = new RegExp(
	String.raw`\b(?:${[
		'United|European|White|House|States|Union|Nations|Commission|Council|Alliance|Kingdom|Republic|Forum',
		'Conference|News|Times|Post|Herald|Radio|Courier|Street|Square|Security|NATO|Prime|Foreign|Defen[cs]e'
	].join('|')})\b`,
	'u'
);

const spanOf = (base: number, match: RegExpMatchArray, name: string): Span => {
	const start = base + (match.index ?? 0) + match[0].indexOf(name);
	return { start, end: start + name.length };
};

function inLastPassage({ passages }: Segmented): Span | null {
	const last = passages.filter(({ kind }) => kind === 'text').at(-1);
	const match = last && passages.length > 2 ? SIGNED.exec(last.text) : null;
	return last && match?.groups?.name ? spanOf(last.start, match, match.groups.name) : null;
}

function addressed({ passages }: Segmented): Span | null {
	for (const { text, start, kind } of passages) {
		const match = kind === 'headline' ? null : ADDRESSED.exec(text);
		if (match?.groups?.name) return spanOf(start, match, match.groups.name);
	}
	return null;
}

/** The last full name before `first`, where the questions begin. */
function introduced({ article, passages }: Segmented, first: number): Span | null {
	const start = passages[0]?.start ?? 0;
	const headline = article.headline === null ? -1 : article.text.indexOf(article.headline);
	const from = headline < 0 ? start : Math.min(start, headline);
	const names = [...article.text.slice(from, Math.max(from, first)).matchAll(FULL)].filter(
		({ 0: name }) => !NOT_PERSONS.test(name)
	);
	const last = names.at(-1);
	return last ? { start: from + last.index, end: from + last.index + last[0].length } : null;
}

/** The interviewee's name, given where the questions begin (`first`); null if the article does not name one. */
export const interviewee = (segmented: Segmented, first: number): Span | null =>
	introduced(segmented, first) ?? addressed(segmented) ?? inLastPassage(segmented);
