/** What can be done to one article independently of others, by name, because functions cannot be sent to threads. */
import { coder, type CodedArticle } from '../coded';
import type { Codebook } from '../codebook/types';
import { extractor } from '../extracted';
import { Store } from '../store';
import { keepingCoder, keptArticle, keysFor, packed, unpacked } from '../store/kept';
import type { Article } from '../types';

interface Books {
	code: Codebook;
	extract: Codebook | null;
}

interface Results {
	code: CodedArticle;
	extract: string;
}

/** Results as they are sent between threads. */
interface Sent {
	code: Uint8Array;
	extract: string;
}

export type Job = keyof Results;
export type Book<J extends Job> = Books[J];
export type Result<J extends Job> = Results[J];
export type Message<J extends Job> = Sent[J];

/** What a job needs besides articles; can be sent to a thread. */
export interface Task<J extends Job> {
	job: J;
	codebook: Book<J>;
	/** Folder of results kept from earlier builds; null to compute all. */
	store: string | null;
}

export interface Worker<J extends Job> {
	/** The result that is kept for an article; null if it has to be computed. */
	kept: (article: Article) => Result<J> | null;
	act: (article: Article) => Result<J>;
	send: (result: Result<J>) => Message<J>;
	receive: (message: Message<J>, article: Article) => Result<J>;
	/** Why results could not be kept; null if they were. */
	fault: () => string | null;
}

const nothing = () => null;

/** A function that is made at its first call, because making it takes a while. */
function lazily<A, R>(make: () => (given: A) => R): (given: A) => R {
	let made: ((given: A) => R) | null = null;
	return (given) => (made ??= make())(given);
}

const WORKERS: { [J in Job]: (task: Task<J>) => Worker<J> } = {
	code: ({ codebook, store: folder }) => {
		const form = { send: packed, receive: unpacked };
		if (folder === null)
			return { ...form, kept: nothing, act: lazily(() => coder(codebook)), fault: nothing };
		const store = new Store(folder);
		const keys = keysFor(codebook);
		return {
			...form,
			kept: (article) => keptArticle(store, keys, article),
			act: lazily(() => keepingCoder(store, codebook)),
			fault: () => store.fault
		};
	},
	extract: ({ codebook }) => ({
		kept: nothing,
		act: lazily(() => extractor(codebook)),
		send: (line) => line,
		receive: (line) => line,
		fault: nothing
	})
};

/** Calls `act`; an error in a stage names the article's file. */
function named<T>(article: Article, act: (article: Article) => T): T {
	try {
		return act(article);
	} catch (error) {
		throw new Error(`${article.file}: ${(error as Error).message}`, { cause: error });
	}
}

/** Prepares a job; what it needs of the codebook is prepared at the first article that has to be computed. */
export function begin<J extends Job>(task: Task<J>): Worker<J> {
	const worker = WORKERS[task.job](task);
	return { ...worker, act: (article) => named(article, worker.act) };
}
