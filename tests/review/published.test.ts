/** What is published where coders differ. All articles, people and codings are made up. */
import { join } from 'node:path';
import { beforeAll, expect, test } from 'vitest';
import type { PublishedCoders } from '../../src/lib/model/site';
import { build } from '../../src/pipeline/build';
import { loadCodebook, type Codebook } from '../../src/pipeline/codebook';
import { coder, type CodedArticle } from '../../src/pipeline/coded';
import { othersOf } from '../../src/pipeline/codings/published';
import { currentArticles } from '../../src/pipeline/read';
import { replaceFile } from '../../src/pipeline/write/replace-file';
import { madeUpProject } from './support';

const HOLLIN = 'Ukraine must be admitted to NATO, Ruritanian Foreign Minister Ida Hollin said on Wednesday.';
const KREMLIN = 'The Kremlin said a peace deal was close.';

let dir: string;
let codebook: Codebook;
let articles: CodedArticle[];

/** A line on the article with what a coder makes of Hollin's words and of the Kremlin's; null leaves them out. */
function line(model: string, hollin: string | null, kremlin: string | null): string {
	const one = (quote: string, passage: number, holder: string, proposition: string, stance: string) => ({
		...{ passage, quote, holder, speaker: holder, mode: 'indirect', day: { basis: 'published' } },
		stances: [{ proposition, stance }]
	});
	const passageOf = (words: string) =>
		articles.flatMap(({ passages }) => passages).find(({ text }) => text.includes(words))!.no;
	const statements = [
		...(hollin ? [one(HOLLIN, passageOf(HOLLIN), 'named: Ida Hollin', 'nato-membership', hollin)] : []),
		...(kremlin ? [one(KREMLIN, passageOf(KREMLIN), 'kremlin', 'peace-within-reach', kremlin)] : [])
	];
	return `${JSON.stringify({ article: 'hollin', ...(model ? { model } : {}), statements })}\n`;
}

beforeAll(async () => {
	dir = madeUpProject();
	codebook = await loadCodebook('seeds/codebook');
	articles = (await currentArticles(join(dir, 'articles'), null)).map(coder(codebook, null));
	const codings = join(dir, 'codings');
	await replaceFile(join(codings, 'anna.jsonl'), line('', 'ambivalent', null));
	await replaceFile(join(codings, 'model-b.jsonl'), line('b', 'oppose', 'oppose'));
	await replaceFile(join(codings, 'model-c.jsonl'), line('c', 'oppose', null));
});

/** Positions on NATO by Hollin and on peace by the Kremlin, with who decided them. */
function publishedBy(by: PublishedCoders) {
	const { others, warnings } = othersOf({ dir, site: 'site.yaml' }, by, { articles, reviews: [], codebook });
	const { tables } = build({
		articles,
		codebook,
		reviews: [],
		publish: 'full',
		...(others ? { others } : {})
	});
	const at = (holder: string): string[] =>
		tables.statements
			.filter(({ article_id, holder_id }) => article_id === 'hollin' && holder_id === holder)
			.flatMap(({ statement_id }) =>
				tables.stances
					.filter((one) => one.statement_id === statement_id)
					.map(({ stance, review, decided_by }) => `${stance}, ${review}: ${decided_by.join(' + ')}`)
			);
	return { hollin: at('ida-hollin'), kremlin: at('kremlin'), warnings, tables };
}

test('it is the rules’ coding by itself', () => {
	const { hollin, tables } = publishedBy({ people: [], machines: ['rules'], otherwise: 'rules' });
	expect(hollin).toEqual(['support, machine: rules']);
	expect(tables.stances.every(({ decided_by }) => decided_by.join() === 'rules')).toBe(true);
});

test('people come before machines', () => {
	const { hollin, kremlin } = publishedBy({
		people: ['anna'],
		machines: ['rules', 'model-b'],
		otherwise: 'rules'
	});
	expect(hollin).toEqual(['ambivalent, corrected: anna']);
	expect(kremlin.join()).not.toContain('model-b');
});

test('what most machines agree on comes before the coder named for the rest', () => {
	const { hollin } = publishedBy({
		people: [],
		machines: ['rules', 'model-b', 'model-c'],
		otherwise: 'rules'
	});
	expect(hollin).toEqual(['oppose, machine: model-b + model-c']);
});

test('where machines do not agree, the one named decides, or nobody', () => {
	const machines = ['rules', 'model-b'];
	expect(publishedBy({ people: [], machines, otherwise: 'model-b' })).toMatchObject({
		hollin: ['oppose, machine: model-b'],
		kremlin: ['oppose, machine: model-b']
	});
	expect(publishedBy({ people: [], machines, otherwise: null }).hollin).toEqual([]);
});

test('every row refers to an actor and an utterance, and a coder without a file is named', () => {
	const { tables, warnings } = publishedBy({
		people: [],
		machines: ['model-b', 'model-d'],
		otherwise: 'model-b'
	});
	const actors = new Set(tables.actors.map(({ actor_id }) => actor_id));
	const utterances = new Set(tables.utterances.map(({ utterance_id }) => utterance_id));
	expect(tables.statements.filter(({ holder_id }) => !actors.has(holder_id))).toEqual([]);
	expect(tables.statements.filter(({ utterance_id }) => !utterances.has(utterance_id))).toEqual([]);
	expect(warnings).toEqual([
		{ file: 'site.yaml', message: 'names the coder "model-d", and codings/ has nothing by them' }
	]);
});
