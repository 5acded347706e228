/** Reads treebanks in CoNLL-U (https://universaldependencies.org/format.html). */
import { UserError } from '../../errors';
import type { Upos } from '../types';

export interface TreebankWord {
	form: string;
	lemma: string;
	upos: Upos;
	xpos: string;
	/** Counted from 0; -1 for the root. */
	head: number;
	rel: string;
	/** Offsets in `TreebankSentence.text`; the parts of "don't" divide its letters between them. */
	start: number;
	end: number;
}

export interface TreebankSentence {
	id: string;
	text: string;
	words: TreebankWord[];
	/** The sentence is the first of a paragraph or of a document. */
	opensParagraph: boolean;
}

/** Relations with different names in the two treebanks. */
const RENAMED: Readonly<Record<string, string>> = {
	'obl:npmod': 'obl:unmarked',
	'obl:tmod': 'obl:unmarked',
	'nmod:npmod': 'nmod:unmarked',
	'nmod:tmod': 'nmod:unmarked'
};

/** Offsets of the words in their sentence's text. A word of several parts is divided in proportion to their lengths. */
function place(
	words: TreebankWord[],
	whole: Map<number, { form: string; last: number; space: boolean }>,
	spaces: boolean[]
): string {
	let text = '';
	for (let i = 0; i < words.length;) {
		const joined = whole.get(i);
		const last = joined ? joined.last : i;
		const form = joined ? joined.form : (words[i]?.form ?? '');
		let at = text.length;
		text += form;
		for (let k = i; k <= last; k++) {
			const word = words[k];
			if (!word) break;
			word.start = at;
			at = k === last ? text.length : Math.min(text.length, at + word.form.length);
			word.end = at;
		}
		if (joined ? joined.space : spaces[i]) text += ' ';
		i = last + 1;
	}
	return text.trimEnd();
}

function readSentence(block: string, file: string): TreebankSentence | null {
	const words: TreebankWord[] = [];
	const spaces: boolean[] = [];
	const whole = new Map<number, { form: string; last: number; space: boolean }>();
	let id = '';
	let opensParagraph = false;
	for (const line of block.split('\n')) {
		if (line.startsWith('#')) {
			if (line.startsWith('# sent_id')) id = line.slice(line.indexOf('=') + 1).trim();
			opensParagraph ||= /^# new(?:par|doc)\b/.test(line);
			continue;
		}
		if (!line.trim()) continue;
		const [no, form, lemma, upos, xpos, , head, rel, , misc] = line.split('\t');
		if (no === undefined || misc === undefined || form === undefined)
			throw new UserError(`${file}: sentence ${id || '?'}: a line has not ten columns: "${line}".`);
		const space = !/(?:^|\|)SpaceAfter=No(?:\||$)/.test(misc);
		const range = /^(\d+)-(\d+)$/.exec(no);
		if (range) whole.set(Number(range[1]) - 1, { form, last: Number(range[2]) - 1, space });
		if (!/^\d+$/.test(no)) continue;
		spaces.push(space);
		words.push({
			form,
			lemma: lemma ?? '',
			upos: upos as Upos,
			xpos: xpos ?? '',
			head: Number(head) - 1,
			rel: RENAMED[rel ?? ''] ?? rel ?? '',
			start: 0,
			end: 0
		});
	}
	if (words.length === 0) return null;
	for (const word of words)
		if (!(word.head >= -1 && word.head < words.length))
			throw new UserError(`${file}: sentence ${id || '?'}: "${word.form}" has a head that is not in it.`);
	return { id, text: place(words, whole, spaces), words, opensParagraph };
}

/** Sentences of a CoNLL-U text; `file` names it in error messages. Empty nodes are left out. */
export function readTreebank(content: string, file: string): TreebankSentence[] {
	return content
		.replace(/\r\n/g, '\n')
		.split(/\n{2,}/)
		.flatMap((block) => readSentence(block, file) ?? []);
}
