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

test.each([
	[
		'a government is held to what its officials say it will do',
		'Belgium will not put its name to a guarantee for Ukraine, Belgian diplomats said on Tuesday.',
		['belgium security-guarantees oppose']
	],
	[
		'so is the country of whoever says "my country"',
		'Latvia’s Foreign Minister Karl Brod said his country would press for an invitation to Kyiv.',
		['latvia nato-membership support']
	],
	[
		'what must be done is the official’s own demand',
		'Ukraine must join NATO, Latvian diplomats said on Tuesday.',
		['unnamed-latvian-diplomats nato-membership support']
	],
	[
		'what is unacceptable to somebody, that one opposes',
		'Ukraine’s admission to NATO is unacceptable to Russia, envoy Karl Brod told Vestnik.',
		['russia nato-membership oppose']
	],
	[
		'each member of a list, the codebook’s or not',
		'Ruritania, Latvia and Poland back NATO membership for Ukraine.',
		['latvia nato-membership support', 'poland nato-membership support', 'ruritania nato-membership support']
	],
	[
		'people without a name',
		'Slovak voters do not want Ukraine in NATO.',
		['unnamed-slovak-voters nato-membership oppose']
	],
	[
		'whom "including" names',
		'Several allies, including Norway and Zubrowka, oppose NATO membership for Ukraine.',
		['norway nato-membership oppose', 'zubrowka nato-membership oppose']
	],
	[
		'the alliance named before',
		'NATO met on Monday.\n\nThe alliance said it supported NATO membership for Ukraine.',
		['nato nato-membership support']
	],
	[
		'a surname that is a word of the dictionary',
		'Ukraine must join NATO, Lapin said.',
		['lapin nato-membership support']
	]
])('%s', (_, text, held) => {
	expect(positions(text)).toEqual(held);
});
