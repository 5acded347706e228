import { expect, test } from 'vitest';
import { parseView, PLAIN_VIEW, viewQuery } from '../../src/lib/model/view';

const read = (query: string) => parseView(new URLSearchParams(query));

test('a view comes back from the URL as it went; the plain one leaves no trace', () => {
	const view = { ...PLAIN_VIEW, evidence: ['u-a', 'u-b'], trueScale: true, actorsIn: 'lanes' };
	expect(read(viewQuery(view))).toEqual(view);
	expect(viewQuery(PLAIN_VIEW)).toBe('');
	expect(read('')).toEqual(PLAIN_VIEW);
});

test('invalid values are ignored', () => {
	expect(read('evidence=<b>,u-a,u-a&scale=wrong&in=Not a chart')).toEqual({
		...PLAIN_VIEW,
		evidence: ['u-a']
	});
});
