/** Agreement of two labellers. All passages and holders are made up. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { labelsIn } from '../../src/review/agreement/label-files';
import {
	differences,
	f1Of,
	labelAgreement,
	type Labels,
	type Position
} from '../../src/review/agreement/labellers';

const at = (holder: string, proposition: string, stance: Position['stance']): Position => ({
	holder,
	proposition,
	stance
});
const first: Labels = new Map([
	['one', [at('hollin', 'bridge', 'support'), at('kolt', 'bridge', 'oppose')]],
	['two', [at('brod', 'tunnel', 'conditional')]],
	['three', []],
	['four', [at('orlin', 'bridge', 'support')]],
	['left-out', [at('orlin', 'bridge', 'support')]]
]);
const second: Labels = new Map([
	['one', [at('kolt', 'bridge', 'oppose'), at('hollin', 'bridge', 'support')]],
	['two', [at('brod', 'tunnel', 'support')]],
	['three', []],
	['four', [at('ruritania', 'bridge', 'support'), at('orlin', 'tunnel', 'none')]]
]);

test('passages are identical where all positions are, in any order, and where neither has one', () => {
	const agreement = labelAgreement(first, second);
	expect([agreement.passages, agreement.identical]).toEqual([4, 2]);
});

test('a passage that only one has labelled is left out', () => {
	expect(labelAgreement(first, second).positions).toEqual({ first: 4, second: 5, both: 2 });
	expect(labelAgreement(second, first).positions).toEqual({ first: 5, second: 4, both: 2 });
});

test('F1 counts shared positions twice over all, and once more without their holders', () => {
	const { positions, sides } = labelAgreement(first, second);
	expect(f1Of(positions)).toBeCloseTo(4 / 9);
	expect(sides.both).toBe(3);
	expect(f1Of({ first: 0, second: 0, both: 0 })).toBeNull();
});

test('two holders on one side need two partners', () => {
	const twice: Labels = new Map([
		['one', [at('hollin', 'bridge', 'support'), at('brod', 'bridge', 'support')]]
	]);
	const once: Labels = new Map([['one', [at('kolt', 'bridge', 'support')]]]);
	expect(labelAgreement(twice, once).sides.both).toBe(1);
});

test('alpha compares stances where holder and proposition agree', () => {
	const agreement = labelAgreement(first, second);
	expect(agreement.heldAlike).toBe(3);
	expect(agreement.cells.conditional).toMatchObject({ support: 1, conditional: 0 });
	// Pairs: support–support, oppose–oppose, conditional–support. By hand: 1 − (6 − 1) · 2 / 22.
	expect(agreement.alpha).toBeCloseTo(1 - 10 / 22);
});

test('differences name what only one labeller has', () => {
	expect(differences(first, second)).toEqual([
		'two\n  a: brod tunnel conditional\n  b: brod tunnel support',
		'four\n  a: orlin bridge support\n  b: ruritania bridge support, orlin tunnel none'
	]);
});

let folder: string;
beforeEach(() => {
	folder = mkdtempSync(join(tmpdir(), 'labels-'));
});
afterEach(() => rmSync(folder, { recursive: true }));

test('label files are read, conditions reduced to their stance', () => {
	writeFileSync(
		join(folder, 'plain.yaml'),
		'labels:\n  plain-001:\n    statements:\n      - holder: brod\n        stances:\n          tunnel: { stance: conditional, condition: if asked }\n'
	);
	expect([...(labelsIn(folder).get('plain') ?? [])]).toEqual([
		['plain-001', [at('brod', 'tunnel', 'conditional')]]
	]);
});

test('a stance that does not exist is an error that names the file and the place', () => {
	writeFileSync(
		join(folder, 'plain.yaml'),
		'labels:\n  plain-001:\n    statements:\n      - holder: brod\n        stances: { tunnel: likes }\n'
	);
	expect(() => labelsIn(folder)).toThrow(/plain\.yaml: labels\.plain-001\.statements\.0\.stances\.tunnel/);
	expect(() => labelsIn(join(folder, 'none'))).toThrow(/no such folder/);
});
