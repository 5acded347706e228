/** Which actors are compared, and their form in the URL. */

/** At most this many fit side by side; a single actor is not a comparison. */
export const MOST_COMPARED = 4;

const ID = /^[a-z0-9][a-z0-9-]{0,99}$/;

/** Ids in the order of the URL, each once; invalid ids and those beyond the maximum are dropped. */
export function parseCompared(params: URLSearchParams): string[] {
	const ids = params
		.getAll('actors')
		.flatMap((value) => value.split(','))
		.filter((id) => ID.test(id));
	return [...new Set(ids)].slice(0, MOST_COMPARED);
}

/** The parameter as text; empty if nobody is compared. */
export const comparedQuery = (ids: readonly string[]): string =>
	ids.length ? `actors=${ids.join(',')}` : '';
