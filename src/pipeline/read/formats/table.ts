/** CSV, TSV and spreadsheets: one article per row, whatever the columns are called. */
import Papa from 'papaparse';
import * as XLSX from '@e965/xlsx';
import { possibleDays, type DayOrder } from '../day-of';
import { fault, refusal, type Item, type Refusal } from '../item';
import { KEYS, keyName, recordItem, type Columns, type FieldName, type Fields } from '../record';

type Row = Fields;

/** Which column was used for what: "text = Body, date = Pub". */
function mapping(names: readonly string[], columns: Columns): Map<FieldName, string> {
	const found = new Map<FieldName, string>();
	for (const field of Object.keys(KEYS) as FieldName[]) {
		const wanted: readonly string[] = columns[field] === undefined ? KEYS[field] : [keyName(columns[field])];
		const name = wanted.map((key) => names.find((one) => keyName(one) === key)).find(Boolean);
		if (name) found.set(field, name);
	}
	return found;
}

/** The order of day and month shown by a value of the column ("25/12/2025"), unless another contradicts it. */
function orderIn(rows: readonly Row[], column: string | undefined): DayOrder | null {
	const orders = new Set(
		rows.flatMap((row) => {
			const ways = possibleDays(String(row[column ?? ''] ?? ''));
			return ways.length === 1 && ways[0] ? [ways[0].order] : [];
		})
	);
	return orders.size === 1 ? ([...orders][0] ?? null) : null;
}

/** The column with the longest texts, used if no name identifies the text column. */
function longest(rows: readonly Row[], names: readonly string[], taken: ReadonlySet<string>): string | null {
	const lengths = names
		.filter((name) => !taken.has(name))
		.map((name) => ({
			name,
			words: rows.reduce((sum, row) => sum + String(row[name] ?? '').split(/\s+/).length, 0) / rows.length
		}))
		.sort((a, b) => b.words - a.words);
	return lengths[0] && lengths[0].words >= 25 ? lengths[0].name : null;
}

const CODING = ['concept', 'agreement', 'person'];

/** Items of the rows of a table; `file` names it in messages about its columns. */
function tableItems(rows: readonly Row[], names: readonly string[], columns: Columns): (Item | Refusal)[] {
	const unknown = Object.values(columns).filter(
		(name) => !names.some((one) => keyName(one) === keyName(name ?? ''))
	);
	if (unknown.length > 0)
		return [refusal(`has no column ${unknown.join(', ')}; its columns are ${names.join(', ')}`)];
	if (rows.length === 0) return [refusal('contains no rows')];
	const found = mapping(names, columns);
	const keys = names.map(keyName);
	if (!found.has('text') && CODING.every((name) => keys.includes(name)))
		return [
			refusal(
				'holds coded statements of the Discourse Network Analyzer and no texts: put the documents here too, and compare the coding on the review desk'
			)
		];
	const guessed = found.has('text') ? null : longest(rows, names, new Set(found.values()));
	if (guessed) found.set('text', guessed);
	if (!found.has('text'))
		return [
			refusal(
				found.has('url')
					? `holds ${rows.length} addresses and no texts: fetch the pages first (with trafilatura or news-please, say) and put them, or a .jsonl with their texts, here`
					: `has no column that holds texts; its columns are ${names.join(', ')}. Say which with --columns text=NAME`
			)
		];
	// A column such as "source" may hold addresses or names.
	const url = found.get('url');
	if (url && !rows.some((row) => /^https?:/.test(String(row[url] ?? '')))) found.delete('url');
	const said = [...found].map(([field, name]) => `${field} = ${name}`).join(', ');
	const unused = names.filter((name) => ![...found.values()].includes(name));
	const told = fault(
		`columns read: ${said}${unused.length > 0 ? `; left: ${unused.join(', ')}` : ''}${guessed ? '. The text column is a guess: say --columns text=NAME' : ''}`,
		'columns'
	);
	const order = orderIn(rows, found.get('date'));
	return rows.map((row, i) => {
		const item = recordItem(row, `row ${i + 2}`, { columns: Object.fromEntries(found) as Columns, order });
		if (i > 0 || 'refused' in item) return item;
		return { ...item, faults: [told, ...item.faults] };
	});
}

/** The rows of a CSV or TSV text; the separator is detected from its first lines. */
export function csvItems(text: string, columns: Columns): (Item | Refusal)[] {
	const { data, meta, errors } = Papa.parse<Row>(text.replace(/^\uFEFF/, ''), {
		header: true,
		skipEmptyLines: 'greedy'
	});
	const broken = errors.find(({ type }) => type === 'Quotes');
	const items = tableItems(data, meta.fields ?? [], columns);
	if (!broken) return items;
	return [
		...items,
		refusal(
			`has a quotation mark in row ${(broken.row ?? 0) + 2} that does not close, so what follows it may be read wrongly`,
			null,
			'fault'
		)
	];
}

/** The rows of the first sheet of a workbook that contains texts. */
export function workbookItems(bytes: Uint8Array, columns: Columns): (Item | Refusal)[] {
	const book = XLSX.read(bytes, { cellDates: true, UTC: true });
	let refused: (Item | Refusal)[] = [refusal('contains no rows')];
	for (const name of book.SheetNames) {
		const sheet = book.Sheets[name];
		const rows = sheet ? XLSX.utils.sheet_to_json<Row>(sheet, { defval: null, UTC: true }) : [];
		if (rows.length === 0) continue;
		const items = tableItems(rows, Object.keys(rows[0] ?? {}), columns);
		if (items.some((item) => !('refused' in item))) return items;
		refused = items;
	}
	return refused;
}
