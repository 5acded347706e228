/** Why the engine is not to be had, in words a reader can be shown; what the browser said is the `cause`. */
export class EngineError extends Error {
	override readonly name: string = 'EngineError';
}

/** The site's files are no longer those that this page was made with; loading the page again helps. */
export class OutdatedError extends EngineError {
	override readonly name = 'OutdatedError';

	constructor(options?: ErrorOptions) {
		super('This site has been updated since the page was opened. Load the page again.', options);
	}
}

/** `error` in words for a reader: an engine's own, and never what a browser or a library says. */
export const plainReason = (error: unknown): string =>
	error instanceof EngineError
		? error.message
		: 'Something in this page did not work as it should. Load the page again.';
