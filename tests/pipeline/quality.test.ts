/** The labelled set as it stands, and the figures on a tiny case whose figures can be told by hand. All is made up. */
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { format } from 'prettier';
import { describe, expect, it } from 'vitest';
import { DATE_BASES, STANCES, type Stance } from '../../src/lib/model/vocab';
import { loadCodebook } from '../../src/pipeline/codebook';
import { problemLine, Problems } from '../../src/pipeline/codebook/problems';
import { parseYaml } from '../../src/pipeline/codebook/yaml-file';
import { scoreAttribution } from '../../src/pipeline/quality/attribution';
import { compare } from '../../src/pipeline/quality/compare';
import { datedCells, isDatedRight, isDayRight } from '../../src/pipeline/quality/date-score';
import type { DatedHalfReport } from '../../src/pipeline/quality/date-report';
import { DATED_HALVES, type DatedHalf, type DatedStatement } from '../../src/pipeline/quality/dated';
import { faultLines } from '../../src/pipeline/quality/faults';
import { MEASURED } from '../../src/pipeline/code/confidence';
import { WAYS } from '../../src/pipeline/quality/first-looks';
import {
	constructionOf,
	HALVES,
	readLabelled,
	type Half,
	type LabelledPassage
} from '../../src/pipeline/quality/labelled';
import { loadDated, loadFirstLooks, loadLabelled } from '../../src/pipeline/quality/load';
import { report, speedText } from '../../src/pipeline/quality/report';
import { passageCoder, type CodedPassage } from '../../src/pipeline/quality/run';
import {
	calibration,
	calibrationError,
	conditionAgreement,
	confusion,
	losses,
	scoreCells,
	scoreHolders,
	scoreStance
} from '../../src/pipeline/quality/score';
import { recordedSpeed, recordSpeed, type Speed } from '../../src/pipeline/quality/speed';
import type { Said } from '../../src/pipeline/types';
import { codebook } from './support/book';

const SPEED: Speed = {
	cores: 2,
	once: { articles: 1, seconds: 40, busySeconds: 50, megabytes: 300 },
	twice: { articles: 2, seconds: 82, busySeconds: 100, megabytes: 330 }
};

/** Three dated statements: one right, one a day off, one not found. */
const label = { holder: 'ida', basis: 'weekday', on: '2025-03-03', from: null, to: null } as const;
const said = (on: string): Said => ({ on, from: on, to: on, basis: 'weekday', words: null });
const DATED: DatedHalfReport = {
	set: { half: 'read', firstLook: { on: '2025-03-07', found: 2, right: 1 }, passages: [] },
	cells: [said('2025-03-03'), said('2025-03-04'), null].map((one, i) => ({
		passageId: `weekday-0${i}`,
		construction: 'weekday',
		label,
		said: one
	}))
};

describe('tests/quality: dates', async () => {
	const sets = await loadDated('tests/quality');

	it('has at least 60 passages in halves of one size, none in both', () => {
		const texts = DATED_HALVES.flatMap((half) => sets[half].passages.map(({ text }) => text));
		expect(texts.length).toBeGreaterThanOrEqual(60);
		expect(new Set(texts).size).toBe(texts.length);
		expect(Math.abs(sets.read.passages.length - sets.apart.passages.length)).toBeLessThanOrEqual(5);
	});

	it.each(DATED_HALVES)('contains every basis and every kind: %s', (half) => {
		const labels = sets[half].passages.flatMap(({ statements }) => statements);
		expect(new Set(labels.map(({ basis }) => basis))).toEqual(new Set(DATE_BASES));
		const kinds = (one: DatedHalf) => new Set(sets[one].passages.map(({ id }) => constructionOf(id)));
		expect(kinds(half)).toEqual(kinds('read'));
	});

	it('compares day, else bounds, and the basis; the second statement of a holder with the second', () => {
		const cell = (own: Partial<DatedStatement>, of: Said | null) => ({
			passageId: 'weekday-01',
			construction: 'weekday',
			label: { ...label, ...own },
			said: of
		});
		expect(isDatedRight(cell({}, said('2025-03-03')))).toBe(true);
		expect(isDatedRight(cell({ basis: 'explicit' }, said('2025-03-03')))).toBe(false);
		expect(isDayRight(cell({ basis: 'explicit' }, said('2025-03-03')))).toBe(true);
		expect(isDayRight(cell({}, null))).toBe(false);
		const bounds = { ...said('2025-03-03'), on: null, to: null };
		expect(isDayRight(cell({ on: null, from: '2025-03-03' }, bounds))).toBe(true);
		expect(isDayRight(cell({ on: null, from: '2025-03-02' }, bounds))).toBe(false);
		const [first, second] = datedCells(
			[
				{
					id: 'carried-01',
					text: 'Ilse Marant said on Monday that Veldonia must join the Pact.\n\nIlse Marant said on 2 March 2025 that peace is near in Velda.',
					publishedOn: '2025-03-07',
					statements: [
						{ ...label, holder: 'ilse-marant' },
						{ ...label, holder: 'ilse-marant', basis: 'explicit', on: '2025-03-02' }
					]
				}
			],
			codebook
		);
		expect([first?.said?.on, second?.said?.on]).toEqual(['2025-03-03', '2025-03-02']);
	});
});

