/** Trains a whole model: lexicon, tagger, the forward and the backward parser, and the reliability of each. */
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { BINS, binOf, combine, turned, type Reliability } from '../combine';
import { mirrored } from '../encoded';
import { Lexicon } from '../lexicon';
import { packModel } from '../model';
import { greedy, movesOf, rooted, type Tree } from '../moves';
import { tagWords } from '../tag';
import { cutRows, decodeRows, encodeRows, type Weights } from '../weights';
import { encodeWordNet, WordNet, type WordClass } from '../wordnet';
import type { TreebankSentence } from './conllu';
import { encodeTagged, examplesOf, mirroredExample } from './examples';
import { lexiconData } from './lexicon-data';
import { trainParser } from './parser';
import { formsOf, trainTagger, type TaggedSentence } from './tagger';

export type Part = 'forward' | 'backward';

export interface Training {
	train: readonly TreebankSentence[];
	/** Held out of training, to measure the parsers' reliability. */
	held: readonly TreebankSentence[];
	/** See `readWordNet`. */
	words: ReadonlyMap<string, WordClass>;
	data: string;
	rounds: number;
	cut: Cut;
	/** Trains only this parser and saves it in `work`. */
	only?: Part | undefined;
	/** Folder for parts trained separately; null if everything is trained in one run. */
	work: string | null;
	log: (line: string) => void;
}

/** Thresholds below which weights are left out of the file, because they are not worth their bytes. */
export interface Cut {
	/** Averaged weights up to this value. */
	tagger: number;
	parser: number;
	/** Of the remaining weights, those stored as at most this many steps. */
	taggerSteps: number;
	parserSteps: number;
}

export const CUT: Cut = { tagger: 0.8, parser: 0.9, taggerSteps: 22, parserSteps: 20 };
const TAGGER_ROUNDS = 5;
const SEEDS: Readonly<Record<Part, number>> = { forward: 17, backward: 23 };

/** Shares of correct arcs by bin; bins with few arcs are smoothed towards the overall share. */
class Shares {
	readonly #right = new Float64Array(BINS);
	readonly #all = new Float64Array(BINS);

	add(bin: number, right: boolean): void {
		this.#all[bin] = (this.#all[bin] as number) + 1;
		if (right) this.#right[bin] = (this.#right[bin] as number) + 1;
	}

