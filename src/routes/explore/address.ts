/**
 * A question in the address. It stands in the fragment: that is never sent to the host, so nobody's log has what a reader
 * asks, and no host refuses a long one.
 */

/** The fragment, "#" included, under which the page asks `question`. */
export const addressOf = (question: string): string => `#sql=${encodeURIComponent(question)}`;

/** The question in a fragment; empty where there is none, null where the fragment names a place on the page. */
export function questionIn(hash: string): string | null {
	if (hash === '' || hash === '#') return '';
	return new URLSearchParams(hash.slice(1)).get('sql');
}
