/** One line of an export (Media Cloud, a crawler) → what it says of an article, whatever its keys are called. */
import { isWebAddress } from '../../lib/model/web-address';
import { cleanText } from '../text/characters';
import { dayOf } from './day-of';
import { NO_METADATA, type DocumentMetadata } from './metadata';

/** The names under which exports give a field, most usual first. */
const KEYS = {
	text: ['text', 'story_text', 'maintext', 'content', 'body', 'article_text'],
	title: ['title', 'headline'],
	date: [
		'publish_date',
		'published_on',
		'date_publish',
		'publication_date',
		'date_published',
		'published_at',
		'date'
	],
	outlet: ['media_name', 'outlet', 'publisher', 'site_name', 'source_domain', 'source'],
	author: ['author', 'authors', 'byline'],
	url: ['url', 'link', 'canonical_url'],
	language: ['language', 'lang'],
	id: ['id', 'stories_id', 'story_id']
} as const;

const EXAMPLE = '{"url": "…", "title": "…", "publish_date": "2025-12-05", "text": "…"}';

export interface ExportRecord {
	id: string | null;
	text: string;
	metadata: DocumentMetadata;
	/** What is wrong with single fields, which are left out. */
	faults: string[];
}

type Fields = Record<string, unknown>;

function field(fields: Fields, name: keyof typeof KEYS): { key: string; value: unknown } | null {
	for (const key of KEYS[name]) {
		const value = fields[key];
		if (value !== null && value !== undefined && value !== '') return { key, value };
	}
	return null;
}

/** A short text of the record; what is none is named in `faults`. */
function textField(fields: Fields, name: keyof typeof KEYS, faults: string[]): string | null {
	const found = field(fields, name);
	if (!found) return null;
	const list = Array.isArray(found.value) ? found.value : [found.value];
	const texts = list.filter((one) => typeof one === 'string' || typeof one === 'number').map(String);
	if (texts.length === list.length)
		return cleanText(texts.join(', ')).text.replace(/\s+/g, ' ').trim() || null;
	faults.push(`"${found.key}" must be text`);
	return null;
}

/** Reads a line of an export. `line` must hold one JSON object with a text; `fault` says what is wrong else. */
export function exportRecord(line: string): ExportRecord | { fault: string } {
	let parsed: unknown;
	try {
		parsed = JSON.parse(line);
	} catch (error) {
		return {
			fault: `is not JSON (${(error as Error).message.slice(0, 100)}); write one object a line, such as ${EXAMPLE}`
		};
	}
	if (typeof parsed !== 'object' || parsed === null || Array.isArray(parsed))
		return { fault: `is no object; write one a line, such as ${EXAMPLE}` };
	const fields = parsed as Fields;
	const faults: string[] = [];

	const language = textField(fields, 'language', faults);
	if (language && !/^en(?:g|glish)?(?:[-_].*)?$/i.test(language))
		return {
			fault: `is in "${language.slice(0, 20)}", and only English is read; leave the line out or translate it`
		};
	const body = field(fields, 'text');
	if (!body || typeof body.value !== 'string' || !body.value.trim())
		return { fault: `has no text of an article; give it as "text", as in ${EXAMPLE}` };
	const { text, fault } = cleanText(body.value);
	if (fault) faults.push(`"${body.key}" ${fault}`);

	const date = textField(fields, 'date', faults);
	const day = date ? dayOf(date) : null;
	if (date && !day)
		faults.push(`publication date "${date.slice(0, 40)}" tells no day; write it as 2025-12-05`);
	const url = textField(fields, 'url', faults);
	const goodUrl = url && isWebAddress(url) ? url : null;
	if (url && !goodUrl)
		faults.push(`url "${url.slice(0, 60)}" must be a full address such as https://example.org/story`);
	return {
		id: textField(fields, 'id', faults),
		text,
		metadata: {
			...NO_METADATA,
			outlet: textField(fields, 'outlet', faults),
			headline: textField(fields, 'title', faults),
			byline: textField(fields, 'author', faults),
			url: goodUrl,
			published_on: day,
			published_basis: day ? 'stated' : null,
			published_note: day ? `the export says "${date?.slice(0, 40)}"` : null
		},
		faults
	};
}
