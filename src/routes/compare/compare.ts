/** Which actors are compared, and their form in the URL. */

import { unusedIn } from '$lib/model/address';
import { plainAddressWords } from '$lib/model/address-words';
import { words } from '$lib/words';

/** At most this many fit side by side; a single actor is not a comparison. */
export const MOST_COMPARED = 4;

const ID = /^[a-z0-9][a-z0-9-]{0,99}$/;

/** Valid ids in the order of the URL, each once. */
const valid = (params: URLSearchParams): string[] => {
	const ids = params.getAll('actors').flatMap((value) => value.split(','));
	return [...new Set(ids.filter((id) => ID.test(id)))];
};

/** Ids in the order of the URL, each once; invalid ids and those beyond the maximum are dropped. */
export const parseCompared = (params: URLSearchParams): string[] => valid(params).slice(0, MOST_COMPARED);

/** What of the query the page does not use, in words; empty if nothing. Ids are looked up by the page itself. */
export function comparedUnused(params: URLSearchParams): string {
	const rule = { list: true, uses: (id: string) => ID.test(id) };
	const asked = valid(params).length;
	return plainAddressWords(
		{
			unused: unusedIn(params, (name) => (name === 'actors' ? rule : undefined)),
			cut: asked > MOST_COMPARED ? [{ name: 'compared', asked, used: MOST_COMPARED }] : []
		},
		asked > 0 ? words.address.otherActors : words.address.choice
	);
}

/** The parameter as text; empty if nobody is compared. */
export const comparedQuery = (ids: readonly string[]): string =>
	ids.length ? `actors=${ids.join(',')}` : '';
