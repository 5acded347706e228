/** What the page asks of its server. */
import type {
	AgreementView,
	ArticleText,
	Decision,
	Desk,
	Item,
	Notice,
	Outcome,
	PhraseEffect,
	PhraseList
} from '../api';

interface Phrase {
	proposition: string;
	list: PhraseList;
	words: string;
}

const token = new URLSearchParams(location.search).get('token') ?? '';
/** Identifies this window, so that undo reverts its own decisions. Kept across reloads. */
const name = (() => {
	const kept = sessionStorage.getItem('window');
	if (kept) return kept;
	const fresh = Math.random().toString(36).slice(2);
	sessionStorage.setItem('window', fresh);
	return fresh;
})();

/** A refusal by the server, in its words; `stale` if something changed since the page saw it. */
export class Refused extends Error {
	constructor(
		message: string,
		readonly stale: boolean
	) {
		super(message);
	}
}

async function ask<T>(
	path: string,
	query: Record<string, string | string[]> = {},
	body?: unknown
): Promise<T> {
	const address = new URLSearchParams({ window: name });
	for (const [key, value] of Object.entries(query))
		for (const one of [value].flat()) address.append(key, one);
	let response: Response;
	try {
		response = await fetch(`api/${path}?${address.toString()}`, {
			method: body === undefined ? 'GET' : 'POST',
			headers: { 'x-review-token': token, 'content-type': 'application/json' },
			...(body === undefined ? {} : { body: JSON.stringify(body) })
		});
	} catch {
		throw new Refused(
			'The server does not answer. Start it again with "npm run review"; what was decided is on disk.',
			false
		);
	}
	const value = (await response.json()) as T & { error?: string };
	if (!response.ok) throw new Refused(value.error ?? response.statusText, response.status === 409);
	return value;
}

export const server = {
	desk: () => ask<Desk>('desk'),
	items: (articles: string[]) => ask<Item[]>('items', { article: articles }),
	article: (id: string) => ask<ArticleText>('article', { id }),
	tryPhrase: (phrase: Phrase) => ask<PhraseEffect[]>('try-phrase', {}, phrase),
	keepPhrase: (phrase: Phrase) => ask('keep-phrase', {}, phrase),
	agreement: () => ask<AgreementView>('agreement'),
	decide: (decision: Decision) => ask<Outcome>('decide', {}, decision),
	again: (way: 'undo' | 'redo') => ask<Outcome | null>(way, {}, {}),
	newActor: (actor: { id: string; name: string; kind: string; side: string; names: string[] }) =>
		ask('new-actor', {}, actor),
	actor: (change: {
		id: string;
		names: string[];
		office: { role: string; from: string | null; to: string | null } | null;
	}) => ask('actor', {}, change),
	metadata: (change: { article: string; published_on: string | null; outlet: string | null }) =>
		ask('metadata', {}, change),
	/** Calls back for each change made elsewhere; returns a function that stops it. */
	follow(heard: (notice: Notice) => void): () => void {
		const source = new EventSource(`api/events?${new URLSearchParams({ token, window: name }).toString()}`);
		source.onmessage = (event) => heard(JSON.parse(event.data as string) as Notice);
		return () => source.close();
	}
};
