/** Codings made elsewhere, matched to articles. All articles, people and codings are made up. */
import { join } from 'node:path';
import initSqlJs from 'sql.js';
import { beforeAll, describe, expect, test } from 'vitest';
import { loadCodebook, type Codebook } from '../../src/pipeline/codebook';
import { coder, type CodedArticle } from '../../src/pipeline/coded';
import { csvCodings, dnaCodings } from '../../src/pipeline/codings/given';
import { checkedAnswers, imported } from '../../src/pipeline/codings/import';
import { currentArticles } from '../../src/pipeline/read';
import { replaceFile } from '../../src/pipeline/write/replace-file';
import { codersOf } from '../../src/review/project/coders';
import { madeUpProject } from './support';

const HOLLIN = 'Ukraine must be admitted to NATO, Ruritanian Foreign Minister Ida Hollin said on Wednesday.';
const TITLE = "Ruritania backs Kyiv's bid";
const NONE = { same: new Map<string, string>(), model: '' };

let dir: string;
let codebook: Codebook;
let articles: CodedArticle[];
const csv = (rows: string) =>
	csvCodings(`article,quote,holder,proposition,stance\n${rows}`, 'made-up.csv').codings;

beforeAll(async () => {
	dir = madeUpProject();
	codebook = await loadCodebook('seeds/codebook');
	articles = (await currentArticles(join(dir, 'articles'), null)).map(coder(codebook, null));
});

describe('a CSV file', () => {
	test('is matched by id, file or headline, by names, and by yes and no', () => {
		const { answers, unmatched } = imported(
			csv(
				`hollin,"${HOLLIN}",Ida Hollin,nato-membership,support\n${TITLE},Zubrowka opposes NATO membership,Zubrowka,A bid,no\n,a peace deal was close,kremlin,peace-within-reach,agree`
			),
			articles,
			codebook,
			{ ...NONE, same: new Map([['a bid', 'nato-membership']]) }
		);
		expect(unmatched).toEqual([]);
		expect(answers).toMatchObject([
			{
				article: 'hollin',
				model: '',
				statements: [
					{ holder: 'named: Ida Hollin', stances: [{ proposition: 'nato-membership', stance: 'support' }] },
					{ holder: 'named: Zubrowka', stances: [{ proposition: 'nato-membership', stance: 'oppose' }] },
					{ holder: 'kremlin', stances: [{ proposition: 'peace-within-reach', stance: 'support' }] }
				]
			}
		]);
	});

	test.each([
		[
			'words that are nowhere',
			'hollin,Hollin resigned,Ida Hollin,nato-membership,yes',
			'are not in the article'
		],
		[
			'an article that is not there',
			'brod,Ukraine,Ida Hollin,nato-membership,yes',
			'there is no article "brod"'
		],
		[
			'a holder whom the article does not name',
			'hollin,peace deal,Anna Tarn,nato-membership,yes',
			'"Anna Tarn=ID"'
		],
		['an unknown proposition', 'hollin,peace deal,Ida Hollin,bridge,yes', 'there is no proposition "bridge"'],
		['an unknown stance', 'hollin,peace deal,Ida Hollin,nato-membership,maybe', '"maybe" is not a stance'],
		['words that occur twice', ',Ukrain,Ida Hollin,nato-membership,yes', 'occur more than once']
	])('with %s has that row named', (_, row, message) => {
		const { answers, unmatched } = imported(csv(row), articles, codebook, NONE);
		expect(answers).toEqual([]);
		expect(unmatched).toEqual([expect.stringMatching(/^row 2: /)]);
		expect(unmatched[0]).toContain(message);
	});

	test('without a needed column is refused, and columns that are not used are named', () => {
		expect(() => csvCodings('article,quote,actor\n', 'x.csv')).toThrow('no column proposition, stance');
		expect(csvCodings('quote,actor,concept,agreement,mood\n', 'x.csv').notes).toEqual([
			'columns not used: mood'
		]);
	});
});

