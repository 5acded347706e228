/**
 * Keeps one build of the site on the device and answers from it. One cache belongs to one build, and nothing enters it
 * that is not of that build: pages name theirs, and for other files the server is asked which build it has, afterwards.
 */
import { hasAnotherWay, keyOf, kindOf, pathOf, SHELL } from './paths';

export interface Surroundings {
	/** Address of the site's root, with a slash at its end. */
	site: string;
	/** Name of this build. */
	version: string;
	/** Scripts, styles and fonts of this build, as addresses. */
	bundle: readonly string[];
	/** Pages that are kept from the start, and tables of the cube, as paths below the site. */
	first: readonly string[];
	caches: CacheStorage;
	fetch: typeof fetch;
	/** The build that an open page is of; null if it does not say. */
	buildOf: (clientId: string) => Promise<string | null>;
	/** Resolves when the network has been silent for too long. */
	patience: () => Promise<void>;
}

/** A fetch event: what is asked, by which page, and how to go on after the answer. */
export interface PageRequest {
	request: Request;
	clientId: string;
	later: (work: Promise<unknown>) => void;
}

/** Scripts that only the database needs: kept once it has been used. */
const OF_ENGINE = /\/workers\/|\.worker[.-]/;
const ENGINE_FILES = ['engine/manifest.json', 'data/datapackage.json'];

export class Keeper {
	readonly #given: Surroundings;
	readonly #prefix: string;
	readonly #name: string;

	constructor(given: Surroundings) {
		this.#given = given;
		// Two sites of one host share its storage.
		this.#prefix = `offline ${given.site} `;
		this.#name = `${this.#prefix}${given.version}`;
	}

