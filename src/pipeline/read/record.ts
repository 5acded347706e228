/** One record of an export (a line of JSON, a row of a table) → an item, whatever its keys are called. */
import { cleanText } from '../text/characters';
import { decidedDay, updateOf, type DayOrder } from './day-of';
import { fault, refusal, type Fault, type Item, type Refusal } from './item';
import { NO_METADATA } from './metadata';
import { saysEnglish } from './other-languages';

/** The names that exports use for a field, the most common first; in lower case, with "_" between words. */
export const KEYS = {
	text: [
		...[
			'text',
			'story_text',
			'maintext',
			'body_text',
			'body_xhtml',
			'body_html',
			'article_text',
			'full_text',
			'content_html',
			'content_text'
		],
		...[
			'fulltext',
			'article_body',
			'articlebody',
			'content',
			'body',
			'document',
			'transcript',
			'raw_text',
			'article'
		],
		...['volltext', 'inhalt', 'texte', 'texte_intégral', 'contenu', 'texto', 'contenido', 'testo']
	],
	title: [
		'title',
		'headline',
		'head_line',
		'titel',
		'article_title',
		'document_title',
		'titre',
		'título',
		'titolo',
		'name'
	],
	date: [
		...[
			'publish_date',
			'published_on',
			'date_publish',
			'publication_date',
			'date_published',
			'datepublished'
		],
		...[
			'published_at',
			'publishedat',
			'published',
			'pubdate',
			'pub_date',
			'firstcreated',
			'date',
			'datetime',
			'day'
		],
		...['created_at', 'timestamp', 'versioncreated', 'year_month_day', 'time'],
		...[
			'datum',
			'erscheinungsdatum',
			'publikationsdatum',
			'date_de_publication',
			'fecha',
			'fecha_de_publicación',
			'data'
		]
	],
	updated: [
		...['updated_on', 'updated_at', 'updatedat', 'updated', 'last_updated', 'date_modified', 'datemodified'],
		...['date_modify', 'modified_at', 'modified', 'lastmodified', 'versioncreated']
	],
	outlet: [
		...['media_name', 'outlet', 'publisher', 'site_name', 'sitename', 'source_hostname', 'publication_title'],
		...[
			'publication',
			'newspaper',
			'source_name',
			'medium',
			'source_domain',
			'hostname',
			'media_url',
			'source'
		],
		...['copyrightholder', 'domain', 'zeitung', 'quelle', 'journal', 'periódico', 'fuente', 'testata']
	],
	author: ['author', 'authors', 'byline', 'creator', 'writer', 'journalist', 'autor', 'auteur', 'autore'],
	url: ['url', 'link', 'canonical_url', 'permalink', 'href', 'source_url', 'web_url', 'uri', 'source'],
	language: ['language', 'lang', 'language_of_publication', 'sprache', 'langue', 'idioma', 'lingua'],
	id: ['id', 'stories_id', 'story_id', 'doc_id', 'document_id', 'guid', 'uuid', 'uri'],
	wire: ['wire', 'agency', 'newswire']
} as const;

export type FieldName = keyof typeof KEYS;
export type Fields = Readonly<Record<string, unknown>>;
/** Columns named by the user, by field. */
export type Columns = Readonly<Partial<Record<FieldName, string>>>;

/** Parses `--columns text=Body,date=Pub`. Throws an Error for an unknown field. */
export function namedColumns(given: string | undefined): Columns {
	const pairs = (given ?? '')
		.split(',')
		.filter(Boolean)
		.map((pair) => pair.split('='));
	for (const [field = '', column = ''] of pairs)
		if (!Object.hasOwn(KEYS, field) || !column.trim())
			throw new Error(
				`--columns takes pairs such as text=Body,date=Pub, not "${field}${column ? `=${column}` : ''}"; the fields are ${Object.keys(KEYS).join(', ')}`
			);
	return Object.fromEntries(pairs.map(([field, column = '']) => [field, column.trim()]));
}

const EXAMPLE = '{"url": "…", "title": "…", "publish_date": "2025-12-05", "text": "…"}';
/** What NewsAPI and some feeds put in place of the rest of a text. */
const CUT = /(?:…|\.\.\.)?\s*\[\+\d+ chars\]\s*$|\[(?:…|\.\.\.)\]\s*$/;
const ADDRESS = /^https?:\/\//;

export const keyName = (key: string): string =>
	key
		.trim()
		.toLowerCase()
		.replace(/[^\p{L}\p{N}]+/gu, '_')
		.replace(/^_|_$/g, '');

const isMissing = (value: unknown): boolean =>
	value === null ||
	value === undefined ||
	value === '' ||
	(typeof value === 'number' && Number.isNaN(value)) ||
	(typeof value === 'string' && /^(?:nan|none|null|n\/a|nat)$/i.test(value.trim()));

interface Value {
	key: string;
	value: unknown;
}

/** Finds fields of records by their usual names, or by the columns named by the user. */
class FieldFinder {
	private readonly byName: Map<string, Value>;

	constructor(
		fields: Fields,
		private readonly columns: Columns
	) {
		this.byName = new Map(
			Object.entries(fields)
				.filter(([, value]) => !isMissing(value))
				.map(([key, value]) => [keyName(key), { key, value }])
		);
	}

