/** The desk's server: the page, its data, and decisions. Bound to this machine. */
import { randomBytes } from 'node:crypto';
import { createReadStream, existsSync, statSync, watch } from 'node:fs';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { extname, join, normalize } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { InputError } from '../../pipeline/codebook';
import { UserError } from '../../pipeline/errors';
import { EditError } from '../files/list-edit';
import type { Notice } from '../api';
import type { Session } from '../project/session';
import { StaleError } from '../project/stale';
import { answer } from './answers';
import { refusal, type Gate } from './guard';

export interface Serving {
	address: string;
	close: () => Promise<void>;
}

const TYPES: Record<string, string> = {
	'.html': 'text/html; charset=utf-8',
	'.js': 'text/javascript; charset=utf-8',
	'.css': 'text/css; charset=utf-8',
	'.woff2': 'font/woff2',
	'.svg': 'image/svg+xml'
};

const HEADERS = {
	'content-security-policy':
		"default-src 'none'; script-src 'self'; style-src 'self'; style-src-attr 'unsafe-inline'; font-src 'self'; img-src 'self' data:; connect-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'",
	'referrer-policy': 'no-referrer',
	'x-content-type-options': 'nosniff',
	'cache-control': 'no-store'
};

/** A decision and its words: no more is read of a request. */
const MOST_BYTES = 100_000;
/** Tables are written when nothing was decided for so long. */
const QUIET_MS = 2500;

async function bodyOf(request: IncomingMessage): Promise<unknown> {
	const chunks: Buffer[] = [];
	let bytes = 0;
	for await (const chunk of request as AsyncIterable<Buffer>) {
		bytes += chunk.length;
		if (bytes > MOST_BYTES) throw new UserError('the request is too large');
		chunks.push(chunk);
	}
	try {
		return JSON.parse(Buffer.concat(chunks).toString('utf8')) as unknown;
	} catch {
		throw new UserError('the request is not JSON');
	}
}

function send(response: ServerResponse, status: number, value: unknown): void {
	response.writeHead(status, { ...HEADERS, 'content-type': 'application/json; charset=utf-8' });
	response.end(JSON.stringify(value));
}

const statusOf = (error: unknown): number =>
	error instanceof StaleError
		? 409
		: error instanceof UserError || error instanceof EditError || error instanceof InputError
			? 400
			: 500;

async function sendFile(response: ServerResponse, folder: string, path: string): Promise<void> {
	const file = join(folder, normalize(path === '/' ? '/index.html' : path));
	const type = TYPES[extname(file)];
	if (!file.startsWith(folder) || !type || !existsSync(file) || !statSync(file).isFile())
		return send(response, 404, { error: 'there is no such page' });
	response.writeHead(200, { ...HEADERS, 'content-type': type });
	await pipeline(createReadStream(file), response);
}

/** Open windows, which are informed about changes made elsewhere. */
class Windows {
	#open = new Map<ServerResponse, string>();

	add(response: ServerResponse, window: string): void {
		response.writeHead(200, { ...HEADERS, 'content-type': 'text/event-stream' });
		response.write(': open\n\n');
		this.#open.set(response, window);
		response.on('close', () => this.#open.delete(response));
	}

	/** Sends a notice to all windows except `from`. */
	tell(notice: Notice, from: string | null = null): void {
		for (const [response, window] of this.#open)
			if (window !== from) response.write(`data: ${JSON.stringify(notice)}\n\n`);
	}

	close(): void {
		for (const response of this.#open.keys()) response.end();
	}
}

/** Writes the tables once nothing was decided for a while. */
class Behind {
	#timer: NodeJS.Timeout | null = null;
	#running: Promise<void> = Promise.resolve();

	constructor(
		private readonly session: Session,
		private readonly windows: Windows
	) {}

	soon(): void {
		if (this.session.coder !== null) return;
		if (this.#timer) clearTimeout(this.#timer);
		this.#timer = setTimeout(() => void this.now(), QUIET_MS);
	}

	now(): Promise<void> {
		if (this.#timer) clearTimeout(this.#timer);
		this.#timer = null;
		this.#running = this.#running.then(async () => {
			try {
				const version = await this.session.writeTables();
				this.windows.tell({ kind: 'tables', message: `Tables written: ${version}` });
			} catch (error) {
				const message = `The tables were not written: ${(error as Error).message}`;
				this.windows.tell({ kind: 'tables', message });
			}
		});
		return this.#running;
	}

	/** Writes what is still pending. */
	async close(): Promise<void> {
		if (this.#timer) await this.now();
		await this.#running;
	}
}

/** Follows edits of the decisions made outside the desk. */
function follow(session: Session, windows: Windows, behind: Behind): () => void {
	let timer: NodeJS.Timeout | null = null;
	const changed = async () => {
		try {
			if (!(await session.refresh())) return;
			windows.tell({ kind: 'desk', articles: [] });
			behind.soon();
		} catch (error) {
			windows.tell({ kind: 'tables', message: (error as Error).message });
		}
	};
	const watcher = watch(session.project.dir, () => {
		if (timer) clearTimeout(timer);
		timer = setTimeout(() => void changed(), 150);
	});
	return () => {
		if (timer) clearTimeout(timer);
		watcher.close();
	};
}

/** Serves a session on 127.0.0.1; `page` is the folder of the built page. Port 0 takes any that is free. */
export async function serve(session: Session, page: string, port: number): Promise<Serving> {
	const windows = new Windows();
	const behind = new Behind(session, windows);
	const gate: Gate = { port, token: randomBytes(18).toString('base64url') };

	const handle = async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
		const address = new URL(request.url ?? '/', 'http://localhost');
		const isData = address.pathname.startsWith('/api/');
		const refused = refusal(request, gate, isData);
		if (refused !== null) return send(response, 403, { error: refused });
		if (!isData) {
			if (request.method !== 'GET') return send(response, 405, { error: 'pages are only read' });
			return sendFile(response, page, address.pathname);
		}
		const window = address.searchParams.get('window') ?? '';
		const name = address.pathname.slice('/api/'.length);
		if (name === 'events') return windows.add(response, window);
		const body = request.method === 'POST' ? await bodyOf(request) : null;
		const { value, changed } = await answer(session, { name, window, body, query: address.searchParams });
		send(response, 200, value);
		if (changed) {
			windows.tell(
				{ kind: changed.all ? 'desk' : 'items', articles: changed.articles },
				changed.all ? null : window
			);
			behind.soon();
		}
	};

	const server: Server = createServer((request, response) => {
		handle(request, response).catch((error: unknown) => {
			if (response.headersSent) return response.destroy();
			send(response, statusOf(error), { error: (error as Error).message });
		});
	});
	await new Promise<void>((done, failed) => {
		server.once('error', ({ code, message }: NodeJS.ErrnoException) =>
			failed(
				new UserError(
					code === 'EADDRINUSE'
						? `Port ${port} is taken by another program. Without --port any free one is used.`
						: `Port ${port} cannot be used: ${message}. Without --port any free one is used.`
				)
			)
		);
		server.listen(port, '127.0.0.1', done);
	});
	gate.port = (server.address() as AddressInfo).port;
	const stop = follow(session, windows, behind);
	return {
		address: `http://127.0.0.1:${gate.port}/?token=${gate.token}`,
		close: async () => {
			stop();
			windows.close();
			await behind.close();
			server.closeAllConnections();
			await new Promise((done) => server.close(done));
		}
	};
}
