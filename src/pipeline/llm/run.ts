/** Asks a server about the documents without a stored answer. */
import { contentHash, type Document } from './documents';
import { keptOf, type KeptAnswer } from './answers';
import { ask, atMost, type Server } from './client';
import { requestsFor, type Asking, type Request } from './requests';

/** The documents without an answer to the same instructions. */
export function unanswered(
	documents: readonly Document[],
	answers: readonly KeptAnswer[],
	{ hash }: Asking
): Document[] {
	const done = new Set(answers.filter(({ asked }) => asked === hash).map(({ content }) => content));
	return documents.filter((document) => !done.has(contentHash(document)));
}

/** The cost of a run: a token is about four characters in English. */
export interface Estimate {
	requests: number;
	tokensIn: number;
	tokensOut: number;
}

const CHARACTERS_PER_TOKEN = 4;
/** A coded statement takes about 400 characters of JSON, the sentence it codes about 130. A guess, on the high side. */
const OUT_PER_CHARACTER = 3;

export function estimate(requests: readonly Request[]): Estimate {
	const characters = requests.reduce((sum, { body }) => sum + JSON.stringify(body).length, 0);
	const texts = requests.flatMap(({ documents }) => documents.flatMap(({ passages }) => passages));
	const answers = texts.reduce((sum, { text }) => sum + text.length, 0) * OUT_PER_CHARACTER;
	return {
		requests: requests.length,
		tokensIn: Math.ceil(characters / CHARACTERS_PER_TOKEN),
		tokensOut: Math.ceil(answers / CHARACTERS_PER_TOKEN)
	};
}

export interface RunOptions {
	asking: Asking;
	server: Server;
	together: number;
	concurrency: number;
	/** Called with each answer as it arrives, before the next is counted as done. */
	keep: (answers: KeptAnswer[]) => Promise<void>;
	progress?: (done: number, all: number) => void;
}

/** Asks about all of `documents`; returns what went wrong, in words, by article. */
export async function askAll(documents: readonly Document[], options: RunOptions): Promise<string[]> {
	const { asking, server, together, concurrency, keep, progress } = options;
	const requests = requestsFor(documents, asking, together);
	const faults: string[] = [];
	let done = 0;
	// Lines are written one after another, in whatever order answers arrive.
	let writing = Promise.resolve();
	await atMost(requests, concurrency, async (request) => {
		const names = request.documents.map(({ id }) => id).join(', ');
		try {
			const result = await ask(request.body, server, (text) =>
				keptOf(text, request, asking.hash, asking.model)
			);
			faults.push(...result.faults.map((fault) => `${names}: ${fault}`));
			await (writing = writing.then(() => keep(result.kept)));
		} catch (error) {
			faults.push(`${names}: ${(error as Error).message}`);
		}
		done += 1;
		progress?.(done, requests.length);
	});
	return faults;
}
