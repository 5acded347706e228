/**
 * Catalogues of messages: messages/<language>.yaml of a project, and of the product beneath it. Each maps the English text
 * of a message to that of the language. A noun that is counted has its plural forms behind bars: "Akteur|Akteure".
 */
import { existsSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { parseDocument } from 'yaml';
import { Fault } from './command.mjs';
import { translated } from './messages.mjs';
import { root } from './root.mjs';
import { filesIn } from './stamp.mjs';

/** Languages whose grammar is in src/lib/words: the lead, days, stances. Others have these as messages, too. */
const WITH_WORDS = ['en', 'de'];
/** Where pages get their words; what only machines or the build's log read is left out. */
const PLACES =
	/^src\/(?:routes|lib\/(?:charts|components|data\/(?:explore|load)|embed|model|pictures|state|words\/en))\//;
const OTHERWISE = new RegExp(
	[
		String.raw`\.test\.ts$|\/\+server\.ts$|model\/tables\/|review-entry`,
		String.raw`pictures\/(?:styles|xml|raster|card|picture|words)`,
		String.raw`embed\/(?:document|address|markup|styles|frame-height|share\/snippets|client\/article)`
	].join('|')
);

/** "de" of "de-AT". @param {string | undefined} tag */
export const languageOf = (tag) => tag?.split('-')[0] ?? 'en';

/** Whether a file's messages are in catalogues. @param {string} file - from the project's folder, with slashes */
export const hasMessages = (file) =>
	PLACES.test(file) && /\.(?:svelte|ts)$/.test(file) && !OTHERWISE.test(file);

/**
 * Every file whose messages a language's catalogue has to have.
 *
 * @param {string} language
 */
export const messageFiles = (language) =>
	filesIn(root, ['src'], hasMessages).filter(
		(file) => !WITH_WORDS.includes(language) || !file.startsWith('src/lib/words/')
	);

/**
 * The catalogue in a file.
 *
 * @param {string} file
 * @returns {Map<string, string>}
 * @throws {Fault} where it is not a mapping of texts to texts
 */
export function readCatalogue(file) {
	const document = parseDocument(readFileSync(file, 'utf8'));
	const [problem] = document.errors;
	if (problem) throw new Fault(`${relative(root, file)}: ${problem.message}`);
	const entries = Object.entries(document.toJS() ?? {});
	for (const [id, text] of entries)
		if (text !== null && typeof text !== 'string')
			throw new Fault(
				`${relative(root, file)}: the text for “${id}” is not a text; put it in quotation marks.`
			);
	return new Map(entries.filter(([, text]) => text !== null && text !== ''));
}

/**
 * The messages of a site's language: its project's before the product's. Empty for English without changes.
 *
 * @param {string} language
 * @param {string} project - its folder
 * @throws {Fault} where there are none for the language
 */
export function catalogueOf(language, project) {
	const files = [root, project]
		.map((folder) => join(folder, 'messages', `${language}.yaml`))
		.filter((file) => existsSync(file));
	if (files.length === 0 && language !== 'en')
		throw new Fault(
			`site.yaml asks for pages in “${language}”, and there is no messages/${language}.yaml: ` +
				`“npm run messages -- ${language}” writes one to be filled in.`
		);
	return new Map(files.flatMap((file) => [...readCatalogue(file)]));
}

/**
 * Puts a language's messages in the place of the English ones when a file is compiled.
 *
 * @param {ReadonlyMap<string, string>} catalogue
 * @returns {import('vite').Plugin}
 */
export const pageMessages = (catalogue) => ({
	name: 'page-messages',
	enforce: 'pre',
	transform(code, id) {
		const file = relative(root, id).replaceAll('\\', '/');
		return catalogue.size > 0 && hasMessages(file)
			? { code: translated(code, file, catalogue), map: null }
			: null;
	}
});
