/**
 * Documents as they are written. 404.html is an empty page that a script fills; without a script it at least says where
 * to go. Pages without a database get a stricter policy.
 */
import { mayRunEngine, withoutEngine } from './routes/policy';
import { base } from '$app/paths';
import type { Handle } from '@sveltejs/kit';

const WITHOUT_SCRIPT = `<noscript><main style="width:min(42rem,100% - 32px);margin:3rem auto"><h1>There is no such page</h1><p>Statements and actors beyond those written at build need JavaScript.</p><p><a href="${base}/">Go to the overview</a> or <a href="${base}/actors/">to the list of actors</a>.</p></main></noscript>`;

export const handle: Handle = ({ event, resolve }) => {
	if (event.url.pathname.endsWith('/[fallback]'))
		return resolve(event, {
			transformPageChunk: ({ html }) => html.replace('</body>', `${WITHOUT_SCRIPT}</body>`)
		});
	return mayRunEngine(event.route.id)
		? resolve(event)
		: resolve(event, { transformPageChunk: ({ html }) => withoutEngine(html) });
};
