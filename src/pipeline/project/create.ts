/** The files of a new project: an empty archive, a codebook to fill in, and the settings of its site. */
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { basename, join, resolve } from 'node:path';
import { isMap, isScalar, parseDocument, YAMLMap } from 'yaml';
import { UserError } from '../errors';
import { DEFAULT_PROJECT } from './layout';

/** The comment at the head of one of Article Ten's own files, which explains how to edit it. */
function guide(file: string): string {
	const text = readFileSync(join(DEFAULT_PROJECT, file), 'utf8');
	return /^(?:#.*\n)+/.exec(text)?.[0] ?? '';
}

/** The general words of support, opposition, time and speech, without those of Article Ten's topic. */
function generalLexicon(): string {
	const document = parseDocument(readFileSync(join(DEFAULT_PROJECT, 'codebook/lexicon.yaml'), 'utf8'));
	document.set('adjectives', new YAMLMap());
	document.set('topic', document.createNode({ diplomacy: [], setting: [] }));
	const words = document.get('words');
	if (!isMap(words)) return document.toString({ lineWidth: 0 });
	for (;;) {
		const text = document.toString({ lineWidth: 0 });
		const unused = words.items.filter(({ key }) => isScalar(key) && !text.includes(`{${String(key.value)}}`));
		if (unused.length === 0) return text;
		for (const { key } of unused) words.delete(key);
	}
}

const ACTORS = `actors:
  # Replace this example by the actors of your topic.
  - id: example-government
    name: Example government
    kind: government
    side: other

collectives: []
`;

const PROPOSITIONS = `
# Replace this example by the sentences that actors of your topic are for or against.
- id: example
  text: The example should be adopted.
  label: The example
  kind: demand
  names:
    - 'the example'
    - '(adopt*|introduc*|pass*) ... example'
`;

const site = (title: string): string => `${guide('site.yaml')}
title: ${JSON.stringify(title)}
question: Who says what, and when they said so
languages: [en]
`;

const readme = (title: string, dir: string): string => `# ${title}

A project of Article Ten: an archive of articles, the codebook they are coded by, and the site made from both.

1. Put articles into \`articles/\`: saved pages, text, Word and PDF files, spreadsheets, exports of newspaper archives
   and crawlers, mail; folders inside are read too.
2. Say in \`codebook/propositions.yaml\` what the positions are about, and in \`codebook/actors.yaml\` who holds them.
   The comment at the head of each file says how.
3. In the folder of Article Ten: \`npm start -- --project ${dir}\` builds the tables and the site and serves it;
   \`npm run data -- --project ${dir} --print\` shows every statement as it was coded.

| here                | what it is                                                                     |
| ------------------- | ------------------------------------------------------------------------------ |
| \`articles/\`         | the archive; it is only read                                                   |
| \`codebook/\`         | actors, propositions, words, outlets and events                                |
| \`reviews.yaml\`      | your decisions over the machine's coding                                       |
| \`ids.yaml\`          | old statement ids, so that links last; the build adds to it                    |
| \`site.yaml\`         | title, lead, address, colours and contact of the site                          |
| \`tables/\`           | what the build makes: Parquet tables, and report.html with what was not read   |
| \`site/\`             | the site as it is served: copy it to any host of files                         |
`;

/** A folder's name as a title: "my-topic" becomes "My topic". */
function titleOf(dir: string): string {
	const words = basename(resolve(dir)).replace(/[-_]+/g, ' ').trim();
	return words.charAt(0).toUpperCase() + words.slice(1);
}

/**
 * Creates a project in folder `dir`, which must be new or empty, and returns the paths of its files within it. `shown`
 * is how its README names the folder. Throws a UserError if the folder is not empty.
 */
export function createProject(dir: string, shown: string = dir): string[] {
	if (existsSync(dir) && readdirSync(dir).length > 0)
		throw new UserError(`${shown} is not empty; name a folder that does not exist yet`);
	const title = titleOf(dir);
	const files: Record<string, string> = {
		'README.md': readme(title, shown),
		'site.yaml': site(title),
		'reviews.yaml': `${guide('reviews.yaml')}[]\n`,
		'ids.yaml': `${guide('ids.yaml')}moved: {}\nwithdrawn: {}\ncurrent: []\n`,
		'codebook/actors.yaml': `${guide('codebook/actors.yaml')}\n${ACTORS}`,
		'codebook/propositions.yaml': guide('codebook/propositions.yaml') + PROPOSITIONS,
		'codebook/outlets.yaml': `${guide('codebook/outlets.yaml')}\n[]\n`,
		'codebook/events.yaml': `${guide('codebook/events.yaml')}\n[]\n`,
		'codebook/lexicon.yaml': generalLexicon()
	};
	for (const folder of ['articles', 'codebook']) mkdirSync(join(dir, folder), { recursive: true });
	for (const [name, text] of Object.entries(files)) writeFileSync(join(dir, name), text);
	return Object.keys(files);
}
