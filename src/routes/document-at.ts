/** Which way to leave a page that cannot show the next one: of an older build, or of a stricter policy. */

/** The part of a navigation that is used. */
interface Leaving {
	/** Whether the browser loads a document anyway. */
	willUnload: boolean;
	from: { url: URL } | null;
	to: { url: URL } | null;
	/** Calls off the router's own navigation. */
	cancel: () => void;
}

/**
 * Address to load as a document, after calling off the router; null if the router may go on: within a page nothing is
 * loaded, so a filter keeps working.
 */
export function documentAt({ willUnload, from, to, cancel }: Leaving): string | null {
	if (willUnload || !to || from?.url.pathname === to.url.pathname) return null;
	cancel();
	return to.url.href;
}
