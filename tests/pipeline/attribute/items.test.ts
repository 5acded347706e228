/** Lists, posts and headlines: items with a label, bullets, and names beside words without a verb. All of it is made up. */
import { expect, test } from 'vitest';
import { attribute } from '../../../src/pipeline/attribute';
import { loadCodebook } from '../../../src/pipeline/codebook';
import { coder } from '../../../src/pipeline/coded';
import { articleOf } from '../../../src/pipeline/quality/run';
import { readRaw } from '../../../src/pipeline/read/raw';
import { NO_METADATA } from '../../../src/pipeline/read/metadata';
import { segment } from '../../../src/pipeline/segment';
import { itemBreaks, leadLength } from '../../../src/pipeline/segment/leads';

const article = (text: string) => articleOf({ id: 'made-up', text, publishedOn: '2025-12-05' });
const said = (text: string) =>
	attribute(segment(article(text))).attributions.map(({ source, content }) => [
		source.map(({ start, end }) => text.slice(start, end)).join(' '),
		content.map(({ start, end }) => text.slice(start, end)).join(' | ')
	]);
const code = coder(await loadCodebook('seeds/codebook'));
const positions = (text: string) =>
	code(article(text)).statements.flatMap(({ holderId, stances }) =>
		stances.map(({ propositionId, stance }) => `${holderId} ${propositionId} ${stance}`)
	);

test.each([
	['• Hollin says so.', '• '],
	['14.32 Hollin says so.', '14.32 '],
	['10:05am – Hollin says so.', '10:05am – '],
	['BREAKING: Kremlin says no', 'BREAKING: '],
	['2. Hollin says so.', '2. '],
	['2008 was the year.', ''],
	['– no bullet, a dash', '– ']
])('%s', (text, lead) => {
	expect(text.slice(0, leadLength(text))).toBe(lead);
});

test('items of one paragraph are sentences of their own', () => {
	const text = '• Hollin says Ukraine must join NATO • Kolt calls for talks';
	expect(itemBreaks(text)).toHaveLength(3);
	expect(segment(article(text)).sentences.map(({ start, end }) => text.slice(start, end))).toEqual([
		'•',
		'Hollin says Ukraine must join NATO',
		'•',
		'Kolt calls for talks'
	]);
});

test('an item belongs to its label, and answers the heading above', () => {
	const text = 'WHERE THEY STAND: NATO MEMBERSHIP\n\nZubrowka: no\n\nPoland, Latvia: yes';
	expect(positions(text)).toEqual([
		'zubrowka nato-membership oppose',
		'poland nato-membership support',
		'latvia nato-membership support'
	]);
});

test('items with a dash count where there are several', () => {
	expect(said('Hungary – against it\n\nPoland – backs it')).toEqual([
		['Hungary', 'against it'],
		['Poland', 'backs it']
	]);
});

test('labels that say a side give it to the names behind them', () => {
	const text =
		'Ukraine in NATO: where they stand\n\nFor: Poland, Latvia\n\nAgainst: Hungary\n\nUndecided: Austria';
	expect(positions(text)).toEqual([
		'poland nato-membership support',
		'latvia nato-membership support',
		'hungary nato-membership oppose',
		'austria nato-membership ambivalent'
	]);
});

test.each([
	['US plan for peace ‘a surrender’ – Kolt', 'Kolt', 'US plan for peace ‘a surrender’'],
	['‘They’re lying’: Hollin on Moscow’s promises', 'Hollin', '‘They’re lying’ | on Moscow’s promises'],
	['Washington to Europe: we will call you', 'Washington', 'we will call you'],
	['Kolt, on Telegram: "The sooner they leave, the better."', 'Kolt', '"The sooner they leave, the better."'],
	[
		'No guarantees, no signature, says Ukrainian negotiator',
		'Ukrainian negotiator',
		'No guarantees, no signature'
	],
	['Brod ‘would trade Crimea for peace’', 'Brod', '‘would trade Crimea for peace’']
])('%s', (text, source, content) => {
	expect(said(text)).toContainEqual([source, content]);
});

test('short items and turns are read, at the end of a page too', () => {
	const text =
		'Ministers met in Vilnius to speak about the treaty on Friday.\n\nHollin told them that the treaty would be signed.\n\n' +
		'Hungary: against\n\nPoland: in favour\n\nQ: Why?\n\nA: They must.';
	const kinds = readRaw('made-up.txt', text, NO_METADATA).paragraphs.map(({ start, end, kind }) => [
		text.slice(start, end),
		kind
	]);
	for (const line of ['Hungary: against', 'Poland: in favour', 'Q: Why?', 'A: They must.'])
		expect(kinds).toContainEqual([line, 'text']);
});

test('a title with somebody else’s name behind it is that one’s', () => {
	expect(
		positions('Ukraine’s chief negotiator, Oksana Brod, said Ukraine must be admitted to NATO.')
	).toEqual(['oksana-brod nato-membership support']);
});
