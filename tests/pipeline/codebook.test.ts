/** Mistakes in the files that an analyst edits: each is told with its place and what would be right. Names are made up. */
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';
import { InputError, loadCodebook, loadEdited } from '../../src/pipeline/codebook';
import { readActors } from '../../src/pipeline/codebook/actors';
import { readEvents, readOutlets } from '../../src/pipeline/codebook/outlets';
import { problemLine, Problems } from '../../src/pipeline/codebook/problems';
import { parseYaml, type YamlFile } from '../../src/pipeline/codebook/yaml-file';

/** What `read` makes of YAML text, and its complaints as "line:column: message". */
function reading<T>(read: (file: YamlFile) => T, text: string): { value: T | null; said: string[] } {
	const problems = new Problems();
	const file = parseYaml('f', text, problems);
	const value = file && read(file);
	return { value, said: problems.found.map((problem) => problemLine(problem).slice(2)) };
}

const LAND = '- {id: land, name: Land, kind: government, side: other}';
const actors = (rows: string, collectives = '') => reading(readActors, `actors:\n${rows}\n${collectives}`);

describe('a file that is not YAML', () => {
	it.each([
		['a: 1\na: 2', '2:1: a key appears twice in one entry; keep one of the two'],
		['a:\n\tb: 1', '2:1: a tab indents this line; YAML wants spaces'],
		['a: 1\n---\nb: 2', '2:1: a second document begins at "---"; keep everything in one'],
		[
			'a: *gone',
			'1:1: this is not YAML that is read here: Unresolved alias (the anchor must be set before the alias): gone'
		]
	])('%j', (text, message) => {
		expect(reading(readActors, text)).toEqual({ value: null, said: [message] });
	});
});

describe('actors.yaml', () => {
	it('reads an actor with everything in it, and with what must be there alone', () => {
		const { value, said } = actors(
			`${LAND}\n- id: ida-berg\n  name: Ida Berg\n  kind: person\n  side: other\n  country: NO\n  parent: land\n` +
				'  wikidata: Q42\n  description: Envoy\n  names: [Berg]\n  spellings: [Ida Bergh]\n  titles: [the envoy]\n' +
				'  metonyms: []\n  roles:\n  - {role: Envoy, titles: [envoy of Land], from: 2020-01-01, to: 2021-01-01}',
			'collectives:\n- {names: [Land and its envoy], members: [land, ida-berg]}'
		);
		expect(said).toEqual([]);
		expect(value?.collectives).toEqual([{ names: ['Land and its envoy'], members: ['land', 'ida-berg'] }]);
		const [land, ida] = value?.actors ?? [];
		const bare = { names: [], spellings: [], titles: [], metonyms: [], roles: [] };
		expect(land).toEqual({
			...bare,
			id: 'land',
			name: 'Land',
			kind: 'government',
			side: 'other',
			country: null,
			parentId: null,
			wikidata: null,
			description: null
		});
		expect(ida).toMatchObject({ country: 'NO', parentId: 'land', names: ['Berg'], spellings: ['Ida Bergh'] });
		expect(ida?.roles).toEqual([
			{ role: 'Envoy', titles: ['envoy of Land'], from: '2020-01-01', to: '2021-01-01' }
		]);
	});

	it('points at every field that is wrong, and says what would be right', () => {
		const { value, said } = actors(
			`- id: Ida Berg\n  name: 12\n  kind: human\n  side: left\n  country: Norway\n  wikidata: '42'\n  nmaes: [Berg]\n` +
				`  names: Berg\n  roles:\n    - {role: '', from: 2020-02-30}\n${LAND}`
		);
		expect(value?.actors.map(({ id }) => id)).toEqual(['land']);
		expect(said).toEqual([
			'2:7: "Ida Berg" is not an id; write lower-case letters, digits and hyphens, such as mark-rutte',
			'3:9: 12 is not text; write words, in quotation marks if they look like a number',
			'4:9: "human" is not known here; write one of person, government, organisation, group, unnamed',
			'5:9: "left" is not known here; write one of ukraine, russia, united-states, europe, nato, other',
			'6:12: "Norway" is not a country code; write two capital letters, such as UA',
			'7:13: "42" is not a Wikidata item; write Q and a number, such as Q212',
			'8:3: unknown key "nmaes"; the keys are id, name, kind, side, country, parent, wikidata, description, names, ' +
				'spellings, titles, metonyms, roles',
			'9:10: "Berg" is not a list; write [one, two] or lines that begin with "- "',
			'11:14: the text is empty; write something',
			'11:24: bad date "2020-02-30"; write a day that exists as YYYY-MM-DD, such as 2025-12-04'
		]);
	});

	it('misses a key at the entry it belongs to, and takes a country for text', () => {
		expect(actors('- {id: a, kind: group, side: other, country: no}').said).toEqual([
			'2:3: the key "name" is missing; add it',
			'2:46: "no" is not a country code; write two capital letters, such as UA'
		]);
		expect(reading(readActors, '# nothing yet').said).toEqual([
			'1:1: nothing where a mapping is due; its keys are actors, collectives'
		]);
		expect(actors('- just words').said).toEqual([
			expect.stringMatching(/^2:3: "just words" where a mapping is due; its keys are id, name/)
		]);
	});

	it('knows parents and members only by their ids', () => {
		const { said } = actors(
			`- {id: a, name: A, kind: group, side: other, parent: nobody}`,
			'collectives:\n- {names: [A and B], members: [a, b]}\n- {names: [], members: [a]}'
		);
		expect(said).toEqual([
			'2:54: there is no actor "nobody"; write the id of an entry of actors.yaml, or add that entry',
			'4:35: there is no actor "b"; write the id of an entry of actors.yaml, or add that entry',
			'5:11: no phrase is given; write at least one',
			'5:24: a phrase for several actors wants at least two members'
		]);
	});

	it('takes an entry with a mistake for a parent all the same', () => {
		const { said } = actors(
			'- {id: a, name: A, kind: group, side: wrong}\n- {id: b, name: B, kind: group, side: other, parent: a}'
		);
		expect(said).toHaveLength(1);
	});

	it('finds circles of parents, once each', () => {
		const entry = (id: string, parent: string) =>
			`- {id: ${id}, name: ${id}, kind: group, side: other, parent: ${parent}}`;
		const { said } = actors(
			[entry('a', 'b'), entry('b', 'c'), entry('c', 'a'), entry('d', 'a'), entry('e', 'e')].join('\n')
		);
		expect(said).toEqual([
			'2:54: parents run in a circle (a → b → c → a); cut it at one of them',
			'6:54: parents run in a circle (e → e); cut it at one of them'
		]);
	});

	it('finds ids and names given twice', () => {
		const { said } = actors(
			`${LAND}\n- {id: land, name: Other, kind: group, side: other}\n` +
				'- {id: c, name: C, kind: group, side: other, names: [other, C]}'
		);
		expect(said).toEqual([
			'3:8: "land" is taken by the entry in line 2; choose another id',
			'4:54: "other" already means land; give it to one of the two, or to roles whose dates do not meet',
			'4:61: "C" appears twice for c; keep it once'
		]);
	});

	const officeOf = (id: string, dates: string) =>
		`- {id: ${id}, name: ${id}, kind: person, side: other, roles: [{role: Chair, titles: [the chair]${dates}}]}`;

	it('lets a title pass on, also within a day, but not be held by two', () => {
		const passed = [officeOf('a', ', to: 2020-06-01'), officeOf('b', ', from: 2020-06-01')].join('\n');
		expect(actors(passed).said).toEqual([]);
		const shared = [officeOf('a', ', to: 2020-06-02'), officeOf('b', ', from: 2020-06-01')].join('\n');
		expect(actors(shared).said).toEqual([
			'3:78: "the chair" already means a; give it to one of the two, or to roles whose dates do not meet'
		]);
		expect(actors([officeOf('a', ''), officeOf('b', '')].join('\n')).said).toHaveLength(1);
	});

	it('finds a role that ends before it begins', () => {
		expect(actors(officeOf('a', ', from: 2021-01-01, to: 2020-01-01')).said).toEqual([
			'2:96: this role begins on 2021-01-01, after its end on 2020-01-01; swap the two or correct one'
		]);
	});
});

