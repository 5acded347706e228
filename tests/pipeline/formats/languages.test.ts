/** Exports of archives whose interface is in another language: the articles are English, dates and labels are not. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { dayOf } from '../../../src/pipeline/read/day-of';
import { isLanguageName, saysEnglish } from '../../../src/pipeline/read/other-languages';
import { dateLine } from '../../../src/pipeline/read/published';
import { readAll, told } from '../support/folder';
import * as make from './stories';
import { A, B } from './stories';

/** Labels and dates of an English export as another interface writes them. */
function translated(text: string, words: Readonly<Record<string, string>>): string {
	return Object.entries(words).reduce((left, [from, to]) => left.replaceAll(from, to), text);
}

const GERMAN_DAYS = { 'December 5, 2025': '5. Dezember 2025', 'December 9, 2025': '9. Dezember 2025' };
const FRENCH_DAYS = { '5 December 2025': '5 décembre 2025', '9 December 2025': '9 décembre 2025' };
const GERMAN_CLASSIC = {
	...GERMAN_DAYS,
	...{ '1 of 2 DOCUMENTS': 'Dokument 1 von 2', '2 of 2 DOCUMENTS': 'Dokument 2 von 2', Friday: 'Freitag' },
	...{
		'LENGTH: 120 words': 'LÄNGE: 120 Wörter',
		'BYLINE:': 'AUTOR:',
		'LANGUAGE: ENGLISH': 'SPRACHE: ENGLISCH'
	},
	'LOAD-DATE: December 30, 2025': 'UPDATE: 30. Dezember 2025'
};
const GERMAN_PROQUEST = {
	...{ 'Dec 5, 2025': '5. Dez. 2025', 'Dec 9, 2025': '9. Dez. 2025', 'Full text:': 'Volltext:' },
	...{
		'Author:': 'Autor:',
		'Abstract:': 'Zusammenfassung:',
		'\nTitle:': '\nTitel:',
		'Database:': 'Datenbank:'
	},
	...{ 'Publication title:': 'Titel der Publikation:', 'Publication date:': 'Publikationsdatum:' },
	'ProQuest document ID:': 'ProQuest-Dokument-ID:'
};
const FRENCH_PROQUEST = {
	...{ 'Dec 5, 2025': '5 déc. 2025', 'Dec 9, 2025': '9 déc. 2025', 'Full text:': 'Texte intégral :' },
	...{ 'Author:': 'Auteur :', 'Abstract:': 'Résumé :', '\nTitle:': '\nTitre :' },
	...{ 'Publication title:': 'Titre de la publication :', 'Publication date:': 'Date de publication :' },
	...{ 'ProQuest document ID:': 'ID du document ProQuest :', 'Database:': 'Base de données :' }
};
const FRENCH_PRESS = {
	'Friday, December 5, 2025, p. 4': 'vendredi 5 décembre 2025, p. 4',
	'Friday, December 9, 2025, p. 4': 'mardi 9 décembre 2025, p. 4'
};

let dir = '';
beforeEach(() => {
	dir = mkdtempSync(join(tmpdir(), 'languages-'));
});
afterEach(() => rmSync(dir, { recursive: true, force: true }));

describe('an export of an interface in another language', () => {
	test.each([
		['nexis.txt', translated(make.nexisUni([A, B]), GERMAN_DAYS)],
		['nexis-classic.txt', translated(make.nexisClassic([A, B]), GERMAN_CLASSIC)],
		['factiva.txt', translated(make.factivaText([A, B]), { ...FRENCH_DAYS, 'LA English': 'LA Anglais' })],
		['factiva.html', translated(make.factivaPage([A, B]), { ...FRENCH_DAYS, English: 'Inglés' })],
		['proquest-de.txt', translated(make.proquest([A, B]), GERMAN_PROQUEST)],
		['proquest-fr.txt', translated(make.proquest([A, B]), FRENCH_PROQUEST)],
		['europresse.html', translated(make.europresse([A, B]), FRENCH_PRESS)],
		[
			'table.csv',
			translated(
				make.csv([A, B], ['Titel', 'Erscheinungsdatum', 'Zeitung', 'Autor', 'Link', 'Volltext'], ';'),
				{ [A.day]: '5. Dezember 2025', [B.day]: '9. Dezember 2025' }
			)
		]
	])('%s', async (file, content) => {
		writeFileSync(join(dir, file), content);
		const results = await readAll(dir, null);
		const articles = results.flatMap(({ article }) => article ?? []);
		expect(
			articles.map((one) => [one.headline, one.publishedOn, one.outlet, one.byline, one.paragraphs.length])
		).toEqual(
			[A, B].map((one) => [one.headline, one.day, one.outlet, one.byline, one.paragraphs.length + 1])
		);
		expect(told(results)).toEqual([]);
	});
});

test.each([
	['5. Dezember 2025', '2025-12-05'],
	['vendredi 5 DECEMBRE 2025, p. 4', '2025-12-05'],
	['1er mars 2025', '2025-03-01'],
	['5 de diciembre de 2025', '2025-12-05'],
	['sexta-feira, 5 de dezembro de 2025', '2025-12-05'],
	['5 grudnia 2025', '2025-12-05'],
	['5 грудня 2025 р.', '2025-12-05'],
	['5 декабря 2025 г.', '2025-12-05'],
	['2025. december 5.', '2025-12-05'],
	['2025 m. gruodžio 5 d.', '2025-12-05'],
	['5 Aralık 2025 Cuma', '2025-12-05'],
	['2025年12月5日', '2025-12-05'],
	['31 février 2025', null],
	// November in Polish, October in Croatian.
	['5 listopada 2025', null],
	['5 quatrains 2025', null]
])('the day of "%s" is %s', (written, day) => {
	expect(dayOf(written)).toBe(day);
});

test('a line dates an article only if all its words belong to the date', () => {
	expect(dateLine('Vendredi 5 décembre 2025 à 14:10')).toBe('2025-12-05');
	expect(dateLine('Freitag, 5. Dezember 2025, 14:10 Uhr')).toBe('2025-12-05');
	expect(dateLine('Le 5 décembre 2025, Hollin parlait')).toBeNull();
});

test('the name of English is known in the languages of interfaces', () => {
	for (const label of ['en-GB', 'ENGLISH', 'Anglais', 'Englisch; Ukrainisch', 'английский', 'inglese'])
		expect(saysEnglish(label), label).toBe(true);
	for (const label of ['de', 'Deutsch', 'français', 'Ukrainian'])
		expect(saysEnglish(label), label).toBe(false);
	expect(['Inglés', 'Deutsch', 'anglais', 'English'].filter(isLanguageName)).toHaveLength(4);
	expect(isLanguageName('The Brod Gazette')).toBe(false);
});