	list(): number[] {
		const sum = (a: Float64Array): number => a.reduce((x, y) => x + y, 0);
		const mean = (sum(this.#right) + 1) / (sum(this.#all) + 2);
		return [...this.#right].map((right, bin) =>
			Number(((right + 5 * mean) / ((this.#all[bin] as number) + 5)).toFixed(4))
		);
	}
}

/** The two trees of a sentence. */
interface Read {
	sentence: TreebankSentence;
	forward: Tree;
	backward: Tree;
}

function treesOf(
	sentences: readonly TaggedSentence[],
	lexicon: Lexicon,
	wordNet: WordNet,
	bytes: Readonly<Record<Part | 'tagger', Uint8Array>>
): Read[] {
	const [tagger, forward, backward] = [bytes.tagger, bytes.forward, bytes.backward].map(decodeRows) as [
		Weights,
		Weights,
		Weights
	];
	const moves = movesOf(lexicon.relations.length);
	return sentences.map((one) => {
		const encoded = encodeTagged(one, tagWords(one.forms, tagger, lexicon.tags.length), lexicon, wordNet);
		return {
			sentence: one.sentence,
			forward: rooted(greedy(encoded, forward, moves)),
			backward: turned(greedy(mirrored(encoded), backward, moves))
		};
	});
}

function reliabilityOf(trees: readonly Read[]): Reliability {
	const [forward, backward] = [new Shares(), new Shares()];
	for (const one of trees)
		one.sentence.words.forEach(({ head }, i) => {
			forward.add(binOf(one.forward.margins[i] as number), one.forward.heads[i] === head);
			backward.add(binOf(one.backward.margins[i] as number), one.backward.heads[i] === head);
		});
	const single = { forward: forward.list(), backward: backward.list(), agreed: [], disputed: [] };
	const [agreed, disputed] = [new Shares(), new Shares()];
	for (const one of trees) {
		const combined = combine(one.forward, one.backward, single);
		one.sentence.words.forEach(({ head }, i) =>
			(combined.agreed[i] ? agreed : disputed).add(combined.bins[i] as number, combined.heads[i] === head)
		);
	}
	return { ...single, agreed: agreed.list(), disputed: disputed.list() };
}

/** Trains the tagger, or loads it from `work`; fills in the guessed tags of the sentences. */
function taggerOf(
	tagged: readonly TaggedSentence[],
	lexicon: Lexicon,
	least: number,
	work: string | null,
	log: (line: string) => void
): Uint8Array {
	const [file, guesses] = ['tagger.bin', 'guessed.bin'].map((name) => join(work ?? '', name)) as [
		string,
		string
	];
	if (work && existsSync(file) && existsSync(guesses)) {
		const all = readFileSync(guesses);
		let at = 0;
		for (const { guessed } of tagged) guessed.set(all.subarray(at, (at += guessed.length)));
		return readFileSync(file);
	}
	const tagger = encodeRows(trainTagger(tagged, lexicon, TAGGER_ROUNDS, log).rows(least));
	if (work) {
		writeFileSync(file, tagger);
		writeFileSync(guesses, Buffer.concat(tagged.map(({ guessed }) => guessed)));
	}
	return tagger;
}

/** The parser is meant for news, so news sentences are used twice per round. */
const withNewsTwice = (sentences: readonly TaggedSentence[]): TaggedSentence[] => [
	...sentences,
	...sentences.filter(({ sentence }) => sentence.id.startsWith('GUM_news'))
];

/** The packed model, or null if only one part was trained. */
export function trainModel({
	train,
	held,
	words,
	data,
	rounds,
	cut,
	only,
	work,
	log
}: Training): Uint8Array | null {
	const wordNetBytes = encodeWordNet(words);
	const wordNet = new WordNet(wordNetBytes);
	const lexiconHead = lexiconData(train, wordNet);
	const lexicon = new Lexicon(lexiconHead);
	const tagged = formsOf(train, lexicon, wordNet);
	log(`${train.length} sentences read`);
	const tagger = cutRows(taggerOf(tagged, lexicon, cut.tagger, work, log), cut.taggerSteps);
	const examples = examplesOf(withNewsTwice(tagged), lexicon, wordNet);
	const relations = lexicon.relations.length;

	const trained = (part: Part): Uint8Array => {
		const file = work ? join(work, `${part}.bin`) : null;
		if (!only && file && existsSync(file)) return readFileSync(file);
		const own = part === 'forward' ? examples : examples.map(mirroredExample);
		const perceptron = trainParser(own, relations, rounds, SEEDS[part], (line, soFar) => {
			log(line);
			// The result of each round is available for inspection while training continues.
			if (work) writeFileSync(join(work, `${part}.round.bin`), encodeRows(soFar.rows(cut.parser)));
		});
		const bytes = encodeRows(perceptron.rows(cut.parser));
		if (file) writeFileSync(file, bytes);
		return bytes;
	};

	if (only) {
		trained(only);
		return null;
	}
	const parts = {
		forward: cutRows(trained('forward'), cut.parserSteps),
		backward: cutRows(trained('backward'), cut.parserSteps)
	};
	const trees = treesOf(formsOf(held, lexicon, wordNet), lexicon, wordNet, { tagger, ...parts });
	const head = { data, lexicon: lexiconHead, reliability: reliabilityOf(trees) };
	return packModel(head, { wordNet: wordNetBytes, tagger, ...parts });
}
