/** `licences.txt` in the site: the licence of every package and font it ships, as those licences require. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from './root.mjs';

/** Shipped beside the bundle: fonts, and the modules of static/engine. */
const BESIDE = ['@duckdb/duckdb-wasm', '@fontsource/inter', '@fontsource/source-serif-4', 'parquet-wasm'];

/** Name of the package that a module is of; null for the project's own. @param {string} id */
export function packageOf(id) {
	const [, rest] = /^.*\/node_modules\/(.*)$/.exec(id.replaceAll('\\', '/')) ?? [];
	const [scope = '', name = ''] = rest?.split('/') ?? [];
	if (!rest) return null;
	return scope.startsWith('@') ? `${scope}/${name}` : scope;
}

const LICENCE_FILE = /^(?:licen[cs]e|notice|ofl)/i;

/**
 * Licence of an installed package: as it names it, in the form of today or of 2013, otherwise by the title of its
 * licence text; null if none of them says.
 *
 * @param {string} path "node_modules/svelte"
 * @returns {string | null}
 */
export function licenceOf(path) {
	const folder = join(root, path);
	if (!existsSync(join(folder, 'package.json'))) return null;
	const described = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'));
	const named = described.license?.type ?? described.license ?? described.licenses?.[0]?.type;
	if (named) return named;
	const file = readdirSync(folder).find((name) => LICENCE_FILE.test(name));
	const title = file && /^\s*(?:the )?(MIT|ISC) licen[cs]e/i.exec(readFileSync(join(folder, file), 'utf8'));
	return title ? (title[1]?.toUpperCase() ?? null) : null;
}

/** @param {string} name */
function entry(name) {
	const folder = join(root, 'node_modules', name);
	const described = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'));
	const texts = readdirSync(folder)
		.filter((file) => LICENCE_FILE.test(file))
		.sort()
		.map((file) => readFileSync(join(folder, file), 'utf8').trim());
	const text = texts.length
		? texts.join('\n\n')
		: 'The package has no licence text of its own; the licence is named above.';
	const home = described.homepage ?? described.repository?.url ?? described.repository ?? '';
	const licence = licenceOf(join('node_modules', name)) ?? 'named in its text';
	return `${name} ${described.version}: ${licence}\n${home}\n\n${text}`;
}

/**
 * The licences of packages, with those that are shipped beside them.
 *
 * @param {Iterable<string>} names
 * @throws where a package does not say its licence
 */
export function licenceTexts(names) {
	const all = [...new Set([...names, ...BESIDE])].filter((name) =>
		existsSync(join(root, 'node_modules', name, 'package.json'))
	);
	return `What this site is made with, and under which licences.\n\n${all
		.sort()
		.map(entry)
		.join(`\n\n${'-'.repeat(80)}\n\n`)}\n`;
}

/** Writes the file into the pages' part of the build. @returns {import('vite').Plugin} */
export const licences = () => ({
	name: 'licences',
	generateBundle() {
		if (this.environment?.name !== 'client') return;
		const names = [...this.getModuleIds()].map(packageOf).filter((name) => name !== null);
		this.emitFile({ type: 'asset', fileName: 'licences.txt', source: licenceTexts(names) });
	}
});
