/** Kinds that were misread on news, through all stages with the published codebook. All words are made up. */
import { expect, test } from 'vitest';
import { loadCodebook } from '../../src/pipeline/codebook';
import { passageCoder } from '../../src/pipeline/quality/run';

const code = passageCoder(await loadCodebook('seeds/codebook'));

function positions(text: string): string[] {
	const coded = code({ id: 'made-up', text, publishedOn: '2025-12-03', statements: [] });
	return [...coded].flatMap(([holder, stances]) =>
		[...stances].map(([proposition, { stance }]) => `${holder} ${proposition} ${stance}`)
	);
}

test.each([
	['There is no doubt that Ukraine will join NATO, Hollin said.', ['hollin nato-membership support']],
	['"We have never been closer to a peace deal," Hollin said.', ['hollin peace-within-reach support']],
	['"Peace has never looked so close," Hollin said.', ['hollin peace-within-reach support']],
	['The U.S. opposes NATO membership for Ukraine.', ['united-states nato-membership oppose']],
	[
		'Ruritania and Latvia support NATO membership for Ukraine.',
		['ruritania nato-membership support', 'latvia nato-membership support']
	],
	['Q: Will Ukraine join?\n\nMR. HOLLIN: Yes. Ukraine must join NATO.', ['hollin nato-membership support']],
	['Secretary of State Ida Hollin said Ukraine must join NATO.', ['ida-hollin nato-membership support']]
])('%s', (text, expected) => expect(positions(text)).toEqual(expected));
