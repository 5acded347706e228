/** A filter in words: one chip for each thing that is set, each knowing the filter without it. */
import type { Filter } from './filter';
import { shortDay } from './format';
import { MODE_LABELS, SIDE_LABELS, STANCE_LABELS } from './vocab';

export interface Chip {
	label: string;
	without: Filter;
}

/** Names for ids that the filter carries; an unknown id stands for itself. */
export interface Names {
	actor: (id: string) => string;
	proposition: (id: string) => string;
}

/** Chips in the order of the filter bar. */
export function chips(filter: Filter, names: Names): Chip[] {
	const found: Chip[] = [];
	if (filter.proposition)
		found.push({ label: names.proposition(filter.proposition), without: { ...filter, proposition: null } });
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
	each('sides', (side) => SIDE_LABELS[side]);
	each('stances', (stance) => STANCE_LABELS[stance]);
	each('modes', (mode) => MODE_LABELS[mode]);
	each('outlets', (outlet) => `Outlet: ${outlet}`);
	if (filter.from)
		found.push({ label: `said from ${shortDay(filter.from)}`, without: { ...filter, from: null } });
	if (filter.to) found.push({ label: `said to ${shortDay(filter.to)}`, without: { ...filter, to: null } });
	return found;
}

/** The whole filter as a phrase for a chart's context line; empty without a filter. */
export const filterWords = (filter: Filter, names: Names): string =>
	chips(filter, names)
		.map((chip) => chip.label)
		.join(', ');