describe('outlets.yaml and events.yaml', () => {
	it('lets a name lead to one outlet', () => {
		const { value, said } = reading(
			readOutlets,
			'- {id: a, name: The Herald, kind: newspaper}\n- {id: b, name: Channel 1, kind: broadcaster, aliases: [the herald]}'
		);
		expect(value).toHaveLength(2);
		expect(said).toEqual(['2:57: "the herald" already names a; give each name to one outlet, once']);
	});

	it('gives an event without an end one day, and finds one that ends too early', () => {
		const { value, said } = reading(
			readEvents,
			'- {id: a, label: Talks, from: 2025-01-02}\n- {id: b, label: More talks, from: 2025-01-02, to: 2025-01-01}'
		);
		expect(value?.[0]).toEqual({
			id: 'a',
			label: 'Talks',
			place: null,
			from: '2025-01-02',
			to: '2025-01-02'
		});
		expect(said).toEqual([
			'2:36: this event begins on 2025-01-02, after its end on 2025-01-01; swap the two or correct one'
		]);
	});
});

describe('all files together', () => {
	const made: string[] = [];
	afterEach(async () => {
		for (const dir of made.splice(0)) await rm(dir, { recursive: true });
	});
	async function folder(files: Record<string, string>): Promise<string> {
		const dir = await mkdtemp(join(tmpdir(), 'codebook-'));
		made.push(dir);
		for (const [name, text] of Object.entries(files)) await writeFile(join(dir, name), text);
		return dir;
	}

	it('reports the mistakes of every file at once, missing files too, in order', async () => {
		const dir = await folder({
			'actors.yaml': 'actors:\n- {id: a, name: A, kind: group, side: nowhere}',
			'events.yaml': '- {id: x, label: X, from: 2025-13-01}',
			'reviews.yaml': '- {decision: maybe}'
		});
		const loading = loadEdited({
			codebook: dir,
			reviews: join(dir, 'reviews.yaml'),
			ids: join(dir, 'ids.yaml')
		});
		const error = await loading.then(
			() => null,
			(reason: unknown) => reason
		);
		expect(error).toBeInstanceOf(InputError);
		const places = (error as InputError).problems.map(
			({ file, line, column }) => `${file.slice(dir.length + 1)}:${line}:${column}`
		);
		expect(places).toEqual([
			'actors.yaml:2:39',
			'events.yaml:1:27',
			'ids.yaml:1:1',
			'lexicon.yaml:1:1',
			'outlets.yaml:1:1',
			'propositions.yaml:1:1',
			'reviews.yaml:1:3',
			'reviews.yaml:1:14'
		]);
		expect((error as InputError).message).toMatch(/^8 mistakes to fix before anything is built:\n/);
	});

	it('finds none in the seeds', async () => {
		const seeds = { codebook: 'seeds/codebook', reviews: 'seeds/reviews.yaml', ids: 'seeds/ids.yaml' };
		const { codebook } = await loadEdited(seeds);
		expect(await loadCodebook('seeds/codebook')).toEqual(codebook);
		expect(codebook.actors.length).toBeGreaterThan(20);
		expect(codebook.outlets.map(({ id }) => id)).toContain('unknown');
	});
});
