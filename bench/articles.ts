/**
 * Made-up articles for measurements: `npm run bench:articles -- --articles N --out DIR`. Each is about 700 words resampled from
 * the made-up passages of tests/quality/training, of which one in five keeps the project's subject; in the others its names are
 * replaced, as most of an archive is about something else. The same number gives the same article on every machine.
 */
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { parseArgs } from 'node:util';
import { parse } from 'yaml';
import { random } from '../src/pipeline/parse/train/random';

const PASSAGES = 'tests/quality/training';
const WORDS = 700;
/** Share of paragraphs that keep the project's subject. */
const ON_TOPIC = 0.2;
const OUTLETS = ['Ruritanian Courier', 'Zubrowka Post', 'Hollin Times', 'Brod Gazette', 'Newsline'];
/** Years that articles are spread over. */
const YEARS = { from: 2022, count: 4 };
/** The subject's names → invented ones. */
const ELSEWHERE: readonly [RegExp, string][] = [
	[/\b(?:NATO|the alliance)\b/gi, 'the Harbour League'],
	[/\bUkrain(?:e|ian)('s|s)?\b/g, 'Karsk$1'],
	[/\bRussian?('s|s)?\b/g, 'Velda$1'],
	[/\bKyiv\b/g, 'Orlin'],
	[/\bMoscow\b/g, 'Kolt'],
	[/\b(?:ceasefire|peace)\b/g, 'tariff'],
	[/\b(?:troops|soldiers)\b/g, 'inspectors']
];

/** The paragraphs of every training passage. */
function paragraphs(): string[] {
	return readdirSync(PASSAGES)
		.filter((name) => name.endsWith('.yaml'))
		.sort()
		.flatMap((name) => {
			const { passages } = parse(readFileSync(join(PASSAGES, name), 'utf8')) as {
				passages: { text: string }[];
			};
			return passages.flatMap(({ text }) => text.split(/\n+/).map((one) => one.trim()));
		})
		.filter((text) => text.split(/\s+/).length > 12);
}

const elsewhere = (text: string): string =>
	ELSEWHERE.reduce((so, [name, other]) => so.replace(name, other), text);

/** Article number `no`: its file name, its text and the metadata beside it. */
function madeUpArticle(no: number, from: readonly string[]): { name: string; text: string; meta: string } {
	const next = random(no + 1);
	const pick = <T>(list: readonly T[]): T => list[Math.floor(next() * list.length)] as T;
	const parts = [`Made up: report ${no} from ${pick(['Hollin', 'Brod', 'Kolt', 'Orlin'])}`];
	for (let words = 0; words < WORDS;) {
		const one = pick(from);
		words += one.split(/\s+/).length;
		parts.push(next() < ON_TOPIC ? one : elsewhere(one));
	}
	const two = (number: number) => String(number).padStart(2, '0');
	const year = YEARS.from + Math.floor(next() * YEARS.count);
	const day = `${year}-${two(1 + Math.floor(next() * 12))}-${two(1 + Math.floor(next() * 28))}`;
	return {
		name: `made-up-${String(no).padStart(6, '0')}`,
		text: `${parts.join('\n\n')}\n`,
		meta: `outlet: ${pick(OUTLETS)}\npublished_on: ${day}\npublished_basis: stated\n`
	};
}

/** Writes articles 0 to `count` − 1 into `dir`, in folders of ten thousand. */
export function writeArticles(dir: string, count: number): void {
	const from = paragraphs();
	for (let no = 0; no < count; no += 1) {
		const folder = join(dir, String(Math.floor(no / 10_000)).padStart(4, '0'));
		if (no % 10_000 === 0) mkdirSync(folder, { recursive: true });
		const { name, text, meta } = madeUpArticle(no, from);
		writeFileSync(join(folder, `${name}.txt`), text);
		writeFileSync(join(folder, `${name}.meta.yaml`), meta);
	}
}

if (process.argv[1] && import.meta.url === pathToFileURL(process.argv[1]).href) {
	const { values } = parseArgs({ options: { articles: { type: 'string' }, out: { type: 'string' } } });
	if (!values.out || !(Number(values.articles) > 0)) {
		console.error(
			'Say how many articles and where to: npm run bench:articles -- --articles 1000 --out /tmp/articles'
		);
		process.exitCode = 1;
	} else writeArticles(values.out, Number(values.articles));
}
