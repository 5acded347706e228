/** Lets the service worker keep the site on this device, so that a later visit needs no network. */
import { asset } from '$app/paths';
import { version } from '$app/environment';
import { whenIdle } from '$lib/components/idle';
import { scriptUrl } from '$lib/data/engine/browser/script-url';
import { SITE } from '$lib/model/site';

/** Null where the browser has none, or forbids its use to this page. */
function workers(): ServiceWorkerContainer | null {
	try {
		return 'serviceWorker' in navigator ? navigator.serviceWorker : null;
	} catch {
		return null;
	}
}

/** Registers the worker when the browser is idle, and answers its question which build this page is of. */
export function keepOffline(): () => void {
	const found = import.meta.env.PROD && SITE.offline ? workers() : null;
	if (!found) return () => {};
	const answer = (event: MessageEvent) => {
		if (event.data === 'build') event.ports[0]?.postMessage(version);
	};
	found.addEventListener('message', answer);
	found.startMessages();
	// Without it the site works as it always did.
	const cancel = whenIdle(() => void found.register(scriptUrl(asset('/service-worker.js'))).catch(() => {}));
	return () => {
		cancel();
		found.removeEventListener('message', answer);
	};
}

/** Lets the worker keep the database, now that it has been used. */
export function keepEngine(): void {
	if (!SITE.offline) return;
	void workers()?.ready.then(({ active }) => active?.postMessage('engine'));
}
