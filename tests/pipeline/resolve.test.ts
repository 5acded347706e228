/** Whose position it is, who uttered it, who passed it on. All names are made up. */
import { describe, expect, test } from 'vitest';
import { NameIndex } from '../../src/pipeline/actors/names';
import { codebook, resolve } from './support/book';
import { marked, type Marked } from './support/marked';

/** "holder < speaker" of every statement, in order. */
function whose(source: string, options?: Marked): string[] {
	return resolve(marked(source, options)).resolved.map(
		({ holderId, speakerId, via }) =>
			`${holderId} < ${speakerId ?? 'nobody'}${via.length > 0 ? ` via ${via.join(', ')}` : ''}`
	);
}

describe('resolve', () => {
	test.each([
		['full name', '[1S Ilse Marant] [1C said] [1X that the talks went on].', 'ilse-marant'],
		['spelling', '[1S Ilse Marante] [1C said] [1X that the talks went on].', 'ilse-marant'],
		['surname', '[1S Marant] [1C said] [1X that the talks went on].', 'ilse-marant'],
		[
			'title before the name',
			'[1S Veldonian President Ilse Marant] [1C said] [1X that the talks went on].',
			'ilse-marant'
		],
		['title alone', '[1S the Veldonian president] [1C said] [1X that the talks went on].', 'ilse-marant'],
		[
			'apposition',
			'[1S Sam Pell, the Meridian special envoy,] [1C said] [1X that the talks went on].',
			'envoy-pell'
		],
		[
			'title with a possessive body',
			'[1S Citadel spokesman Boris Tolm] [1C said] [1X that the talks went on].',
			'boris-tolm'
		],
		['capital', '[1S Velda] [1C said] [1X that the talks went on].', 'veldonia'],
		['adjective and government', '[1S the Meridian side] [1C said] [1X that the talks went on].', 'meridia'],
		['curly apostrophe', '[1S Veldonia’s government] [1C said] [1X that the talks went on].', 'veldonia'],
		[
			'relative clause names others',
			'[1S Marant, who met Vadim Orlo in Karskgrad,] [1C said] [1X that the talks went on].',
			'ilse-marant'
		]
	])('%s', (_, text, holder) => {
		expect(whose(text)).toEqual([`${holder} < ${holder}`]);
	});

	test('a title means the office holder on the day of publication', () => {
		const text = '[1S Pact chief] [1C said] [1X that the talks went on].';
		expect(whose(text, { publishedOn: '2025-03-07' })).toEqual(['oskar-brandt < oskar-brandt']);
		expect(whose(text, { publishedOn: '2023-03-07' })).toEqual(['lena-fors < lena-fors']);
		expect(whose(text, { publishedOn: '2012-03-07' })).toEqual([]);
	});

	test('the mention that the attribute stage linked decides before the words of the source', () => {
		expect(whose('[1M Ilse Marant] came. [1S She] [1C said] [1X that the talks went on].')).toEqual([
			'ilse-marant < ilse-marant'
		]);
	});

	test('conjoined sources and collectives hold one each', () => {
		expect(whose('[1S Velda and its coastal partners] [1C said] [1X that the talks went on].')).toEqual([
			'veldonia < veldonia',
			'coast-allies < coast-allies'
		]);
		expect(whose('[1S Ilse Marant and Oskar Brandt] [1C said] [1X that the talks went on].')).toEqual([
			'ilse-marant < ilse-marant',
			'oskar-brandt < oskar-brandt'
		]);
	});

	test('a negated pair of sources is two holders, each of the contrary', () => {
		expect(whose('[1S Neither Velda nor Karsk] [1C said] [1X that the talks went on].')).toEqual([
			'veldonia < veldonia',
			'karsk < karsk'
		]);
	});

	test('unnamed officials are one actor for each article and description', () => {
		const { resolved, found } = resolve(
			marked(
				'[1S A senior Meridian official] [1C said] [1X that the talks went on].\n\n[2S The official] [2C added] [2X that the talks were hard].'
			)
		);
		expect(resolved.map(({ holderId }) => holderId)).toEqual([
			'unnamed-made-up-senior-meridian-official',
			'unnamed-made-up-senior-meridian-official'
		]);
		expect(found).toMatchObject([
			{
				name: 'Senior Meridian official (unnamed)',
				kind: 'unnamed',
				side: 'united-states',
				parentId: 'meridia'
			}
		]);
	});

	test('"Pact and Meridian officials" are two', () => {
		expect(whose('[1S Meridian and Pact officials] [1C said] [1X that the talks went on].')).toEqual([
			'unnamed-made-up-meridian-officials < unnamed-made-up-meridian-officials',
			'unnamed-made-up-pact-officials < unnamed-made-up-pact-officials'
		]);
	});

	test('a person and a body that the codebook lacks become provisional', () => {
		const { found } = resolve(
			marked(
				'[1S Foreign Minister Karla Voss] [1C said] [1X that the talks went on]. [2S The Tarn Institute] [2C said] [2X that they were hard].'
			)
		);
		expect(found.map(({ id, kind }) => [id, kind])).toEqual([
			['karla-voss', 'person'],
			['tarn-institute', 'organisation']
		]);
	});

	test('X describes Y’s position: holder Y, speaker X, and X holds nothing', () => {
		expect(
			whose('[1S Sam Pell] [1C said] [1X that Karsk has indicated that it would join the talks].')
		).toEqual(['karsk < envoy-pell']);
		expect(whose('[1S Oskar Brandt] [1C said] [1X that the alliance does not rule out a truce].')).toEqual([
			'pact < oskar-brandt'
		]);
	});

	test('what X denies about Y is not a position of Y', () => {
		expect(
			whose('[1S Sam Pell] [1C said] [1X he does not believe that Karsk has agreed to the talks].')
		).toEqual(['envoy-pell < envoy-pell']);
		expect(whose('[1S Sam Pell] [1C denied] [1X that Karsk has agreed to the talks].')).toEqual([
			'envoy-pell < envoy-pell'
		]);
	});

	test('a relayer is not a holder, and is in via if it is an actor', () => {
		expect(
			whose(
				'[1S Karsk State Radio] [1C reported] [1X that [2S Vadim Orlo] [2C said] [2X that the talks went on]].'
			)
		).toEqual(['vadim-orlo < vadim-orlo via karsk-state-radio']);
		expect(
			whose('[1S State media] [1C reported] [1X that [2S Vadim Orlo] [2C said] [2X that the talks went on]].')
		).toEqual(['vadim-orlo < vadim-orlo']);
		expect(whose('[1S A Meridian official] [1C told] [1X Harbour Times that the talks went on].')).toEqual([
			'unnamed-made-up-meridian-official < unnamed-made-up-meridian-official via harbour-times'
		]);
	});

	test('two holders of a statement have the same chain of relays, the outermost first', () => {
		expect(
			whose(
				'[1S Harbour Times] [1C reported] [1X that [2S Karsk State Radio] [2C reported] ' +
					'[2X that [3S Ilse Marant and Vadim Orlo] [3C said] [3X that the talks went on]]].'
			)
		).toEqual([
			'ilse-marant < ilse-marant via harbour-times, karsk-state-radio',
			'vadim-orlo < vadim-orlo via harbour-times, karsk-state-radio'
		]);
	});

	test('the quoted or cited source is the holder, not the one quoting', () => {
		expect(
			whose('[1S Harbour Times] [1C quoted] [1X [2S Vadim Orlo] [2C as saying] [2X that the talks went on]].')
		).toEqual(['vadim-orlo < vadim-orlo via harbour-times']);
		expect(
			whose('[1S Vadim Orlo] [1C was quoted by Harbour Times as saying] [1X that the talks went on].')
		).toEqual(['vadim-orlo < vadim-orlo via harbour-times']);
		expect(
			whose(
				'[1S [2S Harbour Times]] [1C reported], [2C citing] [2X Vadim Orlo], [1X that the talks went on].'
			)
		).toEqual(['vadim-orlo < vadim-orlo via harbour-times']);
		expect(
			whose('[1S Sam Pell] [1C said] in an interview with Harbour Times [1X that the talks went on].')
		).toEqual(['envoy-pell < envoy-pell via harbour-times']);
	});

	test("the article's own outlet passes nothing on", () => {
		expect(
			whose(
				'[1S Harbour Times] [1C quoted] [1X [2S Vadim Orlo] [2C as saying] [2X that the talks went on]].',
				{
					outlet: 'harbour-times'
				}
			)
		).toEqual(['vadim-orlo < vadim-orlo']);
	});

	test('both sides are the two governments named last', () => {
		expect(
			whose(
				'Meridian talks with Karsk ended. Marant was absent.\n\n[1S Both sides] [1C said] [1X that they would go on].'
			)
		).toEqual(['karsk < karsk', 'veldonia < veldonia']);
	});

	test('a joint statement is one statement a signatory, with one id, "both parties" in it included', () => {
		const { resolved } = resolve(
			marked(
				'The statement from Sam Pell and Ilse Marant came late.\n\n[1S The statement] [1C said] [1X that the talks went on].'
			)
		);
		expect(resolved.map(({ holderId, jointId }) => [holderId, jointId])).toEqual([
			['envoy-pell', 'joint-made-up-p2'],
			['ilse-marant', 'joint-made-up-p2']
		]);
	});

	test("a plan's author is the holder, and there is no speaker", () => {
		expect(whose('[1S Dan Hollis’s plan] [1C said] [1X that the valley would be ceded].')).toEqual([
			'dan-hollis < nobody'
		]);
		expect(whose('Hollis spoke, and [1S his plan] [1C said] [1X that the valley would be ceded].')).toEqual([
			'dan-hollis < nobody'
		]);
	});

	test('the article describes a position by the way: narrated, also where no attribution covers it', () => {
		const { resolved } = resolve(
			marked('The membership bid, which Karsk has long rejected but Velda views as vital, came up.')
		);
		expect(resolved.map(({ holderId, speakerId, mode }) => [holderId, speakerId, mode])).toEqual([
			['karsk', null, 'narrated'],
			['veldonia', null, 'narrated']
		]);
	});

	test('a supposition reports nothing', () => {
		expect(whose('The pledge holds if [1S Karsk] [1C rejects] [1X the terms of the truce].')).toEqual([]);
	});
});

describe('names', () => {
	const index = new NameIndex(codebook, '2025-03-07');

	test('the longest name wins and capitals count where the name has them', () => {
		expect(
			index.mentions('Veldonian President Ilse Marant at the pact’s seat').map(({ words }) => words)
		).toEqual(['Veldonian President', 'Ilse Marant']);
		expect(index.mentions('the alliance').map(({ actorIds }) => actorIds)).toEqual([['pact']]);
	});

	test('a line of parents ends at the government', () => {
		expect(index.root('boris-tolm')).toBe('karsk');
		expect(index.root('karsk')).toBe('karsk');
	});
});
