/** Thrown for a decision on something that changed since the window saw it. */
export class StaleError extends Error {
	override name = 'StaleError';
}
