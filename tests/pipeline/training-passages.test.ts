/** The structure of the training passages: texts, the labels of each labeller, and constructions go together. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import * as v from 'valibot';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { STANCES } from '../../src/lib/model/vocab';

const FOLDER = 'tests/quality/training';
const SETS = readdirSync(FOLDER)
	.filter((name) => name.endsWith('.yaml'))
	.map((name) => name.replace(/\.yaml$/, ''));
const LABELLERS = ['a', 'b'].filter((labeller) => existsSync(join(FOLDER, `labels-${labeller}`)));

const parsed = new Map<string, unknown>();
const read = (...parts: string[]): unknown => {
	const path = join(FOLDER, ...parts);
	if (!parsed.has(path)) parsed.set(path, parse(readFileSync(path, 'utf8')));
	return parsed.get(path);
};

const slug = v.pipe(v.string(), v.regex(/^[a-z0-9]+(-[a-z0-9]+)*$/));
const texts = v.strictObject({
	set: slug,
	passages: v.array(
		v.strictObject({
			id: slug,
			text: v.pipe(v.string(), v.minLength(10)),
			published_on: v.pipe(v.string(), v.isoDate())
		})
	)
});
const stance = v.union([
	v.picklist(STANCES.filter((value) => value !== 'conditional')),
	v.strictObject({ stance: v.literal('conditional'), condition: v.string() })
]);
const labels = v.strictObject({
	set: slug,
	labeller: v.picklist(['a', 'b']),
	labels: v.record(
		slug,
		v.strictObject({
			statements: v.array(
				v.strictObject({ holder: slug, said_by: v.optional(slug), stances: v.record(slug, stance) })
			),
			doubt: v.optional(v.string())
		})
	)
});
const constructions = v.strictObject({ set: slug, constructions: v.record(slug, slug) });

const propositions = new Set(
	v
		.parse(v.array(v.object({ id: slug })), parse(readFileSync('seeds/codebook/propositions.yaml', 'utf8')))
		.map(({ id }) => id)
);

describe('training passages', () => {
	it('have ids and texts of their own over all sets', () => {
		const passages = SETS.flatMap((set) => v.parse(texts, read(`${set}.yaml`)).passages);
		expect(new Set(passages.map(({ id }) => id)).size).toBe(passages.length);
		expect(new Set(passages.map(({ text }) => text)).size).toBe(passages.length);
	});

	it.each(SETS)('%s says that it is made up, and names itself in each id', (set) => {
		expect(readFileSync(join(FOLDER, `${set}.yaml`), 'utf8')).toContain('All of it is made up');
		const file = v.parse(texts, read(`${set}.yaml`));
		expect(file.set).toBe(set);
		for (const { id } of file.passages) expect(id).toMatch(new RegExp(`^${set}-\\d{3}$`));
		const { constructions: byId } = v.parse(constructions, read('constructions', `${set}.yaml`));
		expect(Object.keys(byId)).toEqual(file.passages.map(({ id }) => id));
	});

	const labelled = LABELLERS.flatMap((labeller) =>
		SETS.filter((set) => existsSync(join(FOLDER, `labels-${labeller}`, `${set}.yaml`))).map((set) => ({
			labeller,
			set
		}))
	);
	it.each(labelled)('labels of $set by $labeller fit its texts and the codebook', ({ labeller, set }) => {
		const { passages } = v.parse(texts, read(`${set}.yaml`));
		const file = v.parse(labels, read(`labels-${labeller}`, `${set}.yaml`));
		expect(file).toMatchObject({ set, labeller });
		expect(Object.keys(file.labels).toSorted()).toEqual(passages.map(({ id }) => id).toSorted());
		for (const { id, text } of passages) {
			const statements = file.labels[id]?.statements ?? [];
			const holders = statements.map(({ holder }) => holder);
			expect(new Set(holders).size, `${id}: one statement a holder`).toBe(holders.length);
			for (const { holder, said_by, stances } of statements) {
				expect(said_by, `${id}: said by somebody else`).not.toBe(holder);
				for (const [proposition, value] of Object.entries(stances)) {
					expect([...propositions], id).toContain(proposition);
					if (typeof value !== 'string') expect(text, id).toContain(value.condition);
				}
			}
		}
	});
});