	/** Keeps what a second visit needs, and `open`, the addresses of open pages; rejects if the build is not whole. */
	async install(open: readonly string[]): Promise<void> {
		const { bundle, first, site } = this.#given;
		const older = await this.#older();
		await this.#keepBundle(bundle.filter((address) => !OF_ENGINE.test(address)));
		await this.#keepTogether([...SHELL, ...first].map((path) => site + path));
		// Whatever the host calls it: it is kept if it is the page of this build.
		await this.#keepPage(`${site}404.html`, `${site}404.html`);
		for (const address of open) {
			const path = pathOf(address, site);
			if (path === null || kindOf(path, true) !== 'page') continue;
			await this.#keepPage(keyOf(address, 'page'), address);
		}
		for (const name of older)
			if (await (await this.#given.caches.open(name)).match(`${site}engine/manifest.json`)) {
				await this.keepEngine();
				break;
			}
	}

	/** Removes what was kept of other builds. */
	async activate(): Promise<void> {
		for (const name of await this.#older()) await this.#given.caches.delete(name);
	}

	/** Removes everything that was kept. */
	async removeAll(): Promise<void> {
		for (const name of await this.#given.caches.keys())
			if (name.startsWith(this.#prefix)) await this.#given.caches.delete(name);
	}

	/** Keeps the database and its tables. */
	async keepEngine(): Promise<void> {
		const { site, bundle } = this.#given;
		await this.#keepBundle(bundle.filter((address) => OF_ENGINE.test(address)));
		await this.#keepTogether(ENGINE_FILES.map((path) => site + path));
		const cache = await this.#cache();
		const [manifest, described] = await Promise.all(
			ENGINE_FILES.map(async (path) => (await cache.match(site + path))?.json() as Promise<unknown>)
		);
		const { modules } = manifest as { modules: { file: string }[] };
		const { resources } = described as { resources: { path: string }[] };
		const engine = modules.map(({ file }) => `${site}engine/${file}`);
		// Named by their version, so those of an older build are the same.
		for (const address of engine) {
			const known = await this.#given.caches.match(address);
			if (known) await cache.put(address, known);
		}
		const tables = resources.map(({ path }) => `${site}data/${path}`);
		await this.#keepTogether([...engine, ...tables]);
	}

	/** The answer to a request; null if it is none of the worker's business. */
	answer(asked: PageRequest): Promise<Response> | null {
		const { request } = asked;
		const path = request.method === 'GET' ? pathOf(request.url, this.#given.site) : null;
		if (path === null || request.headers.has('range')) return null;
		const kind = kindOf(path, request.mode === 'navigate');
		if (!kind) return null;
		const key = keyOf(request.url, kind);
		switch (kind) {
			case 'immutable':
				return this.#immutable(asked, key);
			case 'page':
				return this.#page(asked, key);
			case 'data':
				return this.#data(asked, key, hasAnotherWay(path));
			case 'shell':
				return this.#given
					.fetch(request)
					.catch(async (error: unknown) => (await this.#kept(key)) ?? Promise.reject(error as Error));
		}
	}

	/** Named by their content, so any copy will do. */
	async #immutable({ request }: PageRequest, key: string): Promise<Response> {
		return (await this.#kept(key)) ?? this.#given.fetch(request);
	}

	/** The network's page, kept for later; if it does not come, or not soon, the kept one. */
	async #page({ request, later }: PageRequest, key: string): Promise<Response> {
		const { fetch, patience, site } = this.#given;
		const coming = fetch(request).then((response) => {
			if (response.ok) later(this.#put(key, response.clone()));
			return response;
		});
		const kept = () => this.#kept(key);
		const impatient = patience().then(async () => (await kept()) ?? coming);
		later(coming.catch(() => {}));
		try {
			const response = await Promise.race([coming, impatient]);
			return response.status < 500 ? response : ((await kept()) ?? response);
		} catch (error) {
			// 404.html can make the pages of actors and statements from the tables.
			const found = (await kept()) ?? (await this.#kept(`${site}404.html`));
			if (found) return found;
			throw error;
		}
	}

	/** Kept files are for pages of this build alone: others get what the server has. */
	async #data(
		{ request, clientId, later }: PageRequest,
		key: string,
		anotherWay: boolean
	): Promise<Response> {
		const own = (await this.#given.buildOf(clientId)) === this.#given.version;
		// A page that found a file to be of another build asks for it past every cache.
		const kept = own && request.cache !== 'reload' ? await this.#kept(key) : undefined;
		if (kept) return kept;
		try {
			const response = await this.#given.fetch(request);
			if (own && response.ok) later(this.#put(key, response.clone()));
			return response;
		} catch (error) {
			if (own && anotherWay) return new Response('', { status: 503, statusText: 'Offline' });
			throw error;
		}
	}

	#cache(): Promise<Cache> {
		return this.#given.caches.open(this.#name);
	}

	async #kept(key: string): Promise<Response | undefined> {
		return (await this.#cache()).match(key);
	}

	async #older(): Promise<string[]> {
		const names = await this.#given.caches.keys();
		return names.filter((name) => name.startsWith(this.#prefix) && name !== this.#name);
	}

	/** The build that the server has now; null if it does not say. */
	async #online(): Promise<string | null> {
		try {
			const response = await this.#given.fetch(`${this.#given.site}_app/version.json`, { cache: 'no-store' });
			return ((await response.json()) as { version: string }).version;
		} catch {
			return null;
		}
	}

	async #isOfThisBuild(response: Response): Promise<boolean> {
		const { version } = this.#given;
		if (!response.headers.get('content-type')?.includes('text/html'))
			return (await this.#online()) === version;
		return (await response.text()).includes(`<meta name="build" content="${version}"`);
	}

	/** Keeps an answer if it is of this build; a full disk does not fail the page. */
	async #put(key: string, response: Response): Promise<void> {
		const copy = response.clone();
		if (!(await this.#isOfThisBuild(response))) return;
		await (await this.#cache()).put(key, await plain(copy)).catch(() => {});
	}

	async #keepPage(key: string, address: string): Promise<void> {
		try {
			await this.#put(key, await this.#given.fetch(address, { cache: 'no-cache' }));
		} catch {
			// The next visit tries again.
		}
	}

	async #keepBundle(addresses: readonly string[]): Promise<void> {
		const cache = await this.#cache();
		const there = new Set((await cache.keys()).map(({ url }) => url));
		await cache.addAll(addresses.filter((address) => !there.has(address)));
	}

	/** Keeps these files, which must all be of this build. */
	async #keepTogether(addresses: readonly string[]): Promise<void> {
		const { fetch, version } = this.#given;
		const cache = await this.#cache();
		const there = new Set((await cache.keys()).map(({ url }) => url));
		const wanted = addresses.filter((address) => !there.has(address));
		const answers = await Promise.all(
			wanted.map(async (address) => {
				const response = await fetch(address, { cache: 'no-cache' });
				if (!response.ok) throw new Error(`${address}: ${response.status}`);
				return [address, response] as const;
			})
		);
		for (const [key, response] of answers)
			if (response.headers.get('content-type')?.includes('text/html'))
				if (!(await this.#isOfThisBuild(response.clone()))) throw new Error(`${key} is of another build`);
		if ((await this.#online()) !== version) throw new Error('The server has another build.');
		for (const [key, response] of answers) await cache.put(key, await plain(response));
	}
}

/** A browser refuses a redirected answer for a page. */
async function plain(response: Response): Promise<Response> {
	if (!response.redirected) return response;
	return new Response(await response.blob(), { headers: response.headers });
}
