/** What readers see of a sample that people check. Figures are made up. */
import { expect, test } from 'vitest';
import { checkedFigures } from '../../src/routes/data/method/checked';

const row = (proposition: string, sampled: number, checked: number, right: number, missed: number) => ({
	...{ proposition, sampled, checked, right, missed }
});

test('without a sample there is nothing to show', () => expect(checkedFigures([])).toBeNull());

test('a sample that nobody has checked has no figures yet', () =>
	expect(checkedFigures([row('Bridge', 40, 0, 0, 0)])).toEqual({
		words: '0 of 40 positions in a sample of the program’s statements were reviewed.',
		table: null
	}));

test('each proposition has its share with an interval, and all together theirs', () =>
	expect(checkedFigures([row('Bridge', 20, 10, 8, 2), row('Tunnel', 20, 10, 10, 0)])?.table?.rows).toEqual([
		['Bridge', '80% (49 to 94), 8 of 10', '80% (49 to 94), 8 of 10'],
		['Tunnel', '100% (72 to 100), 10 of 10', '100% (72 to 100), 10 of 10'],
		['All', '90% (70 to 97), 18 of 20', '90% (70 to 97), 18 of 20']
	]));
