/** The engines in this page's browser, over the files of this site. Their code is loaded when first needed. */
import { asset, resolve } from '$app/paths';
import { EngineError } from '$lib/data/engine/error';
import { keepEngine } from '../offline';
import { HeldEngine, type StartEngine } from '$lib/state/held-engine';

/** A part of the page's code; rejects with a readable message if it cannot be loaded. */
const codeOf = <T>(code: Promise<T>): Promise<T> =>
	code.catch((cause: unknown) => {
		throw new EngineError(
			'A part of this page could not be loaded. Check the connection, or load the page again.',
			{ cause }
		);
	});

/** The database, with all tables. */
export const startHere: StartEngine = async (onProgress, signal) => {
	const { startEngine } = await codeOf(import('$lib/data/engine/browser'));
	const engine = await startEngine({
		base: new URL(resolve('/'), location.href).href,
		onProgress,
		signal
	});
	keepEngine();
	return engine;
};

/**
 * The cube of data version `version`, which answers charts immediately; the database, started when first needed,
 * answers everything else.
 */
export const startCube =
	(version: string): StartEngine =>
	async (onProgress) => {
		const database = new HeldEngine(startHere, onProgress);
		const [{ loadCube, loadWords, loadSources }, { cubeEngine }] = await codeOf(
			Promise.all([import('$lib/cube/load'), import('$lib/cube/engine')])
		);
		const data = new URL(asset('/data/'), location.href).href;
		return cubeEngine(await loadCube(data, version), {
			start: () => database.running(),
			close: () => database.end(),
			words: () => loadWords(data, version),
			sources: () => loadSources(data, version)
		});
	};
