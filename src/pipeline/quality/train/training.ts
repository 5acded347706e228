/** The training passages with the first labeller's labels. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import * as v from 'valibot';
import { parse } from 'yaml';
import { STANCES, type Stance } from '../../../lib/model/vocab';
import type { Day } from '../../../lib/model/day';
import { UserError } from '../../errors';
import type { LabelledPassage } from '../labelled';

/** A passage and what each holder in it holds. */
export interface Passage {
	id: string;
	/** The set it is from. */
	set: string;
	text: string;
	publishedOn: Day;
	/** Holder → proposition id → stance. */
	positions: ReadonlyMap<string, ReadonlyMap<string, Stance>>;
	/** 'read': sets that phrases were written for, so that what the rules make of them says nothing of other news. */
	from: 'training' | 'read';
}

const stance = v.union([v.picklist(STANCES), v.looseObject({ stance: v.picklist(STANCES) })]);
const texts = v.looseObject({
	passages: v.array(v.looseObject({ id: v.string(), text: v.string(), published_on: v.string() }))
});
const labels = v.looseObject({
	labels: v.record(
		v.string(),
		v.looseObject({
			statements: v.array(v.looseObject({ holder: v.string(), stances: v.record(v.string(), stance) }))
		})
	)
});

const stanceOf = (value: v.InferOutput<typeof stance>): Stance =>
	typeof value === 'string' ? value : value.stance;

/** Every training passage of a folder, in alphabetical order of sets. Throws a UserError for a file of another shape. */
export function trainingPassages(folder: string): Passage[] {
	const read = <S extends v.GenericSchema>(schema: S, ...parts: string[]): v.InferOutput<S> => {
		const path = join(folder, ...parts);
		const result = v.safeParse(schema, parse(readFileSync(path, 'utf8')));
		if (!result.success) throw new UserError(`${path}: ${v.summarize(result.issues)}`);
		return result.output;
	};
	const sets = readdirSync(folder).filter((name) => name.endsWith('.yaml'));
	return sets.sort().flatMap((set) => {
		const labelled = read(labels, 'labels-a', set).labels;
		return read(texts, set).passages.map(({ id, text, published_on }): Passage => ({
			id,
			set: set.replace(/\.yaml$/, ''),
			text,
			publishedOn: published_on as Day,
			from: 'training',
			positions: new Map(
				(labelled[id]?.statements ?? []).map(({ holder, stances }) => [
					holder,
					new Map(Object.entries(stances).map(([proposition, value]) => [proposition, stanceOf(value)]))
				])
			)
		}));
	});
}

/** The passages of a labelled set; `from` says whether phrases were written for it. */
export const passagesOf = (
	set: string,
	labelled: readonly LabelledPassage[],
	from: Passage['from']
): Passage[] =>
	labelled.map(({ id, text, publishedOn, statements }) => ({
		id,
		set,
		text,
		publishedOn,
		from,
		positions: new Map(
			statements.map(({ holder, stances }) => [
				holder,
				new Map(Object.entries(stances).map(([proposition, { stance: one }]) => [proposition, one]))
			])
		)
	}));