describe('tests/quality', async () => {
	const propositions = (await loadCodebook('seeds/codebook')).propositions.map(({ id }) => id);
	const halves = await loadLabelled('tests/quality', new Set(propositions));
	const all = HALVES.flatMap((half) => halves[half]);

	it('has at least 150 passages, each with its own id and text, in halves of one size', () => {
		expect(all.length).toBeGreaterThanOrEqual(150);
		expect(new Set(all.map(({ id }) => id)).size).toBe(all.length);
		expect(new Set(all.map(({ text }) => text)).size).toBe(all.length);
		expect(Math.abs(halves.read.length - halves.apart.length)).toBeLessThanOrEqual(5);
	});

	it('parts the halves by the number in the id', () => {
		const odd = ({ id }: LabelledPassage) => Number(/\d+$/.exec(id)?.[0]) % 2 === 1;
		expect(halves.read.filter((passage) => !odd(passage))).toEqual([]);
		expect(halves.apart.filter(odd)).toEqual([]);
	});

	it.each(['read', 'apart'] as const)('contains every construction, stance and proposition: %s', (half) => {
		const labels = halves[half].flatMap(({ statements }) =>
			statements.flatMap(({ stances }) => Object.entries(stances))
		);
		expect(new Set(labels.map(([, { stance }]) => stance))).toEqual(new Set(STANCES));
		expect(new Set(labels.map(([id]) => id))).toEqual(new Set(propositions));
		expect(new Set(halves[half].map(({ id }) => constructionOf(id)))).toEqual(
			new Set([...halves.read, ...halves.apart].map(({ id }) => constructionOf(id)))
		);
	});
});

describe('first looks', async () => {
	const looks = await loadFirstLooks('tests/quality');

	it('confidences rest on the second and the third', () => {
		const later = looks.filter(({ set }) => set !== 'blind-1');
		for (const way of WAYS) {
			const sum = (at: 0 | 1) => later.reduce((total, { ways }) => total + ways[way][at], 0);
			expect(MEASURED[way], way).toEqual({ right: sum(0), of: sum(1) });
		}
	});
});

describe('reading labels', () => {
	const said = (text: string) => {
		const problems = new Problems();
		const file = parseYaml('f', text, problems);
		if (file) readLabelled(file, new Set(['bridge']));
		return problems.found.map((problem) => problemLine(problem).replace(/^f:\d+:\d+: /, ''));
	};
	const one = (stances: string) =>
		`half: read\npassages: [{id: a-01, text: Yes if dry., published_on: 2025-01-02, statements: [{holder: ida, stances: ${stances}}]}]`;

	it('accepts valid files', () => {
		expect(said(one('{bridge: support}'))).toEqual([]);
		expect(said(one('{bridge: {stance: conditional, condition: if dry}}'))).toEqual([]);
	});

	it.each([
		['{tunnel: support}', 'there is no proposition "tunnel"'],
		[
			'{bridge: conditional}',
			'a conditional stance needs its condition: {stance: conditional, condition: …}'
		],
		[
			'{bridge: {stance: conditional, condition: if wet}}',
			'"if wet" is not in the passage; take its own words'
		],
		[
			'{bridge: maybe}',
			'write one of the stances, and a conditional one as {stance: conditional, condition: …}'
		]
	])('%s', (stances, message) => {
		expect(said(one(stances))).toEqual([message]);
	});

	it('finds a holder written twice and ids that are taken', () => {
		const twice = '{holder: ida, stances: {bridge: support}}';
		const entry = `{id: a-01, text: Yes., published_on: 2025-01-02, statements: [${twice}, ${twice}]}`;
		expect(
			said(`half: read\npassages:\n  - ${entry}\n  - {id: a-01, text: No., published_on: 2025-01-02}`)
		).toEqual([
			'ida has a statement here already; join the two',
			'"a-01" is taken by the entry in line 3; choose another id'
		]);
	});
});

