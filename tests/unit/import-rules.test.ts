/** Each import rule of .dependency-cruiser.cjs, broken once in a tree of its own, must be reported for that file. */
import { spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { ESLint } from 'eslint';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';

interface Violation {
	rule: { name: string };
	from: string;
	to: string;
}

/** Files that keep to the rules, and are imported by those that do not. */
const SOUND = {
	'src/lib/model/day.ts': 'export const day = 1;',
	'src/lib/data/engine/engine.ts': "export { day } from '../../model/day';",
	'src/lib/data/engine/node.ts':
		"import { DuckDBInstance } from '@duckdb/node-api';\nexport { day } from './engine';\nexport { DuckDBInstance };",
	'src/lib/data/questions.ts': 'export const questions = 1;',
	'src/lib/components/Table.svelte':
		"<script lang=\"ts\">\n\timport { day } from '../model/day';\n\timport { onMount } from 'svelte';\n\tonMount(() => day);\n</script>",
	'src/lib/state/filters.svelte.ts':
		"import { questions } from '../data/questions';\nexport const state = questions;",
	'src/lib/charts/ladder/Ladder.svelte':
		"<script lang=\"ts\">\n\timport Table from '../../components/Table.svelte';\n\timport { questions } from '../../data/questions';\n</script>\n<Table {questions} />",
	'src/lib/embed/page.ts': "import { state } from '../state/filters.svelte';\nexport const page = state;",
	'src/lib/embed/page.test.ts':
		"import { test } from 'vitest';\nimport { page } from './page';\ntest(String(page), () => {});",
	'src/routes/+page.svelte':
		"<script lang=\"ts\">\n\timport Ladder from '$lib/charts/ladder/Ladder.svelte';\n\timport { state } from '$lib/state/filters.svelte';\n</script>\n<Ladder {state} />",
	'src/pipeline/commands/data.ts':
		"import { day } from '../../lib/model/day';\nimport { DuckDBInstance } from '../../lib/data/engine/node';\nexport const cli = [day, DuckDBInstance];",
	'tests/unit/help.ts': 'export const help = 1;'
};

/** Rule → a file that breaks it and nothing else, and what it says. */
const BROKEN: Record<string, [file: string, text: string][]> = {
	'model-and-words-stand-alone': [
		['src/lib/model/own.ts', "import { questions } from '../data/questions';\nexport const own = questions;"],
		['src/lib/model/package.ts', "import { parse } from 'yaml';\nexport const own = parse;"],
		['src/lib/model/node.ts', "import { join } from 'node:path';\nexport const own = join;"]
	],
	'data-knows-model': [
		['src/lib/data/broken.ts', "import { page } from '../embed/page';\nexport const broken = page;"]
	],
	'cube-knows-model-data': [
		[
			'src/lib/cube/broken.ts',
			"import { state } from '../state/filters.svelte';\nexport const broken = state;"
		]
	],
	'components-knows-model': [
		[
			'src/lib/components/Broken.svelte',
			'<script lang="ts">\n\timport { questions } from \'../data/questions\';\n</script>\n{questions}'
		],
		[
			'src/lib/components/alias.ts',
			"import { questions } from '$lib/data/questions';\nexport const alias = questions;"
		]
	],
	'takeaway-knows-model-data-components': [
		[
			'src/lib/takeaway/broken.ts',
			"import { state } from '../state/filters.svelte';\nexport const broken = state;"
		]
	],
	'state-knows-model-data': [
		[
			'src/lib/state/broken.svelte.ts',
			"import type Table from '../components/Table.svelte';\nexport type Broken = typeof Table;"
		]
	],
	'charts-knows-model-data-components': [
		[
			'src/lib/charts/Broken.svelte',
			'<script lang="ts">\n\timport { state } from \'../state/filters.svelte\';\n</script>\n{state}'
		]
	],
	'pictures-knows-model-data-components-charts': [
		[
			'src/lib/pictures/broken.ts',
			"import type Page from '../../routes/+page.svelte';\nexport type Broken = typeof Page;"
		]
	],
	'embed-knows-model-data-cube-state-components-charts-pictures': [
		[
			'src/lib/embed/broken.ts',
			"import type Page from '../../routes/+page.svelte';\nexport type Broken = typeof Page;"
		]
	],
	'pipeline-knows-model-and-engine': [
		[
			'src/pipeline/broken.ts',
			"import { questions } from '../lib/data/questions';\nexport const broken = questions;"
		]
	],
	'no-page-knows-the-pipeline': [
		['src/routes/broken.ts', "import { cli } from '../pipeline/commands/data';\nexport const broken = cli;"],
		[
			'src/routes/+layout.svelte',
			'<script lang="ts">\n\timport { cli } from \'../pipeline/commands/data\';\n</script>\n{cli}'
		]
	],
	'no-circle': [
		['src/pipeline/one.ts', "import { two } from './two';\nexport const one = () => two;"],
		['src/pipeline/two.ts', "import { one } from './one';\nexport const two = () => one;"]
	],
	'no-dev-package-on-a-page': [
		['src/lib/charts/dev.ts', "import { test } from 'vitest';\nexport const dev = test;"]
	],
	'no-unlisted-package': [
		['src/pipeline/unlisted.ts', "import sirv from 'sirv';\nexport const unlisted = sirv;"]
	],
	'no-test-in-the-product': [
		['src/pipeline/helped.ts', "import { help } from '../../tests/unit/help';\nexport const helped = help;"]
	]
};

const tree = mkdtempSync(join(tmpdir(), 'import-rules-'));
let violations: Violation[];

function put(file: string, text: string): void {
	mkdirSync(dirname(join(tree, file)), { recursive: true });
	writeFileSync(join(tree, file), text);
}

beforeAll(() => {
	for (const file of ['.dependency-cruiser.cjs', 'package.json']) cpSync(file, join(tree, file));
	symlinkSync(join(process.cwd(), 'node_modules'), join(tree, 'node_modules'));
	put(
		'tsconfig.json',
		'{"compilerOptions": {"paths": {"$lib/*": ["./src/lib/*"]}, "moduleResolution": "bundler", "module": "esnext"}}'
	);
	for (const [file, text] of Object.entries(SOUND)) put(file, text);
	for (const [file, text] of Object.values(BROKEN).flat()) put(file, text);
	const cruiser = join(process.cwd(), 'node_modules/dependency-cruiser/bin/dependency-cruise.mjs');
	const args = [cruiser, '--config', '.dependency-cruiser.cjs', '--output-type', 'json', 'src', 'tests'];
	const { stdout, stderr } = spawnSync(process.execPath, args, {
		cwd: tree,
		encoding: 'utf8',
		maxBuffer: 1e8
	});
	if (!stdout) throw new Error(stderr);
	violations = JSON.parse(stdout).summary.violations;
});

afterAll(() => rmSync(tree, { recursive: true, force: true }));

describe('import directions', () => {
	test.each(Object.entries(BROKEN))('%s is reported', (rule, files) => {
		const reported = violations.filter(({ rule: { name } }) => name === rule).map(({ from }) => from);
		expect([...new Set(reported)].sort()).toEqual(
			expect.arrayContaining(rule === 'no-circle' ? [files[0]?.[0]] : files.map(([file]) => file))
		);
	});

	test('what keeps to the rules is not', () => {
		expect(violations.filter(({ from }) => from in SOUND)).toEqual([]);
	});

	test('a component may not import a type of the pipeline either', async () => {
		const [result] = await new ESLint().lintText(
			'<script lang="ts">\n\timport type { Article } from \'../pipeline/types\';\n\tlet { article }: { article: Article } = $props();\n</script>\n{article.id}',
			{ filePath: 'src/routes/Broken.svelte' }
		);
		expect(result?.messages.map(({ ruleId }) => ruleId)).toContain('no-restricted-imports');
	});

	test('every rule has a case', async () => {
		const { forbidden } = (await import('../../.dependency-cruiser.cjs')).default;
		expect(Object.keys(BROKEN).sort()).toEqual(forbidden?.map((rule: { name?: string }) => rule.name).sort());
	});
});
