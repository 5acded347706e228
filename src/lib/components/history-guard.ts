/**
 * Changes of address that the browser refuses. Safari throws a SecurityError after 100 changes within some seconds, and
 * the router would leave the page as it was. Here the page changes at once and its address follows when it may.
 */

/** How long to wait before another try, and how often: a little more than the 30 seconds that Safari counts over. */
const WAIT_MS = 2000;
const TRIES = 20;

type Method = 'pushState' | 'replaceState';
type Change = [data: unknown, unused: string, url?: string | URL | null];

/** The part of a window that is used. */
export interface Guarded {
	history: Pick<History, Method>;
	addEventListener: (type: 'popstate', listener: () => void, options?: AddEventListenerOptions) => void;
	setTimeout: (act: () => void, milliseconds: number) => unknown;
}

/** Whether the browser refused the change; any other error is a mistake in what was passed. */
const refused = (error: unknown) => error instanceof Error && error.name === 'SecurityError';

/**
 * Replaces `pushState` and `replaceState` of a window's history by ones that never throw a SecurityError. Of refused
 * changes only the newest is kept and tried again; it adds an entry if any of them would have. Back and Forward drop it.
 */
export function guardHistory({ history, addEventListener, setTimeout }: Guarded): void {
	const original = {
		pushState: history.pushState.bind(history),
		replaceState: history.replaceState.bind(history)
	};
	let waiting: { method: Method; change: Change } | null = null;
	let tries = 0;
	let ticking = false;

	function tick(): void {
		ticking = true;
		setTimeout(() => {
			ticking = false;
			if (!waiting) return;
			try {
				original[waiting.method](...waiting.change);
				waiting = null;
			} catch {
				if (++tries < TRIES) tick();
				else waiting = null;
			}
		}, WAIT_MS);
	}

	const guarded =
		(method: Method) =>
		(...change: Change): void => {
			const added: Method = waiting?.method === 'pushState' ? 'pushState' : method;
			try {
				original[added](...change);
				waiting = null;
			} catch (error) {
				if (!refused(error)) throw error;
				waiting = { method: added, change };
				tries = 0;
				if (!ticking) tick();
			}
		};
	history.pushState = guarded('pushState');
	history.replaceState = guarded('replaceState');
	// The reader has left the entry that the change belongs to. Heard before the router, which changes the address itself.
	addEventListener('popstate', () => (waiting = null), { capture: true });
}
