/**
 * The `test` of every browser test: its page may speak to the site alone and must stay silent. A request to any other
 * host is refused, and fails the test; so does an error on the console or one that nobody caught.
 */
import { test as plain, expect, type BrowserContext } from '@playwright/test';

interface Watched {
	/** What the page may complain of, where a test breaks something on purpose. */
	allowErrors: RegExp[];
}

export const test = plain.extend<Watched>({
	allowErrors: [[], { option: true }],

	context: async ({ context, baseURL, allowErrors }, use) => {
		const strangers = await keepHome(context, new URL(baseURL ?? '').origin);
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

/** Refuses every request and web socket to another origin. Returns the list that their addresses are added to. */
async function keepHome(context: BrowserContext, origin: string): Promise<string[]> {
	const strangers: string[] = [];
	const isStranger = (url: URL) => /^(https?|wss?):$/.test(url.protocol) && url.host !== new URL(origin).host;
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
