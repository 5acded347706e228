/** Timeouts: gives up, with a readable error, on a worker that has been silent too long. */
import { EngineError } from '../error';

const SILENCE_MS = 60_000;
/** Compiling the engine is silent: ten seconds on a slow phone, 41 in WebKit on a machine with thirteen tasks per core. */
export const COMPILE_SILENCE_MS = 180_000;
/** An idle worker answers within a few milliseconds. */
const ANSWER_MS = 10_000;

interface Silence {
	/** Call on every sign of life: restarts the timeout, for which `ms` may be another than the usual one. */
	alive(ms?: number): void;
	/** Rejects with an EngineError after a silence of that time. */
	broken: Promise<never>;
	end(): void;
}

/** Starts the timeout. */
export function silenceLimit(usual = SILENCE_MS): Silence {
	let timer: ReturnType<typeof setTimeout>;
	let give: (error: EngineError) => void;
	const broken = new Promise<never>((_, reject) => (give = reject));
	broken.catch(() => {}); // Avoids an unhandled rejection; callers that race it still see the error.
	const restart = (ms = usual) => {
		clearTimeout(timer);
		timer = setTimeout(
			() =>
				give(
					new EngineError(
						`The database engine has not moved for ${ms / 1000} seconds. Likely causes: too little free memory, an extension or policy that blocks it, or a connection that hangs.`
					)
				),
			ms
		);
	};
	restart();
	return { alive: restart, broken, end: () => clearTimeout(timer) };
}

/** Resolves with `answer`, or rejects with an EngineError of `words` if it takes longer than an idle worker may. */
export async function withLimit<T>(answer: Promise<T>, words: string, ms = ANSWER_MS): Promise<T> {
	let timer: ReturnType<typeof setTimeout> | undefined;
	const late = new Promise<never>((_, reject) => {
		timer = setTimeout(() => reject(new EngineError(words)), ms);
	});
	try {
		return await Promise.race([answer, late]);
	} finally {
		clearTimeout(timer);
	}
}
