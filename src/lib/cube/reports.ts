/** Questions about reports, answered from the cube: which outlets, how soon, in which words. */
import type { CodedStatementRow } from '../data/queries/coded-statements';
import type { DelayRow } from '../data/queries/delay';
import type { LeadWordsRow } from '../data/queries/lead-words';
import type { ReporterRow } from '../data/queries/reporters';
import type { UtteranceListRow } from '../data/queries/utterance-list';
import type { InPassage } from '../data/sql/words';
import { STANCES, type PropositionKind } from '../model/vocab';
import type { Under } from './answers';
import type { Cube } from './cube';
import { NOTHING } from './missing';
import { reportMeets, reportTest, underFilter, type Ranked } from './pass';
import { dayText, idsOf, markOf } from './rows';
import type { Beside } from './words';

/** Calls `each` with every report of the utterances in `shown`. */
function eachReport(cube: Cube, shown: Uint8Array, each: (utterance: number, report: number) => void): void {
	for (let u = 0; u < shown.length; u++) {
		if (shown[u] === 0) continue;
		for (let r = cube.reportsFrom[u]!; r < cube.reportsFrom[u + 1]!; r++) each(u, r);
	}
}

export function reporterRows(cube: Cube, { filter, kept, proposition }: Under): ReporterRow[] {
	const { outlets, articles, reports } = cube;
	const test = reportTest(cube, filter);
	const count = outlets.outlet_id.length;
	const [utterances, statements] = [new Uint32Array(count), new Uint32Array(count)];
	/** The utterance that an outlet was last counted for. */
	const last = new Int32Array(count).fill(-1);
	eachReport(cube, underFilter(cube, filter, proposition, kept).shown, (u, r) => {
		if (!reportMeets(cube, test, r)) return;
		const outlet = articles.outlet[reports.article[r]!]!;
		statements[outlet]!++;
		if (last[outlet] !== u) utterances[outlet]!++;
		last[outlet] = u;
	});
	const name = (o: number) => outlets.name[o] ?? '';
	return [...outlets.outlet_id.keys()]
		.filter((o) => statements[o]! > 0)
		.sort(
			(a, b) =>
				utterances[b]! - utterances[a]! ||
				statements[b]! - statements[a]! ||
				(name(a) === name(b) ? a - b : name(a) < name(b) ? -1 : 1)
		)
		.map((o) => ({
			...{ outlet_id: outlets.outlet_id[o]!, outlet: name(o) },
			...{ utterances: utterances[o]!, statements: statements[o]! }
		}));
}

/** By utterance: its place in the ranking of one proposition. */
function placesOf({ ranked }: Cube, proposition: number): Map<number, Ranked> {
	const places = new Map<number, Ranked>();
	for (let i = ranked.from[proposition] ?? 0; i < (ranked.from[proposition + 1] ?? 0); i++)
		places.set(ranked.utterance[i]!, i);
	return places;
}

export function delayRows(cube: Cube, { filter, kept, proposition }: Under): DelayRow[] {
	const { articles, outlets, ranked, reports, utterances } = cube;
	/** By outlet and utterance: the first day of publication, NOTHING if none is known. */
	const first = outlets.outlet_id.map(() => new Map<number, number>());
	eachReport(cube, underFilter(cube, filter, proposition, kept).shown, (u, r) => {
		const article = reports.article[r]!;
		const days = first[articles.outlet[article]!]!;
		const [day, known] = [articles.published_on[article]!, days.get(u) ?? NOTHING];
		days.set(u, known === NOTHING || (day !== NOTHING && day < known) ? day : known);
	});
	const places = placesOf(cube, proposition);
	const delayOf = (u: number, day: number) => {
		const said = utterances.said_on[u]!;
		return said === NOTHING || day === NOTHING ? Infinity : day - said;
	};
	return first.flatMap((days, o) =>
		[...days]
			.map(([u, day]) => ({ u, day, days: delayOf(u, day) }))
			.sort(
				(a, b) =>
					(a.days === b.days ? 0 : a.days - b.days) ||
					utterances.holder[a.u]! - utterances.holder[b.u]! ||
					a.u - b.u
			)
			.map(({ u, day, days: between }) => {
				const i = places.get(u);
				return {
					...markOf(cube, u),
					...{ outlet_id: outlets.outlet_id[o]!, outlet: outlets.name[o]! },
					...{ published_on: dayText(day), days: between === Infinity ? null : between },
					stance: i === undefined ? null : STANCES[ranked.stance[i]!]!,
					disputed: i !== undefined && ranked.disputed[i] === 1
				};
			})
	);
}

/** Throws if the file of words lacks a lead statement: the two were not built together. */
function codedRow({ byStatement }: Beside, statement: string): CodedStatementRow {
	const row = byStatement.get(statement);
	if (!row)
		throw new Error(`cube/words.parquet lacks ${statement}: build the tables again with npm run data`);
	return row;
}

export function utteranceListRows(
	cube: Cube,
	{ filter, kept, proposition }: Under,
	beside: Beside
): (Omit<UtteranceListRow, 'words'> & InPassage)[] {
	const { positions, propositions, utterances } = cube;
	const { shown } = underFilter(cube, filter, proposition, kept);
	const from = new Uint32Array(shown.length + 1);
	for (let u = 0; u < shown.length; u++) from[u + 1] = from[u]! + utterances.positions[u]!;
	const day = (u: number) =>
		utterances.said_on[u] === NOTHING ? utterances.reported_on[u]! : utterances.said_on[u]!;
	const undated = (u: number) => Number(utterances.said_on[u] === NOTHING);
	return [...shown.keys()]
		.filter((u) => shown[u] === 1)
		.sort(
			(a, b) =>
				day(b) - day(a) || undated(a) - undated(b) || utterances.holder[a]! - utterances.holder[b]! || a - b
		)
		.map((u) => {
			const lead = codedRow(beside, idsOf(cube, u).lead_statement_id);
			const own = Array.from({ length: from[u + 1]! - from[u]! }, (_, i) => from[u]! + i);
			const of = own.map((i) => positions.proposition[i]!);
			return {
				...markOf(cube, u),
				kinds: of.map((p) => propositions.kind[p] as PropositionKind),
				propositions: of.map((p) => propositions.label[p]!),
				stances: own.map((i) => STANCES[positions.stance[i]!]!),
				...{ date_basis: lead.date_basis, date_words: lead.date_words, outlet: lead.outlet },
				...{ published_on: lead.published_on, passage: lead.passage },
				...{ words_start: lead.words_start, words_end: lead.words_end }
			};
		});
}

export const leadWordRows = (
	_: Cube,
	{ statements = [] }: Under,
	{ byStatement }: Beside
): (Omit<LeadWordsRow, 'words'> & InPassage)[] =>
	[...new Set(statements)].sort().flatMap((id) => {
		const row = byStatement.get(id);
		if (!row) return [];
		const { statement_id, passage, words_start, words_end } = row;
		return [{ statement_id, passage, words_start, words_end }];
	});
