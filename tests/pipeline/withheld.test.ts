/** Whose position a source without a name relays. All passages are made up. */
import { expect, test } from 'vitest';
import { loadCodebook } from '../../src/pipeline/codebook';
import { coder } from '../../src/pipeline/coded';
import { articleOf } from '../../src/pipeline/quality/run';

const code = coder(await loadCodebook('seeds/codebook'));
const read = (text: string) => code(articleOf({ id: 'x', text, publishedOn: '2025-12-04' }));
const positionsOf = (text: string) =>
	read(text).statements.flatMap(({ holderId, stances }) =>
		stances.map(({ propositionId, stance }) => [holderId, propositionId, stance])
	);

test('what others plan is not the position of the officials who report it, and is left to review', () => {
	const text =
		'Allies are preparing a plan that would let Ukraine join NATO, three officials said on Monday.';
	expect(positionsOf(text)).toEqual([]);
	expect(read(text).candidates).toMatchObject([{ propositionId: 'nato-membership' }]);
});

test('what they demand or back themselves is', () => {
	const holder = 'unnamed-x-senior-diplomat';
	expect(positionsOf('Ukraine must be admitted to NATO, a senior diplomat said.')).toEqual([
		[holder, 'nato-membership', 'support']
	]);
	expect(positionsOf('A senior diplomat backed Ukraine’s NATO membership.')).toEqual([
		[holder, 'nato-membership', 'support']
	]);
});
