/** The client against a server of this test's own that speaks chat completions, faults included. All words are made up. */
import {
	createServer,
	type IncomingMessage,
	type Server as HttpServer,
	type ServerResponse
} from 'node:http';
import type { AddressInfo } from 'node:net';
import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, describe, expect, test } from 'vitest';
import { loadCodebook } from '../../../src/pipeline/codebook';
import { readBatch, type KeptAnswer } from '../../../src/pipeline/llm/answers';
import type { Document } from '../../../src/pipeline/llm/documents';
import { appendKept, parseKept, readKept } from '../../../src/pipeline/llm/kept';
import { askingBy, batchLine, requestsFor } from '../../../src/pipeline/llm/requests';
import { askAll, estimate, unanswered } from '../../../src/pipeline/llm/run';

const codebook = await loadCodebook('seeds/codebook');
const asking = askingBy(codebook, 'made-up-model');
const documents: Document[] = ['one', 'two', 'three', 'four'].map((id) => ({
	id,
	publishedOn: '2025-12-05',
	outlet: null,
	passages: [{ no: 1, text: `Ida Hollin said in paper ${id} that Ukraine belongs in NATO.` }]
}));

const statement = {
	document: 1,
	passage: 1,
	quote: 'Ukraine belongs in NATO',
	holder: 'named: Ida Hollin',
	speaker: 'named: Ida Hollin',
	mode: 'indirect',
	day: { basis: 'published', words: null, said_on: null, said_from: null, said_to: '2025-12-05' },
	stances: [{ proposition: 'nato-membership', stance: 'support', condition: null }]
};
const good = JSON.stringify({ statements: [statement] });
const completion = (content: string, more = {}) =>
	JSON.stringify({ choices: [{ message: { role: 'assistant', content, ...more }, finish_reason: 'stop' }] });

type Reply = (response: ServerResponse, body: string, nth: number) => void;
let server: HttpServer | null = null;
afterEach(() => {
	server?.closeAllConnections();
	server?.close();
	server = null;
});

/** Starts a server that answers the nth request (from 1) by `reply`; hands back its address and what it was sent. */
async function serving(reply: Reply): Promise<{ endpoint: string; sent: string[]; most: () => number }> {
	const sent: string[] = [];
	let open = 0;
	let most = 0;
	server = createServer((request: IncomingMessage, response) => {
		let body = '';
		open += 1;
		most = Math.max(most, open);
		response.on('close', () => (open -= 1));
		request.on('data', (chunk: Buffer) => (body += chunk.toString()));
		request.on('end', () => {
			sent.push(body);
			reply(response, body, sent.length);
		});
	});
	await new Promise<void>((done) => server?.listen(0, '127.0.0.1', done));
	const { port } = server.address() as AddressInfo;
	return { endpoint: `http://127.0.0.1:${port}/v1`, sent, most: () => most };
}

async function asked(reply: Reply, of = documents.slice(0, 1), more = {}) {
	const { endpoint, sent, most } = await serving(reply);
	const kept: KeptAnswer[] = [];
	const faults = await askAll(of, {
		asking,
		together: 1,
		concurrency: 2,
		server: { endpoint, key: null, timeoutMs: 2000, tries: 3, pauseMs: 1 },
		keep: (answers) => {
			kept.push(...answers);
			return Promise.resolve();
		},
		...more
	});
	return { kept, faults, sent, most: most() };
}

