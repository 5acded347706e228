/** Runs steps in their order, as many at a time as there are places, each once what it waits for has ended. */

/**
 * @template T
 * @typedef {object} Step
 * @property {string} title
 * @property {string[]} [after] - names of steps that must have ended before
 * @property {true} [alone] - keeps every core busy by itself, so nothing runs beside it
 * @property {() => Promise<T>} start
 */

/**
 * @template T
 * @param {Record<string, Step<T>>} steps
 * @param {object} options
 * @param {number} options.places - how many may run at a time
 * @param {(name: string, result: T, seconds: number) => void} options.ended - called at the end of each
 * @returns {Promise<void>} Rejects where a step throws.
 */
export function schedule(steps, { places, ended }) {
	const waiting = new Set(Object.keys(steps));
	const running = new Set();
	return new Promise((resolve, reject) => {
		/** @param {string} name */
		const blocked = (name) =>
			(steps[name]?.after ?? []).some((other) => waiting.has(other) || running.has(other));
		/** @param {string} name */
		const begin = (name) => {
			waiting.delete(name);
			running.add(name);
			const from = performance.now();
			steps[name]?.start().then((result) => {
				running.delete(name);
				ended(name, result, (performance.now() - from) / 1000);
				next();
			}, reject);
		};
		const next = () => {
			for (const name of [...waiting]) {
				const alone = [name, ...running].some((one) => steps[one]?.alone);
				if (running.size >= (alone ? 1 : places) || blocked(name)) continue;
				begin(name);
			}
			if (waiting.size === 0 && running.size === 0) resolve();
			else if (running.size === 0)
				reject(new Error(`Steps wait for each other: ${[...waiting].join(', ')}.`));
		};
		next();
	});
}
