/** Addresses that a page may link to: http and https alone, so that no address in the data runs as a script. */

/** Whether `text` is a whole http or https address. */
export function isWebAddress(text: string): boolean {
	if (!/^https?:\/\//i.test(text) || !URL.canParse(text)) return false;
	const { protocol } = new URL(text);
	return protocol === 'https:' || protocol === 'http:';
}

/** `text` where it is such an address, else null: asked once more where a link is drawn. */
export const webAddress = (text: string | null): string | null =>
	text !== null && isWebAddress(text) ? text : null;
