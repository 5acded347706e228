/** Turns of a transcript: "MR. HOLLIN: …", "Hollin: …", "Q" and "A"; what follows belongs to the speaker up to the next turn. */
import type { Attribution, Passage, Segmented, Span } from '../types';

const CAPITALS = String.raw`(?:\p{Lu}[\p{Lu}’'.-]*)(?:\s(?:\p{Lu}[\p{Lu}’'.-]*|OF|DE|VAN|VON)){0,5}`;
const NAME = String.raw`(?:\p{Lu}[\p{L}’'.-]*)(?:\s(?:\p{Lu}[\p{L}’'.-]*|of|de|van|von)){0,5}`;
const LABEL = new RegExp(
	String.raw`^["“]?(?<label>${CAPITALS}|${NAME})(?:\s\([^)]{1,60}\))?\s?:\s+(?=\S)`,
	'u'
);
const QUESTION = /^(?:q|question|reporter|moderator|host|interviewer|journalist|press|the press)$/iu;
const ANSWER = /^(?:a|answer)$/iu;
/** What a colon follows that is no speaker. */
const NO_SPEAKER =
	/^(?:note|update|updated|read more|related|watch|photo|image|source|sources|editor|correction|breaking|live|analysis|exclusive|opinion|key points?|background|context|what we know|timeline|summary|see also|also read|location|date|time|subject|re|topic)$/iu;
const LEAST_TURNS = 2;

interface Turn {
	passage: Passage;
	label: Span;
	words: string;
	/** Where the turn's words begin. */
	from: number;
}

function turnOf(passage: Passage): Turn | null {
	const found = LABEL.exec(passage.text);
	const words = found?.groups?.label;
	if (!found || words === undefined || NO_SPEAKER.test(words)) return null;
	const start = passage.start + found[0].indexOf(words);
	return {
		passage,
		label: { start, end: start + words.length },
		words,
		from: passage.start + found[0].length
	};
}

/** Turns, where there are enough of them to make a transcript; capitals alone, and Q and A, are a sign by themselves. */
function turnsOf(passages: readonly Passage[]): Turn[] {
	const turns = passages.filter(({ kind }) => kind === 'text').flatMap((one) => turnOf(one) ?? []);
	const sign = turns.some(
		({ words }) =>
			QUESTION.test(words) || ANSWER.test(words) || (words === words.toUpperCase() && words.length > 3)
	);
	return turns.length >= LEAST_TURNS || (sign && turns.length > 0) ? turns : [];
}

const titleCase = (word: string): string =>
	word.charAt(0) +
	word
		.slice(1)
		.toLowerCase()
		.replace(/(?<=[-’'])\p{Ll}/gu, (letter) => letter.toUpperCase());

/** The fullest name before or after that ends in the label's surname; null where there is none. */
function fullName(text: string, label: string): Span | null {
	const surname = titleCase(label.split(/\s/u).at(-1) ?? '');
	if (surname.length < 3) return null;
	const escaped = surname.replace(/[.*+?^${}()|[\]\\]/gu, String.raw`\$&`);
	const found = new RegExp(String.raw`(?:\p{Lu}[\p{Ll}’'-]+\s){1,3}${escaped}(?![\p{L}])`, 'u').exec(text);
	return found ? { start: found.index, end: found.index + found[0].length } : null;
}

/** The one who answers where only Q and A are marked: the last full name before the first turn. */
function interviewed(text: string, first: number): Span | null {
	const names = [...text.slice(0, first).matchAll(/\p{Lu}[\p{Ll}’'-]+(?:\s\p{Lu}[\p{Ll}’'-]+)+/gu)];
	const last = names.at(-1);
	return last ? { start: last.index, end: last.index + last[0].length } : null;
}

/** What each speaker of a transcript says; nothing where the article is none. */
export function transcriptTurns({ article, passages }: Segmented): Attribution[] {
	const turns = turnsOf(passages);
	const [first] = turns;
	if (!first) return [];
	return turns.flatMap((turn, i): Attribution[] => {
		if (QUESTION.test(turn.words)) return [];
		const next = turns[i + 1]?.passage.no ?? Infinity;
		const rest = passages.filter(({ no, kind }) => kind === 'text' && no > turn.passage.no && no < next);
		const answers = ANSWER.test(turn.words);
		const mention = answers
			? interviewed(article.text, first.passage.start)
			: fullName(article.text, turn.words);
		if (answers && !mention) return [];
		const source = answers && mention ? mention : turn.label;
		const content = [
			{ start: turn.from, end: turn.passage.end },
			...rest.map(({ start, end }) => ({ start, end }))
		];
		return [
			{
				source: [source],
				cue: [{ start: turn.label.end, end: turn.label.end + 1 }],
				content: content.filter(({ start, end }) => end > start),
				mode: 'direct',
				mention: [mention ?? source]
			}
		];
	});
}
