import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { NO_FILTER, type Filter } from '../../src/lib/model/filter';
import {
	heldAs,
	heldPositions,
	leadSentence,
	type LeadPosition,
	type Proposition
} from '../../src/lib/model/lead';
import { inSentence } from '../../src/lib/model/naming';
import { SIDES, STANCES } from '../../src/lib/model/vocab';

const ASKED = { text: 'Ruritania should join.', kind: 'demand', goal: 'membership for Ruritania' } as const;
const CLAIM = { text: 'Zubrowka is about to attack.', kind: 'claim', goal: null } as const;
const UNDATED = { said_on: null, said_from: null, said_to: null, reported_on: null };
const position = (actor: string, given: Partial<LeadPosition> = {}): LeadPosition => ({
	...{ actor_id: actor.toLowerCase(), actor, group_id: actor.toLowerCase(), ...UNDATED },
	...{ stance: 'support', condition: null, direction: null, latest: true, independent_outlets: 1 },
	...given
});
const words = (rows: LeadPosition[], filter: Partial<Filter> = {}, asked: Proposition = ASKED) =>
	leadSentence(asked, rows, { ...NO_FILTER, ...filter })
		.map((part) => part.text)
		.join('');

describe('lead sentence', () => {
	test('says so where nobody takes a position', () => {
		expect(words([])).toBe('Nobody in these sources has said anything on whether Ruritania should join.');
	});

	test('agrees in number', () => {
		expect(words([position('Ada')])).toBe('Ada wants membership for Ruritania.');
		expect(words([position('Ada'), position('Bo')])).toBe('Ada and Bo want membership for Ruritania.');
	});

	test.each([
		['oppose', 'Ada opposes membership for Ruritania.'],
		['conditional', 'Ada makes membership for Ruritania depend on a condition.'],
		['ambivalent', 'Ada keeps open whether Ruritania should join.'],
		['none', 'Ada raised membership for Ruritania without saying for or against.']
	] as const)('begins with %s where that is all there is', (stance, sentence) => {
		expect(words([position('Ada', { stance })])).toBe(sentence);
	});

	test('a codebook without a noun phrase has its sentence quoted', () => {
		const asked = { ...ASKED, goal: null };
		expect(words([position('Ada'), position('Bo', { stance: 'oppose' })], {}, asked)).toBe(
			'Ada says that Ruritania should join; Bo opposes it.'
		);
		expect(words([position('Bo', { stance: 'oppose' })], {}, asked)).toBe(
			'Bo opposes the idea that Ruritania should join.'
		);
	});

	test('says which way a condition points, and what it is', () => {
		const condition = 'guarantees from its neighbours';
		const rows = [
			position('Ada', { stance: 'conditional', direction: 'for', condition }),
			position('Bo', { stance: 'conditional', direction: 'against', condition })
		];
		expect(words(rows)).toBe(
			`Ada would accept membership for Ruritania on a condition (${condition}); Bo would give it up on a condition (${condition}).`
		);
	});

	test('a condition too long to read in passing is left to the evidence', () => {
		const condition = 'long '.repeat(30).trim();
		expect(words([position('Ada', { stance: 'conditional', direction: 'for', condition })])).toBe(
			'Ada would accept membership for Ruritania on a condition.'
		);
	});

	test('actors who only raised it are not said to take no side, and are omitted beside those who took one', () => {
		const none = position('Ada', { stance: 'none', said_on: '2025-12-14' });
		expect(words([none])).not.toMatch(/no side|neutral/);
		expect(words([none, position('Bo', { said_on: '2025-12-01' })])).toBe(
			'Bo wants membership for Ruritania. Most recent statement: Bo, 1 December 2025 (wants it).'
		);
	});

	test('a claim is agreed with or disputed, never wanted or opposed', () => {
		const rows = (['support', 'oppose', 'conditional', 'ambivalent'] as const).map((stance, i) =>
			position(['Ada', 'Bo', 'Cy', 'Di'][i] as string, { stance, direction: 'for' })
		);
		expect(words(rows, {}, CLAIM)).toBe(
			'Ada says that Zubrowka is about to attack; Bo disputes it; Di leaves it open; Cy says it depends on conditions.'
		);
	});

	test('names at most three holders a clause, the better sourced ones, and counts the others', () => {
		const five = ['Ada', 'Bo', 'Cy', 'Di', 'Ed'].map((name, i) => position(name, { independent_outlets: i }));
		expect(words(five)).toBe('Ed, Di and 3 others want membership for Ruritania.');
		expect(words(five.slice(0, 3))).toBe('Ada, Bo and Cy want membership for Ruritania.');
	});

	test('counts a person with a government that agrees, and names one who differs', () => {
		const rows = [
			position('Ruritania'),
			position('Ada', { group_id: 'ruritania' }),
			position('Bo', { group_id: 'ruritania', stance: 'ambivalent', said_on: '2025-12-14' })
		];
		expect(words(rows)).toBe(
			'Ruritania wants membership for Ruritania; Bo keeps it open. ' +
				'Most recent statement: Bo, 14 December 2025 (keeps it open).'
		);
	});

	test('does not speak for a government that is silent', () => {
		expect(words([position('Ada', { group_id: 'ruritania' })])).toMatch(/^Ada wants/);
	});

	test('names every person for themselves where the reader asks for persons', () => {
		const rows = [position('Ruritania'), position('Ada', { group_id: 'ruritania' })];
		expect(words(rows)).toBe('Ruritania wants membership for Ruritania.');
		expect(words(rows, { as: 'person' })).toBe('Ruritania and Ada want membership for Ruritania.');
	});

	test('says where the positions are the most frequent ones', () => {
		expect(words([position('Ada'), position('Bo', { stance: 'oppose' })], { position: 'frequent' })).toBe(
			'Going by what each has said most often, Ada wants membership for Ruritania; Bo opposes it.'
		);
	});

	test('does not speak of all sources under a filter', () => {
		expect(words([], { sides: ['nato'] })).toMatch(/^Nobody left by the filter has said anything/);
		expect(words([position('Ada', { said_on: '2025-12-01' })], { from: '2025-11-01' })).toMatch(
			/ Most recent statement of these: Ada, 1 December 2025 \(wants it\)\.$/
		);
	});

	test('the most recent follows the rule: said on, else said by, else reported, with the range in words', () => {
		const day = position('Ada', { said_on: '2025-12-03', reported_on: '2025-12-05' });
		const range = position('Bo', { said_from: '2025-12-14', said_to: '2025-12-15', stance: 'oppose' });
		const by = position('Cy', { said_to: '2025-12-20', reported_on: '2025-12-20' });
		const standing = position('Di', { reported_on: '2025-12-21' });
		expect(words([day, range])).toMatch(/: Bo, 14–15 December 2025 \(opposes it\)\.$/);
		expect(words([day, range, by])).toMatch(/: Cy, reported 20 December 2025 \(wants it\)\.$/);
		expect(words([day, range, by, standing])).toMatch(/: Di, reported 21 December 2025 \(wants it\)\.$/);
	});

	test.each([
		['Western governments', 'Western governments want'],
		['European allies of Elsewhere', 'The European allies of Elsewhere want'],
		['United States', 'The United States wants'],
		['Critics (unnamed)', 'Unnamed critics want'],
		['US officials (unnamed)', 'Unnamed US officials want'],
		['US officials of 4 Dec 2025 (unnamed)', 'Unnamed US officials of 4 Dec 2025 want'],
		[
			'US official in Made-up City of 4 Dec 2025 (unnamed)',
			'An unnamed US official in Made-up City of 4 Dec 2025 wants'
		],
		['Senior US official (unnamed)', 'An unnamed senior US official wants'],
		['European defence official (unnamed)', 'An unnamed European defence official wants'],
		['Institute for Made-up Things', 'The Institute for Made-up Things wants'],
		['Ida of the Hills', 'Ida of the Hills wants']
	])('%s begins its sentence as a name should', (name, begins) => {
		expect(words([position(name)])).toMatch(new RegExp(`^${begins} `));
	});

	test('two unnamed sources described alike are named once and counted twice', () => {
		const [a, b] = ['a', 'b'].map((id) => position('US officials (unnamed)', { actor_id: id, group_id: id }));
		expect(words([a as LeadPosition, b as LeadPosition])).toBe(
			'Unnamed US officials and 1 other want membership for Ruritania.'
		);
		expect(words([a as LeadPosition, { ...(b as LeadPosition), stance: 'oppose' }])).toBe(
			'Unnamed US officials want membership for Ruritania; 1 other opposes it.'
		);
	});

	test('the last day belongs to all who spoke on it, and to what they said then', () => {
		const day = { said_on: '2025-12-14' };
		expect(words([position('Ada', day), position('Bo', day)])).toMatch(
			/ Most recent statements: Ada and Bo, 14 December 2025\.$/
		);
		const both = [position('Ada', day), position('Ada', { ...day, stance: 'oppose', latest: false })];
		expect(words(both)).toMatch(/ Most recent statement: Ada, 14 December 2025\.$/);
	});

	test('the latest statement is named even if it is not the actor’s most frequent position', () => {
		const rows = [
			position('Ada', { said_on: '2025-12-01' }),
			position('Ada', { said_on: '2025-12-14', stance: 'oppose', latest: false })
		];
		expect(words(rows, { position: 'frequent' })).toMatch(/Ada, 14 December 2025 \(opposes it\)\.$/);
	});

	const NAMES = ['Ada', 'Bo', 'Cy', 'United Things', 'Western governments', 'US officials (unnamed)'];
	const anyPosition = fc.record({
		actor_id: fc.string({ minLength: 1 }),
		actor: fc.constantFrom(...NAMES),
		group_id: fc.constantFrom('g', 'h'),
		stance: fc.constantFrom(...STANCES),
		condition: fc.constantFrom(null, 'made-up terms'),
		direction: fc.constantFrom(null, 'for' as const, 'against' as const),
		latest: fc.boolean(),
		said_on: fc.constantFrom(null, '2025-12-01', '2025-12-14'),
		said_from: fc.constant(null),
		said_to: fc.constant(null),
		reported_on: fc.constantFrom(null, '2025-12-10'),
		independent_outlets: fc.nat(9)
	});
	const anyRows = fc.uniqueArray(anyPosition, { selector: (row) => row.actor_id, maxLength: 30 });
	const anyFilter = fc
		.record({
			position: fc.constantFrom('latest' as const, 'frequent' as const),
			as: fc.constantFrom('government' as const, 'person' as const),
			sides: fc.subarray([...SIDES], { maxLength: 1 })
		})
		.map((given): Filter => ({ ...NO_FILTER, ...given }));
	const escaped = (text: string) => text.replace(/[()]/g, '\\$&');
	const VERBS = {
		support: /^(.*) (want|wants) /,
		oppose: /^(.*) (oppose|opposes) /,
		'accepts-if': /^(.*?) (would accept) /,
		'gives-up-if': /^(.*?) (would give) /,
		conditional: /^(.*) (make|makes) (?:it|membership for Ruritania) depend/,
		ambivalent: /^(.*) (keep|keeps) /,
		none: /^(.*) (raised) /
	};
	/** Subject and verb of each clause of the first sentence, by what it says of them. */
	const clauses = (text: string) => {
		const first = text.replace(/ Most recent .*$/, '').replace(/^Going[^,]*, /, '');
		return first.split('; ').map((clause) => {
			for (const [held, pattern] of Object.entries(VERBS)) {
				const [, who = '', verb = ''] = pattern.exec(clause) ?? [];
				if (verb) return { held, who: who.charAt(0).toLowerCase() + who.slice(1), verb };
			}
			throw new Error(`no clause: ${clause}`);
		});
	};
	const named = (who: string) =>
		NAMES.filter((name) => new RegExp(`(^|, | and )${escaped(inSentence(name))}($|, | and )`, 'i').test(who));

	test('each clause names and counts just the holders of its position, at most three by name, each once', () => {
		fc.assert(
			fc.property(anyRows, anyFilter, (rows, filter) => {
				const held = heldPositions(rows, filter.as);
				fc.pre(held.length > 0);
				const found = clauses(words(rows, filter));
				const kinds = new Set<string>(held.map((row) => heldAs(row, 'demand')));
				if (kinds.size > 1) kinds.delete('none');
				expect(found.map((clause) => clause.held).sort()).toEqual([...kinds].sort());
				for (const { held: as, who, verb } of found) {
					const holders = held.filter((row) => heldAs(row, 'demand') === as);
					const others = Number(/(\d+) others?$/.exec(who)?.[1] ?? 0);
					expect(named(who).length).toBeLessThanOrEqual(3);
					expect(named(who).length + others).toBe(holders.length);
					for (const name of named(who)) expect(holders.map((row) => row.actor)).toContain(name);
					if (/^would|^raised/.test(verb)) continue;
					const many = holders.length > 1 || /^(western governments|unnamed us officials)$/i.test(who);
					expect(/s$/.test(verb), `${who} ${verb}`).toBe(!many);
				}
				const names = found.flatMap(({ who }) => named(who));
				expect(new Set(names).size).toBe(names.length);
			})
		);
	});

	test('is complete sentences for any rows', () => {
		fc.assert(
			fc.property(anyRows, anyFilter, (rows, filter) => {
				const text = words(rows, filter);
				expect(text).toMatch(/^[A-Z0-9].*\.$/);
				expect(text).not.toMatch(/undefined|null|NaN| {2}|\.\.|\(unnamed\)/);
				for (const count of text.matchAll(/(\d+) (others?)/g))
					expect(count[2]).toBe(count[1] === '1' ? 'other' : 'others');
			})
		);
	});
});
