/** Actors that no list has, by their form or description. All of them are made up. */
import { beforeAll, expect, test } from 'vitest';
import { attribute } from '../../src/pipeline/attribute';
import { loadCodebook } from '../../src/pipeline/codebook';
import { articleOf } from '../../src/pipeline/quality/run';
import { resolver } from '../../src/pipeline/resolve';
import { segment } from '../../src/pipeline/segment';

let holders: (text: string) => string[];

beforeAll(async () => {
	const resolve = resolver(await loadCodebook('seeds/codebook'));
	holders = (text) =>
		resolve(attribute(segment(articleOf({ id: 'x', text, publishedOn: '2025-12-04' })))).resolved.map(
			({ holderId }) => holderId.replace('unnamed-x-', 'unnamed-')
		);
});

test.each([
	['Marion Delcourt of the Rally for the Nation said the talks had failed.', 'marion-delcourt'],
	['A member of the Zubrowkan Security Council, Karl Brod, said the talks had failed.', 'karl-brod'],
	['Its minister for Europe, Ida Hollin, said the talks had failed.', 'ida-hollin'],
	['One of the prime ministers, Karl Brod of Ruritania, said the talks had failed.', 'karl-brod'],
	['The European Commission’s Ida Hollin said the talks had failed.', 'ida-hollin'],
	['NATO’s deputy commander, General Karl Brod, said the talks had failed.', 'karl-brod'],
	['The government in Warsaw said the talks had failed.', 'poland'],
	['The Zubrowkan embassy in Berlin said the talks had failed.', 'zubrowkan-embassy-in-berlin'],
	['The opposition Respect party said the talks had failed.', 'respect-party'],
	['Traders said the talks had failed.', 'unnamed-traders'],
	[
		'The head of Ruritania’s delegation to the assembly said the talks had failed.',
		'unnamed-head-of-ruritania-s-delegation-to-the-assembly'
	]
])('%s', (text, holder) => {
	expect(holders(text)).toEqual([holder]);
});

test('"she" is the woman named before, not the last speaker', () => {
	expect(
		holders(
			'"The talks went on," Pavel Orlin said.\n\nIda Hollin was in Dublin, where she told students that the talks had failed.'
		)
	).toEqual(['pavel-orlin', 'ida-hollin']);
});

test('a surname means the person with that name whom the text names in full', () => {
	expect(
		holders('A resolution drafted by Senator Ida Hollin passed. Ms. Hollin said the talks had failed.')
	).toEqual(['ida-hollin']);
});

test('what was said before "said this month" is the content', () => {
	const article = articleOf({
		id: 'x',
		text: 'Membership was its own affair, the minister Karl Brod said this month, adding that he had no doubts.',
		publishedOn: '2025-12-04'
	});
	const [first] = attribute(segment(article)).attributions;
	expect(first?.content.map(({ start, end }) => article.text.slice(start, end))).toEqual([
		'Membership was its own affair'
	]);
});

test.each([
	[
		'Karl Brod said the talks were useless. The senior diplomat added that the talks had failed.',
		['karl-brod', 'karl-brod']
	],
	[
		'Karl Brod said the talks were useless. A senior diplomat said the talks had failed. The diplomat called them a show.',
		['karl-brod', 'unnamed-senior-diplomat', 'unnamed-senior-diplomat']
	],
	[
		'Talks have failed, foreign minister says\n\nRuritania’s Foreign Minister Ida Hollin said the talks had failed.',
		['ida-hollin', 'ida-hollin']
	]
])('a description means the person named before, or a headline’s named below: %s', (text, expected) => {
	expect(holders(text)).toEqual(expected);
});
