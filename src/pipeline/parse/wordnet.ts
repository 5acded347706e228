/**
 * What WordNet 3.1 knows about a word: its parts of speech, and the classes of its first senses as a noun and as a
 * verb.
 */
import { finish, hashText } from './hash';
import { decodeAscending, encodeAscending } from './varint';

const NOUN = 1;
const VERB = 2;
const ADJECTIVE = 4;
const ADVERB = 8;

export interface WordClass {
	/** Parts of speech as bits: noun 1, verb 2, adjective 4, adverb 8; plus 16 if only its base form is known. */
	mask: number;
	/** Number of the lexicographer file (https://wordnet.princeton.edu/documentation/lexnames5wn); 0 if none. */
	noun: number;
	verb: number;
}

const INFLECTED = 16;

/** Endings of inflected forms, the base form's endings, and the parts of speech that inflect so. */
const ENDINGS: readonly [RegExp, string[], number][] = [
	[/ies$/, ['y'], NOUN | VERB],
	[/es$/, ['', 'e'], NOUN | VERB],
	[/s$/, [''], NOUN | VERB],
	[/ied$/, ['y'], VERB],
	[/ed$/, ['', 'e'], VERB],
	[/([bdgklmnprtv])\1ed$/, ['$1'], VERB],
	[/ing$/, ['', 'e'], VERB],
	[/([bdgklmnprtv])\1ing$/, ['$1'], VERB],
	[/er$/, ['', 'e'], ADJECTIVE],
	[/est$/, ['', 'e'], ADJECTIVE]
];

/** A word's hash, computed like a feature's. */
const numberOf = (lower: string): number => finish(hashText(lower));

export class WordNet {
	readonly #places: Int32Array;
	readonly #known: Uint32Array;

	/** `bytes`: the result of `encodeWordNet`. */
	constructor(bytes: Uint8Array) {
		const count = new DataView(bytes.buffer, bytes.byteOffset).getUint32(0, true);
		const { numbers, end } = decodeAscending(bytes, 4, count);
		let size = 1024;
		while (size < count * 2) size *= 2;
		this.#places = new Int32Array(size);
		this.#known = new Uint32Array(size);
		for (let i = 0; i < count; i++) {
			const at = this.#place(numbers[i] as number);
			this.#places[at] = numbers[i] as number;
			const [mask, noun, verb] = [bytes[end + i], bytes[end + count + i], bytes[end + 2 * count + i]];
			this.#known[at] = ((mask as number) << 16) | ((noun as number) << 8) | (verb as number);
		}
	}

	#place(number: number): number {
		const mask = this.#places.length - 1;
		let at = number & mask;
		while (this.#places[at] !== number && this.#places[at] !== 0) at = (at + 1) & mask;
		return at;
	}

	/** What is known about exactly the form `lower`. */
	exact(lower: string): WordClass {
		const known = this.#known[this.#place(numberOf(lower))] as number;
		return { mask: known >> 16, noun: (known >> 8) & 255, verb: known & 255 };
	}

	has(lower: string, part: 'noun' | 'verb' | 'adjective' | 'adverb'): boolean {
		const bit = { noun: NOUN, verb: VERB, adjective: ADJECTIVE, adverb: ADVERB }[part];
		return (this.exact(lower).mask & bit) !== 0;
	}

	/** What is known about `lower`, otherwise about its possible base forms. */
	classOf(lower: string): WordClass {
		let { mask, noun, verb } = this.exact(lower);
		for (const [ending, bases, parts] of ENDINGS) {
			if (!ending.test(lower)) continue;
			for (const base of bases) {
				const known = this.exact(lower.replace(ending, base));
				if ((known.mask & parts) === 0) continue;
				mask |= (known.mask & parts) | INFLECTED;
				if (parts & NOUN) noun ||= known.noun;
				if (parts & VERB) verb ||= known.verb;
			}
		}
		return { mask, noun, verb };
	}
}

/** Encodes the words' hashes, then their masks, noun classes and verb classes. */
export function encodeWordNet(words: ReadonlyMap<string, WordClass>): Uint8Array {
	const byNumber = new Map<number, WordClass>();
	for (const [word, known] of words) if (!byNumber.has(numberOf(word))) byNumber.set(numberOf(word), known);
	const numbers = [...byNumber.keys()].sort((a, b) => a - b);
	const deltas = encodeAscending(numbers);
	const known = numbers.map((number) => byNumber.get(number) as WordClass);
	const bytes = new Uint8Array(4 + deltas.length + 3 * numbers.length);
	new DataView(bytes.buffer).setUint32(0, numbers.length, true);
	bytes.set(deltas, 4);
	bytes.set(
		[...known.map(({ mask }) => mask), ...known.map(({ noun }) => noun), ...known.map(({ verb }) => verb)],
		4 + deltas.length
	);
	return bytes;
}
