/** `tests/quality/dates-read.yaml` and `-apart.yaml`: made-up passages with the days of their statements. */
import * as v from 'valibot';
import type { Day } from '../../lib/model/day';
import { DATE_BASES, type DateBasis } from '../../lib/model/vocab';
import { day, fields, id, list, maybe, oneOf, text } from '../codebook/fields';
import type { YamlFile } from '../codebook/yaml-file';
import { count } from './first-looks';

/** read: open to rule writers. apart: closed to them. */
export const DATED_HALVES = ['read', 'apart'] as const;
export type DatedHalf = (typeof DATED_HALVES)[number];

export interface DatedStatement {
	/** As in LabelledStatement. */
	holder: string;
	basis: DateBasis;
	/** The day, if the passage gives it; otherwise bounds, null if open. */
	on: Day | null;
	from: Day | null;
	to: Day | null;
}

export interface DatedPassage {
	/** `<what it tests>-<number>`. */
	id: string;
	/** Paragraphs separated by a blank line. */
	text: string;
	publishedOn: Day;
	/** In order of appearance. */
	statements: DatedStatement[];
}

export interface DatedSet {
	half: DatedHalf;
	/** The results when the rules first met the half, which cannot be measured again. */
	firstLook: { on: Day; found: number; right: number };
	passages: DatedPassage[];
}

const statement = v.pipe(
	fields({
		holder: id(),
		basis: oneOf(DATE_BASES),
		on: maybe(day()),
		from: maybe(day()),
		to: maybe(day())
	}),
	v.check(({ on, from, to }) => on === null || (from ?? to) === null, 'give either the day or its bounds')
);

const passage = v.pipe(
	fields({ id: id(), text: text(), published_on: day(), statements: list(statement) }),
	v.transform(({ published_on, ...rest }): DatedPassage => ({ ...rest, publishedOn: published_on }))
);

/** Reads one half; every problem is reported with its place. Null if the file's head is wrong. */
export function readDated(file: YamlFile): DatedSet | null {
	const half = file.check(['half'], oneOf(DATED_HALVES));
	const firstLook = file.check(['first_look'], fields({ on: day(), found: count(), right: count() }));
	const entries = file.list<DatedPassage>(['passages'], passage);
	file.reportDoubles(entries, (value) => value.id, 'id');
	for (const { value, path } of entries)
		if (value.statements.length === 0)
			file.report([...path, 'statements'], 'a passage without a statement tries no date');
	return half && firstLook && { half, firstLook, passages: entries.map(({ value }) => value) };
}
