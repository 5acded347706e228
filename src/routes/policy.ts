/** The content policy of each kind of page: WebAssembly and blobs are allowed only where the database can run. */

/** Pages of charts, own questions, and the page that looks up what was not prerendered. */
const WITH_ENGINE: ReadonlySet<string | null> = new Set([
	...[null, '/', '/positions', '/positions/[proposition]', '/timeline', '/sources', '/sources/[id]'],
	...['/actors/[id]', '/compare', '/explore']
]);

/** Whether pages of `route` may start the database; null is 404.html. */
export const mayRunEngine = (route: string | null): boolean => WITH_ENGINE.has(route);

const META = /<meta http-equiv="content-security-policy" content="[^"]*">/;

/** A document with its policy cut down to what a page without a database needs. */
export const withoutEngine = (html: string): string =>
	html.replace(META, (meta) => meta.replace(" 'wasm-unsafe-eval'", '').replaceAll(' blob:', ''));

/** Whether this document's policy lets the database start. In development there is none, and it may. */
export function engineAllowed(): boolean {
	const meta = document.querySelector<HTMLMetaElement>('meta[http-equiv="content-security-policy"]');
	return !meta || meta.content.includes('wasm-unsafe-eval');
}
