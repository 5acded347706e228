/** What the trees add to the statements of an article, from its words to its positions. All sentences are made up. */
import { beforeAll, expect, test } from 'vitest';
import { loadCodebook } from '../../../src/pipeline/codebook';
import { passageCoder, type CodedPassage } from '../../../src/pipeline/quality/run';

let code: (text: string) => CodedPassage;

beforeAll(async () => {
	const coded = passageCoder(await loadCodebook('seeds/codebook'));
	code = (text) => coded({ id: 'x', text, publishedOn: '2025-12-04', statements: [] });
});

/** "holder proposition stance" for each position of a text, in alphabetical order. */
const positions = (text: string): string[] =>
	[...code(text)]
		.flatMap(([holder, held]) => [...held].map(([id, { stance }]) => `${holder} ${id} ${stance}`))
		.sort();

test('an apposition to the source is not a second holder', () => {
	expect(
		positions('Karl Brod, the Kremlin’s adviser, said NATO membership for Ukraine was unacceptable.')
	).toEqual(['karl-brod nato-membership oppose']);
});

test('asking why somebody stalls claims that they stall, and only for the one who asks', () => {
	expect(
		positions(
			'Brod said his officials wanted to know what Putin would come up with to drag out the war.'
		).filter((one) => !one.startsWith('brod '))
	).toEqual([]);
});

test('who comments on somebody else’s initiative does not hold it', () => {
	expect(
		positions(
			'Lavrov said that Hollin had commented on the initiative for the non-expansion of NATO.'
		).filter((one) => one.startsWith('hollin'))
	).toEqual([]);
});
