/** The same tables in both engines, for what must answer alike in either. */
import { afterAll, beforeAll } from 'vitest';
import type { Engine } from '../../src/lib/data/engine/engine';
import { openNodeEngine } from '../../src/lib/data/engine/node';
import { tablesFolder } from '../fixtures/engine';
import { openWasmEngine } from './wasm';

interface Engines {
	node: Engine;
	wasm: Engine;
}

/** Opens both before the tests of the suite that calls it, and closes them after. */
export function bothEngines(...tables: Parameters<typeof tablesFolder>): Engines {
	const engines = {} as Engines;
	let drop: () => Promise<void>;
	beforeAll(async () => {
		const folder = await tablesFolder(...tables);
		drop = folder.drop;
		engines.node = await openNodeEngine(folder.dir);
		engines.wasm = await openWasmEngine(folder.dir);
	}, 240_000);
	afterAll(async () => {
		await engines.node.close();
		await engines.wasm.close();
		await drop();
	});
	return engines;
}
