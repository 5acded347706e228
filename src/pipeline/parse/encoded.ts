/** A sentence as numbers, one array per property that the parser's features use. */
import { cueClass } from './cues';
import { hashText } from './hash';
import type { WordForm } from './word';

/** Arrays contain the words, then the root, then a placeholder for a missing word. */
export interface Encoded {
	n: number;
	word: Int32Array;
	/** Fine tag. */
	tag: Int32Array;
	upos: Int32Array;
	/** The word itself if its part of speech is a closed class, otherwise the part of speech. */
	closed: Int32Array;
	/** WordNet's class of a noun's or a verb's first sense. */
	sense: Int32Array;
	/** 1 for verbs of saying, 2 for verbs of thinking. */
	cue: Int32Array;
	/** Inside quotation marks. */
	quoted: Int32Array;
	/** Number of punctuation marks and of verbs before the word. */
	marks: Int32Array;
	verbs: Int32Array;
}

const CLOSED = new Set(['ADP', 'SCONJ', 'AUX', 'PRON', 'DET', 'PART', 'CCONJ', 'PUNCT']);
const ROOT = 7919;

export interface TagNumbers {
	/** Part of speech of a fine tag, as a name and as a number from 1. */
	upos: readonly string[];
	numbers: readonly number[];
}

/** `tags` in the form "VERB VBD". */
export function tagNumbers(tags: readonly string[]): TagNumbers {
	const upos = tags.map((tag) => tag.split(' ')[0] ?? 'X');
	const names = [...new Set(upos)];
	return { upos, numbers: upos.map((one) => names.indexOf(one) + 1) };
}

/** Whether each word is inside quotation marks; the marks themselves count as inside. */
function insideQuotations(texts: readonly string[]): Uint8Array {
	const inside = new Uint8Array(texts.length);
	let open = false;
	texts.forEach((text, i) => {
		const opens = /^(?:“|``)$/.test(text) || (/^(?:"|''|')$/.test(text) && !open);
		const closes = open && /^(?:”|''|"|’|')$/.test(text);
		inside[i] = open || (opens && text !== "'") ? 1 : 0;
		if (closes) open = false;
		else if (opens && text !== "'") open = true;
	});
	return inside;
}

export function encode(
	texts: readonly string[],
	forms: readonly WordForm[],
	lemmas: readonly string[],
	tags: Uint8Array,
	numbers: TagNumbers
): Encoded {
	const n = forms.length;
	const column = () => new Int32Array(n + 2);
	const made = {
		n,
		word: column(),
		tag: column(),
		upos: column(),
		closed: column(),
		sense: column(),
		cue: column(),
		quoted: column(),
		marks: column(),
		verbs: column()
	};
	const inside = insideQuotations(texts);
	forms.forEach((form, i) => {
		const tag = tags[i] as number;
		const upos = numbers.upos[tag] ?? 'X';
		const number = numbers.numbers[tag] as number;
		made.word[i] = upos === 'PROPN' ? hashText(texts[i] ?? '') : form.lower;
		made.tag[i] = tag + 1;
		made.upos[i] = number;
		made.closed[i] = CLOSED.has(upos) ? form.lower ^ number : number;
		made.sense[i] =
			upos === 'NOUN'
				? form.noun
				: upos === 'VERB'
					? form.verb
					: upos === 'PROPN'
						? 64 + (form.noun && 1)
						: 128 + number;
		made.cue[i] = upos === 'VERB' ? cueClass(lemmas[i] ?? '') : 0;
		made.quoted[i] = inside[i] as number;
		made.marks[i + 1] = (made.marks[i] as number) + (upos === 'PUNCT' ? 1 : 0);
		made.verbs[i + 1] = (made.verbs[i] as number) + (upos === 'VERB' ? 1 : 0);
	});
	for (const each of [made.word, made.tag, made.upos, made.closed, made.sense]) each[n] = ROOT;
	return made;
}

/** The sentence in reverse order. */
export function mirrored(given: Encoded): Encoded {
	const { n } = given;
	const turn = (from: Int32Array): Int32Array => {
		const to = from.slice();
		for (let i = 0; i < n; i++) to[i] = from[n - 1 - i] as number;
		return to;
	};
	/** Turns counts of words before into counts of words after. */
	const recount = (from: Int32Array): Int32Array => {
		const to = from.slice();
		for (let i = 0; i <= n; i++) to[i] = (from[n] as number) - (from[n - i] as number);
		return to;
	};
	return {
		n,
		word: turn(given.word),
		tag: turn(given.tag),
		upos: turn(given.upos),
		closed: turn(given.closed),
		sense: turn(given.sense),
		cue: turn(given.cue),
		quoted: turn(given.quoted),
		marks: recount(given.marks),
		verbs: recount(given.verbs)
	};
}
