import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { leadSentence, rolledUp, type Position } from '../../src/lib/model/lead';
import { STANCES } from '../../src/lib/model/vocab';

const TEXT = 'Ruritania should join.';
const position = (actor: string, given: Partial<Position> = {}): Position => ({
	actor_id: actor.toLowerCase(),
	actor,
	group_id: actor.toLowerCase(),
	stance: 'support',
	latest: true,
	said_on: null,
	independent_outlets: 1,
	...given
});
const words = (rows: Position[]) =>
	leadSentence(TEXT, rows)
		.map((part) => part.text)
		.join('');

describe('lead sentence', () => {
	test('says so where nobody takes a position', () => {
		expect(words([])).toBe('Nobody in these sources takes a position on whether Ruritania should join.');
	});

	test('agrees in number', () => {
		expect(words([position('Ada')])).toBe('Ada holds that Ruritania should join.');
		expect(words([position('Ada'), position('Bo')])).toBe('Ada and Bo hold that Ruritania should join.');
	});

	test.each([
		['oppose', 'Ada rejects the idea that Ruritania should join.'],
		['conditional', 'Ada attaches conditions to the idea that Ruritania should join.'],
		['ambivalent', 'Ada keeps open whether Ruritania should join.'],
		['none', 'Ada takes no side on whether Ruritania should join.']
	] as const)('begins with %s where that is all there is', (stance, sentence) => {
		expect(words([position('Ada', { stance })])).toBe(sentence);
	});

	test('names at most three holders a clause, the better sourced ones, and counts the others', () => {
		const five = ['Ada', 'Bo', 'Cy', 'Di', 'Ed'].map((name, i) => position(name, { independent_outlets: i }));
		expect(words(five)).toBe('Ed, Di and 3 others hold that Ruritania should join.');
		expect(words(five.slice(0, 3))).toBe('Ada, Bo and Cy hold that Ruritania should join.');
	});

	test('counts a person with a government that agrees, and names one who differs', () => {
		const rows = [
			position('Ruritania'),
			position('Ada', { group_id: 'ruritania' }),
			position('Bo', { group_id: 'ruritania', stance: 'conditional', said_on: '2025-12-14' })
		];
		expect(words(rows)).toBe(
			'Ruritania holds that Ruritania should join; Bo attaches conditions. ' +
				'The latest word known to the day is Bo’s, on 14 December 2025: conditional.'
		);
	});

	test('does not speak for a government that is silent', () => {
		expect(words([position('Ada', { group_id: 'ruritania' })])).toMatch(/^Ada holds/);
	});

	const anyPosition = fc.record({
		actor_id: fc.string({ minLength: 1 }),
		actor: fc.constantFrom('Ada', 'Bo', 'United Things', 'Cy'),
		group_id: fc.constantFrom('g', 'h'),
		stance: fc.constantFrom(...STANCES),
		latest: fc.boolean(),
		said_on: fc.constantFrom(null, '2025-12-01', '2025-12-14'),
		independent_outlets: fc.nat(9)
	});

	test('claims no stance that no latest position has, and counts no more holders than there are', () => {
		fc.assert(
			fc.property(fc.uniqueArray(anyPosition, { selector: (row) => row.actor_id }), (rows) => {
				const text = words(rows);
				const held = new Set(rolledUp(rows).map((row) => row.stance));
				expect(/\bholds? that\b/.test(text)).toBe(held.has('support'));
				expect(/\brejects?\b/.test(text)).toBe(held.has('oppose'));
				const others = [...text.matchAll(/and (\d+) others?/g)].reduce(
					(sum, match) => sum + Number(match[1]),
					0
				);
				expect(others).toBeLessThanOrEqual(rolledUp(rows).length);
				expect(text).toMatch(/\.$/);
			})
		);
	});
});
