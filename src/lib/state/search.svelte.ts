/** The reader's search: its index is loaded when first needed, then answers immediately. */
import type { Found, SearchFile } from '../data/load/search';

export type SearchStatus =
	| { kind: 'idle' }
	/** In bytes; `total` is 0 if the host does not say. */
	| { kind: 'loading'; loaded: number; total: number }
	| { kind: 'ready'; words: number; utterances: number }
	| { kind: 'failed'; message: string };

export class Search {
	status: SearchStatus = $state.raw({ kind: 'idle' });

	readonly #address: () => string;
	#answer: ((text: string) => Found[]) | null = null;
	#knows: (id: string) => boolean = () => false;
	#coming: Promise<void> | null = null;

	/** `address` returns the address of the search file. */
	constructor(address: () => string) {
		this.#address = address;
	}

	/** Fetches the index once; after a failure the next call tries again. Never rejects: see `status`. */
	load(): Promise<void> {
		this.#coming ??= this.#fetch().catch((error: unknown) => {
			this.#coming = null;
			this.status = { kind: 'failed', message: error instanceof Error ? error.message : String(error) };
		});
		return this.#coming;
	}

	/** Results for `text`, best first; suggestions if it is blank, nothing before the index has loaded. */
	find(text: string): Found[] {
		return this.status.kind === 'ready' ? (this.#answer?.(text.trim()) ?? []) : [];
	}

	/** Whether the index has an entry with this id; false before it has loaded. */
	knows(id: string): boolean {
		return this.#knows(id);
	}

	async #fetch(): Promise<void> {
		this.status = { kind: 'loading', loaded: 0, total: 0 };
		const [file, { find, openIndex, suggestions }] = await Promise.all([
			this.#file(),
			import('../data/load/search')
		]);
		const index = openIndex(file);
		this.#knows = (id) => index.has(id);
		this.#answer = (text) => (text === '' ? suggestions(index) : find(index, text));
		this.status = { kind: 'ready', words: file.words, utterances: file.utterances };
	}

	async #file(): Promise<SearchFile> {
		const response = await fetch(this.#address());
		if (!response.ok || !response.body) throw new Error(`the site answered ${response.status}`);
		// Content-Length counts the compressed bytes, so for a compressed file it would be too small.
		const total = response.headers.has('content-encoding')
			? 0
			: Number(response.headers.get('content-length') ?? 0);
		const reader = response.body.getReader();
		const parts: Uint8Array<ArrayBuffer>[] = [];
		for (let loaded = 0; ;) {
			const { done, value } = await reader.read();
			if (done) break;
			parts.push(value);
			loaded += value.byteLength;
			this.status = { kind: 'loading', loaded, total };
		}
		return JSON.parse(await new Blob(parts).text()) as SearchFile;
	}
}
