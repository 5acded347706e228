/** Ascending numbers stored as differences, seven bits per byte. */

export function encodeAscending(numbers: ArrayLike<number>): Uint8Array {
	const bytes: number[] = [];
	let last = 0;
	for (let i = 0; i < numbers.length; i++) {
		const number = numbers[i] as number;
		let rest = number - last;
		for (; rest >= 128; rest >>>= 7) bytes.push((rest & 127) | 128);
		bytes.push(rest);
		last = number;
	}
	return Uint8Array.from(bytes);
}

/** The first `count` numbers of `bytes`, starting at `at`, and the offset after them. */
export function decodeAscending(
	bytes: Uint8Array,
	at: number,
	count: number
): { numbers: Int32Array; end: number } {
	const numbers = new Int32Array(count);
	let number = 0;
	for (let i = 0; i < count; i++) {
		for (let shift = 0; ; shift += 7) {
			const byte = bytes[at++] as number;
			number += (byte & 127) << shift;
			if (byte < 128) break;
		}
		numbers[i] = number;
	}
	return { numbers, end: at };
}
