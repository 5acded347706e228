/** Why the engine is not to be had, in words a reader can be shown; what the browser said is the `cause`. */
export class EngineError extends Error {
	override readonly name = 'EngineError';
}
