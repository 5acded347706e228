/** The cube's columns as JSON, for a script that reads no Parquet. */
import type { CubeFiles } from '../../cube/cube';
import { NOTHING } from '../../cube/missing';

type Values<T> = Readonly<Record<string, readonly (T | null)[]>>;

/** Columns by file and type; a missing value is null. */
export type PackedCube = Readonly<
	Record<string, { integer: Values<number>; real: Values<number>; text: Values<string> }>
>;

const each = <T, Held>(columns: Values<T>, held: (values: readonly (T | null)[]) => Held) =>
	Object.entries(columns).map(([name, values]) => [name, held(values)] as const);

/** The same as columns in memory. */
export const unpacked = (packed: PackedCube): CubeFiles =>
	Object.fromEntries(
		Object.entries(packed).map(([file, { integer, real, text }]) => [
			file,
			Object.fromEntries<unknown>([
				...each(integer, (values) => Int32Array.from(values, (value) => value ?? NOTHING)),
				...each(real, (values) => Float64Array.from(values, (value) => value ?? NaN)),
				...each(text, (values) => [...values])
			])
		])
	) as unknown as CubeFiles;
