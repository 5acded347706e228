/** Projects: a folder of one's own that tables and site are built from. */
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { recoloured } from '../../scripts/lib/site-colours.mjs';
import { loadEdited } from '../../src/pipeline/codebook';
import { createProject } from '../../src/pipeline/project/create';
import { projectAt } from '../../src/pipeline/project/layout';
import { readSite, RULES_ALONE } from '../../src/pipeline/project/site';

let dir = '';
beforeEach(() => {
	dir = mkdtempSync(join(tmpdir(), 'project-'));
});
afterEach(() => rmSync(dir, { recursive: true, force: true }));

describe('a new project', () => {
	test('contains a valid codebook, settings and an empty archive', async () => {
		const place = join(dir, 'harbour-tunnel');
		const files = createProject(place, '../harbour-tunnel');
		expect(files).toContain('codebook/propositions.yaml');
		const project = projectAt(place);
		expect(existsSync(project.articles)).toBe(true);
		const { codebook, reviews } = await loadEdited(project);
		expect(codebook.propositions.map(({ id }) => id)).toEqual(['example']);
		expect(codebook.lexicon.topic).toEqual({ diplomacy: [], setting: [] });
		expect(Object.keys(codebook.lexicon.words)).not.toContain('russia');
		expect(reviews).toEqual([]);
		expect(readSite(project.site).title).toBe('Harbour tunnel');
		expect(readFileSync(join(place, 'README.md'), 'utf8')).toContain(
			'npm start -- --project ../harbour-tunnel'
		);
		expect(project.tables).toBe(join(place, 'tables'));
	});

	test('is never created in a folder that is not empty', () => {
		writeFileSync(join(dir, 'thesis.txt'), 'made up');
		expect(() => createProject(dir)).toThrow('is not empty');
	});

	test('the seeds are a project whose tables go to where the site is built from', () => {
		expect(projectAt('seeds').tables).toBe('static/data');
		expect(readSite(projectAt('seeds').site).title).toBe('Article Ten');
	});

	test('a folder without its parts is named, with what makes one', () => {
		mkdirSync(join(dir, 'articles'));
		expect(() => projectAt(dir)).toThrow(/it has no folder codebook\. "npm run new -- .*" makes one/);
	});
});

describe('site.yaml', () => {
	const settings = (yaml: string) => {
		writeFileSync(join(dir, 'site.yaml'), yaml);
		return readSite(join(dir, 'site.yaml'));
	};

	test('may leave out all but its title', () => {
		expect(settings('title: The tunnel')).toEqual({
			...{ title: 'The tunnel', question: null, lead: null, about: null, languages: ['en'] },
			...{ address: null, contact: null, licence: null, offline: true, coders: RULES_ALONE, colours: {} }
		});
		expect(readSite(join(dir, 'none.yaml')).title).toBe('Article Ten');
	});

	test('every mistake is named with its line', () => {
		const wrong = 'title: The tunnel\naddress: tunnel.example\ncolours: { support: blue }\nslogan: On!\n';
		expect(() => settings(wrong)).toThrow(/:2:10: "tunnel\.example" is not an address/);
		expect(() => settings(wrong)).toThrow(/:3:21: .*write "#14507a"/);
		expect(() => settings(wrong)).toThrow(/:4:1: unknown key "slogan"/);
	});

	test('colours replace those of the product, pale forms of a stance included', () => {
		const css = readFileSync('src/lib/components/tokens.css', 'utf8');
		const { colours } = settings('title: T\ncolours: { support: { day: "#204060", night: "#a0c0e0" } }');
		const changed = recoloured(css, colours);
		expect(changed).toContain('--support: light-dark(#204060, #a0c0e0);');
		expect(changed).toContain('--oppose: light-dark(#b4501e, #e5834a);');
		expect(changed).not.toContain('--support-tint: light-dark(#d6dfe2, #23313e);');
		expect(recoloured(css, {})).toBe(css);
	});
});
