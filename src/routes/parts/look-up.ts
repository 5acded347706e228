/** The page of an id that was not written at build, put together in the browser from the tables. */
import { resolve } from '$app/paths';
import type { Progress } from '$lib/data/browser';
import type { Engine } from '$lib/data/engine';
import { loadStatement, type FoundStatement } from '$lib/data/statement';
import type { ActorData } from '../actors/actor';
import { askSite } from './site-data';

/** A page's component with what it shows. */
export type LookedUp =
	| { kind: 'actor'; Page: typeof import('../actors/ActorView.svelte').default; data: ActorData }
	| { kind: 'statement'; Page: typeof import('./StatementPage.svelte').default; found: FoundStatement };

/** Starts the browser's engine, asks it and ends it. Rejects with an EngineError where it cannot start. */
async function once<Answer>(
	ask: (engine: Engine, base: string) => Promise<Answer>,
	onProgress: (progress: Progress) => void,
	signal: AbortSignal
): Promise<Answer> {
	const base = new URL(resolve('/'), location.href).href;
	const { startEngine } = await import('$lib/data/browser');
	const engine = await startEngine({ base, onProgress, signal });
	try {
		return await ask(engine, base);
	} finally {
		await engine.close();
	}
}

async function actor(engine: Engine, base: string, id: string): Promise<LookedUp | null> {
	const [{ loadActor }, { default: Page }, described] = await Promise.all([
		import('../actors/actor'),
		import('../actors/ActorView.svelte'),
		fetch(new URL('data/datapackage.json', base))
	]);
	const { version } = (await described.json()) as { version: string };
	const data = await loadActor(engine, await askSite(engine, version), id);
	return data && { kind: 'actor', Page, data };
}

/** In use, led on or withdrawn: its page says which. */
async function statement(engine: Engine, id: string): Promise<LookedUp | null> {
	const [found, { default: Page }] = await Promise.all([
		loadStatement(engine, id),
		import('./StatementPage.svelte')
	]);
	return found && { kind: 'statement', Page, found };
}

/** Null where the tables do not know the id. Rejects in plain words where the engine cannot be had. */
export const lookUp = (
	kind: LookedUp['kind'],
	id: string,
	onProgress: (progress: Progress) => void,
	signal: AbortSignal
): Promise<LookedUp | null> =>
	once(
		(engine, base) => (kind === 'actor' ? actor(engine, base, id) : statement(engine, id)),
		onProgress,
		signal
	);
