/** The averaged perceptron during training: rows grow as classes occur, and sums are updated lazily. */
import type { Row } from '../weights';

const FIRST_POOL = 1 << 21;
const FIRST_TABLE = 1 << 20;

export class Perceptron {
	/** Pairs of a feature and the start of its row in the pool. */
	#table = new Int32Array(2 * FIRST_TABLE);
	#used = 0;
	/** A row is a header (its length and its capacity) followed by its entries. */
	#classes = new Uint8Array(FIRST_POOL);
	#weights = new Float32Array(FIRST_POOL);
	#sums = new Float64Array(FIRST_POOL);
	#stamps = new Int32Array(FIRST_POOL);
	#poolEnd = 1;
	/** Number of decisions so far, over which weights are averaged. */
	#now = 0;

	/** Index of `feature` in the table, or of the empty place for it. */
	#place(feature: number): number {
		const table = this.#table;
		const mask = table.length - 1;
		let at = (feature * 2) & mask;
		while (table[at] !== feature && table[at] !== 0) at = (at + 2) & mask;
		return at;
	}

	/** Adds the weights of the first `count` of `features` to `scores`, and counts one decision. */
	score(features: Int32Array, count: number, scores: Float64Array): void {
		this.#now++;
		const table = this.#table;
		const mask = table.length - 1;
		const classes = this.#classes;
		const weights = this.#weights;
		for (let f = 0; f < count; f++) {
			const feature = features[f] as number;
			let at = (feature * 2) & mask;
			let found = table[at] as number;
			while (found !== feature && found !== 0) {
				at = (at + 2) & mask;
				found = table[at] as number;
			}
			if (found === 0) continue;
			const start = table[at + 1] as number;
			const end = start + (classes[start] as number);
			for (let i = start + 1; i <= end; i++) {
				const c = classes[i] as number;
				scores[c] = (scores[c] as number) + (weights[i] as number);
			}
		}
	}

	/** For each feature, moves weight from class `wrong` to class `right`. */
	update(features: Int32Array, count: number, right: number, wrong: number): void {
		for (let f = 0; f < count; f++) {
			const feature = features[f] as number;
			if (this.#used * 4 > this.#table.length) this.#growTable();
			const at = this.#place(feature);
			if (this.#table[at] === 0) {
				this.#table[at] = feature;
				this.#table[at + 1] = this.#newRow(2);
				this.#used++;
			}
			this.#add(at, right, 1);
			this.#add(at, wrong, -1);
		}
	}

	#add(at: number, c: number, by: number): void {
		let start = this.#table[at + 1] as number;
		const length = this.#classes[start] as number;
		let i = start + 1;
		while (i <= start + length && this.#classes[i] !== c) i++;
		if (i > start + length) {
			if (length === this.#weights[start]) start = this.#moveRow(at);
			i = start + length + 1;
			this.#classes[i] = c;
			this.#stamps[i] = this.#now;
			this.#classes[start] = length + 1;
		}
		const weight = this.#weights[i] as number;
		this.#sums[i] = (this.#sums[i] as number) + weight * (this.#now - (this.#stamps[i] as number));
		this.#stamps[i] = this.#now;
		this.#weights[i] = weight + by;
	}

	/** Creates an empty row at the end of the pool and returns its start. */
	#newRow(room: number): number {
		while (this.#poolEnd + room + 1 > this.#classes.length) this.#growPool();
		const start = this.#poolEnd;
		this.#weights[start] = room;
		this.#poolEnd += room + 1;
		return start;
	}

	/** Doubles the capacity of a full row. */
	#moveRow(at: number): number {
		const from = this.#table[at + 1] as number;
		const length = this.#classes[from] as number;
		const to = this.#newRow(Math.min(255, length * 2));
		for (const pool of [this.#classes, this.#weights, this.#sums, this.#stamps])
			pool.copyWithin(to + 1, from + 1, from + length + 1);
		this.#classes[to] = length;
		this.#table[at + 1] = to;
		return to;
	}

	#growPool(): void {
		const size = this.#classes.length * 2;
		const larger = <T extends { set(from: T): void }>(made: T, from: T): T => {
			made.set(from);
			return made;
		};
		this.#classes = larger(new Uint8Array(size), this.#classes);
		this.#weights = larger(new Float32Array(size), this.#weights);
		this.#sums = larger(new Float64Array(size), this.#sums);
		this.#stamps = larger(new Int32Array(size), this.#stamps);
	}

	#growTable(): void {
		const old = this.#table;
		this.#table = new Int32Array(old.length * 2);
		for (let i = 0; i < old.length; i += 2) {
			if (old[i] === 0) continue;
			const at = this.#place(old[i] as number);
			this.#table[at] = old[i] as number;
			this.#table[at + 1] = old[i + 1] as number;
		}
	}

	/** Averaged rows, without weights whose absolute value is at most `least`. */
	rows(least: number): Row[] {
		const rows: Row[] = [];
		for (let at = 0; at < this.#table.length; at += 2) {
			if (this.#table[at] === 0) continue;
			const start = this.#table[at + 1] as number;
			const entries: [number, number][] = [];
			for (let i = start + 1; i <= start + (this.#classes[start] as number); i++) {
				const weight = this.#weights[i] as number;
				const sum = (this.#sums[i] as number) + weight * (this.#now - (this.#stamps[i] as number));
				const average = sum / this.#now;
				if (Math.abs(average) > least) entries.push([this.#classes[i] as number, average]);
			}
			if (entries.length === 0) continue;
			entries.sort((a, b) => a[0] - b[0]);
			rows.push({
				feature: this.#table[at] as number,
				classes: entries.map(([c]) => c),
				weights: entries.map(([, weight]) => weight)
			});
		}
		return rows;
	}
}
