/**
 * The `test` of every browser test: its page may speak to the site alone and must stay silent. A request to any other
 * host is refused, and fails the test; so does an error on the console or one that nobody caught.
 */
import {
	test as plain,
	expect,
	type ConsoleMessage,
	type Page,
	type Request,
	type WebError
} from '@playwright/test';

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
		const hosts = new Set([baseURL ?? '', ...neighbours].map((origin) => new URL(origin).host));
		const strangers: string[] = [];
		const errors: string[] = [];
		/** @param address - of a request or a web socket */
		const meet = (address: string) => {
			const { protocol, host } = new URL(address);
			if (/^(https?|wss?):$/.test(protocol) && !hosts.has(host)) strangers.push(address);
		};
		const onRequest = (request: Request) => meet(request.url());
		const onPage = (page: Page) => page.on('websocket', (socket) => meet(socket.url()));
		const onConsole = (message: ConsoleMessage) => {
			if (message.type() === 'error') errors.push(`console: ${message.text()} (${message.location().url})`);
		};
		const onError = (error: WebError) =>
			void errors.push(`uncaught: ${error.error().stack ?? error.error().message}`);
		context.on('request', onRequest).on('page', onPage).on('console', onConsole).on('weberror', onError);
		context.pages().forEach(onPage);

		await use(context);

		expect(strangers, 'requests that left the site').toEqual([]);
		const unexpected = errors.filter((error) => !allowErrors.some((allowed) => allowed.test(error)));
		expect(unexpected, 'errors on the page').toEqual([]);
	}
});

export { expect };
