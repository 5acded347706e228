/** Frozen versions, over a made-up build. */
import {
	existsSync,
	mkdirSync,
	mkdtempSync,
	readdirSync,
	readFileSync,
	rmSync,
	writeFileSync
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import fc from 'fast-check';
import { freeze, versionFolder } from '../../scripts/lib/freeze.mjs';
import { versionSlug } from '../../src/lib/embed/address';

let root: string;
const put = (file: string, text: string) => {
	mkdirSync(dirname(join(root, file)), { recursive: true });
	writeFileSync(join(root, file), text);
};
const read = (file: string) => readFileSync(join(root, file), 'utf8');
const FOLDER = 'static/v/2025-12-15-38ebb4';

beforeEach(() => {
	root = mkdtempSync(join(tmpdir(), 'freeze-'));
	put('build/data/datapackage.json', '{ "version": "2025-12-15 · 38ebb4" }');
	put('build/embed/ladder/made-up/index.html', '<a href="../../../statements/x/">made up</a>');
	put('build/pictures/ladder/made-up.svg', '<svg/>');
});
afterEach(() => rmSync(root, { recursive: true }));

test('a data version is a folder, called alike by what writes it and by what links to it', () => {
	expect(versionFolder('2025-12-15 · 38ebb4')).toBe('2025-12-15-38ebb4');
	fc.assert(
		fc.property(fc.string({ unit: 'binary' }), (version) => {
			expect(versionFolder(version)).toBe(versionSlug(version));
			expect(versionFolder(version)).toMatch(/^[a-z0-9.-]*$/);
		})
	);
});

test('embeds and pictures are kept, their links lead up from their folder', () => {
	expect(freeze(root)).toEqual({ folder: FOLDER, files: 2, already: false });
	expect(read(`${FOLDER}/embed/ladder/made-up/index.html`)).toContain('"../../../../../statements/x/"');
	expect(read(`${FOLDER}/pictures/ladder/made-up.svg`)).toBe('<svg/>');
	expect(read('build/v/2025-12-15-38ebb4/pictures/ladder/made-up.svg')).toBe('<svg/>');
	expect(freeze(root)).toEqual({ folder: FOLDER, files: 2, already: true });
});

test('what was frozen is never changed', () => {
	freeze(root);
	put('build/pictures/ladder/made-up.svg', '<svg></svg>');
	expect(() => freeze(root)).toThrow(/was frozen before and differs/);
	expect(read(`${FOLDER}/pictures/ladder/made-up.svg`)).toBe('<svg/>');
	expect(readdirSync(join(root, 'static/v'))).toEqual(['2025-12-15-38ebb4']);
});

test('without a build, or with half of one, nothing is left behind', () => {
	rmSync(join(root, 'build/pictures'), { recursive: true });
	expect(() => freeze(root)).toThrow();
	expect(existsSync(join(root, FOLDER))).toBe(false);
	rmSync(join(root, 'build'), { recursive: true });
	expect(() => freeze(root)).toThrow(/run npm run build/);
});
