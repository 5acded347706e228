/** A device with a network that can be cut, for the tests of what the service worker keeps. */
import { Keeper, type PageRequest } from '../../../src/service-worker/keeper';
import { firstOf, SHELL } from '../../../src/service-worker/paths';

export const SITE = 'https://news.example/site/';

/** As much of a browser's cache as the keeper uses. */
function cacheStorage() {
	const stores = new Map<string, Map<string, Response>>();
	const open = async (name: string) => {
		const store = stores.get(name) ?? new Map<string, Response>();
		stores.set(name, store);
		return {
			match: async (key: string) => store.get(key)?.clone(),
			put: async (key: string, response: Response) => void store.set(key, response),
			keys: async () => [...store.keys()].map((url) => ({ url })),
			addAll: async (keys: string[]) => {
				for (const key of keys) {
					const response = await host.fetch(key);
					if (!response.ok) throw new TypeError(key);
					store.set(key, response);
				}
			}
		};
	};
	const host = { fetch: (address: string): Promise<Response> => Promise.reject(new Error(address)) };
	const storage = {
		open,
		keys: async () => [...stores.keys()],
		delete: async (name: string) => stores.delete(name),
		match: async (key: string) => {
			for (const store of stores.values()) if (store.has(key)) return store.get(key)?.clone();
			return undefined;
		}
	};
	return { stores, host, storage: storage as unknown as CacheStorage };
}

const page = (version: string, path: string) =>
	new Response(`<meta name="build" content="${version}" />${path}`, {
		headers: { 'content-type': 'text/html; charset=utf-8' }
	});

/** The site's answer to `path` in a build. */
function served(version: string, path: string): Response {
	if (path === '_app/version.json') return Response.json({ version });
	if (path === 'engine/manifest.json') return Response.json({ modules: [{ file: 'duckdb.1.bin' }] });
	if (path === 'data/datapackage.json') return Response.json({ resources: [{ path: 'actors.parquet' }] });
	if (path === '404.html' || path === '' || path.endsWith('/')) return page(version, path);
	if (path.startsWith('gone')) return new Response('', { status: 404 });
	return new Response(`${version} ${path}`);
}

export function device() {
	const { stores, host, storage } = cacheStorage();
	const state = {
		/** Build that the server has. */
		online: '1',
		/** Build of the page that asks; null if it does not say. */
		page: '1' as string | null,
		network: true,
		/** Paths that are answered with a status of their own, or from a build of their own. */
		odd: new Map<string, () => Response>(),
		/** Paths that were fetched. */
		fetched: [] as string[],
		patience: () => new Promise<void>(() => {})
	};
	const fetched = async (input: string | URL | Request): Promise<Response> => {
		const address = typeof input === 'string' ? input : input instanceof URL ? input.href : input.url;
		if (!state.network) throw new TypeError('Failed to fetch');
		const path = new URL(address).href.slice(SITE.length).replace(/\?.*/, '');
		state.fetched.push(path);
		return state.odd.get(path)?.() ?? served(state.online, path);
	};
	host.fetch = fetched;
	const keeper = (version: string) =>
		new Keeper({
			...{ site: SITE, version, caches: storage, fetch: fetched },
			bundle: ['_app/immutable/a.js', '_app/immutable/workers/b.worker-x.js'].map((path) => SITE + path),
			first: firstOf('data-1', ['cube/actors.parquet', 'actors.parquet']),
			buildOf: async () => state.page,
			patience: () => state.patience()
		});
	/** What `keeper` answers to a page that asks for `path`, as text; null if it does not answer. */
	async function ask(from: Keeper, path: string, init: { navigates?: boolean; cache?: RequestCache } = {}) {
		const work: Promise<unknown>[] = [];
		const request = {
			...{ url: SITE + path, method: 'GET', headers: new Headers(), cache: init.cache ?? 'default' },
			mode: init.navigates ? 'navigate' : 'cors'
		} as Request;
		const asked: PageRequest = { request, clientId: 'page', later: (one) => work.push(one) };
		const answer = from.answer(asked);
		if (!answer) return null;
		const response = await answer;
		const text = `${response.status} ${await response.text()}`;
		await Promise.all(work);
		return text;
	}
	/** Paths that are kept of a build. */
	const kept = (version: string) =>
		[...(stores.get(`offline ${SITE} ${version}`)?.keys() ?? [])].map((url) => url.slice(SITE.length));
	return { state, stores, keeper, ask, kept };
}

export const AT_START = [...SHELL, ...firstOf('data-1', ['cube/actors.parquet'])];
