/** Reports of one utterance across articles. All names and words are made up. */
import { describe, expect, test } from 'vitest';
import { corroborate } from '../../src/pipeline/corroborate';
import { originsOf } from '../../src/pipeline/corroborate/independent';
import { quotedRuns } from '../../src/pipeline/corroborate/content';
import { statementsOf } from '../../src/pipeline/statements';
import { dates, resolve, rules } from './support/book';
import { marked, type Marked } from './support/marked';

const read = (source: string, options: Marked) =>
	statementsOf(resolve(marked(`${source}\n\nVelda was quiet.`, options)), rules, dates);

/** Sizes of the utterances made of articles a, b, c …, each with its own outlet. */
function sizes(...sources: string[]): number[] {
	const all = sources.flatMap((source, i) => {
		const id = String.fromCharCode(97 + i);
		return read(source, { id, outlet: `outlet-${id}` });
	});
	return corroborate(all).map(({ statements }) => statements.length);
}

const speech = (words: string) => `[1S Dan Hollis] [1C called] [1X the talks ${words}].`;

describe('corroborate', () => {
	test('shared quoted words make reports of one holder one utterance', () => {
		expect(sizes(speech('“fairly good”'), speech('“fairly good” on the whole'))).toEqual([2]);
		expect(sizes(speech('“fairly good”'), speech('“rather bad”'))).toEqual([1, 1]);
		expect(sizes(speech('“fairly good”'), '[1S Sam Pell] [1C called] [1X the talks “fairly good”].')).toEqual(
			[1, 1]
		);
	});

	test('most of the content in common does, a common name or two does not', () => {
		expect(
			sizes(
				'[1S Boris Tolm] [1C said] [1X that Meridian guests had confirmed readiness to weigh our key proposals in the talks].',
				'[1S Boris Tolm] [1C said] [1X that the guests signalled readiness to weigh the key proposals of Karsk in talks].'
			)
		).toEqual([2]);
		expect(
			sizes(
				'[1S Ilse Marant] [1C urged] [1X Orlo to join the talks in Port Merid].',
				'[1S Ilse Marant] [1C praised] [1X Orlo after talks in Port Merid on grain].'
			)
		).toEqual([1, 1]);
	});

	test('short sentences are one where they are word for word the same', () => {
		const short = '[1S Ilse Marant] [1C said] on Monday [1X that Veldonia must join the Pact].';
		expect(sizes(short, short, short)).toEqual([3]);
		expect(sizes(short, short.replace('must', 'must not ever'))).toEqual([1, 1]);
	});

	test('a paragraph copied without credit is not an independent source; an equal quotation may be', () => {
		const told = '[1S Ilse Marant] [1C said] on Monday at noon [1X that Veldonia must join the Pact].';
		const quoted = '[1X “Veldonia must join the Pact now, and we all know it,”] [1S Ilse Marant] [1C said].';
		const origins = (one: string, other: string) => [
			...originsOf([
				...read(one, { id: 'a', outlet: 'a', wire: ['AB'] }),
				...read(other, { id: 'b', outlet: 'b' })
			]).values()
		];
		expect(origins(`STRELSAU, Ruritania (AB) — ${told}`, told)).toEqual([1, 1]);
		expect(origins(told, told.replace('at noon', 'in Strelsau'))).toEqual([1, 2]);
		expect(origins(quoted, quoted)).toEqual([1, 2]);
	});

	test('days that exclude each other keep reports apart', () => {
		const on = (day: string) => `[1S Dan Hollis] [1C said] on ${day} [1X the talks were “fairly good”].`;
		expect(sizes(on('Monday'), on('Monday'))).toEqual([2]);
		expect(sizes(on('Monday'), on('Tuesday'))).toEqual([1, 1]);
	});

	test('a day given by one report applies to the utterance', () => {
		const all = [
			...read(speech('“fairly good”'), { id: 'a' }),
			...read('[1S Dan Hollis] [1C said] on Monday [1X the talks were “fairly good”].', { id: 'b' })
		];
		expect(corroborate(all).map(({ id, said }) => [id, said.on])).toEqual([
			['u-a-p1-dan-hollis', '2025-03-03']
		]);
	});

	test('a report of two standing positions does not chain the reports of each', () => {
		const pact = '[1S Karsk] [1C opposes] [1X Pact membership for Veldonia].';
		const valley = '[1S Karsk] [1C wants] [1X the withdrawal from the valley].';
		const both = '[1S Karsk] [1C opposes] [1X Pact membership and wants the withdrawal from the valley].';
		expect(sizes(pact, both, valley).sort()).toEqual([1, 2]);
	});

	test('standing positions of one holder on one proposition are one, even in different words', () => {
		expect(
			sizes(
				'[1S Karsk] [1C opposes] [1X Pact membership for Veldonia].',
				'[1S Karsk] [1C rejects] [1X the Pact bid of its neighbour].'
			)
		).toEqual([2]);
		expect(
			sizes(
				'[1S Karsk] [1C opposes] [1X Pact membership].',
				'[1S Karsk] [1C wants] [1X the withdrawal from the valley].'
			)
		).toEqual([1, 1]);
		expect(
			sizes('[1S Karsk] [1C opposes] [1X Pact membership].', '[1S Velda] [1C opposes] [1X Pact membership].')
		).toEqual([1, 1]);
	});

	test('an utterance is named after its first report, and ordered by name', () => {
		const all = [
			...read(speech('“fairly good”'), { id: 'a', publishedOn: '2025-03-09' }),
			...read(speech('“fairly good”'), { id: 'b', publishedOn: '2025-03-08' })
		];
		expect(corroborate(all).map(({ id }) => id)).toEqual(['u-b-p1-dan-hollis']);
	});

	test('copies of one wire count once, own reports each', () => {
		const long = speech('“fairly good” and hopeful after a long night of tea');
		const copy = (id: string, wire: string[]) => read(long, { id, outlet: id, wire });
		const origins = (...statements: Parameters<typeof originsOf>[0]) => [...originsOf(statements).values()];
		expect(origins(...copy('a', ['AB']), ...copy('b', ['AB']))).toEqual([1, 1]);
		expect(origins(...copy('a', ['AB']), ...copy('b', ['CD']))).toEqual([1, 2]);
		const bad = read(speech('“bad”'), { id: 'b', outlet: 'b', wire: ['AB'] });
		expect(origins(...copy('a', ['AB']), ...bad)).toEqual([1, 2]);
		// A report that copies two that do not copy each other makes all three one.
		expect(origins(...copy('a', ['AB']), ...copy('c', ['CD']), ...copy('d', ['AB', 'CD']))).toEqual([
			1, 1, 1
		]);
	});

	test('of several standing positions, the one on the first proposition takes the report in', () => {
		const all = [
			...read('[1S Karsk] [1C opposes] [1X the withdrawal from the valley].', { id: 'a' }),
			...read('[1S Karsk] [1C opposes] [1X Pact membership].', { id: 'b' }),
			...read('[1S Karsk] [1C opposes] [1X Pact membership, and the withdrawal from the valley].', {
				id: 'c'
			})
		];
		expect(corroborate(all).map(({ statements }) => statements.map(({ article }) => article.id))).toEqual([
			['a'],
			['b', 'c']
		]);
	});

	test('a quotation that is cut off is one', () => {
		expect([...quotedRuns('He said they “weigh our key', 2)]).toEqual(['weigh our', 'our key']);
	});

	test('quotation marks of either kind quote the same words, and a single word is not a run', () => {
		expect([...quotedRuns('He said “A key,” at last', 2)]).toEqual(['a key']);
		expect([...quotedRuns('It was "a key" then', 2)]).toEqual(['a key']);
		expect([...quotedRuns('a key question, “good” or not', 2)]).toEqual([]);
	});

	test('four times the reports take about four times the time, not sixteen', () => {
		const reported = [
			'[1S Karsk] [1C opposes] [1X Pact membership for Veldonia].',
			'[1S Dan Hollis] [1C called] [1X the talks “fairly good” after a long night of tea].',
			'[1S Boris Tolm] [1C said] [1X that guests had confirmed readiness to weigh our proposals in the talks].'
		].flatMap((source) => read(source, {}));
		const made = (count: number) =>
			Array.from({ length: count }, (_, i) =>
				reported.map((one) => {
					// Every article has a word of its own where the statement ends, so that few are word for word the same.
					const text = `${one.article.text.slice(0, one.end)} of ${'abcdefghij'[i % 10]}${i}z`;
					const article = { ...one.article, id: `a${i}`, text, outlet: `outlet-${i}` };
					return { ...one, id: `a${i}-${one.id}`, article, end: text.length };
				})
			).flat();
		const milliseconds = (count: number) => {
			const statements = made(count);
			const before = process.cpuUsage();
			const utterances = corroborate(statements);
			for (const { statements: members } of utterances) originsOf(members);
			const { user, system } = process.cpuUsage(before);
			expect(utterances).toHaveLength(3);
			return (user + system) / 1000;
		};
		milliseconds(500);
		const ratios = [1, 2, 3].map(() => milliseconds(2000) / milliseconds(500));
		expect(Math.min(...ratios)).toBeLessThan(8);
	});
});
