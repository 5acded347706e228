/** WebKit over WebDriver (https://www.w3.org/TR/webdriver2/), in GTK's MiniBrowser on a display of its own. */
import { spawn } from 'node:child_process';
import { createServer, type AddressInfo } from 'node:net';
import { end, wait, type Browser } from './browser';

const freePort = () =>
	new Promise<number>((resolve) => {
		const server = createServer();
		server.listen(0, '127.0.0.1', () => {
			const { port } = server.address() as AddressInfo;
			server.close(() => resolve(port));
		});
	});

/** Sends a command; rejects with the driver's own words. */
async function send<T>(address: string, body?: object, method = body ? 'POST' : 'GET'): Promise<T> {
	const response = await fetch(address, {
		method,
		...(body ? { body: JSON.stringify(body), headers: { 'content-type': 'application/json' } } : {})
	});
	const { value } = (await response.json()) as { value: T & { error?: string; message?: string } };
	if (!response.ok) throw new Error(`${value.error}: ${value.message}`);
	return value;
}

async function answers(address: string): Promise<void> {
	for (let tries = 0; tries < 240; tries++) {
		if (await fetch(`${address}/status`).catch(() => null)) return;
		await wait(250);
	}
	throw new Error('WebKitWebDriver does not answer.');
}

export async function webkit(programs: {
	driver: string;
	browser: string;
	display: string;
}): Promise<Browser> {
	const display = spawn(
		programs.display,
		['-displayfd', '3', '-screen', '0', '1320x900x24', '-nolisten', 'tcp'],
		{
			stdio: ['ignore', 'ignore', 'ignore', 'pipe']
		}
	);
	const number = await new Promise<string>((resolve, reject) => {
		display.stdio[3]?.once('data', (chunk: Buffer) => resolve(String(chunk).trim()));
		display.once('exit', (code) => reject(new Error(`Xvfb ended with code ${code}.`)));
	});
	const port = await freePort();
	const driver = spawn(programs.driver, [`--port=${port}`], {
		// A container gives no sandbox of its own to the pages' processes.
		env: { ...process.env, DISPLAY: `:${number}`, WEBKIT_DISABLE_SANDBOX_THIS_IS_DANGEROUS: '1' },
		stdio: 'ignore'
	});
	const drop = async () => {
		await end(driver);
		await end(display);
	};
	try {
		const address = `http://127.0.0.1:${port}`;
		await answers(address);
		const { sessionId, capabilities } = await send<{
			sessionId: string;
			capabilities: { browserVersion: string };
		}>(`${address}/session`, {
			capabilities: {
				alwaysMatch: {
					'webkitgtk:browserOptions': { binary: programs.browser, args: ['--automation'] },
					timeouts: { script: 120_000, pageLoad: 120_000 }
				}
			}
		});
		const session = `${address}/session/${sessionId}`;
		return {
			name: `WebKitGTK ${capabilities.browserVersion}`,
			async goto(url) {
				await send(`${session}/url`, { url });
			},
			async run<T>(script: string): Promise<T> {
				const text = await send<string>(`${session}/execute/async`, {
					script: `const done = arguments[arguments.length - 1]; Promise.resolve((${script})()).then((value) => done(JSON.stringify({ value: value ?? null })), (error) => done(JSON.stringify({ error: String(error) })));`,
					args: []
				});
				const { value, error } = JSON.parse(text) as { value: T; error?: string };
				if (error) throw new Error(error);
				return value;
			},
			async close() {
				await send(session, undefined, 'DELETE').catch(() => {});
				await drop();
			}
		};
	} catch (error) {
		await drop();
		throw error;
	}
}
