import { expect, test } from 'vitest';
import { differences, type ComparedReport } from '../../../src/routes/parts/differ';

const OWN: ComparedReport = {
	...{ said_on: '2025-12-03', said_from: '2025-12-03', said_to: '2025-12-03', speaker: 'Ida Invented' },
	stances: [{ proposition_id: 'join', proposition: 'Joining', stance: 'support' }]
};
const bounds = { said_on: null, said_from: null, said_to: '2025-12-05' };

test.each<[string, Partial<ComparedReport>, string[]]>([
	['nothing', {}, []],
	['the day', { ...bounds }, ['Gives another day: by 5 Dec 2025; here 3 Dec 2025.']],
	[
		'a standing position',
		{ ...bounds, said_to: null },
		['Gives another day: standing position; here 3 Dec 2025.']
	],
	['the speaker', { speaker: null }, ['Names another speaker: nobody; here Ida Invented.']],
	[
		'the position',
		{ stances: [{ proposition_id: 'join', proposition: 'Joining', stance: 'oppose' }] },
		['Gives another position on Joining: opposes; here supports.']
	],
	[
		'what is addressed',
		{ stances: [{ proposition_id: 'neutral', proposition: 'Neutrality', stance: 'none' }] },
		['Adds a position on Neutrality: no position.', 'Gives no position on Joining.']
	]
])('reports that differ in %s', (_, given, sentences) => {
	expect(differences(OWN, { ...OWN, ...given })).toEqual(sentences);
});
