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

/** A frame is never lower or higher than this, in pixels, whatever its message says: far above the tallest chart. */
export const HEIGHTS = { least: 40, most: 20_000 } as const;

/** The height that a message from a frame asks for, within bounds; null if it names none. */
export function heightIn(data: unknown): number | null {
	if (typeof data !== 'object' || data === null || !('datawrapper-height' in data)) return null;
	const heights = data['datawrapper-height'];
	if (typeof heights !== 'object' || heights === null) return null;
	const height: unknown = Object.values(heights)[0];
	if (typeof height !== 'number' || !(height > 0)) return null;
	return Math.min(Math.max(height, HEIGHTS.least), HEIGHTS.most);
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

/**
 * When the height is sent again, in ms: most listeners never ask, and one that starts late has missed the first message;
 * and a frame outside the viewport may have been measured before it had its width.
 */
const AGAIN = [250, 1000, 3000, 10_000];

/**
 * Sends the document's height to the parent window: at once, a few times in the first seconds, when it changes, and when
 * asked. Call what it returns after changing the document: a frame outside the viewport notices no change until it is
 * scrolled to.
 */
export function tellHeight(named: Named): () => void {
	if (parent === window) return () => undefined;
	const root = document.documentElement;
	let told = 0;
	const tell = () => {
		told = Math.ceil(root.getBoundingClientRect().height);
		// Any page may embed, and a height is not a secret.
		for (const message of heightMessages(told, named)) parent.postMessage(message, '*');
	};
	tell();
	for (const delay of AGAIN) setTimeout(tell, delay);
	new ResizeObserver(() => {
		if (Math.ceil(root.getBoundingClientRect().height) !== told) tell();
	}).observe(root);
	addEventListener('message', (event) => {
		if (event.source === parent && asksForHeight(event.data)) tell();
	});
	return tell;
}
