/**
 * Imports run one way: model, words ← data, components ← charts ← pictures ← embed, routes; state ← model, data. The
 * pipeline knows the model and the Node engine; no page knows the pipeline. tests/unit/import-rules.test.ts breaks each rule once.
 */
const TEST = '\\.test\\.ts$';

/**
 * @param {string} part - folder of src/lib
 * @param {string[]} others - folders of src/lib that it may import from, itself left out
 */
const knows = (part, others) => ({
	name: `${part}-knows-${others.join('-') || 'nothing'}`,
	comment: `src/lib/${part} may import from ${['itself', 'words', ...others].join(', ')}; move what is shared down.`,
	severity: 'error',
	from: { path: `^src/lib/${part}/`, pathNot: TEST },
	to: { path: '^src/', pathNot: `^src/lib/(words|${[part, ...others].join('|')})/` }
});

/** @type {import('dependency-cruiser').IConfiguration} */
module.exports = {
	forbidden: [
		{
			name: 'model-and-words-stand-alone',
			comment:
				'src/lib/model and src/lib/words serve every other folder, so they import only each other and d3-format: no Node module and no other package.',
			severity: 'error',
			from: { path: '^src/lib/(model|words)/', pathNot: TEST },
			to: { pathNot: '^src/lib/(model|words)/|(^|/)node_modules/(@types/)?d3-format/' }
		},
		knows('data', ['model']),
		knows('cube', ['model', 'data']),
		knows('components', ['model']),
		knows('state', ['model', 'data']),
		knows('takeaway', ['model', 'data', 'components']),
		knows('charts', ['model', 'data', 'components']),
		knows('pictures', ['model', 'data', 'components', 'charts']),
		knows('embed', ['model', 'data', 'cube', 'state', 'components', 'charts', 'pictures']),
		{
			name: 'pipeline-knows-model-and-engine',
			comment:
				'The pipeline may import src/lib/model, of src/lib/data the Node engine and the SQL types of columns, what writes the cube, and what compares two builds.',
			severity: 'error',
			from: { path: '^src/pipeline/', pathNot: TEST },
			to: {
				path: '^src/',
				pathNot:
					'^src/(pipeline/|lib/model/|lib/data/engine/(engine|node|schema)\\.ts$|lib/cube/write\\.ts$|lib/takeaway/since(-builds)?\\.ts$)'
			}
		},
		{
			name: 'no-page-knows-the-pipeline',
			comment: 'Pages know the tables, not how they were made.',
			severity: 'error',
			from: { path: '^src/(lib|routes)/', pathNot: TEST },
			to: { path: '^src/(pipeline|review)/' }
		},
		{
			name: 'no-circle',
			comment: 'Two files that need each other are one file, or a third is missing.',
			severity: 'error',
			from: {},
			to: { circular: true }
		},
		{
			name: 'no-dev-package-on-a-page',
			comment:
				'A package that src/lib uses is shipped: move it to dependencies. Svelte and SvelteKit compile away.',
			severity: 'error',
			from: { path: '^src/lib/', pathNot: TEST },
			to: { dependencyTypes: ['npm-dev'], pathNot: '(^|/)node_modules/(svelte|@sveltejs/kit)/' }
		},
		{
			name: 'no-unlisted-package',
			comment: 'A package that is imported stands in package.json, not only in node_modules.',
			severity: 'error',
			from: {},
			to: { dependencyTypes: ['npm-no-pkg', 'npm-unknown'] }
		},
		{
			name: 'no-test-in-the-product',
			comment: 'Tests and scripts know the product, not the other way round.',
			severity: 'error',
			from: { path: '^src/', pathNot: TEST },
			to: { path: `^(tests|scripts)/|${TEST}` }
		}
	],
	options: {
		doNotFollow: { path: 'node_modules' },
		exclude: { path: '^(\\.svelte-kit|build|static)/' },
		// Imports of types count: a type is knowledge too.
		tsPreCompilationDeps: true,
		tsConfig: { fileName: 'tsconfig.json' },
		enhancedResolveOptions: {
			exportsFields: ['exports'],
			conditionNames: ['svelte', 'import', 'require', 'node', 'default', 'types'],
			extensions: ['.ts', '.js', '.mjs', '.svelte', '.d.ts']
		}
	}
};
