/** Runs before the router: no change of address that a browser refuses may end in an error. */
import { guardHistory } from '$lib/components/history-guard';

guardHistory({
	history,
	addEventListener: (type, listener, options) => window.addEventListener(type, listener, options),
	setTimeout: (act, milliseconds) => window.setTimeout(act, milliseconds)
});
