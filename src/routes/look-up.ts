/** The page for an id that was not prerendered, assembled in the browser from the tables. */
import { asset } from '$app/paths';
import type { Progress } from '$lib/data/engine/browser';
import type { Engine } from '$lib/data/engine/engine';
import { loadStatement, type FoundStatement } from '$lib/data/load/statement';
import type { ActorData } from './actors/charts';
import { startHere } from './parts/engine';
import { askSite } from './parts/site-data';

/** A page's component with its data. */
export type LookedUp =
	| { kind: 'actor'; Page: typeof import('./actors/ActorView.svelte').default; data: ActorData }
	| { kind: 'statement'; Page: typeof import('./parts/StatementPage.svelte').default; found: FoundStatement };

/** Starts the browser's engine, asks it and closes it. Rejects with an EngineError if it cannot start. */
async function once<Answer>(
	ask: (engine: Engine) => Promise<Answer>,
	onProgress: (progress: Progress) => void,
	signal: AbortSignal
): Promise<Answer> {
	const engine = await startHere(onProgress, signal);
	try {
		return await ask(engine);
	} finally {
		await engine.close();
	}
}

async function actor(engine: Engine, id: string): Promise<LookedUp | null> {
	const [{ loadActor }, { default: Page }, described] = await Promise.all([
		import('./actors/charts'),
		import('./actors/ActorView.svelte'),
		fetch(asset('/data/datapackage.json'))
	]);
	const { version } = (await described.json()) as { version: string };
	const data = await loadActor(engine, await askSite(engine, version), id);
	return data && { kind: 'actor', Page, data };
}

/** For an id in use, moved or withdrawn; its page says which. */
async function statement(engine: Engine, id: string): Promise<LookedUp | null> {
	const [found, { default: Page }] = await Promise.all([
		loadStatement(engine, id),
		import('./parts/StatementPage.svelte')
	]);
	return found && { kind: 'statement', Page, found };
}

/** Null if the tables do not have the id. Rejects with a readable message if the engine cannot start. */
export const lookUp = (
	kind: LookedUp['kind'],
	id: string,
	onProgress: (progress: Progress) => void,
	signal: AbortSignal
): Promise<LookedUp | null> =>
	once((engine) => (kind === 'actor' ? actor(engine, id) : statement(engine, id)), onProgress, signal);
