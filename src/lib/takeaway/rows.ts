/** Which statements a view holds, as rows to take away. */
import type { CodedStatementRow } from '../data/queries/coded-statements';
import { cutWords } from '../data/sql/words';
import type { Filter } from '../model/filter';
import type { StatementRow } from './columns';

/** A view: what a chart shows under a filter. */
export interface TakenView {
	/** Utterances of the chart's rows, in its order. */
	utterances: readonly string[];
	filter: Pick<Filter, 'modes' | 'outlets'>;
	/** The one proposition that the chart is about; null for a chart over all of them. */
	proposition: { proposition_id: string; proposition: string; text: string } | null;
}

/** The row as people take it away; `site` is the address of the site with a slash at its end. */
function statementRow(
	row: CodedStatementRow,
	site: string,
	others: readonly CodedStatementRow[] = []
): StatementRow {
	const elsewhere = others.flatMap(({ proposition, stance }) =>
		proposition && stance ? [`${proposition}: ${stance}`] : []
	);
	return {
		...cutWords(row),
		other_positions: elsewhere.join('; ') || null,
		address: `${site}statements/${row.statement_id}/`
	};
}

/** All that belongs to a position, where a report gives none on the proposition asked about. */
const WITHOUT_POSITION = {
	...{ stance: null, condition: null, direction: null, rule: null, rule_words: null, reason: null },
	...{ stance_confidence: null, stance_review: null, decided_by: null }
} as const;

function grouped<T, K>(items: readonly T[], keyOf: (item: T) => K): Map<K, T[]> {
	const found = new Map<K, T[]>();
	for (const item of items) {
		const group = found.get(keyOf(item));
		if (group) group.push(item);
		else found.set(keyOf(item), [item]);
	}
	return found;
}

/** One row of a statement for each proposition, each naming the others. */
const everyPosition = (positions: readonly CodedStatementRow[], site: string): StatementRow[] =>
	positions.map((row) =>
		statementRow(
			row,
			site,
			positions.filter((other) => other !== row)
		)
	);

/** One row of a statement, with its position on one proposition. */
function onePosition(
	positions: readonly [CodedStatementRow, ...CodedStatementRow[]],
	{ text, ...asked }: NonNullable<TakenView['proposition']>,
	site: string
): StatementRow {
	const own = positions.find(({ proposition_id }) => proposition_id === asked.proposition_id);
	const row = own ?? {
		...positions[0],
		...WITHOUT_POSITION,
		...asked,
		proposition_text: text,
		kind: null
	};
	return statementRow(
		row,
		site,
		positions.filter((other) => other !== own)
	);
}

/**
 * The statements of a view, in the order of the chart: reports of its utterances that the filter keeps. About one
 * proposition a statement has one row; over all of them it has one for each position that it takes.
 */
export function statementsInView(
	all: readonly CodedStatementRow[],
	{ utterances, filter, proposition }: TakenView,
	site: string
): StatementRow[] {
	const kept = all.filter(
		({ mode, outlet_id }) =>
			(filter.modes.length === 0 || filter.modes.includes(mode)) &&
			(filter.outlets.length === 0 || filter.outlets.includes(outlet_id))
	);
	const reports = grouped(kept, ({ utterance_id }) => utterance_id);
	return [...new Set(utterances)].flatMap((utterance) =>
		[...grouped(reports.get(utterance) ?? [], ({ statement_id }) => statement_id).values()].flatMap((own) => {
			const [first, ...rest] = own;
			if (!first) return [];
			return proposition ? [onePosition([first, ...rest], proposition, site)] : everyPosition(own, site);
		})
	);
}

/** Every statement with every position it takes, for files of the whole. */
export const everyStatement = (all: readonly CodedStatementRow[], site: string): StatementRow[] =>
	[...grouped(all, ({ statement_id }) => statement_id).values()].flatMap((own) => everyPosition(own, site));
