/** Codings made elsewhere, as their files give them: CSV, or the statements of a Discourse Network Analyzer project. */
import Papa from 'papaparse';
import { UserError } from '../errors';
import { dnaItems, dnaStatements, type DnaStatement } from '../read/formats/dna';
import { keyName } from '../read/record';

/** One position that a coder found, in the names of the file. */
export interface GivenCoding {
	/** Its place in the file: "row 3". */
	at: string;
	/** Id, file name or headline of the article; empty if the file does not say. */
	article: string;
	quote: string;
	holder: string;
	/** Empty for the holder. */
	speaker: string;
	proposition: string;
	stance: string;
	condition: string;
}

type Field = Exclude<keyof GivenCoding, 'at'>;

/** The names of each column, the most telling first. Those of the Discourse Network Analyzer's exports are among them. */
const COLUMNS: Record<Field, readonly string[]> = {
	article: ['article', 'article_id', 'document', 'document_id', 'document_title', 'title', 'headline'],
	quote: ['quote', 'words', 'statement_text', 'text', 'statement', 'selection'],
	holder: ['holder', 'holder_id', 'actor', 'person', 'organization', 'organisation'],
	speaker: ['speaker', 'speaker_id'],
	proposition: ['proposition', 'proposition_id', 'concept', 'category'],
	stance: ['stance', 'position', 'agreement', 'side'],
	condition: ['condition']
};
const NEEDED: readonly Field[] = ['quote', 'holder', 'proposition', 'stance'];

export interface GivenCodings {
	codings: GivenCoding[];
	/** What of the file is not used, in words. */
	notes: string[];
}

/** Picks fields out of a record by its keys; of several columns for a field, the first that is not empty. */
const fieldsOf = (record: Readonly<Record<string, string>>): Omit<GivenCoding, 'at'> => {
	const byKey = new Map(Object.entries(record).map(([name, value]) => [keyName(name), value.trim()]));
	const value = (field: Field): string => COLUMNS[field].map((name) => byKey.get(name)).find(Boolean) ?? '';
	return {
		article: value('article'),
		quote: value('quote'),
		holder: value('holder'),
		speaker: value('speaker'),
		proposition: value('proposition'),
		stance: value('stance'),
		condition: value('condition')
	};
};

const COLUMN_NAMES = new Set(Object.values(COLUMNS).flat());

/**
 * The rows of a CSV file, one position each.
 *
 * @throws UserError if a column that is needed is missing
 */
export function csvCodings(text: string, file: string): GivenCodings {
	const { data, meta, errors } = Papa.parse<Record<string, string>>(text.replace(/^\uFEFF/, ''), {
		header: true,
		skipEmptyLines: 'greedy'
	});
	const names = meta.fields ?? [];
	const keys = new Set(names.map(keyName));
	const missing = NEEDED.filter((field) => !COLUMNS[field].some((name) => keys.has(name)));
	if (missing.length > 0)
		throw new UserError(
			`${file}: has no column ${missing.join(', ')}; its columns are ${names.join(', ')}. The columns are article, quote, holder, speaker, proposition, stance and condition`
		);
	const unused = names.filter((name) => !COLUMN_NAMES.has(keyName(name)));
	const broken = errors.find(({ type }) => type === 'Quotes');
	return {
		codings: data.map((row, index) => ({ at: `row ${index + 2}`, ...fieldsOf(row) })),
		notes: [
			...(unused.length > 0 ? [`columns not used: ${unused.join(', ')}`] : []),
			...(broken ? [`row ${(broken.row ?? 0) + 2}: a quotation mark does not close`] : [])
		]
	};
}

const dnaCoding = (
	{ id, document, start, end, values }: DnaStatement,
	texts: ReadonlyMap<string, string>
) => ({
	at: `statement ${id}`,
	...fieldsOf(values),
	article: String(document),
	quote: (texts.get(String(document)) ?? '').slice(start, end)
});

/**
 * The statements of a Discourse Network Analyzer project. Of several coders one has to be named.
 *
 * @throws UserError if the file is not a project, or no or several coders have the name
 */
export async function dnaCodings(bytes: Uint8Array, file: string, by: string | null): Promise<GivenCodings> {
	const items = await dnaItems(bytes);
	const texts = new Map(
		items.flatMap((one) => ('refused' in one ? [] : [[one.id ?? '', one.text] as const]))
	);
	const statements = await dnaStatements(bytes);
	const coders = [...new Set(statements.map(({ coder }) => coder))];
	if (statements.length === 0)
		throw new UserError(`${file}: is not a project of the Discourse Network Analyzer with coded statements`);
	if (by === null && coders.length > 1)
		throw new UserError(`${file}: was coded by ${coders.join(', ')}; say whose codings to take with --by`);
	if (by !== null && !coders.includes(by))
		throw new UserError(`${file}: has no coder "${by}"; its coders are ${coders.join(', ')}`);
	const own = statements.filter(({ coder }) => by === null || coder === by);
	return { codings: own.map((one) => dnaCoding(one, texts)), notes: [] };
}
