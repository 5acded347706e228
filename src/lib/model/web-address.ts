/** Addresses that a page may link to: http and https only, so that no address in the data can run as a script. */

/** Whether `text` is an absolute http or https address. */
export function isWebAddress(text: string): boolean {
	if (!/^https?:\/\//i.test(text) || !URL.canParse(text)) return false;
	const { protocol } = new URL(text);
	return protocol === 'https:' || protocol === 'http:';
}

/** `text` if it is such an address, otherwise null: checked again where a link is rendered. */
export const webAddress = (text: string | null): string | null =>
	text !== null && isWebAddress(text) ? text : null;
