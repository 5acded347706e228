/** A made-up archive with awkward names, and the checks that its site must pass. */
import { cpSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { SaxesParser } from 'saxes';
import { Fault } from './command.mjs';
import { root } from './root.mjs';

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

const CLAIMS = [
	'said on Tuesday that Ukraine must not join NATO',
	'said on Monday that Ukraine should be admitted to NATO',
	'said that Ukraine would accept neutrality only if it received security guarantees',
	'said on Friday that Russia does not want peace',
	'told reporters that Ukraine belongs in the European Union'
];

const DAY = 86_400_000;

/**
 * Writes a project with `count` made-up articles into a temporary folder.
 *
 * @param {number} count
 * @returns {{ dir: string, drop: () => void }}
 */
export function madeUpProject(count) {
	const dir = mkdtempSync(join(tmpdir(), 'archive-'));
	cpSync(join(root, 'seeds/codebook'), join(dir, 'codebook'), { recursive: true });
	mkdirSync(join(dir, 'articles'));
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
	writeFileSync(join(dir, 'reviews.yaml'), '[]\n');
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
