/** Converts a driver's values to the plain values that `Engine` promises. */

/**
 * A number, string, boolean, null or an array of them. Throws a TypeError that names the column for anything else:
 * drivers disagree on dates, decimals and structs, so SQL casts them.
 */
export function plainValue(value: unknown, column: string): unknown {
	if (value === null || value === undefined) return null;
	switch (typeof value) {
		case 'string':
		case 'boolean':
		case 'number':
			return value;
		case 'bigint': {
			const number = Number(value);
			if (Number.isSafeInteger(number)) return number;
			throw new TypeError(`column ${column}: ${value} is too large for a number; cast it to VARCHAR in SQL`);
		}
	}
	// A list: an array in Node, an Arrow vector in the browser. Other views are blobs and decimals.
	if (isIterable(value) && !ArrayBuffer.isView(value))
		return Array.from(value, (item) => plainValue(item, column));
	throw new TypeError(
		`column ${column}: only numbers, text, booleans and lists leave the database; cast it in SQL`
	);
}

const isIterable = (value: unknown): value is Iterable<unknown> =>
	typeof value === 'object' && value !== null && Symbol.iterator in value;
