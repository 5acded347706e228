/** The project's own seeds, from files to tables: what corroboration has to bring together, and whom sources mean. */
import { readFileSync } from 'node:fs';
import { beforeAll, describe, expect, test } from 'vitest';
import { build, type Build } from '../../src/pipeline/build';
import { coder, type CodedArticle } from '../../src/pipeline/coded';
import { loadEdited } from '../../src/pipeline/codebook';
import { unreviewed } from '../../src/pipeline/commands/print';
import { readArticle } from '../../src/pipeline/read';
import { readAll } from './support/folder';
import { parse } from 'yaml';

const { codebook, reviews } = await loadEdited({
	codebook: 'seeds/codebook',
	reviews: 'seeds/reviews.yaml',
	ids: null
});
const code = coder(codebook);

/** A made-up article, of 5 December 2025 unless said. */
function made(
	text: string,
	{ id = 'made-up', on = '2025-12-05', outlet = 'cnn', wire = '' } = {}
): CodedArticle {
	const head = [`id: ${id}`, `outlet: ${outlet}`, `published_on: ${on}`, 'published_basis: stated'];
	if (wire) head.push(`wire: [${wire}]`);
	const { article } = readArticle(
		`${id}.md`,
		Buffer.from(`---\n${head.join('\n')}\n---\n\nMade up.\n\n${text}\n`)
	);
	if (!article) throw new Error('the article was not read');
	return code(article);
}

const holders = (text: string, on?: string) =>
	made(text, on ? { on } : {}).statements.map(({ holderId, speakerId }) => [holderId, speakerId]);

describe('the five digests', () => {
	let built: Build;
	beforeAll(async () => {
		const articles = (await readAll('seeds/articles', null)).flatMap(({ article }) =>
			article ? [code(article)] : []
		);
		built = build({ articles, codebook, reviews, publish: 'excerpt' });
	});

	/** The articles that report an utterance of which these words are one report. */
	const reportsOf = (words: string) => {
		const utterance = built.utterances.find(({ statements }) =>
			statements.some(({ article, start, end }) => article.text.slice(start, end).includes(words))
		);
		return utterance?.statements.map(({ article, holderId, speakerId }) => [
			article.id.slice(0, 3),
			holderId,
			speakerId
		]);
	};

	test('Trump’s words on the Kremlin talks, in 001 and 003, are one utterance', () => {
		expect(reportsOf('but warned that “it does take two to tango.”')).toEqual([
			['003', 'donald-trump', 'donald-trump'],
			['001', 'donald-trump', 'donald-trump']
		]);
	});

	test('Ushakov’s words on what the American side signalled there, in 001 and 003, are one utterance', () => {
		expect(reportsOf('“concerns and key proposals,”')).toEqual([
			['003', 'united-states', 'yuri-ushakov'],
			['001', 'united-states', 'yuri-ushakov']
		]);
	});

	test('every statement is reviewed with all its stances, and every review finds its statement', () => {
		expect(built.warnings).toEqual([]);
		expect(built.statements.filter(({ review }) => review === 'machine').map(({ id }) => id)).toEqual([]);
		expect(unreviewed(built)).toBe('');
	});

	test('nothing is dated after the day it was printed', () => {
		const late = built.statements.filter(({ article, said }) =>
			[said.on, said.from, said.to].some((day) => day !== null && day > (article.publishedOn ?? '9999'))
		);
		expect(late.map(({ id }) => id)).toEqual([]);
	});
});

describe('made-up articles by the published codebook', () => {
	test('copies of one wire are one independent source, an own report is another', () => {
		const words =
			'A senior Kremlin aide, Yuri Ushakov, said on Thursday that the talks had been “useful and long” and that no deal was in sight.';
		const articles = [
			made(words, { id: 'a', outlet: 'cnn', wire: 'Reuters' }),
			made(words, { id: 'b', outlet: 'Harbour Herald', wire: 'Reuters' }),
			made('Ushakov called the talks “useful and long” on Thursday, but saw no deal in sight.', {
				id: 'c',
				outlet: 'The Quay'
			})
		];
		const { tables } = build({ articles, codebook, reviews: [], publish: 'excerpt' });
		expect(tables.utterances).toMatchObject([{ statements: 3, outlets: 3, independent_outlets: 2 }]);
		expect(tables.statements.map(({ origin }) => origin)).toEqual([1, 1, 2]);
	});

	test('an office means its holder on the day of the article, possessive or not', () => {
		for (const office of ['The NATO secretary general', 'NATO’s secretary general', 'NATO’s chief'])
			for (const [on, holder] of [
				['2022-05-01', 'jens-stoltenberg'],
				['2025-05-01', 'mark-rutte']
			])
				expect(holders(`${office} said that Ukraine must be admitted to NATO.`, on)).toEqual([
					[holder, holder]
				]);
	});

	test('a negotiator who describes the position of their government is the speaker, the government the holder', () => {
		const negotiator = 'unnamed-made-up-ukrainian-negotiator';
		expect(holders('A Ukrainian negotiator said Kyiv would never give up its NATO bid.')).toEqual([
			['ukraine', negotiator]
		]);
		const [statement] = made(
			'A Ukrainian negotiator said that Kyiv would drop its NATO bid in exchange for security guarantees.'
		).statements;
		expect(statement).toMatchObject({ holderId: 'ukraine', speakerId: negotiator });
		expect(
			Object.fromEntries(statement?.stances.map(({ propositionId, stance }) => [propositionId, stance]) ?? [])
		).toEqual({ 'nato-membership': 'conditional', 'security-guarantees': 'support' });
	});

	test('several hold one each: a pair of a government and its partners, both sides, two capitals', () => {
		const held = (text: string) => holders(text).map(([holder]) => holder);
		expect(held('Kyiv and its European partners believe that Russia does not want peace.')).toEqual([
			'ukraine',
			'european-allies'
		]);
		expect(
			held('Talks between Ukraine and Russia ended. Both sides said that a peace deal is near.')
		).toEqual(['ukraine', 'russia']);
		expect(held('Berlin and Paris said that Ukraine must be admitted to NATO.')).toEqual([
			'germany',
			'france'
		]);
	});

	test('no statement of the labelled passages is dated after its article, unless the text speaks of the future', () => {
		const future = /\b(?:will|would|is to|are to|next|tomorrow|going to|due|planned|scheduled|shall)\b/iu;
		let dated = 0;
		for (const set of ['read', 'apart', 'blind-1', 'blind-2', 'blind-3']) {
			const file = parse(readFileSync(`tests/quality/${set}.yaml`, 'utf8')) as {
				passages: { text: string; published_on: string }[];
			};
			for (const { text, published_on } of file.passages)
				for (const { said } of made(text, { on: published_on }).statements) {
					const latest = [said.on, said.from, said.to]
						.flatMap((day) => day ?? [])
						.sort()
						.at(-1);
					if (latest === undefined) continue;
					dated += 1;
					if (latest > published_on) expect(text).toMatch(future);
				}
		}
		expect(dated).toBeGreaterThan(200);
	});
});
