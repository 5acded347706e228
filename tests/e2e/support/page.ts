/**
 * The `test` of every browser test: its page may speak to the site alone and must stay silent. A request to any other
 * host is refused, and fails the test; so does an error on the console or one that nobody caught.
 */
import { test as plain, expect, type BrowserContext } from '@playwright/test';

interface Watched {
	/** What the page may complain of, where a test breaks something on purpose. */
	allowErrors: RegExp[];
	/** Origins of the test's own beside the site's. */
	neighbours: string[];
}

export const test = plain.extend<Watched>({
	allowErrors: [[], { option: true }],
	neighbours: [[], { option: true }],

	context: async ({ context, baseURL, allowErrors, neighbours }, use) => {
		const strangers = await keepHome(context, [new URL(baseURL ?? '').origin, ...neighbours]);
		const errors: string[] = [];
		context.on('console', (message) => {
			if (message.type() === 'error') errors.push(`console: ${message.text()} (${message.location().url})`);
		});
		context.on('weberror', (error) =>
			errors.push(`uncaught: ${error.error().stack ?? error.error().message}`)
		);

		await use(context);

		expect(strangers, 'requests that left the site').toEqual([]);
		const unexpected = errors.filter((error) => !allowErrors.some((allowed) => allowed.test(error)));
		expect(unexpected, 'errors on the page').toEqual([]);
	}
});

export { expect };

/** Refuses every request and web socket to an origin that is not one of `origins`. Returns the list that their addresses are added to. */
async function keepHome(context: BrowserContext, origins: string[]): Promise<string[]> {
	const strangers: string[] = [];
	const hosts = new Set(origins.map((origin) => new URL(origin).host));
	const isStranger = (url: URL) => /^(https?|wss?):$/.test(url.protocol) && !hosts.has(url.host);
	await context.route(isStranger, (route) => {
		strangers.push(route.request().url());
		return route.abort('blockedbyclient');
	});
	await context.routeWebSocket(isStranger, (socket) => {
		strangers.push(socket.url());
		return socket.close();
	});
	return strangers;
}
