/** The whole chain on made-up articles: what is published of them, and that the codebook alone decides what is coded. */
import { describe, expect, test } from 'vitest';
import { build } from '../../src/pipeline/build';
import { coder } from '../../src/pipeline/coded';
import type { Codebook } from '../../src/pipeline/codebook/types';
import type { Article } from '../../src/pipeline/types';
import { codebook } from './support/book';
import { marked } from './support/marked';

const run = (articles: Article[], book: Codebook = codebook, publish: 'excerpt' | 'full' = 'excerpt') =>
	build({ articles: articles.map(coder(book)), codebook: book, reviews: [], publish });

const filler = (count: number, word: string) =>
	Array.from({ length: count }, (_, i) => `${word}${i}`).join(' ');

describe('build', () => {
	test('an eleventh proposition is a matter of YAML: the same code codes it', () => {
		const { article } = marked(
			'Velda slept.\n\nIlse Marant said on Monday that Veldonia rejects a grain embargo.'
		);
		const embargo: Codebook['propositions'][number] = {
			id: 'grain-embargo',
			text: 'Grain of Karsk should be kept out.',
			label: 'Grain embargo',
			kind: 'demand',
			goal: null,
			body: [],
			about: [],
			names: ['grain embargo'],
			short: [],
			not_names: [],
			contrary_names: [],
			for: [],
			against: [],
			open: [],
			conditional: [],
			neutral: []
		};
		expect(run([article]).tables.stances).toEqual([]);
		const { tables } = run([article], { ...codebook, propositions: [...codebook.propositions, embargo] });
		expect(tables.stances).toMatchObject([{ proposition_id: 'grain-embargo', stance: 'oppose' }]);
		expect(tables.propositions.at(-1)).toMatchObject({ proposition_id: 'grain-embargo', sort: 5 });
	});

	test('unnamed sources with the same description are distinguished by day, otherwise by outlet and day, otherwise by article', () => {
		const { article } = marked('Velda slept.\n\nMeridian officials said that Veldonia must join the Pact.');
		const of = (id: string, publishedOn: string | null, outlet = 'morning-post'): Article => ({
			...{ ...article, id, publishedOn, outlet }
		});
		const names = (...articles: Article[]) =>
			run(articles)
				.tables.actors.map(({ name }) => name)
				.filter((name) => name.includes('unnamed'));
		expect(names(of('a', '2025-03-07'))).toEqual(['Meridian officials (unnamed)']);
		expect(names(of('a', '2025-03-07'), of('b', '2025-03-06'))).toEqual([
			'Meridian officials of 7 Mar 2025 (unnamed)',
			'Meridian officials of 6 Mar 2025 (unnamed)'
		]);
		expect(names(of('a', '2025-03-07'), of('b', '2025-03-07', 'Made-up (Velda)'))).toEqual([
			'Meridian officials in Morning Post of 7 Mar 2025 (unnamed)',
			'Meridian officials in Made-up (Velda) of 7 Mar 2025 (unnamed)'
		]);
		expect(names(of('a', null), of('b', null))).toEqual([
			'Meridian officials in a (unnamed)',
			'Meridian officials in b (unnamed)'
		]);
	});

	test('of a raw article the statements and 25 words around them are published, of a digest everything', () => {
		const text = `${filler(60, 'Before')}. Ilse Marant said that Veldonia must join the Pact. ${filler(60, 'After')}.\n\n${filler(40, 'Apart')}.`;
		const { article } = marked(text);
		const raw: Article = { ...article, textKind: 'full' };
		const passages = run([raw]).tables.passages;
		expect(passages).toHaveLength(1);
		const [passage] = passages;
		expect(passage?.text).toBe(article.text.slice(passage?.start, passage?.end));
		expect(passage?.text).toContain('Veldonia must join the Pact');
		const words = passage?.text.split(/\s+/) ?? [];
		expect(words.filter((word) => word.startsWith('Before'))).toHaveLength(25);
		expect(words.filter((word) => word.startsWith('After'))).toHaveLength(25);
		expect(run([raw]).tables.articles[0]?.text_kind).toBe('excerpt');
		expect(
			run([raw], codebook, 'full')
				.tables.passages.map(({ text: all }) => all)
				.join('\n\n')
		).toBe(article.text);
		expect(run([article]).tables.passages).toHaveLength(2);
	});

	test('passages and statements are at their offsets, in every article', () => {
		const { article } = marked(
			'“Peace is near,” Ilse Marant said.\n\nKarsk opposes membership in the Pact, and Velda wants it.'
		);
		const { tables } = run([article]);
		for (const passage of tables.passages)
			expect(passage.text).toBe(article.text.slice(passage.start, passage.end));
		expect(tables.statements.length).toBeGreaterThan(1);
		for (const statement of tables.statements) {
			const passage = tables.passages.find(({ passage_no }) => passage_no === statement.passage_no);
			expect(statement.start).toBeGreaterThanOrEqual(passage?.start ?? Infinity);
			expect(statement.end).toBeLessThanOrEqual(passage?.end ?? 0);
		}
	});

	test('ids count statements of one holder in one passage, and never speak of offsets', () => {
		const { article } = marked(
			'Ilse Marant said on Monday that peace is near in Velda. Ilse Marant said on Tuesday that no deal is in sight.'
		);
		expect(
			run([article]).tables.statements.map(({ statement_id, said_on }) => [statement_id, said_on])
		).toEqual([
			['made-up-p1-ilse-marant', '2025-03-03'],
			['made-up-p1-ilse-marant-2', '2025-03-04']
		]);
	});

	test('reports that differ about a position mark the utterance as disputed', () => {
		const one = (id: string, words: string) =>
			marked(`Velda waits. Dan Hollis said the talks were “fairly good” and that ${words}.`, { id }).article;
		const { tables } = run([
			one('a', 'Pact membership is essential'),
			one('b', 'Pact membership is off the table')
		]);
		expect(tables.utterances).toMatchObject([{ statements: 2 }]);
		expect(tables.utterance_stances).toMatchObject([
			{ proposition_id: 'pact-membership', reports: 2, disputed: true }
		]);
	});

	test('actors that the codebook lacks are in the tables as provisional, unnamed sources are not', () => {
		const { article } = marked(
			'Velda waits. Foreign Minister Karla Voss said that peace is near. A Meridian official said that no deal is in sight.'
		);
		const { tables, missing } = run([article]);
		expect(missing.map(({ id }) => id)).toEqual(['karla-voss']);
		const provisional = tables.actors.filter((actor) => actor.provisional).map(({ actor_id }) => actor_id);
		expect(provisional).toEqual(['karla-voss']);
	});

	test('an article without a day of publication is read all the same', () => {
		const { article } = marked('Velda waits. Ilse Marant said on Monday that peace is near.', {
			publishedOn: null
		});
		expect(run([article]).tables.statements).toMatchObject([
			{ said_on: null, date_basis: 'relative', published_on: null }
		]);
	});
});
