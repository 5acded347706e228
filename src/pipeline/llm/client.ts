/**
 * Client for servers with a chat-completions API: limited in concurrency and time, with retries where they may help.
 */
import { completionText } from './answers';

export interface Server {
	/** Address below which /chat/completions is: http://127.0.0.1:8080/v1 */
	endpoint: string;
	key: string | null;
	/** For one answer. */
	timeoutMs: number;
	/** Maximum number of attempts per request. */
	tries: number;
	/** Before the second attempt; doubled before each further one. */
	pauseMs: number;
}

/** An error that a retry would not change. */
class Final extends Error {}

async function once(body: object, server: Server): Promise<string> {
	const response = await fetch(`${server.endpoint.replace(/\/+$/, '')}/chat/completions`, {
		method: 'POST',
		headers: {
			'content-type': 'application/json',
			...(server.key === null ? {} : { authorization: `Bearer ${server.key}` })
		},
		body: JSON.stringify(body),
		redirect: 'error',
		signal: AbortSignal.timeout(server.timeoutMs)
	});
	const text = await response.text();
	if (!response.ok) {
		const message = `the server answered ${response.status}: ${text.slice(0, 200)}`;
		const passing = response.status === 408 || response.status === 429 || response.status >= 500;
		throw passing ? new Error(message) : new Final(message);
	}
	const result = completionText(JSON.parse(text));
	if ('text' in result) return result.text;
	throw result.fault.startsWith('the model refused') ? new Final(result.fault) : new Error(result.fault);
}

const wait = (ms: number): Promise<void> => new Promise((done) => setTimeout(done, ms));

/**
 * The answer to one request, accepted by `accept` (which returns a value, or what is wrong in words). Throws an Error
 * with the last reason if every attempt fails; refusals and rejected requests are not retried.
 */
export async function ask<T>(
	body: object,
	server: Server,
	accept: (text: string) => T | string
): Promise<Exclude<T, string>> {
	let last = '';
	for (let tried = 1; tried <= server.tries; tried += 1) {
		if (tried > 1) await wait(server.pauseMs * 2 ** (tried - 2));
		try {
			const result = accept(await once(body, server));
			if (typeof result !== 'string') return result as Exclude<T, string>;
			last = result;
		} catch (error) {
			last = reason(error, server);
			if (error instanceof Final) break;
		}
	}
	throw new Error(last);
}

function reason(error: unknown, { timeoutMs }: Server): string {
	if (!(error instanceof Error)) return String(error);
	if (error.name === 'TimeoutError') return `no answer within ${timeoutMs / 1000} seconds`;
	if (error instanceof SyntaxError) return 'the server’s answer is not JSON';
	const cause = error.cause instanceof Error ? `: ${error.cause.message}` : '';
	return error.message + cause;
}

/** Runs `work` on each item, at most `most` at a time; the first to throw does not stop the others. */
export async function atMost<T>(
	items: readonly T[],
	most: number,
	work: (item: T) => Promise<void>
): Promise<void> {
	let next = 0;
	const worker = async () => {
		for (let item = items[next++]; item !== undefined; item = items[next++]) await work(item);
	};
	await Promise.all(Array.from({ length: Math.min(most, items.length) }, worker));
}
