/** Faults 96 to 99 of docs/faults-tried.md: what a build says that waits for its queue. */
import { mkdtempSync, rmSync } from 'node:fs';
import { createServer, type AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test, vi } from 'vitest';
import { keptCodebook } from '../../../src/pipeline/queue/batches';
import { Waits } from '../../../src/pipeline/queue/waits';
import { QueueWorkers } from '../../../src/pipeline/queue/workers';
import { Store } from '../../../src/pipeline/store';
import { codebook } from '../support/book';

const waits = () => {
	const lines: string[] = [];
	return { lines, said: new Waits('redis://orlin:made-up@queue.example:6379', (line) => lines.push(line)) };
};

test('96, 97. a server that does not answer is named once an outage, without its password', () => {
	const { lines, said } = waits();
	for (let i = 0; i < 3; i++) said.away({ code: 'ECONNREFUSED', message: '' });
	said.back();
	said.back();
	said.away({ message: 'closed' });
	expect(lines).toEqual([
		expect.stringMatching(/^The queue at queue\.example:6379 does not answer \(ECONNREFUSED\)\./),
		'The queue at queue.example:6379 answers again.',
		expect.stringContaining('(closed)')
	]);
	expect(lines.join()).not.toContain('made-up');
});

test('99. a build without a worker of its version says which command starts one, once', () => {
	const { lines, said } = waits();
	for (const count of [0, 0, 2, 0]) said.workers(count);
	expect(lines).toHaveLength(2);
	expect(lines[0]).toMatch(/^No worker of this version .* npm run worker -- --queue ADDRESS/);
});

test('96, 98. a build whose queue is not there says so, and a worker without its codebook what to do', async () => {
	const gone = createServer().listen(0, '127.0.0.1');
	await new Promise((resolve) => gone.once('listening', resolve));
	const { port } = gone.address() as AddressInfo;
	await new Promise((resolve) => gone.close(resolve));
	const dir = mkdtempSync(join(tmpdir(), 'tried-'));
	const said = vi.spyOn(console, 'error').mockImplementation(() => undefined);
	try {
		const store = new Store(dir);
		const helpers = new QueueWorkers(store, codebook, `redis://127.0.0.1:${port}`);
		await vi.waitFor(() => expect(said).toHaveBeenCalledWith(expect.stringContaining('does not answer')), {
			timeout: 60_000
		});
		await helpers.end();
		expect(() => keptCodebook(store, 'made-up')).toThrow(/give both the same --store/);
	} finally {
		said.mockRestore();
		rmSync(dir, { recursive: true, force: true });
	}
});
