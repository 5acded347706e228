/**
 * `npm run messages -- fr [--project DIR]`: writes messages/fr.yaml with every text of the pages, to be translated. What is
 * translated stays; what no page says any more leaves; what is missing is empty, and shown in English until it is filled.
 */
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join, relative, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { stringify } from 'yaml';
import { messageFiles, readCatalogue } from './lib/catalogue.mjs';
import { Fault, main } from './lib/command.mjs';
import { messagesIn } from './lib/messages.mjs';
import { root } from './lib/root.mjs';

/** The catalogue as it is written: by file, in the order of the pages. @param {string} language @param {Map<string, string>} known */
function written(language, known) {
	/** @type {Set<string>} */
	const seen = new Set();
	let text = `# The texts of the pages: English, then the language's. {0}, {1}, … are what varies; nouns that are counted have\n# their plural forms behind bars. "npm run messages -- ${language}" brings this file up to date.\n`;
	for (const file of messageFiles(language)) {
		const ids = messagesIn(readFileSync(join(root, file), 'utf8'), file).map(({ id }) => id);
		const fresh = [...new Set(ids)].filter((id) => !seen.has(id));
		if (fresh.length === 0) continue;
		fresh.forEach((id) => seen.add(id));
		const entries = Object.fromEntries(fresh.map((id) => [id, known.get(id) ?? null]));
		text += `\n# ${file}\n${stringify(entries, { lineWidth: 0, nullStr: '' })}`;
	}
	return { text, missing: [...seen].filter((id) => !known.has(id)).length, all: seen.size };
}

await main(() => {
	const { values, positionals } = parseArgs({
		allowPositionals: true,
		options: { project: { type: 'string' } }
	});
	const [language] = positionals;
	if (!language || !/^[a-z]{2,3}$/.test(language))
		throw new Fault('Name the language by its code: "npm run messages -- fr" for French.');
	const folder = join(values.project ? resolve(values.project) : root, 'messages');
	const file = join(folder, `${language}.yaml`);
	mkdirSync(folder, { recursive: true });
	const { text, missing, all } = written(language, existsSync(file) ? readCatalogue(file) : new Map());
	writeFileSync(file, text);
	console.log(`${relative(process.cwd(), file)}: ${all - missing} of ${all} texts are translated.`);
});
