/**
 * Reports an embed's height to the page around it, in the message formats that newsrooms' scripts listen for:
 * Datawrapper's, AMP's (shared with @newswire/frames), Pym's, Medium's and WordPress's.
 */

/** What an embed knows about its own address. */
export interface Named {
	/** Sent to listeners that identify frames by a name. */
	id: string;
	/** The full address, with query and fragment. */
	href: string;
}

/**
 * The messages for a height in whole pixels. Pym's and WordPress's are sent only if the address says that they listen.
 */
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

/** Whether a message from the parent asks for the height, because its listener was loaded after the embed. */
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

/** Sends the document's height to the parent window: at once, when it changes, and when asked. */
export function tellHeight(named: Named): void {
	if (parent === window) return;
	const root = document.documentElement;
	let told = 0;
	const tell = () => {
		told = Math.ceil(root.getBoundingClientRect().height);
		// Any page may embed, and a height is not a secret.
		for (const message of heightMessages(told, named)) parent.postMessage(message, '*');
	};
	// A frame outside the viewport gets no resize events until it is scrolled to.
	tell();
	new ResizeObserver(() => {
		if (Math.ceil(root.getBoundingClientRect().height) !== told) tell();
	}).observe(root);
	addEventListener('message', (event) => {
		if (event.source === parent && asksForHeight(event.data)) tell();
	});
}
