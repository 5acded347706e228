/** Where the site keeps its engine and tables, and their sizes. */
import { TABLE_NAMES, type TableName } from '../../../model/tables';
import { loadJson, type FileToLoad } from './download';
import { EngineError } from '../error';
import { requireVersion } from '../made-for';

export interface SiteFiles {
	duckdb: FileToLoad;
	parquet: FileToLoad;
	tables: Record<TableName, FileToLoad>;
}

interface Manifest {
	modules: { name: string; file: string; bytes: number; raw: number }[];
}
interface DataPackage {
	version: string;
	resources: { name: string; path: string; bytes: number }[];
}

const isRecordWith = <K extends string>(value: unknown, key: K): value is Record<K, unknown> =>
	typeof value === 'object' && value !== null && key in value;

/** Reads `engine/manifest.json` and `data/datapackage.json`, both written by the build. `site` ends in a slash. */
export async function siteFiles(site: URL, signal: AbortSignal): Promise<SiteFiles> {
	const engine = new URL('engine/', site);
	const data = new URL('data/', site);
	const [manifest, described] = await Promise.all([
		loadJson(new URL('manifest.json', engine), signal),
		loadJson(new URL('datapackage.json', data), signal)
	]);
	if (!isRecordWith(manifest, 'modules') || !isRecordWith(described, 'resources'))
		throw new EngineError('This site was built without its database engine or its tables.');
	// Both come from our own build, so their content is not validated.
	const { modules } = manifest as unknown as Manifest;
	const { resources, version } = described as unknown as DataPackage;
	requireVersion(version);

	const module = (name: string): FileToLoad => {
		const found = modules.find((entry) => entry.name === name);
		if (!found) throw new EngineError(`This site was built without ${name}.`);
		return { url: new URL(found.file, engine), bytes: found.bytes, raw: found.raw };
	};
	const table = (name: TableName): FileToLoad => {
		const found = resources.find((entry) => entry.name === name);
		if (!found) throw new EngineError(`This site was built without the table ${name}.`);
		return { url: new URL(found.path, data), bytes: found.bytes, data: found.path };
	};
	return {
		duckdb: module('duckdb'),
		parquet: module('parquet'),
		tables: Object.fromEntries(TABLE_NAMES.map((name) => [name, table(name)])) as SiteFiles['tables']
	};
}
