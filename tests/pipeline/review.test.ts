/** An analyst's decisions over the machine's statements. All names and words are made up. */
import { describe, expect, test } from 'vitest';
import type { Review } from '../../src/pipeline/codebook/types';
import { applyReviews } from '../../src/pipeline/review';
import { statementsOf } from '../../src/pipeline/statements';
import { dates, resolve, rules } from './support/book';
import { marked } from './support/marked';

const article = marked(
	'[1S Ilse Marant] [1C said] on Monday [1X that Veldonia must join the Pact].\n\nKarsk kept silent about the talks.\n\n[2S Karsk] [2C opposes] [2X Pact membership].'
);
const statements = statementsOf(resolve(article), rules, dates);
const base: Review = {
	statement: null,
	find: null,
	decision: 'confirm',
	set: {},
	reason: 'Because.',
	where: 'reviews.yaml:1'
};
const apply = (...reviews: Partial<Review>[]) =>
	applyReviews(
		statements,
		reviews.map((review) => ({ ...base, ...review })),
		[article]
	);
const MARANT = 'made-up-p1-ilse-marant';

describe('review', () => {
	test('the machine made what the reviews speak of', () => {
		expect(statements.map(({ id }) => id)).toEqual([MARANT, 'made-up-p3-karsk']);
	});

	test('confirm marks the statement and its stances', () => {
		const [first, second] = apply({ statement: MARANT }).statements;
		expect(first).toMatchObject({
			review: 'confirmed',
			reviewReason: 'Because.',
			stances: [{ review: 'confirmed' }]
		});
		expect(second?.review).toBe('machine');
	});

	test('correct changes only the keys under set', () => {
		const [first] = apply({
			statement: MARANT,
			decision: 'correct',
			set: {
				stances: {
					'pact-membership': { stance: 'conditional', condition: 'if asked' },
					withdrawal: { stance: 'oppose', condition: null }
				}
			}
		}).statements;
		expect(first).toMatchObject({
			review: 'corrected',
			said: { on: '2025-03-03', basis: 'weekday' },
			holderId: 'ilse-marant'
		});
		expect(first?.stances).toMatchObject([
			{
				propositionId: 'pact-membership',
				stance: 'conditional',
				condition: 'if asked',
				rule: 'review',
				review: 'corrected'
			},
			{ propositionId: 'withdrawal', stance: 'oppose' }
		]);
	});

	test('a stance that a correction only repeats is confirmed, and keeps the rule that found it', () => {
		const machine = statements.find(({ id }) => id === MARANT)?.stances[0];
		const set = { stances: { 'pact-membership': { stance: 'support' as const, condition: null } } };
		const [first] = apply({ statement: MARANT, decision: 'correct', set }).statements;
		expect(machine?.stance).toBe('support');
		expect(first?.stances).toEqual([
			{ ...machine, confidence: 1, review: 'confirmed', decidedBy: ['review'] }
		]);
	});

	test('null takes a stance away; another holder gives another id', () => {
		const [first] = apply({
			statement: MARANT,
			decision: 'correct',
			set: { holder: 'veldonia', speaker: 'ilse-marant', stances: { 'pact-membership': null } }
		}).statements;
		expect(first).toMatchObject({
			id: 'made-up-p1-veldonia',
			holderId: 'veldonia',
			speakerId: 'ilse-marant',
			stances: [],
			corrected: ['holder']
		});
	});

	test('a date that is set also sets its bounds and basis', () => {
		const said = (set: Review['set']) =>
			apply({ statement: MARANT, decision: 'correct', set }).statements[0]?.said;
		expect(said({ said_on: '2025-03-05', date_basis: 'explicit' })).toMatchObject({
			on: '2025-03-05',
			from: '2025-03-05',
			to: '2025-03-05',
			basis: 'explicit'
		});
		expect(
			said({
				...{ said_from: '2025-03-01', said_to: '2025-03-05' },
				...{ date_basis: 'relative', date_words: 'in the days before' }
			})
		).toMatchObject({
			on: null,
			from: '2025-03-01',
			to: '2025-03-05',
			words: 'in the days before'
		});
		expect(said({ date_basis: 'none' })).toMatchObject({ on: null, from: null, to: null, words: null });
	});

	test('changes by two reviews are listed together, unchanged parts are not', () => {
		const set = (change: Review['set']) => ({ statement: MARANT, decision: 'correct' as const, set: change });
		const changed = (...reviews: Partial<Review>[]) => apply(...reviews).statements[0]?.corrected;
		expect(changed()).toEqual([]);
		expect(changed({ statement: MARANT })).toEqual([]);
		expect(
			changed(set({ cue: 'said', stances: { withdrawal: { stance: 'oppose', condition: null } } }))
		).toEqual([]);
		expect(changed(set({ said_on: '2025-03-05' }), set({ mode: 'mixed', holder: 'karsk' }))).toEqual([
			'day',
			'holder',
			'mode'
		]);
	});

	test('reject drops it, add creates one at the words', () => {
		const { statements: left } = apply(
			{ statement: MARANT, decision: 'reject' },
			{
				find: { article: 'made-up', words: 'kept silent', holder: null },
				decision: 'add',
				set: {
					holder: 'karsk',
					speaker: null,
					stances: { 'peace-near': { stance: 'none', condition: null } }
				}
			}
		);
		expect(left.map(({ id, review, mode }) => [id, review, mode])).toEqual([
			['made-up-p2-karsk', 'added', 'narrated'],
			['made-up-p3-karsk', 'machine', 'narrated']
		]);
		expect(left[0]?.said).toMatchObject({ to: '2025-03-07', basis: 'published' });
	});

	test('add corrects what the machine has learnt to find since', () => {
		const { statements: left } = apply({
			find: { article: 'made-up', words: 'opposes Pact membership', holder: null },
			decision: 'add',
			set: { holder: 'karsk', stances: { 'pact-membership': { stance: 'ambivalent', condition: null } } }
		});
		expect(left.map(({ id }) => id)).toEqual([MARANT, 'made-up-p3-karsk']);
		expect(left[1]).toMatchObject({ review: 'corrected', stances: [{ stance: 'ambivalent' }] });
	});

	const byId = { statement: 'made-up-p3-karsk' };
	const byWords = { find: { article: 'made-up', words: 'opposes Pact membership', holder: null } };
	test.each([
		['by id', byId],
		['by words', byWords]
	])('every verb finds its statement %s', (_, address) => {
		const after = (review: Partial<Review>) =>
			apply({ ...address, ...review }).statements.filter(({ passage }) => passage.no === 3);
		expect(after({ decision: 'confirm' })).toMatchObject([{ review: 'confirmed', holderId: 'karsk' }]);
		expect(after({ decision: 'reject' })).toEqual([]);
		const correct = (set: Review['set']) => after({ decision: 'correct', set })[0];
		expect(correct({ holder: 'veldonia' })).toMatchObject({
			holderId: 'veldonia',
			id: 'made-up-p3-veldonia'
		});
		expect(correct({ speaker: 'vadim-orlo' })).toMatchObject({ holderId: 'karsk', speakerId: 'vadim-orlo' });
		expect(correct({ said_on: '2025-03-04', date_basis: 'explicit' })?.said).toMatchObject({
			on: '2025-03-04',
			from: '2025-03-04',
			to: '2025-03-04'
		});
		expect(correct({ stances: { 'pact-membership': { stance: 'support', condition: null } } })).toMatchObject(
			{
				review: 'corrected',
				reviewReason: 'Because.',
				stances: [{ propositionId: 'pact-membership', stance: 'support', confidence: 1 }]
			}
		);
	});

	test('words find a statement, curly marks and capitals aside', () => {
		expect(
			apply({ find: { article: 'made-up', words: 'OPPOSES Pact', holder: null } }).statements[1]?.review
		).toBe('confirmed');
	});

	test.each([
		['an id that is gone', { statement: 'made-up-p9-nobody' }, 'there is no statement "made-up-p9-nobody"'],
		[
			'words that are gone',
			{ find: { article: 'made-up', words: 'sang a song', holder: null } },
			'are not in made-up'
		],
		[
			'words that stand twice',
			{ find: { article: 'made-up', words: 'pact', holder: null } },
			'stand more than once'
		],
		[
			'words where no statement is',
			{ find: { article: 'made-up', words: 'kept silent', holder: null } },
			'there is no statement at'
		],
		[
			'another article',
			{ find: { article: 'gone', words: 'kept', holder: null } },
			'there is no article "gone"'
		]
	])('%s: told with the place in the file, never dropped', (_, review, message) => {
		const { statements: left, warnings } = apply(review);
		expect(left).toHaveLength(2);
		expect(warnings).toHaveLength(1);
		expect(warnings[0]).toMatchObject({
			file: 'reviews.yaml:1',
			message: expect.stringContaining(message) as string
		});
	});
});

describe('words that take no side', () => {
	const noSide = (words: string, proposition = 'pact-membership', holder: string | null = null) => ({
		...{ find: { article: 'made-up', words, holder, proposition }, decision: 'reject' as const }
	});

	test('lose the position that rules found in them since, and the statement stays', () => {
		const { statements: after, warnings } = apply(noSide('opposes Pact membership'));
		expect(after.map(({ id, stances }) => [id, stances.length])).toEqual([
			[MARANT, 1],
			['made-up-p3-karsk', 0]
		]);
		expect(warnings).toEqual([]);
	});

	test('of one holder leave another’s position alone', () => {
		const { statements: after } = apply(noSide('opposes Pact membership', 'pact-membership', 'ilse-marant'));
		expect(after[1]?.stances).toHaveLength(1);
	});

	test('that the article does not have are named', () => {
		expect(apply(noSide('sang a song')).warnings[0]?.message).toContain('sang a song');
	});
});
