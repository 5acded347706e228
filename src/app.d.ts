/** Address at which the site will stand (SITE_URL of the build), base path included; empty where it is not known. */
declare const __SITE_URL__: string;

/** Settings of the project whose site is built; read them through src/lib/model/site.ts. */
declare const __SITE__: import('./lib/model/site').SiteSettings;

/** The data the site is built with; null where it is not built. Read through src/lib/data/engine/made-for.ts. */
declare const __DATA__: import('./lib/data/engine/made-for').MadeFor | null;

/** The published package has no types. The bytes are a view of memory that the next call writes over. */
declare module 'wawoff2' {
	export function decompress(woff2: Uint8Array): Promise<Uint8Array>;
}

/** A module and all it imports, as the text of one classic script (scripts/lib/inline-script.mjs). */
declare module '*?script' {
	const text: string;
	export default text;
}
