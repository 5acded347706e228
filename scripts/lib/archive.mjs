/** A made-up archive on another topic, with awkward names, and the checks that its site must pass. */
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { SaxesParser } from 'saxes';
import { tsImport } from 'tsx/esm/api';
import { Fault } from './command.mjs';

const NAMES = [
	'The R&D Institute',
	'Ida Hollin',
	'The "Harbour" Council',
	'Karl O’Brod-Łukasz',
	'The <Open> Forum',
	'Pavel {Orlin}',
	'Şahin Kolt',
	'The Ministry of Ports, Rivers & Canals of the Free and Hanseatic Republic of Zubrowka-upon-Lutz'
];

const PROPOSITIONS = `
- id: tanker-ban
  text: Tankers should be banned from Strelsau's harbour.
  label: A ban on tankers
  kind: demand
  names:
    - 'ban* ... tankers'
    - 'tankers ... banned'
- id: bridge-safe
  text: The bridge at Lutz is safe.
  label: The bridge is safe
  kind: claim
  names: ['the bridge']
  for: ['is safe']
  against: ['not safe']
`;

const ACTORS = `
actors:
  - { id: ida-hollin, name: Ida Hollin, kind: person, side: other }
collectives: []
`;

const CLAIMS = [
	"said on Tuesday that tankers must not be banned from Strelsau's harbour",
	"said on Monday that tankers should be banned from Strelsau's harbour",
	'said that it would support a ban on tankers only if the port received compensation',
	'said on Friday that the bridge at Lutz is not safe',
	'told reporters that the bridge is safe'
];

const DAY = 86_400_000;

/**
 * Writes a project with `count` made-up articles into a temporary folder. Only its YAML makes its topic another than
 * the product's own.
 *
 * @param {number} count
 * @returns {Promise<{ dir: string, drop: () => void }>}
 */
export async function madeUpProject(count) {
	/** @type {typeof import('../../src/pipeline/project/create')} */
	const { createProject } = await tsImport('../../src/pipeline/project/create.ts', import.meta.url);
	const dir = mkdtempSync(join(tmpdir(), 'archive-'));
	createProject(dir);
	writeFileSync(join(dir, 'codebook/propositions.yaml'), PROPOSITIONS);
	writeFileSync(join(dir, 'codebook/actors.yaml'), ACTORS);
	for (let at = 0; at < count; at++) {
		const day = new Date(Date.UTC(2025, 0, 6) + at * 3 * DAY).toISOString().slice(0, 10);
		const paragraphs = [0, 1, 2, 3].map((part) => {
			const name = NAMES[(at + part * 3) % NAMES.length];
			return `${name} ${CLAIMS[(at * 2 + part) % CLAIMS.length]}. Nothing else of note was said at meeting ${at}-${part}.`;
		});
		const file = join(dir, 'articles', `made-up-${String(at).padStart(3, '0')}`);
		writeFileSync(`${file}.txt`, `${paragraphs.join('\n\n')}\n`);
		writeFileSync(
			`${file}.meta.yaml`,
			`headline: 'Made-up report ${at} & more'\noutlet: Made-up outlet ${at % 7}\npublished_on: ${day}\n`
		);
	}
	return { dir, drop: () => rmSync(dir, { recursive: true, force: true }) };
}

/**
 * Reads every SVG and XML file below `folder` with a strict parser.
 *
 * @param {string} folder
 * @returns {number} how many files were read
 * @throws {Fault} naming the first file that is not well-formed
 */
export function checkWellFormed(folder) {
	const files = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((name) =>
		/\.(svg|xml)$/.test(name)
	);
	for (const file of files) {
		const parser = new SaxesParser({ xmlns: true });
		parser.on('error', (error) => {
			throw new Fault(`${file}: ${error.message}`);
		});
		parser.write(readFileSync(join(folder, file), 'utf8')).close();
	}
	return files.length;
}

/**
 * Checks that the prerendered pages are about the archive's topic: the sentence of each proposition, who takes a side on
 * it, and a chart.
 *
 * @param {string} folder - of the site
 * @throws {Fault} naming the page and what it lacks
 */
export function checkTopic(folder) {
	for (const [page, needed] of [
		['index.html', ['A ban on tankers', 'Hollin']],
		[
			'positions/tanker-ban/index.html',
			['Tankers should be banned from Strelsau’s harbour', 'Hollin', '<svg']
		],
		['positions/bridge-safe/index.html', ['The bridge at Lutz is safe', 'Kolt', '<svg']]
	]) {
		const html = readFileSync(join(folder, String(page)), 'utf8').replaceAll("'", '’');
		const missing = [...(needed ?? [])].filter((words) => !html.includes(words));
		if (missing.length) throw new Fault(`${page} of another topic lacks ${missing.join(', ')}.`);
		// A side of actors may still be called NATO.
		if (/NATO membership|join(?:ing)? NATO/.test(html))
			throw new Fault(`${page} of another topic mentions NATO membership.`);
	}
}
