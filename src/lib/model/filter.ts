/**
 * The reader's filter and its form in the URL. The URL is its only store: a link restores a view, Back works, and
 * defaults are omitted, so the plain address shows everything.
 */
import { isDay, type Day } from './day';
import { MODES, SIDES, STANCES, type Mode, type Side, type Stance } from './vocab';

export interface Filter {
	/** The proposition asked about; null for the codebook's first. */
	proposition: string | null;
	/** Holders by actor id; empty means all. Parents and children are not included automatically. */
	actors: string[];
	sides: Side[];
	/** Positions to keep; empty means all. */
	stances: Stance[];
	modes: Mode[];
	outlets: string[];
	/** Keeps utterances whose days overlap this span; either end may be open. */
	from: Day | null;
	to: Day | null;
	/**
	 * What is counted and whether persons count with their government: a choice of method, so that a reader can see
	 * whether a finding survives it.
	 */
	count: Count;
	position: PositionChoice;
	as: Rollup;
}

/** Units of the charts that count. */
export const COUNTS = ['actors', 'utterances', 'statements', 'outlets'] as const;
export type Count = (typeof COUNTS)[number];
/** Which of its positions on a proposition an actor is taken to hold. */
export const POSITIONS = ['latest', 'frequent'] as const;
export type PositionChoice = (typeof POSITIONS)[number];
/** Whether a person who agrees with their government counts with it, or each person alone. */
export const ROLLUPS = ['government', 'person'] as const;
export type Rollup = (typeof ROLLUPS)[number];

export const NO_FILTER: Readonly<Filter> = Object.freeze({
	proposition: null,
	actors: [],
	sides: [],
	stances: [],
	modes: [],
	outlets: [],
	from: null,
	to: null,
	count: 'actors',
	position: 'latest',
	as: 'government'
});

/** An address names at most this many; the rest is cut, so that no address makes a page or a request endless. */
export const MOST_NAMED = { actor: 200, outlet: 100 } as const;

const SLUG = /^[a-z0-9][a-z0-9-]{0,99}$/;
const isSlug = (text: string) => SLUG.test(text);

/** Ids that occur in the data. A filter of others would show empty charts, which read as a finding. */
export interface Known {
	proposition: (id: string) => boolean;
	actor: (id: string) => boolean;
	outlet: (id: string) => boolean;
}

/** For embeds and tools that do not know the data. */
const ANYTHING: Known = { proposition: isSlug, actor: isSlug, outlet: isSlug };
const oneOf =
	<T extends string>(values: readonly T[]) =>
	(text: string): text is T =>
		(values as readonly string[]).includes(text);

/** Values of a comma-separated parameter that `keep` accepts, each once, in alphabetical or vocabulary order. */
function list<T extends string>(
	params: URLSearchParams,
	name: string,
	keep: (text: string) => boolean,
	order?: readonly T[]
): T[] {
	const found = new Set(
		params
			.getAll(name)
			.flatMap((value) => value.split(','))
			.filter(keep)
	) as Set<T>;
	return order ? order.filter((value) => found.has(value)) : [...found].sort();
}

/** The first known ids in alphabetical order. */
const ids = (params: URLSearchParams, name: 'actor' | 'outlet', known: (id: string) => boolean): string[] =>
	list(params, name, (id) => isSlug(id) && known(id)).slice(0, MOST_NAMED[name]);

function day(params: URLSearchParams, name: string): Day | null {
	const value = params.get(name);
	return value !== null && isDay(value) ? value : null;
}

/** A parameter with one of a few values, the first being the default. */
function choice<T extends string>(params: URLSearchParams, name: string, values: readonly [T, ...T[]]): T {
	return values.find((value) => value === params.get(name)) ?? values[0];
}

/**
 * Reads a filter from a query string. Invalid values and ids that are not `known` are ignored, because links get old;
 * `readAddress` reports them.
 */
export function parseFilter(params: URLSearchParams, known: Known = ANYTHING): Filter {
	const proposition = params.get('proposition');
	const [from, to] = [day(params, 'from'), day(params, 'to')];
	const swapped = from !== null && to !== null && from > to;
	return {
		proposition:
			proposition !== null && isSlug(proposition) && known.proposition(proposition) ? proposition : null,
		actors: ids(params, 'actor', known.actor),
		sides: list(params, 'side', oneOf(SIDES), SIDES),
		stances: list(params, 'stance', oneOf(STANCES), STANCES),
		modes: list(params, 'mode', oneOf(MODES), MODES),
		outlets: ids(params, 'outlet', known.outlet),
		from: swapped ? to : from,
		to: swapped ? from : to,
		count: choice(params, 'count', COUNTS),
		position: choice(params, 'position', POSITIONS),
		as: choice(params, 'as', ROLLUPS)
	};
}

/** Writes a filter as query parameters, without defaults, in a fixed order. */
export function filterParams(filter: Filter): URLSearchParams {
	const params = new URLSearchParams();
	if (filter.proposition) params.set('proposition', filter.proposition);
	const lists = {
		actor: filter.actors,
		side: filter.sides,
		stance: filter.stances,
		mode: filter.modes,
		outlet: filter.outlets
	};
	for (const [name, values] of Object.entries(lists)) if (values.length) params.set(name, values.join(','));
	if (filter.from) params.set('from', filter.from);
	if (filter.to) params.set('to', filter.to);
	for (const name of ['count', 'position', 'as'] as const)
		if (filter[name] !== NO_FILTER[name]) params.set(name, filter[name]);
	return params;
}

/** The parameters as text with readable commas: `actor=mark-rutte,nato&from=2025-12-01`. Empty without a filter. */
export const filterQuery = (filter: Filter): string => filterParams(filter).toString().replaceAll('%2C', ',');

/** Whether the filter narrows anything beyond the default view. */
export const isFiltered = (filter: Filter): boolean => filterQuery(filter) !== '';
