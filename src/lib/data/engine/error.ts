/** Why the engine is unavailable, in words for readers; the browser's own error is the `cause`. */
export class EngineError extends Error {
	override readonly name: string = 'EngineError';
}

/** The site's files are newer than this page; reloading the page helps. */
export class OutdatedError extends EngineError {
	override readonly name = 'OutdatedError';

	constructor(options?: ErrorOptions) {
		super('This site has been updated since the page was opened. Load the page again.', options);
	}
}

/** `error` in words for readers: the engine's own message, never one from a browser or a library. */
export const plainReason = (error: unknown): string =>
	error instanceof EngineError
		? error.message
		: 'Something in this page did not work as it should. Load the page again.';
