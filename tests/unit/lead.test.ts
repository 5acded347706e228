import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { NO_FILTER, type Filter } from '../../src/lib/model/filter';
import { heldPositions, leadSentence, type Position } from '../../src/lib/model/lead';
import { inSentence } from '../../src/lib/model/naming';
import { SIDES, STANCES } from '../../src/lib/model/vocab';

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
const words = (rows: Position[], filter: Partial<Filter> = {}) =>
	leadSentence(TEXT, rows, { ...NO_FILTER, ...filter })
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

	test('names every person for themselves where the reader asks for persons', () => {
		const rows = [position('Ruritania'), position('Ada', { group_id: 'ruritania' })];
		expect(words(rows)).toBe('Ruritania holds that Ruritania should join.');
		expect(words(rows, { as: 'person' })).toBe('Ruritania and Ada hold that Ruritania should join.');
	});

	test('says where the positions are the most frequent ones', () => {
		expect(words([position('Ada'), position('Bo', { stance: 'oppose' })], { position: 'frequent' })).toBe(
			'Going by what each has said most often, Ada holds that Ruritania should join; Bo rejects it.'
		);
	});

	test('does not speak of all sources under a filter', () => {
		expect(words([], { sides: ['nato'] })).toBe(
			'Nobody left by the filter takes a position on whether Ruritania should join.'
		);
		expect(words([position('Ada', { said_on: '2025-12-01' })], { from: '2025-11-01' })).toMatch(
			/ Of these, the latest word known to the day is Ada’s, on 1 December 2025: supports\.$/
		);
	});

	test.each([
		['Western governments', 'Western governments hold that'],
		['European allies of Elsewhere', 'The European allies of Elsewhere hold that'],
		['United States', 'The United States holds that'],
		['Critics (unnamed)', 'Unnamed critics hold that'],
		['US officials (unnamed)', 'Unnamed US officials hold that'],
		['US officials of 4 Dec 2025 (unnamed)', 'Unnamed US officials of 4 Dec 2025 hold that'],
		[
			'US official in Made-up City of 4 Dec 2025 (unnamed)',
			'An unnamed US official in Made-up City of 4 Dec 2025 holds that'
		],
		['Senior US official (unnamed)', 'An unnamed senior US official holds that'],
		['European defence official (unnamed)', 'An unnamed European defence official holds that'],
		['Institute for Made-up Things', 'The Institute for Made-up Things holds that'],
		['Ida of the Hills', 'Ida of the Hills holds that']
	])('%s stands in its sentence as a name should', (name, begins) => {
		expect(words([position(name)])).toMatch(new RegExp(`^${begins} `));
	});

	test('two unnamed sources described alike are named once and counted twice', () => {
		const [a, b] = ['a', 'b'].map((id) => position('US officials (unnamed)', { actor_id: id, group_id: id }));
		expect(words([a as Position, b as Position])).toBe(
			'Unnamed US officials and 1 other hold that Ruritania should join.'
		);
		expect(words([a as Position, { ...(b as Position), stance: 'oppose' }])).toBe(
			'Unnamed US officials hold that Ruritania should join; 1 other rejects it.'
		);
	});

	test('the last day belongs to all who spoke on it, and to what they said then', () => {
		const day = { said_on: '2025-12-14' };
		expect(words([position('Ada', day), position('Bo', day)])).toMatch(
			/ The latest words known to the day are those of Ada and Bo, on 14 December 2025\.$/
		);
		const both = [position('Ada', day), position('Ada', { ...day, stance: 'oppose', latest: false })];
		expect(words(both)).toMatch(/ The latest words known to the day are Ada’s, on 14 December 2025\.$/);
	});

	test('the last word is the last also where it is not the position that an actor holds most often', () => {
		const rows = [
			position('Ada', { said_on: '2025-12-01' }),
			position('Ada', { said_on: '2025-12-14', stance: 'oppose', latest: false })
		];
		expect(words(rows, { position: 'frequent' })).toMatch(/Ada’s, on 14 December 2025: opposes\.$/);
	});

	const NAMES = ['Ada', 'Bo', 'Cy', 'United Things', 'Western governments', 'US officials (unnamed)'];
	const anyPosition = fc.record({
		actor_id: fc.string({ minLength: 1 }),
		actor: fc.constantFrom(...NAMES),
		group_id: fc.constantFrom('g', 'h'),
		stance: fc.constantFrom(...STANCES),
		latest: fc.boolean(),
		said_on: fc.constantFrom(null, '2025-12-01', '2025-12-14'),
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
		support: /^(.*) (hold|holds) that/,
		oppose: /^(.*) (reject|rejects) /,
		conditional: /^(.*) (attach|attaches) conditions/,
		ambivalent: /^(.*) (keep|keeps) /,
		none: /^(.*) (take|takes) no side/
	};
	/** Subject and verb of each clause of the first sentence, by stance. */
	const clauses = (text: string) => {
		const first = text
			.replace(/ (Of these, the|The) latest words? known.*$/, '')
			.replace(/^Going[^,]*, /, '');
		return first.split('; ').map((clause) => {
			for (const stance of STANCES) {
				const [, who = '', verb = ''] = VERBS[stance].exec(clause) ?? [];
				if (verb) return { stance, who: who.charAt(0).toLowerCase() + who.slice(1), verb };
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
				expect(found.map(({ stance }) => stance).sort()).toEqual(
					[...new Set(held.map((row) => row.stance))].sort()
				);
				for (const { stance, who, verb } of found) {
					const holders = held.filter((row) => row.stance === stance);
					const others = Number(/(\d+) others?$/.exec(who)?.[1] ?? 0);
					expect(named(who).length).toBeLessThanOrEqual(3);
					expect(named(who).length + others).toBe(holders.length);
					for (const name of named(who)) expect(holders.map((row) => row.actor)).toContain(name);
					const many = holders.length > 1 || /^(western governments|unnamed us officials)$/i.test(who);
					expect(/s$/.test(verb), `${who} ${verb}`).toBe(!many);
				}
				const names = found.flatMap(({ who }) => named(who));
				expect(new Set(names).size).toBe(names.length);
			})
		);
	});

	test('is whole sentences, whatever the rows', () => {
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