	/** Every value that may be the field, most likely first. */
	all(name: FieldName): Value[] {
		const named = this.columns[name];
		if (named !== undefined) return [this.byName.get(keyName(named)) ?? []].flat();
		return KEYS[name].flatMap((key) => this.byName.get(key) ?? []);
	}

	/** A short text; a value that does not fit is reported in `faults`. */
	text(name: FieldName, faults: Fault[], fits: (text: string) => boolean = () => true): string | null {
		for (const { key, value } of this.all(name)) {
			const list = (Array.isArray(value) ? value : [value]).map(plainValue);
			if (list.some((one) => one === null)) {
				faults.push(fault(`"${key}" must be text`));
				continue;
			}
			const text = cleanText(list.join(', ')).text.replace(/\s+/g, ' ').trim();
			if (text && fits(text)) return text;
		}
		return null;
	}
}

/** Text, number or day as text; for an object its name, as in NewsAPI's and ninjs's outlets and authors. */
function plainValue(value: unknown): string | null {
	if (typeof value === 'string') return value;
	if (typeof value === 'number') return String(value);
	if (value instanceof Date) return Number.isNaN(value.getTime()) ? null : value.toISOString().slice(0, 10);
	if (typeof value === 'object' && value !== null) {
		const { name, literal } = value as { name?: unknown; literal?: unknown };
		return plainValue(name ?? literal ?? null);
	}
	return null;
}

export interface RecordOptions {
	columns?: Columns;
	/** The date order of other dates in the same file, if known. */
	order?: DayOrder | null;
	/** The outlet of records that name none. */
	outlet?: string | null;
}

const noText = (record: FieldFinder, at: string): Refusal => {
	const faults: Fault[] = [];
	if (record.text('url', faults, (text) => ADDRESS.test(text)))
		return refusal(
			'holds an address and no text: fetch the pages first (with trafilatura or news-please, say) and put them, or a .jsonl with their texts, here',
			at
		);
	return refusal(`has no article text; give it as "text", as in ${EXAMPLE}`, at);
};

/** The article's text, with a mark of truncation shortened to an ellipsis; null if there is none. */
function articleText(record: FieldFinder, faults: Fault[]): string | null {
	const body = record.all('text').find(({ value }) => typeof value === 'string' && value.trim());
	if (!body || typeof body.value !== 'string') return null;
	const { text, fault: bad } = cleanText(body.value);
	if (bad) faults.push(fault(`"${body.key}" ${bad}`, 'encoding'));
	if (CUT.test(text))
		faults.push(
			fault(`"${body.key}" holds only the beginning of the text; fetch the page for the rest`, 'paywalled')
		);
	return text.replace(CUT, '…');
}

/** The article's address; null, with a fault if one is given that is not a full address. */
function articleUrl(record: FieldFinder, fields: Fields, faults: Fault[]): string | null {
	const url = record.text('url', [], (value) => ADDRESS.test(value) && URL.canParse(value));
	const wrongUrl = url
		? null
		: record.text('url', [], (value) => !/^urn:|\s/.test(value) && value !== fields['source']);
	if (wrongUrl)
		faults.push(
			fault(`url "${wrongUrl.slice(0, 60)}" must be a full address such as https://example.org/story`)
		);
	return url;
}

/** The day of publication and how it is known, with a fault for a date that is ambiguous or not a day. */
function publication(
	date: string | null,
	url: string | null,
	order: DayOrder | null,
	faults: Fault[]
): Pick<Item['metadata'], 'published_on' | 'published_basis' | 'published_note'> {
	const { day, open } = date ? decidedDay(date, url, order) : { day: null, open: [] };
	if (date && open.length > 0)
		faults.push(
			fault(
				`publication date "${date.slice(0, 40)}" may be ${open.join(' or ')}; write it as ${open[0]}`,
				'two-days'
			)
		);
	else if (date && !day)
		faults.push(
			fault(`publication date "${date.slice(0, 40)}" does not give a day; write it as 2025-12-05`, 'undated')
		);
	return {
		published_on: day,
		published_basis: day ? 'stated' : null,
		published_note: day ? `the export says "${date?.slice(0, 40)}"` : null
	};
}

/** Reads a record. `at` is its place in the file. */
export function recordItem(
	fields: Fields,
	at: string,
	{ columns = {}, order = null, outlet = null }: RecordOptions = {}
): Item | Refusal {
	const record = new FieldFinder(fields, columns);
	const faults: Fault[] = [];
	const language = record.text('language', faults);
	if (language && !saysEnglish(language))
		return refusal(
			`is in "${language.slice(0, 20)}", and only English is read; leave it out or translate it`,
			at,
			'language'
		);
	const text = articleText(record, faults);
	if (text === null) return noText(record, at);
	const url = articleUrl(record, fields, faults);
	const published = publication(record.text('date', faults), url, order, faults);
	const wire = record.text('wire', faults);
	return {
		id: record.text('id', faults, (value) => !ADDRESS.test(value)),
		at,
		text,
		metadata: {
			...NO_METADATA,
			outlet: record.text('outlet', faults, (value) => !ADDRESS.test(value)) ?? outlet,
			headline: record.text('title', faults),
			byline: record.text('author', faults),
			url,
			wire: wire ? [wire] : null,
			updated_on: updateOf(record.text('updated', [])),
			...published
		},
		faults
	};
}
