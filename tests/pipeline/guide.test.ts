/** What docs/extraction.md shows is what an analyst copies: each sample does what the page says. All is made up. */
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { build } from '../../src/pipeline/build';
import { coder } from '../../src/pipeline/coded';
import { loadEdited } from '../../src/pipeline/codebook';
import { printed } from '../../src/pipeline/commands/print';
import { readArticle } from '../../src/pipeline/read';

const GUIDE = readFileSync('docs/extraction.md', 'utf8');
const fenced = [...GUIDE.matchAll(/^```(\w*)\n([^]*?)^```/gm)];
const blocks = (language: string): string[] =>
	fenced.flatMap(([, its, body = '']) => (its === language ? [body] : []));
const [actorsSample = '', propositionSample = '', reviewsSample = ''] = blocks('yaml');
const quoted = [...GUIDE.matchAll(/^> (.+)$/gm)].map(([, words = '']) => words);

const article = (publishedOn: string, ...paragraphs: string[]) =>
	['---', 'outlet: CNN', `published_on: ${publishedOn}`, '---', '', paragraphs.join('\n\n'), ''].join('\n');
const BROD =
	'"A peace agreement is within reach and the talks were frank," Brod told reporters on 3 December 2025.';

const dir = mkdtempSync(join(tmpdir(), 'guide-'));
afterAll(() => rmSync(dir, { recursive: true }));

/** A build of articles by name, with the published codebook as `edit` leaves it. */
async function built(articles: Record<string, string>, edit: () => void = () => {}, reviews = '[]\n') {
	cpSync('seeds/codebook', dir, { recursive: true });
	edit();
	writeFileSync(join(dir, 'reviews.yaml'), reviews);
	const edited = await loadEdited({ codebook: dir, reviews: join(dir, 'reviews.yaml'), ids: null });
	const coded = Object.entries(articles).flatMap(([name, text]) => {
		const { article: one } = readArticle(`${name}.md`, Buffer.from(text));
		return one ? [coder(edited.codebook)(one)] : [];
	});
	return build({ articles: coded, codebook: edited.codebook, reviews: edited.reviews, publish: 'full' });
}

const append = (file: string, text: string) => () =>
	writeFileSync(join(dir, file), `${readFileSync(join(dir, file), 'utf8')}\n${text}`);

test('the row of the first sentence is what the build prints for it', async () => {
	const result = await built({ example: article('2025-12-05', 'It snowed.', quoted[0] ?? '') });
	expect(printed(result)).toBe(blocks('')[0]?.trimEnd());
});

test('the actor’s entry is one, and names her by title', async () => {
	const entries = actorsSample.slice(actorsSample.indexOf('  - id:'));
	const paste = () => {
		const path = join(dir, 'actors.yaml');
		const text = readFileSync(path, 'utf8');
		writeFileSync(
			path,
			text.replace('\ncollectives:', () => `\n${entries}\ncollectives:`)
		);
	};
	const words = 'The Ruritanian foreign minister said that Ukraine must be admitted to NATO.';
	const { statements } = await built({ example: article('2025-12-05', words) }, paste);
	expect(statements.map(({ holderId }) => holderId)).toEqual(['ida-hollin']);
});

test('the proposition’s entry codes a sentence', async () => {
	const words = 'The Kremlin supports a prisoner exchange.';
	const { statements } = await built(
		{ example: article('2025-12-05', words) },
		append('propositions.yaml', propositionSample)
	);
	expect(statements.flatMap(({ stances }) => stances)).toMatchObject([
		{ propositionId: 'prisoner-exchange', stance: 'support' }
	]);
});

test('the reviews find their statement, by id and by words', async () => {
	const text = article('2025-12-05', 'It snowed.', quoted[0] ?? '');
	const { statements, warnings } = await built({ example: text }, undefined, reviewsSample);
	expect(warnings).toEqual([]);
	expect(statements).toMatchObject([
		{
			id: 'example-p2-russia',
			review: 'corrected',
			stances: [{ propositionId: 'eu-membership', stance: 'ambivalent' }]
		}
	]);
});

test('two reports of one day with the same quoted words are one utterance, disputed where they differ', async () => {
	const { tables, utterances } = await built({
		example: article('2025-12-05', BROD.replace('Brod', 'Ukrainian negotiator Oksana Brod')),
		second: article('2025-12-06', quoted[1] ?? '')
	});
	expect(utterances).toHaveLength(1);
	expect(tables.utterance_stances).toMatchObject([
		{ proposition_id: 'peace-within-reach', reports: 2, disputed: true }
	]);
});
