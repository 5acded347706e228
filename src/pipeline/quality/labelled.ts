/** `tests/quality/*.yaml`: made-up passages, each with the positions that a person reads in it. */
import * as v from 'valibot';
import type { Day } from '../../lib/model/day';
import { STANCES, type Stance } from '../../lib/model/vocab';
import { day, fields, id, list, oneOf, text } from '../codebook/fields';
import type { YamlFile } from '../codebook/yaml-file';

/**
 * read: open to rule writers. apart: closed to them, so that its figures are not fitted. blind: written by others in
 * news style, and coded once before anybody read it.
 */
export const HALVES = [
	'read',
	'apart',
	'blind-1',
	'blind-2',
	'blind-3',
	'blind-4',
	'blind-5',
	'blind-6',
	'blind-7',
	'blind-8',
	'blind-9',
	'blind-10',
	'blind-11',
	'blind-12'
] as const;
export type Half = (typeof HALVES)[number];

/** Sets that no rule writer has read and no weights were fitted to: only their figures are shown. */
export const CLOSED: ReadonlySet<Half> = new Set<Half>(['apart', 'blind-10', 'blind-11']);

/** The file of a set in the folder of labelled passages. */
export const fileOf = (half: Half): string =>
	Number(/^blind-(\d+)$/.exec(half)?.[1] ?? 0) > 3 ? `unread/${half}.yaml` : `${half}.yaml`;

export interface LabelledStance {
	stance: Stance;
	/** In words of the passage; not null exactly if the stance is conditional. */
	condition: string | null;
}

export interface LabelledStatement {
	/** Actor id, otherwise the name as a slug; for an unnamed source "unnamed-" and its description as a slug. */
	holder: string;
	/** Proposition id → position. Empty for a statement on the war's diplomacy at large. */
	stances: Record<string, LabelledStance>;
}

export interface LabelledPassage {
	/** `<construction>-<number>`, unique over all files. */
	id: string;
	text: string;
	publishedOn: Day;
	/** One per holder; empty if the passage has no statement on the subject. */
	statements: LabelledStatement[];
}

export interface LabelledSet {
	half: Half;
	passages: LabelledPassage[];
}

/** The part of a passage's id before its number: what the sentence was written to test. */
export const constructionOf = (passageId: string): string => passageId.replace(/-\d+$/, '');

const stance = v.pipe(
	v.union(
		[oneOf(STANCES), v.strictObject({ stance: v.literal('conditional'), condition: text() })],
		'write one of the stances, and a conditional one as {stance: conditional, condition: …}'
	),
	v.check(
		(value) => value !== 'conditional',
		'a conditional stance needs its condition: {stance: conditional, condition: …}'
	),
	v.transform((value): LabelledStance =>
		typeof value === 'string' ? { stance: value, condition: null } : value
	)
);

const passage = v.pipe(
	fields({
		id: id(),
		text: text(),
		published_on: day(),
		statements: list(fields({ holder: id(), stances: v.record(id(), stance) }))
	}),
	v.transform(({ id, text, published_on, statements }): LabelledPassage => ({
		id,
		text,
		publishedOn: published_on,
		statements
	}))
);

/** Reads one half; every problem is reported with its place. `propositions` are the known ids. */
export function readLabelled(file: YamlFile, propositions: ReadonlySet<string>): LabelledSet | null {
	const half = file.check(['half'], oneOf(HALVES));
	const entries = file.list<LabelledPassage>(['passages'], passage);
	file.reportDoubles(entries, (value) => value.id, 'id');
	for (const { value, path } of entries) {
		const holders = value.statements.map(({ holder }) => holder);
		value.statements.forEach(({ holder, stances }, index) => {
			const here = [...path, 'statements', index];
			if (holders.indexOf(holder) < index)
				file.report([...here, 'holder'], `${holder} has a statement here already; join the two`);
			for (const [proposition, { condition }] of Object.entries(stances)) {
				const at = [...here, 'stances', proposition];
				if (!propositions.has(proposition))
					file.report(at, `there is no proposition "${proposition}"`, 'key');
				if (condition !== null && !value.text.includes(condition))
					file.report(at, `"${condition}" is not in the passage; take its own words`);
			}
		});
	}
	return half && { half, passages: entries.map(({ value }) => value) };
}