test('a project of the Discourse Network Analyzer is matched by document and place', async () => {
	const { Database } = await initSqlJs();
	const database = new Database();
	const text = `${TITLE}\n${HOLLIN}`;
	database.run(
		`CREATE TABLE DOCUMENTS(ID INTEGER, Title TEXT, Text TEXT, Date INTEGER);
		CREATE TABLE STATEMENTS(ID INTEGER, DocumentId INTEGER, Start INTEGER, Stop INTEGER, Coder INTEGER);
		CREATE TABLE VARIABLES(ID INTEGER, Variable TEXT);
		CREATE TABLE DATAINTEGER(StatementId INTEGER, VariableId INTEGER, Value INTEGER);
		CREATE TABLE DATASHORTTEXT(StatementId INTEGER, VariableId INTEGER, Value TEXT);
		INSERT INTO STATEMENTS VALUES (7, 3, ${text.indexOf(HOLLIN)}, ${text.length}, 2), (8, 3, 0, 9, 4);
		INSERT INTO VARIABLES VALUES (1, 'person'), (2, 'agreement'), (3, 'concept');
		INSERT INTO DATAINTEGER VALUES (7, 2, 1);
		INSERT INTO DATASHORTTEXT VALUES (7, 1, 'Ida Hollin'), (7, 3, 'Ukraine in NATO');`
	);
	database.run('INSERT INTO DOCUMENTS VALUES (3, ?, ?, 1764892800)', [TITLE, text]);
	const bytes = database.export();
	database.close();
	await expect(dnaCodings(bytes, 'x.dna', null)).rejects.toThrow('was coded by 2, 4; say whose');
	const { codings } = await dnaCodings(bytes, 'x.dna', '2');
	const numbered = articles.map((one) => ({
		...one,
		article: { ...one.article, id: one.article.id === 'hollin' ? 'x-3' : 'x-4' }
	}));
	const same = new Map([['ukraine in nato', 'nato-membership']]);
	const { answers, unmatched } = imported(codings, numbered, codebook, { ...NONE, same });
	expect(unmatched).toEqual([]);
	expect(answers).toMatchObject([
		{ article: 'x-3', statements: [{ holder: 'named: Ida Hollin', stances: [{ stance: 'support' }] }] }
	]);
});

test('what an article does not bear out in a line of JSON is named', () => {
	const row = csv(`hollin,"${HOLLIN}",Ida Hollin,nato-membership,support`);
	const answer = imported(row, articles, codebook, NONE).answers[0]!;
	const first = answer.statements[0]!;
	const lines = [
		{ ...answer, content: '', statements: [first, { ...first, quote: 'Hollin resigned' }] },
		{ ...answer, article: 'brod' },
		{ ...answer, content: 'of another text' }
	];
	const { answers, unmatched } = checkedAnswers(lines, articles, codebook, '');
	expect(answers).toEqual([answer]);
	expect(unmatched).toEqual([
		expect.stringContaining('the words "Hollin resigned" are not in passage'),
		'there is no article "brod"',
		'hollin: was coded in another text than the article has now'
	]);
});

test('imported codings are those of one more person, compared with the rules', async () => {
	const row = csv(`hollin,"${HOLLIN}",Ida Hollin,nato-membership,oppose`);
	const { answers } = imported(row, articles, codebook, NONE);
	const lines = [...answers, { ...answers[0]!, article: 'brod' }].map((one) => JSON.stringify(one));
	await replaceFile(join(dir, 'codings', 'anna.jsonl'), `${lines.join('\n')}\n`);
	const { coders, faults } = codersOf(dir, [], articles, codebook);
	const anna = coders.find(({ name }) => name === 'anna');
	expect(anna?.kind).toBe('person');
	expect([...(anna?.units.values() ?? [])]).toContainEqual({
		holder: 'ida-hollin',
		positions: { 'nato-membership': 'oppose' }
	});
	expect(faults).toEqual(['anna: there is no article "brod"']);
});
