/** The texts of the pages are found in their sources, and replaced by those of a catalogue; German has every one. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { catalogueOf, hasMessages, messageFiles, readCatalogue } from '../../scripts/lib/catalogue.mjs';
import { messagesIn, translated } from '../../scripts/lib/messages.mjs';
import { root } from '../../scripts/lib/root.mjs';

const ids = (source: string, file = 'x.ts') => messagesIn(source, file).map(({ id }) => id);
const places = (id: string) => [...id.matchAll(/\{\d+\}/g)].map(([place]) => place);

describe('messages of a source', () => {
	test('a sentence keeps its links and values together', () => {
		const source = '<p>Reported by {name}, see <a title="Its page" href="/x">the source</a>.</p>';
		expect(ids(source, 'x.svelte')).toEqual(['Reported by {0}, see {1}.', 'Its page', 'the source']);
	});

	test('keys, selectors, styles, comparisons and types are not messages', () => {
		const source = `type A = 'Some words'; const a = { 'Some words': 1 };
			if (key === 'Some words') document.querySelector('main .empty'); style = 'width: 3px';
			throw new Error('Some words');`;
		expect(ids(source)).toEqual([]);
	});

	test('a noun that is counted is one, and so are the words that a template chooses', () => {
		expect(ids("counted(n, 'actor'); `${n} ${n === 1 ? 'was' : 'were'} here`; f('actor')")).toEqual([
			'actor',
			'{0} {1} here',
			'was',
			'were'
		]);
	});
});

describe('translated', () => {
	const catalogue = new Map([
		['Reported by {0}, see {1}.', 'Siehe {1}; berichtet von {0} <hier>.'],
		['the source', 'die {Quelle}'],
		['{0} of {1}', '{1} `davon` {0}'],
		['a day', 'ein "Tag"']
	]);

	test('values and elements move with their words, and signs of the syntax are escaped', () => {
		const source = '<p> Reported by {name}, see <a href="/x">the source</a>. </p>';
		expect(translated(source, 'x.svelte', catalogue)).toBe(
			'<p> Siehe <a href="/x">die &#123;Quelle&#125;</a>; berichtet von {name} &lt;hier>. </p>'
		);
	});

	test('strings and templates stay strings and templates', () => {
		expect(translated("const a = f('a day', `${x} of ${y}`);", 'x.ts', catalogue)).toBe(
			'const a = f("ein \\"Tag\\"", `${y} \\`davon\\` ${x}`);'
		);
	});

	test('what the catalogue lacks stays as it is', () => {
		const source = "export const words = 'Nothing of this';\n";
		expect(translated(source, 'x.ts', catalogue)).toBe(source);
	});
});

describe('German', () => {
	const german = readCatalogue(join(root, 'messages/de.yaml'));
	const messages = messageFiles('de').flatMap((file) =>
		messagesIn(readFileSync(join(root, file), 'utf8'), file).map(({ id }) => ({ file, id }))
	);

	/** A text may be a day newer than its translation; until then the page has it in English. */
	const NEWER = 0.02;

	test('has the texts of the pages: “npm run messages -- de” lists what is new', () => {
		expect(messages.length).toBeGreaterThan(900);
		const missing = messages.filter(({ id }) => !german.has(id));
		expect(missing.length / messages.length, JSON.stringify(missing)).toBeLessThan(NEWER);
	});

	test('uses only the values that the English text has', () => {
		const wrong = messages.filter(({ id }) =>
			places(german.get(id) ?? '').some((place) => !id.includes(place))
		);
		expect(wrong).toEqual([]);
	});
});

test('English needs no catalogue; a language without one is refused with what to do', () => {
	expect(catalogueOf('en', join(root, 'seeds')).size).toBe(0);
	expect(() => catalogueOf('xx', join(root, 'seeds'))).toThrow(/npm run messages -- xx/);
	expect(hasMessages('src/pipeline/errors.ts')).toBe(false);
});
