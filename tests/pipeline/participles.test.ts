/** Participles with the actor behind "by", and relative clauses, as the article's or somebody's words. All made up. */
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

test('what somebody says another opposes is the other’s position', () => {
	expect(
		positionsOf('Karl Kolt said that Ukraine’s accession to NATO, which Hungary opposes, would come.')
	).toContain('hungary nato-membership oppose');
});
