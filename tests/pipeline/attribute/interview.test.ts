/** Interviews and transcripts: who speaks, who only asks, and what an answer answers. All words are made up. */
import { expect, test } from 'vitest';
import { attribute } from '../../../src/pipeline/attribute';
import { loadCodebook } from '../../../src/pipeline/codebook';
import { coder } from '../../../src/pipeline/coded';
import { articleOf } from '../../../src/pipeline/quality/run';
import { segment } from '../../../src/pipeline/segment';

const article = (text: string) => articleOf({ id: 'made-up', text, publishedOn: '2025-12-05' });

/** Source, words and question of every turn. */
const said = (text: string) =>
	attribute(segment(article(text)))
		.attributions.filter(({ turn }) => turn)
		.map(({ mention, content, turn }) => ({
			by: mention.map(({ start, end }) => text.slice(start, end)).join(' '),
			words: content.map(({ start, end }) => text.slice(start, end)).join(' | '),
			asked: (turn?.question ?? []).map(({ start, end }) => text.slice(start, end)).join(' | ')
		}));

const codebook = await loadCodebook('seeds/codebook');
const code = coder(codebook);
const positions = (text: string) =>
	code(article(text)).statements.flatMap(({ holderId, stances }) =>
		stances.map(({ propositionId, stance }) => `${holderId} ${propositionId} ${stance}`)
	);

test('an answer carries its question, and a short question the one before', () => {
	const text =
		'MODERATOR: Is peace within reach this year? Minister?\n\nMS. HOLLIN: I hope so.\n\nMODERATOR: Admiral?\n\nADM. KOLT: No.';
	expect(said(text).map(({ by, words, asked }) => [by, words, asked])).toEqual([
		['MS. HOLLIN', 'I hope so.', 'Is peace within reach this year? Minister?'],
		['ADM. KOLT', 'No.', 'Is peace within reach this year? Minister? | Admiral?']
	]);
});

test('a newspaper does not hold what its questions say', () => {
	const text =
		'COURIER: You opposed NATO membership for Ukraine in office.\n\nKOLT: I have changed my mind.\n\nCOURIER: Why?\n\nKOLT: The war.';
	expect(said(text).map(({ by }) => by)).toEqual(['KOLT', 'KOLT']);
});

test('questions without a label are addressed to the labelled speaker', () => {
	expect(said('Would you accept a smaller seat?\n\nBrod: We would not.')).toEqual([
		{ by: 'Brod', words: 'We would not.', asked: 'Would you accept a smaller seat?' }
	]);
});

test.each([
	['Ms. Hollin, is that not naive?\n\nIt is ambitious. I want them in by 2030.', 'Hollin'],
	[
		'Is it a good plan?\n\nI have read it twice. I would not sign.\n\n(Karl Brod, envoy, to the Courier)',
		'Karl Brod'
	],
	['Karl Brod has led the mission since May.\n\nWhat do you hope for?\n\nI hope for rain.', 'Karl Brod']
])('the one interviewed answers: %s', (text, name) => {
	expect(said(text).find(({ asked }) => asked)?.by).toBe(name);
});

test('an explainer answers its own questions', () => {
	expect(said('What does Ida Hollin want?\n\nA treaty, and soon.')).toEqual([]);
});

test('a quotation alone belongs to the subject of the sentence before', () => {
	const [one] = said(
		'I ask Ida Hollin about the plan. "It was written for somebody else. We will not vote for it."'
	);
	expect([one?.by, one?.words]).toEqual([
		'Ida Hollin',
		'"It was written for somebody else. We will not vote for it."'
	]);
	expect(said('Ida Hollin met Karl Brod at noon. "It was written for somebody else."')).toEqual([]);
});

test.each([
	['Q: Should Ukraine join NATO?\n\nMR. KOLT: Yes. It is overdue.', 'kolt nato-membership support'],
	['Q: Should Ukraine join NATO?\n\nGEN. KOLT: No.', 'kolt nato-membership oppose'],
	[
		'Q: Do you support NATO membership for Ukraine?\n\nPRIME MINISTER FENN: I do.',
		'fenn nato-membership support'
	],
	['Q: You don’t want Ukraine in NATO, do you?\n\nSEN. MARR: I do not.', 'marr nato-membership oppose'],
	[
		'Q: Does Zubrowka rule out NATO membership for Ukraine?\n\nMS. BROD: It does.',
		'brod nato-membership oppose'
	],
	['Q: Should Ukraine join NATO?\n\nMR. KOLT: Yes, if the war is over.', 'kolt nato-membership conditional'],
	['Q: And NATO membership for Ukraine?\n\nMR. KOLT: We’re against it.', 'kolt nato-membership oppose'],
	['Q: Should Ukraine join NATO?\n\nMR. KOLT: I’m not going to speculate.', 'kolt nato-membership none']
])('%s', (text, expected) => {
	expect(positions(text)).toEqual([expected]);
});

test('who is interviewed under Q and A is the one in the headline', () => {
	const text =
		'Interview: Ida Hollin\n\nQ: Should Ukraine join NATO?\n\nA: Ukraine must be admitted to NATO.\n\nReporter: And Zubrowka?\n\nHollin: Zubrowka is wrong to oppose it.';
	expect(positions(text)).toContain('ida-hollin nato-membership support');
});
