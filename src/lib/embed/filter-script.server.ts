/**
 * The script that draws an embed under a filter: the code of one chart, and the cube as JSON. One request, so that code
 * and data are of one build.
 */
import { CUBE_FILES, CUBE_FILE_NAMES } from '../cube/files';
import type { Engine } from '../data/engine/engine';
import { codedStatements, type CodedStatementRow } from '../data/queries/coded-statements';
import { sourceNote } from '../data/queries/source-note';
import { cutWords } from '../data/sql/words';
import type { FilterData } from './client/filtered';
import type { PackedCube } from './client/packed';
import { stylesIn } from './styles';

/** By chart: its code, as the text of a classic script that leaves the function as `filteredEmbed`. */
const CODE: Readonly<Record<string, () => Promise<{ default: string }>>> = {
	agreement: () => import('./client/filters/agreement.ts?script'),
	atlas: () => import('./client/filters/atlas.ts?script'),
	balance: () => import('./client/filters/balance.ts?script'),
	corroboration: () => import('./client/filters/corroboration.ts?script'),
	delay: () => import('./client/filters/delay.ts?script'),
	ladder: () => import('./client/filters/ladder.ts?script'),
	lanes: () => import('./client/filters/lanes.ts?script'),
	matrix: () => import('./client/filters/matrix.ts?script'),
	network: () => import('./client/filters/network.ts?script'),
	polarisation: () => import('./client/filters/polarisation.ts?script'),
	shift: () => import('./client/filters/shift.ts?script')
};

/** The charts that have one. */
export const FILTERED_CHARTS = Object.keys(CODE);

type Row = Record<string, string | number | null>;

async function packedCube(engine: Engine): Promise<PackedCube> {
	const packed: Record<string, PackedCube[string]> = {};
	for (const name of CUBE_FILE_NAMES) {
		const { columns, sql } = CUBE_FILES[name];
		const rows = await engine.rows<Row>({ sql, params: [] });
		const of = (type: string) =>
			Object.fromEntries(
				Object.entries(columns)
					.filter(([, own]) => own === type)
					.map(([column]) => [column, rows.map((row) => row[column] ?? null)])
			);
		packed[name] = { integer: of('integer'), real: of('real'), text: of('text') } as PackedCube[string];
	}
	return packed;
}

/** What the chart of sources reads of each report; the words instead of the passage around them. */
async function reports(engine: Engine): Promise<CodedStatementRow[]> {
	return (await engine.rows(codedStatements())).map((row) => {
		const { words } = cutWords(row);
		const { statement_id, utterance_id, proposition_id, stance, published_on } = row;
		const { article_id, outlet_id, outlet, mode, origin } = row;
		return {
			...{ statement_id, utterance_id, proposition_id, stance, published_on },
			...{ article_id, outlet_id, outlet, mode, origin },
			...{ passage: words, words_start: 0, words_end: words.length }
		} as CodedStatementRow;
	});
}

/** What the script of `chart` carries besides code; null if there are no articles. Rejects with the engine's error. */
export async function filterData(engine: Engine, chart: string, version: string): Promise<FilterData | null> {
	const [source] = await engine.rows(sourceNote());
	if (!source) return null;
	return {
		cube: await packedCube(engine),
		reports: chart === 'corroboration' ? await reports(engine) : [],
		...{ source, version, styles: {} }
	};
}

/**
 * The script of a chart over the tables of `engine`; null if there is no such chart. Rejects with the engine's error.
 */
export async function filterScript(engine: Engine, chart: string, version: string): Promise<string | null> {
	const load = Object.hasOwn(CODE, chart) ? CODE[chart] : undefined;
	const data = await filterData(engine, chart, version);
	if (!load || !data) return null;
	const { default: code } = await load();
	return `${code}\nvar filterData=${JSON.stringify({ ...data, styles: stylesIn(code) })};\n`;
}
