/** Codings side by side. All keys and names are made up. */
import { expect, test } from 'vitest';
import {
	agreementOf,
	confusionOf,
	disagreements,
	type Coder,
	type CodedUnit
} from '../../src/review/agreement/compare';

const unit = (holder: string, positions: CodedUnit['positions']): CodedUnit => ({ holder, positions });
const coder = (name: string, units: Record<string, CodedUnit | null>): Coder => ({
	name,
	kind: 'person',
	units: new Map(Object.entries(units))
});

const anna = coder('anna', {
	one: unit('hollin', { bridge: 'support' }),
	two: unit('kolt', { bridge: 'oppose', tunnel: 'none' }),
	three: unit('brod', { bridge: 'oppose' }),
	four: null
});
const boris = coder('boris', {
	one: unit('hollin', { bridge: 'support' }),
	two: unit('kolt', { bridge: 'conditional', tunnel: 'none' }),
	three: unit('orlin', { bridge: 'oppose' }),
	five: unit('brod', { bridge: 'oppose' })
});

test('what two coders differ on is listed, in holder or side, once both have looked', () => {
	expect(disagreements([anna, boris])).toEqual(['two', 'three']);
});

test('each cell of the confusion matrix lists its cases', () => {
	const cells = confusionOf(anna, boris);
	expect(cells.oppose.conditional).toEqual([{ key: 'two', proposition: 'bridge' }]);
	expect(cells.none.none).toEqual([{ key: 'two', proposition: 'tunnel' }]);
	expect(cells.oppose.oppose).toEqual([{ key: 'three', proposition: 'bridge' }]);
	expect(confusionOf(anna, boris, 'tunnel').support.support).toEqual([]);
});

test('agreement counts what both have coded, holders by name and sides by rank', () => {
	const { holder, stance } = agreementOf([anna, boris]);
	expect(holder.units).toBe(3);
	expect(stance.units).toBe(3);
	expect(holder.value).toBeLessThan(1);
	// One rank apart of two is nearer than two ranks.
	const further = agreementOf([
		anna,
		{ ...boris, units: new Map([...boris.units, ['two', unit('kolt', { bridge: 'support' })]]) }
	]);
	expect(further.stance.value!).toBeLessThan(stance.value!);
	expect(agreementOf([anna, anna]).stance.value).toBe(1);
	expect(agreementOf([anna, boris], 'tunnel').stance.value).toBeNull();
});
