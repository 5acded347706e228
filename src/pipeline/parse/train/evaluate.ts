/** Prints the current parser's scores on treebanks, from raw text with its own tokenisation. */
import { Parser } from '../index';
import { unpackModel } from '../model';
import { tokenise } from '../tokenise';
import type { ParsedSentence } from '../types';
import type { TreebankSentence } from './conllu';
import { countCues, noCues } from './cue-verbs';
import { f1, placed, score, type Placed, type Score } from './score';

export interface EvaluatedSet {
	name: string;
	sentences: readonly TreebankSentence[];
}

/** Minimum frequency of a relation to be listed. */
const LEAST_RELATION = 10;

/** The sentences joined into one text, with a blank line before each paragraph, and the offsets of each. */
function wholeText(sentences: readonly TreebankSentence[]): { text: string; offsets: number[] } {
	let text = '';
	const offsets = sentences.map((sentence) => {
		if (text) text += sentence.opensParagraph ? '\n\n' : ' ';
		const at = text.length;
		text += sentence.text;
		return at;
	});
	return { text, offsets };
}

const shifted = (sentences: readonly ParsedSentence[], offset: number): Placed[] =>
	sentences.flatMap(({ tokens }) => placed(tokens, offset));

function line(name: string, { all, words }: Score): string {
	const figure = (key: 'words' | 'upos' | 'fine' | 'lemma' | 'heads' | 'labelled', of = all): string =>
		f1(of[key], of.predicted, of.gold).toFixed(2);
	return `| ${[
		name,
		figure('words'),
		figure('upos'),
		figure('fine'),
		figure('lemma'),
		figure('heads'),
		figure('labelled'),
		figure('heads', words),
		figure('labelled', words)
	].join(' | ')} |`;
}

function relationLines(scored: readonly Score[]): string[] {
	const names = [...new Set(scored.flatMap(({ relations }) => [...relations.keys()]))].sort();
	return names
		.filter((name) => scored.some(({ relations }) => (relations.get(name)?.gold ?? 0) >= LEAST_RELATION))
		.map((name) => {
			const cells = scored.map(({ relations }) => {
				const found = relations.get(name) ?? { gold: 0, predicted: 0, right: 0 };
				return `${f1(found.right, found.predicted, found.gold).toFixed(1)} (${found.gold})`;
			});
			return `| ${[name, ...cells].join(' | ')} |`;
		});
}

const percent = (part: number, whole: number): string => (whole ? ((100 * part) / whole).toFixed(1) : '–');

export function evaluate(packed: Uint8Array, sets: readonly EvaluatedSet[]): string {
	const loadStart = process.cpuUsage();
	const parser = new Parser(unpackModel(packed));
	const load = process.cpuUsage(loadStart).user / 1e6;
	const rows: string[] = [];
	const cues: string[] = [];
	const scored: Score[] = [];
	let words = 0;
	const start = process.cpuUsage();
	let scoring = 0;
	for (const { name, sentences } of sets) {
		const { text, offsets } = wholeText(sentences);
		const given = sentences.map((sentence) => ({
			sentence,
			parsed: parser.sentence(tokenise(sentence.text))
		}));
		const own = parser.parse(text);
		words += own.reduce((sum, { tokens }) => sum + tokens.length, 0) * 2;
		const mark = process.cpuUsage().user;
		const gold = sentences.flatMap((sentence, i) => placed(sentence.words, offsets[i]));
		const inBounds = score(
			gold,
			given.flatMap(({ parsed }, i) => shifted([parsed], offsets[i] ?? 0))
		);
		const counts = noCues();
		for (const { sentence, parsed } of given) countCues(sentence, parsed.tokens, counts);
		scored.push(inBounds);
		rows.push(
			line(`${name}, sentences given`, inBounds),
			line(`${name}, own sentences`, score(gold, shifted(own, 0)))
		);
		cues.push(
			`| ${[name, counts.cues, percent(counts.subjectRight, counts.subjects), percent(counts.contentRight, counts.cues), percent(counts.bothRight, counts.cues)].join(' | ')} |`
		);
		scoring += process.cpuUsage().user - mark;
	}
	const seconds = (process.cpuUsage(start).user - scoring) / 1e6;
	return [
		'F1 over words aligned by their places, in per cent; "words" are tokens without punctuation.',
		'',
		'| set | tokens | UPOS | UPOS and XPOS | lemmas | UAS | LAS | UAS, words | LAS, words |',
		'| --- | --- | --- | --- | --- | --- | --- | --- | --- |',
		...rows,
		'',
		'Verbs of saying and thinking that have a clause as their content:',
		'',
		'| set | n | subject right | content right | both right |',
		'| --- | --- | --- | --- | --- |',
		...cues,
		'',
		`F1 by relation (how often in the treebank):`,
		'',
		`| relation | ${sets.map(({ name }) => name).join(' | ')} |`,
		`| --- |${' --- |'.repeat(sets.length)}`,
		...relationLines(scored),
		'',
		`${Math.round(words / seconds)} words a second of processor time; ${load.toFixed(2)} s to load; ${(packed.length / 1e6).toFixed(2)} MB.`
	].join('\n');
}
