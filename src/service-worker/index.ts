/**
 * The site without a network. Where site.yaml says `offline: false`, this worker takes away what an earlier one
 * kept, and itself. SvelteKit builds it; src/routes/offline.ts registers it.
 */
import { build, version } from '$service-worker';
import type { SiteSettings } from '../lib/model/site';
import type { MadeFor } from '../lib/data/engine/made-for';
import { Keeper } from './keeper';
import { firstOf } from './paths';

interface Client {
	url: string;
	postMessage(message: unknown, transfer: Transferable[]): void;
}

/** What is used of ServiceWorkerGlobalScope, whose types exclude those of pages. */
interface Scope {
	addEventListener(
		type: 'install' | 'activate',
		act: (event: { waitUntil(work: Promise<unknown>): void }) => void
	): void;
	addEventListener(
		type: 'message',
		act: (event: { data: unknown; waitUntil(work: Promise<unknown>): void }) => void
	): void;
	addEventListener(
		type: 'fetch',
		act: (event: {
			request: Request;
			clientId: string;
			waitUntil(work: Promise<unknown>): void;
			respondWith(answer: Promise<Response>): void;
		}) => void
	): void;
	skipWaiting(): Promise<void>;
	registration: { scope: string; unregister(): Promise<boolean> };
	clients: {
		claim(): Promise<void>;
		get(id: string): Promise<Client | undefined>;
		matchAll(options: { includeUncontrolled: boolean; type: 'window' }): Promise<Client[]>;
	};
}

const scope = globalThis as unknown as Scope;
const settings: SiteSettings = __SITE__;
const data: MadeFor | null = __DATA__;

/** A busy page answers late; one of an older build never. */
const ANSWER_MS = 5000;
const PATIENCE_MS = 4000;
const wait = (ms: number) => new Promise<void>((resolve) => setTimeout(resolve, ms));

/** The build of a page does not change, so each is asked once. */
const builds = new Map<string, Promise<string | null>>();
async function askBuild(id: string): Promise<string | null> {
	const client = await scope.clients.get(id);
	if (!client) return null;
	const { port1, port2 } = new MessageChannel();
	const answer = new Promise<string>((resolve) => {
		port1.onmessage = (event: MessageEvent<string>) => resolve(event.data);
	});
	client.postMessage('build', [port2]);
	const build = await Promise.race([answer, wait(ANSWER_MS).then(() => null)]);
	port1.close();
	return build;
}
function buildOf(id: string): Promise<string | null> {
	const known = builds.get(id) ?? askBuild(id);
	builds.set(id, known);
	return known;
}

const keeper = new Keeper({
	site: scope.registration.scope,
	version,
	bundle: build.map((path) => new URL(path, scope.registration.scope).href),
	first: data ? firstOf(data.version, Object.keys(data.files)) : [],
	caches,
	fetch: (input, init) => fetch(input, init),
	buildOf,
	patience: () => wait(PATIENCE_MS)
});

async function install(): Promise<void> {
	if (settings.offline) {
		const open = await scope.clients.matchAll({ includeUncontrolled: true, type: 'window' });
		await keeper.install(open.map(({ url }) => url));
	}
	// Pages of an older build get nothing from this one, so it need not wait for them to be closed.
	await scope.skipWaiting();
}

async function activate(): Promise<void> {
	if (settings.offline) {
		await keeper.activate();
		await scope.clients.claim();
	} else {
		await keeper.removeAll();
		await scope.registration.unregister();
	}
}

scope.addEventListener('install', (event) => event.waitUntil(install()));
scope.addEventListener('activate', (event) => event.waitUntil(activate()));
if (settings.offline) {
	scope.addEventListener('message', (event) => {
		if (event.data === 'engine') event.waitUntil(keeper.keepEngine().catch(() => {}));
	});
	scope.addEventListener('fetch', (event) => {
		const { request, clientId } = event;
		const answer = keeper.answer({ request, clientId, later: (work) => event.waitUntil(work) });
		if (answer) event.respondWith(answer);
	});
}
