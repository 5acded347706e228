/** Firefox over WebDriver BiDi (https://w3c.github.io/webdriver-bidi/), which it speaks without a driver. */
import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import WebSocket from 'ws';
import { end, printed, type Browser } from './browser';

/** No request of the browser's own, and no question to anybody. */
const PREFERENCES = {
	'app.update.enabled': false,
	'browser.shell.checkDefaultBrowser': false,
	'browser.startup.page': 0,
	'datareporting.policy.dataSubmissionEnabled': false,
	'network.captive-portal-service.enabled': false,
	'network.connectivity-service.enabled': false,
	'services.settings.server': 'data:,',
	'toolkit.telemetry.enabled': false
};

interface Reply {
	id?: number;
	error?: string;
	message?: string;
	result?: unknown;
}

/** Sends commands over a socket and pairs each with its reply. */
async function connect(address: string) {
	const socket = new WebSocket(address, { maxPayload: 64 * 1024 * 1024 });
	await new Promise<void>((resolve, reject) => {
		socket.once('open', () => resolve());
		socket.once('error', reject);
	});
	const pending = new Map<number, (reply: Reply) => void>();
	socket.on('message', (data: Buffer) => {
		const reply = JSON.parse(data.toString('utf8')) as Reply;
		if (reply.id !== undefined) pending.get(reply.id)?.(reply);
	});
	let last = 0;
	return {
		close: () => socket.close(),
		async send<T>(method: string, params: object): Promise<T> {
			const id = ++last;
			const reply = await new Promise<Reply>((resolve) => {
				pending.set(id, resolve);
				socket.send(JSON.stringify({ id, method, params }));
			});
			pending.delete(id);
			if (reply.error) throw new Error(`${method}: ${reply.error}: ${reply.message}`);
			return reply.result as T;
		}
	};
}

interface Answer {
	type: 'success' | 'exception';
	result?: { value?: string };
	exceptionDetails?: { text: string };
}

export async function firefox(program: string): Promise<Browser> {
	const profile = mkdtempSync(join(tmpdir(), 'firefox-'));
	const lines = Object.entries(PREFERENCES).map(
		([name, value]) => `user_pref(${JSON.stringify(name)}, ${JSON.stringify(value)});`
	);
	writeFileSync(join(profile, 'user.js'), `${lines.join('\n')}\n`);
	const child = spawn(
		program,
		['--headless', '--no-remote', '--profile', profile, '--remote-debugging-port', '0'],
		{ env: { ...process.env, MOZ_HEADLESS: '1' }, stdio: ['ignore', 'pipe', 'pipe'] }
	);
	const drop = async () => {
		await end(child);
		rmSync(profile, { recursive: true, force: true, maxRetries: 5, retryDelay: 200 });
	};
	try {
		const [, address = ''] = await printed(child, /WebDriver BiDi listening on (ws:\S+)/);
		const socket = await connect(`${address}/session`);
		const { capabilities } = await socket.send<{ capabilities: { browserVersion: string } }>('session.new', {
			capabilities: {}
		});
		const { contexts } = await socket.send<{ contexts: { context: string }[] }>(
			'browsingContext.getTree',
			{}
		);
		const context = contexts[0]?.context;
		return {
			name: `Firefox ${capabilities.browserVersion}`,
			async goto(url) {
				await socket.send('browsingContext.navigate', { context, url, wait: 'complete' });
			},
			async run<T>(script: string): Promise<T> {
				const answer = await socket.send<Answer>('script.callFunction', {
					functionDeclaration: `async () => JSON.stringify((await (${script})()) ?? null)`,
					target: { context },
					awaitPromise: true
				});
				if (answer.type === 'exception') throw new Error(answer.exceptionDetails?.text);
				return JSON.parse(answer.result?.value ?? 'null') as T;
			},
			async close() {
				socket.close();
				await drop();
			}
		};
	} catch (error) {
		await drop();
		throw error;
	}
}
