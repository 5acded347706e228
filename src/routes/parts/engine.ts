/** The database in this page's browser, with the tables of this site. Its code comes only when it is wanted. */
import { resolve } from '$app/paths';
import type { StartEngine } from '$lib/state/held-engine';

export const startHere: StartEngine = async (onProgress, signal) => {
	const { startEngine } = await import('$lib/data/engine/browser');
	return startEngine({ base: new URL(resolve('/'), location.href).href, onProgress, signal });
};