/** A passage labelled with holder → proposition → stance, and what is coded for it, with confidences. */
type Labels = Record<string, Record<string, Stance>>;
type Codes = Record<string, Record<string, [Stance, number]>>;

const cases: Record<string, [Labels, Codes]> = {
	'plain-01': [{ ida: { bridge: 'support' } }, { ida: { bridge: ['support', 0.9] } }],
	'plain-02': [{ ida: { bridge: 'oppose' } }, { ida: { bridge: ['support', 0.8] } }],
	'plain-03': [{ ida: { bridge: 'oppose' } }, { otto: { bridge: ['oppose', 0.8] } }],
	'plain-04': [{ ida: { bridge: 'conditional' } }, { ida: { bridge: ['conditional', 0.75] } }],
	'other-01': [{ ida: { tunnel: 'oppose' } }, {}],
	'other-02': [{ ida: {} }, { ida: { tunnel: ['support', 0.849] } }],
	'beside-01': [{}, {}],
	'beside-02': [{}, { otto: {} }]
};

const passages = Object.entries(cases).map(([id, [labels]]): LabelledPassage => ({
	id,
	text: `Words of ${id}.`,
	publishedOn: '2025-01-02',
	statements: Object.entries(labels).map(([holder, stances]) => ({
		holder,
		stances: Object.fromEntries(
			Object.entries(stances).map(([proposition, stance]) => [
				proposition,
				{ stance, condition: stance === 'conditional' ? 'if it is dry' : null }
			])
		)
	}))
}));

const code = ({ id }: LabelledPassage): CodedPassage =>
	new Map(
		Object.entries(cases[id]?.[1] ?? {}).map(([holder, positions]) => [
			holder,
			new Map(
				Object.entries(positions).map(([proposition, [stance, confidence]]) => [
					proposition,
					{ stance, confidence, condition: 'if dry', rule: 'a rule', ruleWords: null }
				])
			)
		])
	);

describe('figures', () => {
	const comparison = compare(passages, code);
	const { cells, holders } = comparison;

	it('counts a position right only with holder, proposition and stance', () => {
		expect(scoreCells(cells)).toEqual({
			labelled: 5,
			coded: 5,
			right: 2,
			precision: 2 / 5,
			recall: 2 / 5,
			f1: 2 / 5
		});
		expect(scoreStance(cells, 'support')).toMatchObject({ labelled: 1, coded: 3, right: 1, f1: 1 / 2 });
		expect(scoreStance(cells, 'oppose')).toMatchObject({ labelled: 3, coded: 1, precision: 0, recall: 0 });
		expect(scoreStance(cells, 'none')).toMatchObject({ precision: null, recall: null, f1: null });
	});

	it('lays labels in rows and codes in columns, with nothing last', () => {
		// Columns: oppose, ambivalent, conditional, support, none, not coded.
		expect(confusion(cells)).toEqual([
			[0, 0, 0, 1, 0, 2],
			[0, 0, 0, 0, 0, 0],
			[0, 0, 1, 0, 0, 0],
			[0, 0, 0, 1, 0, 0],
			[0, 0, 0, 0, 0, 0],
			[1, 0, 0, 1, 0, 0]
		]);
	});

	it('says what becomes of each labelled position', () => {
		expect(losses(cells)).toEqual({
			labelled: 5,
			right: 2,
			otherStance: 1,
			otherHolder: 1,
			otherHolderAndStance: 0,
			missed: 1
		});
	});

	it('scores holders whatever they hold', () => {
		expect(scoreHolders(holders)).toMatchObject({ labelled: 6, coded: 6, right: 4 });
		expect(comparison.offSubject).toEqual({ passages: 2, published: 1 });
	});

	it('gathers confidences around tenths: 0.75 and 0.849 belong to 0.8', () => {
		const bins = calibration(cells);
		expect(bins.map((bin) => [bin.around, bin.coded, bin.right, bin.rightForSomebody])).toEqual([
			[0.8, 4, 1, 2],
			[0.9, 1, 1, 1]
		]);
		expect(bins[0]?.meanConfidence).toBeCloseTo(0.79975, 10);
		// Wilson's interval for 1 of 4, as tables of it give it.
		expect(bins[0]?.low).toBeCloseTo(0.046, 3);
		expect(bins[0]?.high).toBeCloseTo(0.699, 3);
		expect(calibrationError(bins)).toBeCloseTo((4 * (0.79975 - 0.25) + 0.1) / 5, 10);
	});

	it('measures how far conditions agree in their words', () => {
		// "if it is dry" and "if dry" share two words of four and two.
		expect(conditionAgreement(cells)).toEqual({ both: 1, dice: 4 / 6 });
	});

	it('lists faults with what was due', () => {
		expect(faultLines(passages, comparison)).toContain(
			'  ida bridge: oppose, coded as nothing; oppose for another holder'
		);
		expect(faultLines(passages, comparison).join('\n')).not.toContain('plain-01');
	});

	it('reports the same whenever run, laid out as the formatter leaves it', async () => {
		const sets = Object.fromEntries(HALVES.map((half) => [half, comparison])) as Record<
			Half,
			typeof comparison
		>;
		const text = await format(
			report(
				{ sets, looks: [], dates: { read: DATED, apart: DATED }, machines: [] },
				['bridge', 'tunnel'],
				null,
				SPEED
			),
			{ parser: 'markdown' }
		);
		expect(await format(text, { parser: 'markdown' })).toBe(text);
		expect(text).toMatch(/\| \*\*All\*\* +\| +5 \| +5 \| +2 \| +40\.0% \| +40\.0% \| +40\.0% \|/);
		expect(text).toContain('not at hand');
		expect(text).toMatch(/\| kept apart +\| +3 +\| +2 +\| +1 +\| +50\.0% +\| +33\.3% +\|/);
		expect(text.replaceAll(DATED.set.firstLook.on, '')).not.toMatch(/\b20\d\d\b/);
	});
});

