/** Turns of a transcript: the words after a speaker's label belong to that speaker, up to the next label. */
import type { Attribution, Passage, Segmented, Span } from '../types';
import { asksByOffice, isAnswer, isSide, isState, isTitled, labelsIn, type Label } from './labels';
import { escapedWords } from '../text/plain';
import { interviewee } from './interviewee';

const LEAST_TURNS = 2;
/** A question with fewer words continues the one before: "And the Donbas?" */
const SHORT_QUESTION = 7;
const MOST_QUESTIONS = 4;
const HEADING_WORDS = 14;

export interface Turn {
	label: Label;
	/** The words spoken, one span per passage. */
	content: Span[];
	asks: boolean;
}

const nameKey = (words: string): string => (words.split(/\s/u).at(-1) ?? words).toUpperCase();

const said = (text: string, content: readonly Span[]): string =>
	content.map(({ start, end }) => text.slice(start, end)).join(' ');

const isQuestion = (words: string): boolean => /\?["'”’)\]]*\s*$/u.test(words);
/** "You have called the talks a charade.": put to the interviewee, and not a position of anybody's. */
const ADDRESSED =
	/^(?:(?:\p{Lu}[\p{L}.]*\s?){1,3},\s)?(?:(?:and|but|so|yet)\s)?(?:you(?:['’]ve|['’]re)?|your)\s/iu;

/** The words from one label to the next, clipped to the running text. */
function contents(passages: readonly Passage[], from: number, to: number): Span[] {
	return passages
		.filter(({ kind, start, end }) => kind === 'text' && end > from && start < to)
		.map(({ start, end }) => ({ start: Math.max(start, from), end: Math.min(end, to) }))
		.filter(({ start, end }) => end > start);
}

/**
 * Marks the turns of interviewers: by their label, by mostly asking, or by speaking first and addressing the other of
 * two.
 */
function withAskers(text: string, turns: Turn[]): Turn[] {
	const keys = [...new Set(turns.map(({ label }) => nameKey(label.words)))];
	const asking = new Set(
		keys.filter((key) => {
			const own = turns.filter(({ label }) => nameKey(label.words) === key);
			if (own.some(({ label }) => asksByOffice(label.words))) return true;
			const known = ({ label: { words } }: Turn) =>
				isTitled(words) || isAnswer(words) || isSide(words) || isState(words);
			if (keys.length < 2 || own.some(known)) return false;
			const questions = own.filter(({ content }) => isQuestion(said(text, content)));
			if (questions.length * 2 > own.length) return true;
			const leads = nameKey(turns[0]?.label.words ?? '') === key && keys.length === 2;
			const [first] = own;
			return leads && first !== undefined && /\byou(?:r|['’]\p{L}+)?\b/iu.test(said(text, first.content));
		})
	);
	return turns.map((turn, i) => {
		const words = said(text, turn.content);
		const last = i === turns.length - 1;
		const asks =
			asking.has(nameKey(turn.label.words)) || isQuestion(words) || (!last && ADDRESSED.test(words));
		return { ...turn, asks };
	});
}

/** Unlabelled questions to a labelled speaker: paragraphs that ask, right before a labelled one. */
function unlabelledQuestions({ passages }: Segmented, labels: readonly Label[]): Label[] {
	const running = passages.filter(({ kind }) => kind !== 'headline');
	const labelAt = (passage: Passage | undefined) =>
		passage && labels.find(({ start }) => start >= passage.start && start <= passage.start + 3);
	return running.flatMap((passage, i): Label[] => {
		const { text, start } = passage;
		if (labelAt(passage) || !labelAt(running[i + 1]) || !(isQuestion(text) || ADDRESSED.test(text)))
			return [];
		return [{ start, end: start, words: 'Q', from: start, sure: true, dashed: false, line: start }];
	});
}

/** The turns of a transcript in order; empty if there are too few labels for a transcript. */
export function turnsOf(segmented: Segmented): Turn[] {
	const { article, passages } = segmented;
	const found = passages.filter(({ kind }) => kind === 'text').flatMap(labelsIn);
	const named = found.filter(
		({ dashed }) => !dashed || found.filter((one) => one.dashed).length >= LEAST_TURNS
	);
	const labels = [...named, ...unlabelledQuestions(segmented, named)].sort((a, b) => a.start - b.start);
	if (labels.length < LEAST_TURNS && !labels.some(({ sure }) => sure)) return [];
	const turns = labels.map((label, i) => ({
		label,
		content: contents(passages, label.from, labels[i + 1]?.line ?? Infinity),
		asks: false
	}));
	return withAskers(
		article.text,
		turns.filter(({ content }) => content.length > 0)
	);
}

const titleCase = (word: string): string =>
	word.charAt(0) +
	word
		.slice(1)
		.toLowerCase()
		.replace(/(?<=[-’'])\p{Ll}/gu, (letter) => letter.toUpperCase());

/** The fullest name in the text that ends in the label's surname or has its initials; null if there is none. */
function fullName(text: string, label: string): Span | null {
	const last = label.split(/\s/u).at(-1) ?? '';
	const initials = /^\p{Lu}\.?\p{Lu}\.?$/u.test(label) ? label.replaceAll('.', '') : null;
	const surname = titleCase(last);
	if (!initials && surname.length < 3) return null;
	const name = initials
		? String.raw`${[...initials].map((letter) => String.raw`${letter}\p{Ll}[\p{L}’'-]*`).join(String.raw`\s`)}`
		: String.raw`(?:\p{Lu}[\p{Ll}’'-]+\s){1,3}${escapedWords(surname)}`;
	const found = new RegExp(String.raw`(?<![\p{L}])${name}(?![\p{L}])`, 'u').exec(text);
	return found ? { start: found.index, end: found.index + found[0].length } : null;
}

/** The questions that a turn answers, in order; a short one continues those before it ("And you, Admiral?"). */
function questionBefore(text: string, turns: readonly Turn[], at: number): Span[] {
	const asked: Span[][] = [];
	let words = 0;
	for (let i = at - 1; i >= 0 && asked.length < MOST_QUESTIONS && words < SHORT_QUESTION; i--) {
		const turn = turns[i];
		if (!turn?.asks) continue;
		asked.unshift(turn.content);
		words += said(text, turn.content).match(/\p{L}+/gu)?.length ?? 0;
	}
	return asked.flat();
}

/** The heading above the first label, if there is one: the subject of a list's items. */
function headingAbove({ passages }: Segmented, first: Turn): Span[] {
	const above = passages.filter(({ end }) => end <= first.label.start).at(-1);
	if (!above || /[.!]["”’]?\s*$/u.test(above.text)) return [];
	return (above.text.match(/\p{L}+/gu)?.length ?? 0) <= HEADING_WORDS
		? [{ start: above.start, end: above.end }]
		: [];
}

/** "For: Ruritania, Latvia": each name with the side that the label states. */
function sided({ label, content }: Turn, text: string, question: Span[]): Attribution[] {
	const [names] = content;
	if (!names) return [];
	const words = text.slice(names.start, names.end);
	return [...words.matchAll(/\p{Lu}[\p{L}.’'-]*(?:\s\p{Lu}[\p{L}.’'-]*)*/gu)].map((match) => {
		const name = { start: names.start + match.index, end: names.start + match.index + match[0].length };
		const side = { start: label.start, end: label.end };
		return {
			source: [name],
			cue: [],
			content: [side],
			mode: 'narrated',
			mention: [name],
			turn: { question, label: true }
		};
	});
}

/** The words of each speaker in a transcript; questions are not attributed. */
export function transcriptTurns(
	segmented: Segmented,
	turns: readonly Turn[] = turnsOf(segmented)
): Attribution[] {
	const { text } = segmented.article;
	const heading = turns[0] && !turns.some(({ asks }) => asks) ? headingAbove(segmented, turns[0]) : [];
	return turns.flatMap((turn, i): Attribution[] => {
		const { label, content, asks } = turn;
		if (asks) return [];
		if (isSide(label.words)) return sided(turn, text, heading);
		const answers = isAnswer(label.words);
		const mention = answers
			? interviewee(segmented, turns[0]?.label.start ?? 0)
			: fullName(text, label.words);
		if (answers && !mention) return [];
		const source = answers && mention ? mention : { start: label.start, end: label.end };
		return [
			{
				source: [source],
				cue: [{ start: label.end, end: label.end + 1 }],
				content,
				mode: 'direct',
				mention: [mention ?? source],
				turn: { question: [...heading, ...questionBefore(text, turns, i)], label: !answers }
			}
		];
	});
}
