/**
 * Corroboration: how well sourced is it? Reports become rows, one per utterance, with a cell for each outlet that
 * reports it; outlets that copy one wire are identified. No pixels here.
 */
import { groups } from 'd3-array';
import type { CorroborationRow } from '../../data/queries/corroboration';
import type { LeadWordsRow } from '../../data/queries/lead-words';
import { counted, joined, shortWhen } from '../../model/format';
import { stanceLabel, type PropositionKind } from '../../model/vocab';

/** What one outlet reports of an utterance. */
export interface SourcedCell {
	outlet: string;
	name: string;
	/** In order of publication. */
	reports: CorroborationRow[];
}

export interface SourcedRow {
	utterance: CorroborationRow;
	/** When it was said, in short form. */
	when: string;
	/** Words of the lead statement; empty if not known. */
	words: string;
	/** In the order of the columns. */
	cells: SourcedCell[];
	/** Outlets that share one source, each group in column order; groups of one are omitted. */
	copies: string[][];
	label: string;
}

export interface CorroborationSeries {
	kind?: PropositionKind;
	/** Outlets of the rows below; the one that reports most utterances first. */
	outlets: { id: string; name: string; utterances: number }[];
	/** Utterances reported by several outlets. */
	rows: SourcedRow[];
	/** Some of the utterances reported by one outlet. */
	singles: SourcedRow[];
	/** Utterances under the filter, and how many of them are reported by one outlet only. */
	total: number;
	single: number;
}

function copiesOf(cells: readonly SourcedCell[]): string[][] {
	const origins = new Map<number, string[]>();
	for (const { outlet, reports } of cells)
		for (const { origin } of reports) {
			const members = origins.get(origin) ?? [];
			if (!members.includes(outlet)) origins.set(origin, [...members, outlet]);
		}
	return [...origins.values()].filter((members) => members.length > 1);
}

/** "Made-up Daily (opposes, keeps it open)" */
function toldBy({ name, reports }: SourcedCell, kind?: PropositionKind): string {
	const stances = [...new Set(reports.flatMap(({ stance }) => (stance ? [stanceLabel(stance, kind)] : [])))];
	return stances.length ? `${name} (${stances.join(', ').toLowerCase()})` : name;
}

function toRow(
	reports: CorroborationRow[],
	order: ReadonlyMap<string, number>,
	words: ReadonlyMap<string, string>,
	kind?: PropositionKind
): SourcedRow {
	const utterance = reports[0] as CorroborationRow;
	const cells = groups(reports, (report) => report.outlet_id)
		.map(([outlet, told]) => ({ outlet, name: (told[0] as CorroborationRow).outlet, reports: told }))
		.sort((a, b) => (order.get(a.outlet) ?? 0) - (order.get(b.outlet) ?? 0));
	const copies = copiesOf(cells);
	const notes = [
		shortWhen(utterance),
		`reported by ${joined(cells.map((cell) => toldBy(cell, kind)))}`,
		counted(utterance.independent_outlets, 'independent outlet')
	];
	const nameOf = (id: string) => cells.find(({ outlet }) => outlet === id)?.name ?? id;
	for (const group of copies) notes.push(`${joined(group.map(nameOf))} share one source`);
	if (utterance.disputed) notes.push('reports differ');
	const said = words.get(utterance.lead_statement_id)?.replace(/\s+/g, ' ').trim() ?? '';
	return {
		utterance,
		when: shortWhen(utterance),
		words: said,
		cells,
		copies,
		label: `${utterance.actor}: ${said ? `${said}; ` : ''}${notes.join(', ')}`
	};
}

/** Reports in the query's order, and the words of their lead statements → series. */
export function corroborationSeries(
	reports: readonly CorroborationRow[],
	words: readonly LeadWordsRow[],
	kind?: PropositionKind
): CorroborationSeries {
	const outlets = groups(reports, (report) => report.outlet_id)
		.map(([id, told]) => ({
			id,
			name: (told[0] as CorroborationRow).outlet,
			utterances: new Set(told.map(({ utterance_id }) => utterance_id)).size
		}))
		.sort((a, b) => b.utterances - a.utterances || (a.name < b.name ? -1 : a.name > b.name ? 1 : 0));
	const order = new Map(outlets.map(({ id }, i) => [id, i]));
	const said = new Map(words.map((row) => [row.statement_id, row.words]));
	const rows = groups(reports, (report) => report.utterance_id).map(([, told]) =>
		toRow(told, order, said, kind)
	);
	return {
		...(kind ? { kind } : {}),
		outlets,
		rows: rows.filter((row) => row.cells.length > 1),
		singles: rows.filter((row) => row.cells.length === 1),
		total: reports[0]?.total ?? 0,
		single: reports[0]?.single ?? 0
	};
}

/** One spoken sentence for the picture as a whole. */
export function corroborationSummary({ total, single, rows }: CorroborationSeries): string {
	if (total === 0) return 'No statement under the filter.';
	const best = Math.max(0, ...rows.map(({ utterance }) => utterance.independent_outlets));
	const several = total - single;
	const most = several > 0 ? `; the best sourced rests on ${counted(best, 'independent outlet')}` : '';
	return `Of ${counted(total, 'statement')}, ${several} ${several === 1 ? 'is' : 'are'} reported by more than one outlet and ${single} by one${most}.`;
}

/** The finding, as a title: how many utterances rest on one outlet alone. */
export const corroborationFinding = ({ total, single }: CorroborationSeries): string | null =>
	total >= 3 ? `${single} of ${total} statements were reported by one outlet alone` : null;
