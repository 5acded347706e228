/** Interviews in prose: answers without a label, and quotations introduced only by the words before them. */
import type { Attribution, Passage, Segmented, Span } from '../types';
import { encloses, overlaps } from '../text/spans';
import { interviewee } from './interviewee';
import { Names } from './names';
import type { Turn } from './turns';
import type { View } from './words';

const asks = (text: string): boolean => /\?["'”’)\]]*\s*$/u.test(text);
const TO_SOMEBODY =
	/^(?:(?:\p{Lu}[\p{L}.]*\s?){1,3},\s)?(?:(?:and|but|so|yet)\s)?(?:you(?:['’](?:ve|re|d))?|your)\s/iu;
const FIRST_PERSON = /(?<![\p{L}'’])(?:I|[Ww]e|[Mm]y|[Oo]ur|[Mm]e|[Uu]s)(?:['’]\p{L}{1,2})?(?![\p{L}])/u;
const SIGNATURE = /^\(.+\)$/su;
const QUOTED = /["“”«]/u;

/** Whether a passage addresses a question to somebody: it asks, or says "you". */
const isQuestion = ({ text, kind }: Passage): boolean =>
	kind !== 'headline' && text.length < 500 && !/^["“]/u.test(text) && (asks(text) || TO_SOMEBODY.test(text));

/**
 * The questions and answers of an interview without labels on its answers: each answer is the passages between two
 * questions.
 */
function exchanges({ passages }: Segmented): { question: Passage; answer: Passage[] }[] {
	const running = passages.filter(({ kind, text }) => kind !== 'headline' && !SIGNATURE.test(text));
	const found: { question: Passage; answer: Passage[] }[] = [];
	for (const passage of running) {
		const last = found.at(-1);
		if (isQuestion(passage)) found.push({ question: passage, answer: [] });
		else if (last && passage.kind === 'text') last.answer.push(passage);
	}
	return found;
}

/** Unlabelled answers to questions that are passages of their own, attributed to the interviewee. */
export function unmarkedAnswers(segmented: Segmented, turns: readonly Turn[]): Attribution[] {
	const taken = turns.flatMap(({ label, content }) => [label, ...content]);
	const isFree = (span: Span) => !taken.some((other) => overlaps(other, span));
	const found = exchanges(segmented).filter(
		({ question, answer }) =>
			isFree(question) &&
			answer.length > 0 &&
			answer.every((one) => isFree(one) && !QUOTED.test(one.text.charAt(0))) &&
			answer.some(({ text }) => FIRST_PERSON.test(text.replace(/["“][^"”]*["”]/gu, '')))
	);
	const [first] = found;
	const source = first && interviewee(segmented, first.question.start);
	if (!source) return [];
	return found.map(({ question, answer }): Attribution => ({
		source: [source],
		cue: [],
		content: answer.map(({ start, end }) => ({ start, end })),
		mode: 'direct',
		mention: [source],
		turn: { question: [{ start: question.start, end: question.end }], label: false }
	}));
}

const HE_OR_SHE = /^(?:he|she)$/u;
const LEAST_WORDS = 3;

const wordCount = (text: string): number => text.match(/\p{L}+/gu)?.length ?? 0;

/**
 * The person whom the sentence before a quotation is about: its pronoun, or its only person; null if that is unclear.
 */
function introducedBy(views: readonly View[], names: Names, at: Span, within: Span): Span | null {
	const before = views
		.filter(({ sentence }) => sentence.end <= at.start && encloses(within, sentence))
		.reverse();
	for (const { sentence, words } of before.slice(0, 3)) {
		const pronoun = words.find((word) => HE_OR_SHE.test(word.lower));
		const persons = names.within(sentence).filter(({ person }) => person);
		const [only, second] = persons;
		if (only && !second) return { start: only.start, end: only.end };
		if (only && second) return null;
		if (pronoun) return { start: pronoun.start, end: pronoun.end };
	}
	return null;
}

/**
 * Quotations that are sentences of their own, each with the question before it, attributed to the person introduced
 * just before.
 */
export function quotedAnswers(
	segmented: Segmented,
	views: readonly View[],
	unclaimed: readonly Span[]
): Pick<Attribution, 'source' | 'cue' | 'content' | 'mention' | 'turn'>[] {
	const { article, passages } = segmented;
	const spoken = unclaimed.filter(
		({ start, end }) => wordCount(article.text.slice(start, end)) >= LEAST_WORDS
	);
	if (spoken.length === 0) return [];
	const names = new Names(views);
	return spoken.flatMap((quotation) => {
		const passage = passages.find((one) => one.kind === 'text' && encloses(one, quotation));
		if (!passage) return [];
		const previous = passages.filter(({ kind, no }) => kind === 'text' && no < passage.no).at(-1);
		const near = { start: previous?.start ?? passage.start, end: passage.end };
		const source =
			introducedBy(views, names, quotation, passage) ??
			introducedBy(views, names, quotation, near) ??
			(previous && isQuestion(previous) ? interviewee(segmented, previous.start) : null);
		if (!source) return [];
		const lead = article.text.slice(near.start, quotation.start).trim();
		const question = lead ? [{ start: near.start, end: quotation.start }] : [];
		return [
			{
				source: [source],
				cue: [],
				content: [quotation],
				mention: [source],
				turn: { question, label: false }
			}
		];
	});
}
