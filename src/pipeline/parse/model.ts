/** The file of a trained model: a JSON head followed by the weights. */
import { brotliCompressSync, brotliDecompressSync, constants } from 'node:zlib';
import type { Reliability } from './combine';
import { tagNumbers, type TagNumbers } from './encoded';
import { Lexicon, type LexiconData } from './lexicon';
import { movesOf, type Moves } from './moves';
import { decodeRows, type Weights } from './weights';
import { WordNet } from './wordnet';

/** Parts of the file, in order. */
const PARTS = ['wordNet', 'tagger', 'forward', 'backward'] as const;
type Part = (typeof PARTS)[number];

export interface ModelHead {
	/** The data it was trained on. */
	data: string;
	lexicon: LexiconData;
	reliability: Reliability;
}

export interface Model {
	data: string;
	lexicon: Lexicon;
	wordNet: WordNet;
	numbers: TagNumbers;
	moves: Moves;
	tagger: Weights;
	forward: Weights;
	backward: Weights;
	reliability: Reliability;
}

/** Packs the results of `encodeWordNet` and `encodeRows`. The same input gives the same bytes. */
export function packModel(head: ModelHead, parts: Readonly<Record<Part, Uint8Array>>): Uint8Array {
	const lengths = PARTS.map((part) => parts[part].length);
	const json = new TextEncoder().encode(JSON.stringify({ ...head, lengths }));
	const length = new Uint8Array(4);
	new DataView(length.buffer).setUint32(0, json.length, true);
	const whole = Buffer.concat([length, json, ...PARTS.map((part) => parts[part])]);
	return brotliCompressSync(whole, {
		params: {
			[constants.BROTLI_PARAM_QUALITY]: 11,
			[constants.BROTLI_PARAM_LGWIN]: 24,
			[constants.BROTLI_PARAM_SIZE_HINT]: whole.length
		}
	});
}

export function unpackModel(packed: Uint8Array): Model {
	const whole = brotliDecompressSync(packed);
	const length = whole.readUInt32LE(0);
	const head = JSON.parse(whole.toString('utf8', 4, 4 + length)) as ModelHead & { lengths: number[] };
	let at = 4 + length;
	const parts = head.lengths.map((size) => whole.subarray(at, (at += size)));
	const part = (name: Part): Uint8Array => parts[PARTS.indexOf(name)] ?? new Uint8Array(16);
	const lexicon = new Lexicon(head.lexicon);
	return {
		data: head.data,
		lexicon,
		wordNet: new WordNet(part('wordNet')),
		numbers: tagNumbers(lexicon.tags),
		moves: movesOf(lexicon.relations.length),
		tagger: decodeRows(part('tagger')),
		forward: decodeRows(part('forward')),
		backward: decodeRows(part('backward')),
		reliability: head.reliability
	};
}
