/** Which actors stand side by side, and its form in the URL. */

/** At most this many fit beside each other; one alone is no comparison. */
export const MOST_COMPARED = 4;

const ID = /^[a-z0-9][a-z0-9-]{0,99}$/;

/** Ids in the order of the URL, each once; what is no id, and what is too many, is left out. */
export function parseCompared(params: URLSearchParams): string[] {
	const ids = params
		.getAll('actors')
		.flatMap((value) => value.split(','))
		.filter((id) => ID.test(id));
	return [...new Set(ids)].slice(0, MOST_COMPARED);
}

/** The parameter as text; empty for nobody. */
export const comparedQuery = (ids: readonly string[]): string =>
	ids.length ? `actors=${ids.join(',')}` : '';
