/** Batches of articles as jobs of a queue (BullMQ on Redis or Valkey), and where their results are. */
import { deserialize, serialize } from 'node:v8';
import type { Codebook } from '../codebook/types';
import { codeVersion } from '../store/code-version';
import { keyOf, type Store } from '../store';
import type { Article } from '../types';
import { UserError } from '../errors';

export interface Batch {
	/** Key of the codebook in the store. */
	codebook: string;
	articles: Article[];
}

/** Times that a batch is tried before its error ends the build. */
export const ATTEMPTS = 3;
/** Times that a batch may be taken over from workers that ended. */
export const MOST_STALLED = 20;

/** Articles that are handed out at the same time. */
export const MOST_OUT = 2048;

const CODEBOOK = 'codebook';

/** The queue's name, which only workers with the same program know. */
export const queueName = (): string => `article-ten-${codeVersion().slice(0, 16)}`;

/** Options of a connection that waits while Redis is restarted. Throws a UserError for an address that is none. */
export function connectionTo(address: string) {
	if (!/^rediss?:\/\/[^/]/.test(address))
		throw new UserError(
			`--queue takes the address of a Redis or Valkey server (redis://host:6379), not "${address}"`
		);
	return { url: address, maxRetriesPerRequest: null };
}

/** Keeps a codebook where workers find it, and returns its key. */
export function keepCodebook(store: Store, codebook: Codebook): string {
	const key = keyOf(CODEBOOK, JSON.stringify(codebook));
	store.put(CODEBOOK, key, serialize(codebook));
	return key;
}

/** The codebook kept under a key. Throws if the folder lacks it: then the two do not share one. */
export function keptCodebook(store: Store, key: string): Codebook {
	const bytes = store.get(CODEBOOK, key);
	if (!bytes) throw new Error(`${store.folder} lacks the codebook of this build; give both the same --store`);
	return deserialize(bytes) as Codebook;
}
