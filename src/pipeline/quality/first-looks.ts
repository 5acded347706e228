/** `first-looks.yaml`: the results when the rules first met each set. */
import * as v from 'valibot';
import type { Day } from '../../lib/model/day';
import type { Way } from '../code/confidence';
import { day, fields, id } from '../codebook/fields';
import type { YamlFile } from '../codebook/yaml-file';

export const WAYS = ['own', 'plain', 'turned', 'condition', 'named'] as const satisfies readonly Way[];

export interface FirstLook {
	set: string;
	on: Day;
	labelled: number;
	coded: number;
	right: number;
	/** The same set with the rules of the day before. */
	before: { coded: number; right: number };
	/** By the way a position was found: how many were right, of how many. */
	ways: Record<Way, [right: number, of: number]>;
}

/** A count of something: a whole number, not below 0. */
export const count = () => v.pipe(v.number(), v.integer(), v.minValue(0));
const counts = v.tuple([count(), count()]);

const look = fields({
	set: id(),
	on: day(),
	labelled: count(),
	coded: count(),
	right: count(),
	before: fields({ coded: count(), right: count() }),
	ways: fields({ own: counts, plain: counts, turned: counts, condition: counts, named: counts })
});

/** The looks in the order of the file; one whose ways do not add up to its counts is reported as a problem. */
export function readFirstLooks(file: YamlFile): FirstLook[] {
	return file.list<FirstLook>([], look).map(({ value, path }) => {
		const sum = (at: 0 | 1) => WAYS.reduce((total, way) => total + value.ways[way][at], 0);
		if (sum(0) !== value.right || sum(1) !== value.coded)
			file.report([...path, 'ways'], `the ways add up to ${sum(0)} of ${sum(1)}, not to right of coded`);
		return value;
	});
}
