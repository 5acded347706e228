/**
 * Tells the page around an embed how high it is, in the words of every listener that newsrooms have: Datawrapper's, AMP's
 * (which @newswire/frames shares), Pym's, Medium's and WordPress's.
 */

/** What an embed knows of its own address. */
export interface Named {
	/** Told to listeners that go by a name. */
	id: string;
	/** Its whole address, query and fragment. */
	href: string;
}

/** The messages for a height in whole pixels. Pym's and WordPress's only where the address says that they listen. */
export function heightMessages(height: number, { id, href }: Named): unknown[] {
	const { searchParams, hash } = new URL(href);
	const child = searchParams.get('childId');
	const secret = /[#&?]secret=([a-zA-Z0-9]+)/.exec(hash)?.[1];
	return [
		{ 'datawrapper-height': { [id]: height } },
		{ sentinel: 'amp', type: 'embed-size', height },
		JSON.stringify({ src: href, context: 'iframe.resize', height }),
		...(child === null ? [] : [`pymxPYMx${child}xPYMxheightxPYMx${height}`]),
		...(secret === undefined ? [] : [{ message: 'height', value: height, secret }])
	];
}

/** Whether a message of the parent asks for the height: its listener came later than the embed. */
export function asksForHeight(data: unknown): boolean {
	return (
		typeof data === 'object' &&
		data !== null &&
		'sentinel' in data &&
		data.sentinel === 'amp' &&
		'type' in data &&
		data.type === 'frames-init'
	);
}

/** Sends the height of the document to the window around it: at once, when it changes, and when asked. */
export function tellHeight(named: Named): void {
	if (parent === window) return;
	const root = document.documentElement;
	let told = 0;
	const tell = () => {
		told = Math.ceil(root.getBoundingClientRect().height);
		// Anybody may embed, and a height is no secret.
		for (const message of heightMessages(told, named)) parent.postMessage(message, '*');
	};
	// A frame that is out of sight is not observed until it is scrolled to.
	tell();
	new ResizeObserver(() => {
		if (Math.ceil(root.getBoundingClientRect().height) !== told) tell();
	}).observe(root);
	addEventListener('message', (event) => {
		if (event.source === parent && asksForHeight(event.data)) tell();
	});
}
