/**
 * Draws an embed under the filter in its address: the cube answers the chart's questions, and the components that drew
 * the prerendered embed draw this one. Fetched by an embed only if its address has a filter.
 */
import { titleAndHow, type ChartDefinition } from '../../charts/definition';
import { without } from '../../charts/load';
import { underOf, type CubeQuery } from '../../cube/answers';
import { propositionRows } from '../../cube/counts';
import { cubeOf, type Cube } from '../../cube/cube';
import { keptUtterances } from '../../cube/pass';
import type { Beside } from '../../cube/words';
import type { CodedStatementRow } from '../../data/queries/coded-statements';
import type { AskedQuestion, Engine, Query } from '../../data/engine/engine';
import type { SourceNoteRow } from '../../data/queries/source-note';
import { filterWords, type Names } from '../../model/chips';
import { parseFilter } from '../../model/filter';
import { parseView } from '../../model/view';
import { documentTitle, embedBody, embedWidths, type EmbedData } from '../markup';
import { unpacked, type PackedCube } from './packed';

/** What the script of filters carries besides code; the same for every proposition. */
export interface FilterData {
	cube: PackedCube;
	/** Every report with its words; only for the chart that shows them. */
	reports: readonly CodedStatementRow[];
	source: SourceNoteRow;
	version: string;
	/** Styles of the chart's components, by scoping class. */
	styles: Readonly<Record<string, string>>;
}

/** Where an embed is and what it is about, as written into its document. */
export interface Place {
	proposition: string;
	/** Path of the chart on the site. */
	home: string;
	/** Prefix of every address: the site's address, or the relative path up to it. */
	up: string;
}

export interface FilteredEmbed {
	title: string;
	body: string;
	/** The rules that `body` needs. */
	css: string;
}

/** `query` is the part of the embed's address that names its view. */
export type DrawFiltered = (data: FilterData, place: Place, query: string) => Promise<FilteredEmbed>;

/** The answers that a chart needs, by question: each script carries only its own. */
export type CubeQueries = Readonly<Partial<Record<AskedQuestion['name'], CubeQuery>>>;

const namesIn = ({ actors, outlets, propositions, placeOf }: Cube): Names => {
	const unknown = (id: string) => `${id} (not in these data)`;
	return {
		actor: (id) => actors.name[placeOf.actor.get(id) ?? -1] ?? unknown(id),
		outlet: (id) => outlets.name[placeOf.outlet.get(id) ?? -1] ?? unknown(id),
		proposition: (id) => propositions.label[placeOf.proposition.get(id) ?? -1] ?? unknown(id)
	};
};

function engineOf(cube: Cube, answers: CubeQueries, reports: FilterData['reports']): Engine {
	const byStatement = new Map(reports.map((row) => [row.statement_id, row] as const));
	const beside: Beside = { words: reports, byStatement, sources: [] };
	return {
		rows: <T>({ asked }: Query<T>) => {
			const answer = asked && answers[asked.name];
			if (!answer) return Promise.reject(new Error('An embed has no database.'));
			const under = underOf(cube, asked, keptUtterances(cube, asked.filter));
			return Promise.resolve(answer(cube, under, beside) as T[]);
		},
		close: () => Promise.resolve()
	};
}

/** Draws `chart` under any filter; rejects if the data lack the proposition. */
export const filtered =
	<Rows, Series>(chart: ChartDefinition<Rows, Series>, answers: CubeQueries): DrawFiltered =>
	async (packed, { proposition, home, up }, query) => {
		const cube = cubeOf(unpacked(packed.cube));
		const engine = engineOf(cube, answers, packed.reports);
		const about = propositionRows(cube).find((row) => row.proposition_id === proposition);
		if (!about) throw new Error(`The data have no proposition ${proposition}.`);
		const params = new URLSearchParams(query);
		const filter = { ...parseFilter(params), proposition };
		const view = { ...parseView(params), kind: about.kind, label: about.label };
		const rows = await chart.ask(engine, filter, proposition);
		const wider = without(filter, chart.ignores ?? []);
		const series = chart.series(rows, filter, view);
		const data: EmbedData<Series> = {
			...{ series, drawn: series, ...titleAndHow(chart, series, filter, view) },
			...{ proposition: about, source: packed.source, version: packed.version, home, view },
			filter: { fields: filter, words: filterWords({ ...filter, proposition: null }, namesIn(cube)) }
		};
		if (wider) {
			data.drawn = chart.series(await chart.ask(engine, wider, proposition, filter.actors), filter, view);
			data.kept = new Set(chart.utterances(rows));
		}
		const body = embedBody({ chart, data, widths: embedWidths(chart), up });
		const scopes = new Set(body.match(/svelte-[a-z0-9]+/g));
		return {
			title: documentTitle(chart, data),
			body,
			css: [...scopes].map((scope) => packed.styles[scope] ?? '').join('')
		};
	};
