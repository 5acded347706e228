/** Parquet → columns in memory. */
import { parquetMetadata, parquetRead } from 'hyparquet';
import { cubeOf, type Cube, type CubeFiles } from './cube';
import {
	CUBE_FILES,
	CUBE_FILE_NAMES,
	cubePath,
	type Columns,
	type CubeColumnType,
	type CubeFileName
} from './files';
import { NOTHING } from './missing';

type Values = ArrayLike<unknown>;
type Held = Int32Array | Float64Array | (string | null)[];

function holding(type: CubeColumnType, rows: number): Held {
	if (type === 'integer') return new Int32Array(rows);
	if (type === 'real') return new Float64Array(rows);
	return new Array<string | null>(rows).fill(null);
}

/** Copies a chunk to its place; a null becomes NOTHING, NaN or null. */
function put(held: Held, type: CubeColumnType, chunk: Values, from: number): void {
	const none = type === 'integer' ? NOTHING : type === 'real' ? NaN : null;
	for (let i = 0; i < chunk.length; i++) {
		const value = chunk[i];
		(held as unknown[])[from + i] = value ?? none;
	}
}

/** Reads one file of the cube; rejects as `readParquet`. */
const readColumns = <N extends CubeFileName>(name: N, bytes: ArrayBuffer): Promise<Columns<N>> =>
	readParquet(cubePath(name), CUBE_FILES[name].columns, bytes) as Promise<Columns<N>>;

/**
 * Reads the columns `wanted` of the file at `path`. Rejects with an Error that names the file if it is not Parquet or a
 * column is missing or incomplete.
 */
export async function readParquet(
	path: string,
	wanted: Readonly<Record<string, CubeColumnType>>,
	bytes: ArrayBuffer
): Promise<Record<string, Held>> {
	const metadata = parquetMetadata(bytes);
	const rows = Number(metadata.num_rows);
	const held = Object.fromEntries(
		Object.entries(wanted).map(([column, type]) => [column, holding(type, rows)])
	);
	const filled = new Map(Object.keys(wanted).map((column) => [column, 0]));
	await parquetRead({
		file: bytes,
		metadata,
		columns: Object.keys(wanted),
		onChunk: ({ columnName, columnData, rowStart }) => {
			put(held[columnName]!, wanted[columnName]!, columnData, rowStart);
			filled.set(columnName, filled.get(columnName)! + columnData.length);
		}
	});
	// The reader delivers its chunks asynchronously.
	await Promise.resolve();
	for (const [column, count] of filled)
		if (count !== rows) throw new Error(`${path}: ${count} of ${rows} values in ${column}`);
	return held;
}

/** Fetches every file with `load` and builds the cube. Rejects if a file cannot be fetched or is broken. */
export async function readCube(load: (name: CubeFileName) => Promise<ArrayBuffer>): Promise<Cube> {
	const read = await Promise.all(
		CUBE_FILE_NAMES.map(async (name) => [name, await readColumns(name, await load(name))] as const)
	);
	return cubeOf(Object.fromEntries(read) as CubeFiles);
}
