/** Draws pictures in child processes, because the picture library can crash its process. */
import { fork, type ChildProcess } from 'node:child_process';
import { availableParallelism } from 'node:os';

export interface RasterJob {
	svg: string;
	/** Image pixels per drawing pixel. */
	zoom: number;
	/** TrueType files. */
	fontFiles: string[];
}

type RasterReply = { id: number; png: Uint8Array } | { id: number; error: string };

interface Pending {
	resolve: (png: Buffer) => void;
	reject: (error: Error) => void;
}

interface Worker {
	child: ChildProcess;
	pending: Map<number, Pending>;
}

/** An idle child must not keep the build from exiting. */
function idle(child: ChildProcess, yes: boolean): void {
	const channel = child.channel as unknown as { ref(): void; unref(): void } | null;
	if (yes) {
		child.unref();
		channel?.unref();
	} else {
		child.ref();
		channel?.ref();
	}
}

function start(script: string, ended: (worker: Worker) => void): Worker {
	const child = fork(script, {
		serialization: 'advanced',
		stdio: ['ignore', 'ignore', 'ignore', 'ipc'],
		execArgv: []
	});
	const worker: Worker = { child, pending: new Map() };
	child.on('message', (answer: RasterReply) => {
		const waiting = worker.pending.get(answer.id);
		worker.pending.delete(answer.id);
		idle(child, true);
		if ('png' in answer) waiting?.resolve(Buffer.from(answer.png));
		else waiting?.reject(new Error(answer.error));
	});
	const end = (reason: string) => {
		ended(worker);
		for (const { reject } of worker.pending.values()) reject(new Error(reason));
		worker.pending.clear();
	};
	child.on('error', (error) => end(error.message));
	child.on('exit', (code, signal) => end(`the picture library ended with ${signal ?? `code ${code}`}`));
	return worker;
}

/**
 * Returns a function that turns a job into its PNG, running `script` in as many child processes as there are cores. It
 * rejects if the SVG is broken or the child crashed; the next job gets a new child.
 */
export function rasteriser(script: string): (job: RasterJob) => Promise<Buffer> {
	const workers = new Set<Worker>();
	const queue: (() => void)[] = [];
	let jobs = 0;

	function free(): Worker | null {
		for (const worker of workers) if (worker.pending.size === 0) return worker;
		if (workers.size >= availableParallelism()) return null;
		const worker = start(script, (ended) => workers.delete(ended));
		workers.add(worker);
		return worker;
	}

	return (job) =>
		new Promise<Buffer>((resolve, reject) => {
			const run = () => {
				const worker = free();
				if (!worker) {
					queue.push(run);
					return;
				}
				const id = jobs++;
				idle(worker.child, false);
				worker.pending.set(id, { resolve, reject });
				worker.child.send({ id, ...job });
			};
			run();
		}).finally(() => queue.shift()?.());
}
