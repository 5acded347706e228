/*
 * Keeps the prerendered page where its scripts fail before the app has started: a missing or broken chunk, or an exception
 * while the page is hydrated. Without it SvelteKit puts a bare error page in place of complete charts. The root layout
 * ends the watch by the event "app:started".
 */
(function () {
	const root = document.documentElement;
	let kept = null;
	let started = false;
	let failed = false;

	function notice() {
		const bar = document.createElement('div');
		bar.className = 'script-notice';
		bar.setAttribute('role', 'status');
		// Charts of a link with a filter would otherwise be taken for those of the filter.
		const shown = location.search
			? 'This page is shown without the filter or choice in its address. '
			: 'Everything else on this page is complete. ';
		bar.append(`Filters, search and menus could not be loaded. ${shown}`);
		const again = document.createElement('a');
		again.href = location.href;
		again.textContent = 'Load again';
		again.addEventListener('click', (event) => {
			event.preventDefault();
			location.reload();
		});
		bar.append(again);
		return bar;
	}

	function fail() {
		if (started || failed || !kept) return;
		failed = true;
		root.classList.add('scripts-failed');
		const own = [notice(), ...kept.nodes];
		const { head, body, target } = kept;
		/** Whatever the app draws instead, then or later, is taken out again: beside the page or in place of the document. */
		const restore = () => {
			if (document.head !== head) root.replaceChild(head, document.head);
			if (document.body !== body) root.replaceChild(body, document.body);
			if (own.length !== target.childNodes.length || own.some((node, at) => node !== target.childNodes[at]))
				target.replaceChildren(...own);
		};
		restore();
		const observer = new MutationObserver(restore);
		for (const parent of [root, target]) observer.observe(parent, { childList: true });
		// Its router no longer matches the page: links load their page from the server.
		const clicked = (event) => event.target.closest('.script-notice') || event.stopImmediatePropagation();
		addEventListener('click', clicked, { capture: true });
	}

	/** The app may still recover within this task, as after a mismatch while hydrating. */
	const failSoon = () => setTimeout(fail, 50);

	function watch() {
		const target = document.getElementById('app');
		// A page that only its script can fill has nothing to keep.
		if (!target || !target.querySelector('main')) return;
		const nodes = [...target.cloneNode(true).childNodes].filter((node) => node.nodeName !== 'SCRIPT');
		kept = { head: document.head, body: document.body, target, nodes };
		const observer = new MutationObserver((records) => {
			if (records.some((record) => record.removedNodes.length > 0)) failSoon();
		});
		for (const parent of [root, target]) observer.observe(parent, { childList: true });
	}

	addEventListener('app:started', () => {
		started = true;
		kept = null;
	});
	addEventListener(
		'error',
		(event) => {
			const source = event.target;
			if (event instanceof ErrorEvent || (source && source.nodeName === 'SCRIPT')) failSoon();
		},
		true
	);
	addEventListener('unhandledrejection', failSoon);
	if (document.readyState === 'loading') document.addEventListener('readystatechange', watch, { once: true });
	else watch();
})();
