/** Which sources are lists. All names are made up. */
import { expect, test } from 'vitest';
import { listIn } from '../../../src/pipeline/actors/lists';

test.each([
	['Ruritania, Latveria and Borduria', ['Ruritania', 'Latveria', 'Borduria']],
	['Both Ruritania and Latveria', ['Ruritania', 'Latveria']],
	['Edda Maron and Aldo Fenn, standing side by side in Brod', ['Edda Maron', 'Aldo Fenn']],
	['Ruritania and, more cautiously, Borduria', ['Ruritania', 'Borduria']],
	['Kolt and three other retired generals', ['Kolt', 'three other retired generals']],
	['Several allies, including Ruritania and Borduria', ['Ruritania', 'Borduria']],
	['Orlin, Brod and the rest of the delegation', ['Orlin', 'Brod', 'the rest of the delegation']]
])('%s', (phrase, members) => {
	expect(listIn(phrase)).toEqual(members);
});

test.each(['Hollin', 'Hollin, the premier and leader of her party', 'the ministry’s spokesman, Karl Brod'])(
	'one alone: %s',
	(phrase) => {
		expect(listIn(phrase)).toEqual([]);
	}
);
