/** Weights of a trained perceptron: feature → row of (class, weight), in one open-addressing table. */
import { HASH_BITS } from './hash';
import { decodeAscending, encodeAscending } from './varint';

/** Weights are stored as square roots in 127 steps: few are large, and linear steps would clip those. */
const STEPS = 127;

/** A row as training produces it, with ascending classes. */
export interface Row {
	feature: number;
	classes: number[];
	/** Averaged weights, one per class in `classes`. */
	weights: number[];
}

export class Weights {
	/** Twice as many places as features: the feature, then the start of its row in `entries`; 0 marks an empty place. */
	readonly #places: Int32Array;
	readonly #mask: number;
	/** A row's length, then its entries: class in the high byte, stored weight in the low one. */
	readonly #entries: Uint16Array;
	readonly #decoded = new Float64Array(256);

	constructor(features: Int32Array, starts: Int32Array, entries: Uint16Array, largest: number) {
		let size = 1024;
		while (size < features.length * 2) size *= 2;
		this.#mask = size - 1;
		this.#places = new Int32Array(size * 2);
		this.#entries = entries;
		for (let q = -STEPS; q <= STEPS; q++) this.#decoded[q & 255] = Math.sign(q) * (q / STEPS) ** 2 * largest;
		for (let i = 0; i < features.length; i++) {
			const feature = features[i] as number;
			let at = feature & this.#mask;
			while (this.#places[at * 2] !== 0) at = (at + 1) & this.#mask;
			this.#places[at * 2] = feature;
			this.#places[at * 2 + 1] = starts[i] as number;
		}
	}

	/** Adds the weights of the first `count` of `features` to `scores`, which has one place per class. */
	score(features: Int32Array, count: number, scores: Float64Array): void {
		const places = this.#places;
		const entries = this.#entries;
		const decoded = this.#decoded;
		const mask = this.#mask;
		for (let f = 0; f < count; f++) {
			const feature = features[f] as number;
			let at = feature & mask;
			let found = places[at * 2] as number;
			while (found !== feature && found !== 0) {
				at = (at + 1) & mask;
				found = places[at * 2] as number;
			}
			if (found === 0) continue;
			const start = places[at * 2 + 1] as number;
			const end = start + (entries[start] as number);
			for (let i = start + 1; i <= end; i++) {
				const entry = entries[i] as number;
				scores[entry >> 8] = (scores[entry >> 8] as number) + (decoded[entry & 255] as number);
			}
		}
	}
}

/** The parts of a file: sorted features, the lengths of their rows, classes and stored weights row by row. */
interface Table {
	features: ArrayLike<number>;
	lengths: ArrayLike<number>;
	classes: ArrayLike<number>;
	stored: ArrayLike<number>;
	largest: number;
}

const HEAD_BYTES = 16;

function write({ features, lengths, classes, stored, largest }: Table): Uint8Array {
	const deltas = encodeAscending(features);
	const bytes = new Uint8Array(HEAD_BYTES + deltas.length + lengths.length + 2 * classes.length);
	const view = new DataView(bytes.buffer);
	view.setUint32(0, HASH_BITS, true);
	view.setUint32(4, lengths.length, true);
	view.setUint32(8, classes.length, true);
	view.setFloat32(12, largest, true);
	let at = HEAD_BYTES;
	for (const part of [deltas, lengths, classes, stored]) {
		bytes.set(part, at);
		at += part.length;
	}
	return bytes;
}

function read(bytes: Uint8Array): Table & { features: Int32Array } {
	const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
	const count = view.getUint32(4, true);
	const total = view.getUint32(8, true);
	const { numbers: features, end } = decodeAscending(bytes, HEAD_BYTES, count);
	const classesAt = end + count;
	return {
		features,
		lengths: bytes.subarray(end, classesAt),
		classes: bytes.subarray(classesAt, classesAt + total),
		stored: bytes.subarray(classesAt + total, classesAt + 2 * total),
		largest: view.getFloat32(12, true)
	};
}

/** Encodes `rows` as bytes, without weights whose stored form is 0. */
export function encodeRows(rows: readonly Row[]): Uint8Array {
	const largest = rows.reduce((most, { weights }) => Math.max(most, ...weights.map(Math.abs)), 1e-9);
	const features: number[] = [];
	const lengths: number[] = [];
	const classes: number[] = [];
	const stored: number[] = [];
	for (const row of [...rows].sort((a, b) => a.feature - b.feature)) {
		let length = 0;
		row.weights.forEach((weight, i) => {
			const q = Math.sign(weight) * Math.round(Math.sqrt(Math.abs(weight) / largest) * STEPS);
			if (q === 0) return;
			classes.push(row.classes[i] as number);
			stored.push(q & 255);
			length++;
		});
		if (length === 0) continue;
		features.push(row.feature);
		lengths.push(length);
	}
	return write({ features, lengths, classes, stored, largest });
}

/** The bytes of `encodeRows`, without weights of at most `least` steps. */
export function cutRows(bytes: Uint8Array, least: number): Uint8Array {
	const given = read(bytes);
	const features: number[] = [];
	const lengths: number[] = [];
	const classes: number[] = [];
	const stored: number[] = [];
	let at = 0;
	for (let row = 0; row < given.features.length; row++) {
		let length = 0;
		for (const end = at + (given.lengths[row] as number); at < end; at++) {
			const q = given.stored[at] as number;
			if (Math.abs(q > STEPS ? q - 256 : q) <= least) continue;
			classes.push(given.classes[at] as number);
			stored.push(q);
			length++;
		}
		if (length === 0) continue;
		features.push(given.features[row] as number);
		lengths.push(length);
	}
	return write({ features, lengths, classes, stored, largest: given.largest });
}

/** Decodes the bytes of `encodeRows`. */
export function decodeRows(bytes: Uint8Array): Weights {
	const { features, lengths, classes, stored, largest } = read(bytes);
	const starts = new Int32Array(features.length);
	const entries = new Uint16Array(features.length + classes.length);
	let entry = 0;
	let n = 0;
	for (let row = 0; row < features.length; row++) {
		const length = lengths[row] as number;
		starts[row] = entry;
		entries[entry++] = length;
		for (let k = 0; k < length; k++, n++)
			entries[entry++] = ((classes[n] as number) << 8) | (stored[n] as number);
	}
	return new Weights(features, starts, entries, largest);
}
