/** Work that can wait. */

/** Calls `act` when the browser is idle, but not on a metered connection; returns a function that cancels it. */
export function whenIdle(act: () => void): () => void {
	const { connection } = navigator as { connection?: { saveData?: boolean } };
	if (connection?.saveData) return () => {};
	if (!('requestIdleCallback' in window)) {
		const timer = setTimeout(act, 1500);
		return () => clearTimeout(timer);
	}
	const asked = requestIdleCallback(act, { timeout: 4000 });
	return () => cancelIdleCallback(asked);
}
