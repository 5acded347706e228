/** An address read part by part: what the page shows, and what in the address it does not use. */
import { isDay } from './day';
import {
	COUNTS,
	MOST_NAMED,
	parseFilter,
	POSITIONS,
	ROLLUPS,
	type Filter,
	type Known as KnownIds
} from './filter';
import { isUtteranceId, MOST_EVIDENCE, parseView, type View } from './view';
import { MODES, SIDES, STANCES } from './vocab';
import { parseWindows } from './windows';

/** What a page can show, by which an address is read. */
export interface Known extends KnownIds {
	/** Columns that the page's list is sorted by. */
	sorts: readonly string[];
	/** Filter fields set by the page itself, which no query changes. */
	fixed: readonly (keyof Filter)[];
}

/** A value that the page does not use: an unknown id, a word outside the vocabulary, an unknown parameter. */
export interface Unused {
	name: string;
	value: string;
}

/** A list that is longer than a page takes. */
export interface Cut {
	name: 'actor' | 'outlet' | 'evidence' | 'compared' | 'search';
	/** Valid values in the address, and how many of them are used. */
	asked: number;
	used: number;
}

export interface ReadAddress {
	filter: Filter;
	view: View;
	unused: Unused[];
	cut: Cut[];
	/** Whether the last day came first, so that the two were exchanged. */
	swapped: boolean;
}

/** Parameters by which campaigns, newsletters and social networks mark a link; they say nothing about the view. */
const TAGS = new Set(['ref', 'ref_src', 'source', 'src', 'share', 'cmpid', 'ocid', 'igsh', '_ga', '_gl']);
const TAGGED = /^(?:utm|mtm|pk|hsa|mc|at)_|clid$/i;

const FIELDS: Record<string, keyof Filter> = {
	proposition: 'proposition',
	actor: 'actors',
	outlet: 'outlets'
};

/** Whether a value of a parameter is used; `list` if the parameter takes several. */
export interface Rule {
	list: boolean;
	uses: (value: string) => boolean;
}

export const anyOf = (values: readonly string[]) => (value: string) => values.includes(value);
const one = (uses: Rule['uses']): Rule => ({ list: false, uses });
const several = (uses: Rule['uses']): Rule => ({ list: true, uses });

const rules = (known: Known): Map<string, Rule> =>
	new Map([
		['proposition', one(known.proposition)],
		['actor', several(known.actor)],
		['outlet', several(known.outlet)],
		['side', several(anyOf(SIDES))],
		['stance', several(anyOf(STANCES))],
		['mode', several(anyOf(MODES))],
		['from', one(isDay)],
		['to', one(isDay)],
		['count', one(anyOf(COUNTS))],
		['position', one(anyOf(POSITIONS))],
		['as', one(anyOf(ROLLUPS))],
		['evidence', several(isUtteranceId)],
		['scale', one(anyOf(['true']))],
		['windows', one((value) => parseWindows(value) !== null)],
		['in', one((value) => /^[a-z]{1,40}$/.test(value))],
		['sort', one((value) => known.sorts.includes(value.replace(/^-/, '')))]
	]);

/** The values of one parameter that are not used: of one that takes a single value, all but the first too. */
function unusedOf(values: readonly string[], rule: Rule | undefined): string[] {
	if (!rule) return [...values];
	if (!rule.list) return values.filter((value, i) => value !== '' && (i > 0 || !rule.uses(value)));
	return values.flatMap((value) => value.split(',')).filter((value) => value !== '' && !rule.uses(value));
}

const MOST = { ...MOST_NAMED, evidence: MOST_EVIDENCE };

function cutOf(params: URLSearchParams, name: keyof typeof MOST, rule: Rule | undefined): Cut[] {
	const values = params.getAll(name).flatMap((value) => value.split(','));
	const asked = new Set(values.filter((value) => rule?.uses(value))).size;
	return asked > MOST[name] ? [{ name, asked, used: MOST[name] }] : [];
}

/**
 * Values in a query that no rule uses, each once, in the order of the address. Marks of campaigns are left out.
 */
export const unusedIn = (params: URLSearchParams, ruleOf: (name: string) => Rule | undefined): Unused[] =>
	[...new Set(params.keys())]
		.filter((name) => !TAGS.has(name) && !TAGGED.test(name))
		.flatMap((name) =>
			[...new Set(unusedOf(params.getAll(name), ruleOf(name)))].map((value) => ({ name, value }))
		);

/**
 * Reads a page's query. Never throws; every part that the page does not use is in `unused`, each once, in the order of
 * the address. Marks of campaigns are left out.
 */
export function readAddress(params: URLSearchParams, known: Known): ReadAddress {
	const all = rules(known);
	const fixed = (name: string) => {
		const field = FIELDS[name];
		return field !== undefined && known.fixed.includes(field);
	};
	const unused = unusedIn(params, (name) => (fixed(name) ? undefined : all.get(name)));
	const filter = parseFilter(params, known);
	const lists = (['actor', 'outlet', 'evidence'] as const).filter((name) => !fixed(name));
	return {
		filter,
		view: parseView(params),
		unused,
		cut: lists.flatMap((name) => cutOf(params, name, all.get(name))),
		swapped: filter.from !== null && filter.from === params.get('to') && filter.from !== filter.to
	};
}
