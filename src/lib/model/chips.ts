/** A filter in words: one chip per set value, each with the filter that remains without it. */
import { NO_FILTER, type Count, type Filter, type PositionChoice, type Rollup } from './filter';
import { dayRange, shortDay, withoutStop } from './format';
import { MODE_LABELS, SIDE_LABELS, STANCE_LABELS } from './vocab';

export interface Chip {
	label: string;
	without: Filter;
}

/** Names for ids in the filter; an unknown id is shown itself. */
export interface Names {
	actor: (id: string) => string;
	proposition: (id: string) => string;
	outlet: (id: string) => string;
}

/** A method in words, for chips and the lines under charts. */
export const METHOD_WORDS: {
	count: Record<Count, string>;
	position: Record<PositionChoice, string>;
	as: Record<Rollup, string>;
} = {
	count: {
		actors: 'counting actors',
		utterances: 'counting statements',
		statements: 'counting reports',
		outlets: 'counting independent outlets'
	},
	position: { latest: 'latest position', frequent: 'most frequent position' },
	as: { government: 'persons with their government', person: 'each person alone' }
};

/** Chips in the order of the filter bar. */
export function chips(filter: Filter, names: Names): Chip[] {
	const found: Chip[] = [];
	if (filter.proposition)
		found.push({
			label: withoutStop(names.proposition(filter.proposition)),
			without: { ...filter, proposition: null }
		});
	const each = <K extends 'actors' | 'sides' | 'stances' | 'modes' | 'outlets'>(
		field: K,
		label: (value: Filter[K][number]) => string
	) => {
		for (const value of filter[field]) {
			const rest = (filter[field] as Filter[K][number][]).filter((other) => other !== value);
			found.push({ label: label(value), without: { ...filter, [field]: rest } });
		}
	};
	each('actors', names.actor);
	each('sides', (side) => `${SIDE_LABELS[side]} (side)`);
	each('stances', (stance) => STANCE_LABELS[stance]);
	each('modes', (mode) => MODE_LABELS[mode]);
	each('outlets', names.outlet);
	if (filter.from && filter.to)
		found.push({
			label: `said ${dayRange(filter.from, filter.to)}`,
			without: { ...filter, from: null, to: null }
		});
	else if (filter.from)
		found.push({ label: `said from ${shortDay(filter.from)}`, without: { ...filter, from: null } });
	else if (filter.to)
		found.push({ label: `said to ${shortDay(filter.to)}`, without: { ...filter, to: null } });
	const method = <K extends keyof typeof METHOD_WORDS>(field: K, label: string) => {
		if (filter[field] !== NO_FILTER[field])
			found.push({ label, without: { ...filter, [field]: NO_FILTER[field] } });
	};
	method('count', METHOD_WORDS.count[filter.count]);
	method('position', METHOD_WORDS.position[filter.position]);
	method('as', METHOD_WORDS.as[filter.as]);
	return found;
}

/** A line under a chart names at most this many values and counts the others. */
const MOST_WORDS = 12;

/** The whole filter as a phrase for a chart's context line; empty without a filter. */
export function filterWords(filter: Filter, names: Names): string {
	const labels = chips(filter, names).map((chip) => chip.label);
	const rest = labels.length - MOST_WORDS;
	return (rest > 0 ? [...labels.slice(0, MOST_WORDS), `and ${rest} more`] : labels).join(', ');
}
