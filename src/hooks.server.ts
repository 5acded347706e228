/**
 * Documents as they are written. 404.html is an empty page that a script fills; without a script it at least says where
 * to go. Pages without a database get a stricter policy.
 */
import { mayRunEngine, withoutEngine } from './routes/policy';
import { base } from '$app/paths';
import { LANGUAGE } from '$lib/words';
import type { Handle, ResolveOptions } from '@sveltejs/kit';

const WITHOUT_SCRIPT = `<noscript><main style="width:min(42rem,100% - 32px);margin:3rem auto"><h1>There is no such page</h1><p>Statements and actors beyond those written at build need JavaScript.</p><p><a href="${base}/">Go to the overview</a> or <a href="${base}/actors/">to the list of actors</a>.</p></main></noscript>`;

/** Faces on every page. Asked for early, they come before the first paint; one that is late waits for the next page. */
const FACES = /\/(?:inter|source-serif-4)-(?:400|600)-normal\./;

const preload: ResolveOptions['preload'] = ({ type, path }) =>
	type === 'js' || type === 'css' || (type === 'font' && FACES.test(path));

export const handle: Handle = ({ event, resolve }) => {
	const fallback = event.url.pathname.endsWith('/[fallback]');
	const engine = fallback || mayRunEngine(event.route.id);
	return resolve(event, {
		preload,
		transformPageChunk: ({ html }) => {
			const page = html
				.replace('%lang%', LANGUAGE)
				.replace('</body>', fallback ? `${WITHOUT_SCRIPT}</body>` : '</body>');
			return engine ? page : withoutEngine(page);
		}
	});
};