describe('attribution', () => {
	it('is not measured without annotated articles and a scorer, and names those that do not exist', () => {
		expect(scoreAttribution(undefined, 'package.json')).toBeNull();
		expect(scoreAttribution('tests', undefined)).toBeNull();
		expect(() => scoreAttribution('no/such/corpus', 'package.json')).toThrow('no/such/corpus does not exist');
		expect(() => scoreAttribution('tests', 'no/such/scorer')).toThrow('no/such/scorer does not exist');
	});

	it('passes on the scorer’s output, and its error if it fails', () => {
		const dir = mkdtempSync(join(tmpdir(), 'corpus-'));
		try {
			mkdirSync(join(dir, 'text'));
			writeFileSync(join(dir, 'text', 'a.txt'), 'Ilse Marant said that the bridge was closed.\n');
			const measure = { precision: 50, recall: 40, f1: 44.4, sourceHead: 90, endToEndF1: 30.5 };
			const scores = { articles: 1, content: measure, either: measure };
			const scorer = join(dir, 'scorer.mjs');
			writeFileSync(scorer, `console.log(${JSON.stringify(JSON.stringify(scores))})`);
			const measured = scoreAttribution(dir, scorer);
			expect(measured).toMatchObject(scores);
			const { once, twice } = measured?.speed ?? SPEED;
			expect([once.articles, twice.articles]).toEqual([1, 2]);
			for (const { seconds, busySeconds, megabytes } of [once, twice]) {
				expect(Math.min(seconds, busySeconds)).toBeGreaterThan(0);
				expect(megabytes).toBeGreaterThan(20);
			}
			writeFileSync(scorer, "throw new Error('no gold')");
			expect(() => scoreAttribution(dir, scorer)).toThrow('no gold');
		} finally {
			rmSync(dir, { recursive: true });
		}
		// Three runs of extract, each of which loads a model of the language.
	});

	it('keeps a speed on record, rounded, and shows it with its ratios', () => {
		const dir = mkdtempSync(join(tmpdir(), 'speed-'));
		try {
			expect(recordedSpeed(dir)).toBeNull();
			recordSpeed(dir, { ...SPEED, once: { ...SPEED.once, seconds: 40.4 } });
			expect(recordedSpeed(dir)).toEqual(SPEED);
			expect(speedText(SPEED)).toContain('| **times** | 2.05 | 2.00 | 1.10 |');
			writeFileSync(join(dir, 'speed.json'), '{}');
			expect(() => recordedSpeed(dir)).toThrow('cores');
		} finally {
			rmSync(dir, { recursive: true });
		}
	});
});

describe('coding a passage', () => {
	it('runs the stages, and leaves the passage out of the id of an unnamed holder', () => {
		const coded = passageCoder(codebook)({
			id: 'plain-01',
			text: 'A senior diplomat said that peace is near. Karsk opposes guarantees for Veldonia.',
			publishedOn: '2025-03-07',
			statements: []
		});
		const stances = [...coded].map(([holder, positions]) => [
			holder,
			[...positions].map(([proposition, { stance }]) => `${proposition} ${stance}`)
		]);
		expect(stances).toEqual([
			['unnamed-senior-diplomat', ['peace-near support']],
			['karsk', ['guarantees oppose']]
		]);
	});
});
