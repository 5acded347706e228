/**
 * A question in the address, in the fragment: fragments are never sent to the host, so no log contains what a reader
 * asks, and no host rejects a long one.
 */

/** The fragment, including "#", under which the page asks `question`. */
export const addressOf = (question: string): string => `#sql=${encodeURIComponent(question)}`;

/** The question in a fragment; empty if there is none, null if the fragment names a place on the page. */
export function questionIn(hash: string): string | null {
	if (hash === '' || hash === '#') return '';
	return new URLSearchParams(hash.slice(1)).get('sql');
}
