/** How plain news describes positions, from the text to the stance. Every passage is made up. */
import { expect, test } from 'vitest';
import { loadCodebook } from '../../src/pipeline/codebook';
import { coder } from '../../src/pipeline/coded';
import { articleOf } from '../../src/pipeline/quality/run';

const code = coder(await loadCodebook('seeds/codebook'));
const positionsOf = (text: string) =>
	code(articleOf({ id: 'x', text, publishedOn: '2025-12-04' })).statements.flatMap(({ holderId, stances }) =>
		stances.map(({ propositionId, stance }) => `${holderId} ${propositionId} ${stance}`)
	);

test.each([
	[
		'Ukraine’s NATO aspirations, long rejected by Moscow, were not discussed.',
		['russia nato-membership oppose']
	],
	[
		'NATO membership for Ukraine, opposed by Hungary and backed by Poland, was not discussed.',
		['hungary nato-membership oppose', 'poland nato-membership support']
	],
	[
		'Ukraine’s accession to NATO has long been opposed by Hungary and backed by Poland.',
		['hungary nato-membership oppose', 'poland nato-membership support']
	],
	['A neutral Ukraine, demanded by the Kremlin, is not on offer.', ['kremlin neutrality support']],
	['The American peace plan, dismissed by Kyiv, was drafted in Miami.', ['ukraine us-led-settlement oppose']],
	[
		'Karl Kolt said that Ukraine’s accession to NATO, opposed by Hungary, would come.',
		['hungary nato-membership oppose']
	]
])('%s', (text, expected) => {
	expect(positionsOf(text)).toEqual(expected);
});

test.each([
	['Poland remains a staunch supporter of Ukraine’s NATO membership.', ['poland nato-membership support']],
	['Hungary, a vocal opponent of Ukraine’s NATO bid, did not attend.', ['hungary nato-membership oppose']],
	[
		'Hungary has been the fiercest critic of Ukraine’s accession to the EU.',
		['hungary eu-membership oppose']
	],
	['Berlin is sceptical about Ukraine’s NATO membership.', ['germany nato-membership oppose']],
	[
		'Austria’s chancellor spoke in favour of Ukraine’s EU accession.',
		['unnamed-x-austria-s-chancellor eu-membership support']
	],
	[
		'Sweden’s prime minister voiced support for Ukraine’s EU membership.',
		['unnamed-x-sweden-s-prime-minister eu-membership support']
	],
	[
		'Germany’s intelligence chief said Russia might attack NATO.',
		['unnamed-x-germany-s-intelligence-chief russia-threat-to-nato support']
	],
	[
		'European leaders have insisted that no decision about Ukraine be made without them.',
		['european-allies european-voice support']
	],
	['Ukraine, a country at war, was the subject of the talks on NATO membership.', []]
])('described: %s', (text, expected) => {
	expect(positionsOf(text)).toEqual(expected);
});

test('what somebody says another opposes is the other’s position', () => {
	expect(
		positionsOf('Karl Kolt said that Ukraine’s accession to NATO, which Hungary opposes, would come.')
	).toContain('hungary nato-membership oppose');
});