describe('code:llm', () => {
	test('keeps the answers on every document, some at a time', async () => {
		const { kept, faults, sent, most } = await asked(
			(response) => setTimeout(() => response.end(completion(good)), 20),
			documents
		);
		expect(faults).toEqual([]);
		expect(kept.map(({ article }) => article).sort()).toEqual(['four', 'one', 'three', 'two']);
		expect(most).toBe(2);
		const body = JSON.parse(sent[0]!) as { response_format: { type: string }; temperature: number };
		expect(body).toMatchObject({
			model: 'made-up-model',
			temperature: 0,
			response_format: { type: 'json_schema' }
		});
		expect(unanswered(documents, kept, asking)).toEqual([]);
		expect(unanswered(documents, kept, { ...asking, hash: 'another codebook' })).toHaveLength(4);
	});

	test.each<[string, Reply]>([
		['a timeout', () => undefined],
		['an overloaded server', (response) => response.writeHead(503).end('busy')],
		['cut JSON', (response) => response.end(completion(good.slice(0, 40)))],
		['a cut answer', (response) => response.end(completion(good.slice(0, 40)).slice(0, 60))],
		['a dropped connection', (response) => response.destroy()],
		['an empty answer', (response) => response.end(completion(''))]
	])('tries again after %s', async (_, fault) => {
		const { kept, faults } = await asked((response, body, nth) =>
			nth === 1 ? fault(response, body, nth) : response.end(completion(good))
		);
		expect(faults).toEqual([]);
		expect(kept).toHaveLength(1);
	});

	test.each<[string, string, number, Reply]>([
		['a refusal', 'refused: no', 1, (response) => response.end(completion('', { refusal: 'no' }))],
		['a wrong key', 'answered 401', 1, (response) => response.writeHead(401).end('who?')],
		['nothing but errors', 'answered 500', 3, (response) => response.writeHead(500).end('')],
		['nothing but prose', 'not the JSON', 3, (response) => response.end(completion('Here you are.'))]
	])('gives up on %s, names the article, and keeps nothing', async (_, message, tries, reply) => {
		const { kept, faults, sent } = await asked(reply);
		expect(kept).toEqual([]);
		expect(faults.join()).toContain('one: ');
		expect(faults.join()).toContain(message);
		expect(sent).toHaveLength(tries);
	});

	test('a document that fails stops none of the others', async () => {
		const { kept, faults } = await asked(
			(response, body) =>
				body.includes('paper two') ? response.writeHead(400).end('') : response.end(completion(good)),
			documents
		);
		expect(kept).toHaveLength(3);
		expect(faults).toHaveLength(1);
	});

	test('a redirect to elsewhere is not followed', async () => {
		const { faults, sent } = await asked((response) =>
			response.writeHead(302, { location: 'http://127.0.0.1:9/' }).end()
		);
		expect(faults).toHaveLength(1);
		expect(sent.length).toBeGreaterThan(0);
	});
});

describe('batch files', () => {
	const requests = (count: number) => requestsFor(documents, asking, count);

	test('answers come back to their documents, in each of three forms', () => {
		const two = { ...statement, document: 2, quote: 'paper' };
		const lines = requests(2).map(({ id }, index) =>
			index === 0
				? JSON.stringify({
						custom_id: id,
						response: {
							status_code: 200,
							body: JSON.parse(completion(JSON.stringify({ statements: [statement, two] })))
						}
					})
				: JSON.stringify({ custom_id: id, answer: { statements: [two] } })
		);
		const batch = readBatch(lines.join('\n'), requests, asking.hash, asking.model);
		expect(batch.faults).toEqual([]);
		expect(batch.kept.map(({ article, statements }) => [article, statements.length])).toEqual([
			['one', 1],
			['two', 1],
			['three', 0],
			['four', 1]
		]);
		const [first] = requests(4);
		const bare = readBatch(JSON.stringify({ custom_id: first?.id, content: good }), requests, '', '');
		expect(bare.kept).toHaveLength(4);
	});

	test('an answer to other requests is named and skipped', () => {
		const other = requestsFor(documents, askingBy({ ...codebook, actors: [] }, 'x'), 1);
		const lines = [
			'{"custom_id": "n1-1',
			'{"a": 1}',
			JSON.stringify({ custom_id: 'mine', content: good }),
			JSON.stringify({ custom_id: other[0]?.id, content: good }),
			JSON.stringify({ custom_id: requests(1)[0]?.id, content: 'prose' })
		];
		const batch = readBatch(lines.join('\n'), requests, asking.hash, asking.model);
		expect(batch.kept).toEqual([]);
		expect(batch.faults).toHaveLength(5);
		expect(batch.faults[0]).toContain('line 1: is not JSON');
	});

	test('a line is a request of a batch service, and the estimate grows with the requests', () => {
		const [first] = requests(1);
		expect(JSON.parse(batchLine(first!))).toMatchObject({
			custom_id: first?.id,
			url: '/v1/chat/completions'
		});
		expect(estimate(requests(1)).tokensIn).toBeGreaterThan(3 * estimate(requests(4)).tokensIn);
	});
});

test('kept answers survive a run that was killed in the middle of a line', async () => {
	const file = join(mkdtempSync(join(tmpdir(), 'kept-')), 'codings', 'model.jsonl');
	const one = { article: 'one', content: 'a', asked: 'b', model: 'c', statements: [] };
	await appendKept(file, [one]);
	writeFileSync(file, `${readFileSync(file, 'utf8')}{"article": "two", "con`);
	await appendKept(file, [{ ...one, article: 'three', content: 'd' }]);
	const { answers, faults } = readKept(file);
	expect(answers.map(({ article }) => article)).toEqual(['one', 'three']);
	expect(faults).toEqual([`${file}:2: is not an answer; delete the line, and it is asked for again`]);
	expect(parseKept('', 'x').answers).toEqual([]);
});
