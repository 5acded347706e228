/**
 * Downloads from ProQuest as text: documents between rules of underscores, each a list of "Field: value" paragraphs.
 */
import { dayOf } from '../day-of';
import { fault, type Item } from '../item';
import { NO_METADATA } from '../metadata';
import { unwrappedParagraphs } from '../wrapped';

const RULE = /^_{20,}[^\S\n]*$/m;
const FIELDS = [
	...[
		'Abstract',
		'Author',
		'Company / organization',
		'Copyright',
		'Correspondence author',
		'Country of publication'
	],
	...[
		'Credit',
		'Database',
		'Dateline',
		'Document feature',
		'Document type',
		'Document URL',
		'First page',
		'Full text'
	],
	...[
		'Identifier / keyword',
		'ISSN',
		'Issue',
		'Language of publication',
		'Last updated',
		'Links',
		'Location'
	],
	...['Number of pages', 'People', 'Place of publication', 'ProQuest document ID', 'Publication date'],
	...[
		'Publication info',
		'Publication subject',
		'Publication title',
		'Publication year',
		'Publisher',
		'Section'
	],
	...['Source type', 'Subject', 'Subtitle', 'Title', 'Volume', 'Year']
];
const FIELD = new RegExp(
	`^(${FIELDS.map((name) => name.replace(/[/]/g, '\\/')).join('|')}):[^\\S\\n]*`,
	'gm'
);

function fieldsOf(chunk: string): Map<string, string> {
	const starts = [...chunk.matchAll(FIELD)];
	return new Map(
		starts.map((match, i) => {
			const from = match.index + match[0].length;
			return [match[1] ?? '', chunk.slice(from, starts[i + 1]?.index).trim()];
		})
	);
}

/** "Quill, Mara; Pell, Jon" → "Mara Quill, Jon Pell". */
const names = (authors: string | undefined): string | null =>
	authors
		?.split(/\s*;\s*/)
		.map((name) => name.replace(/^([^,]+),\s*([^,]+)$/, '$2 $1').replace(/\.$/, ''))
		.join(', ') ?? null;

/**
 * The documents of a ProQuest download; null if `text` is not one. Abstracts are omitted, because the text repeats
 * them.
 */
export function proquest(text: string): Item[] | null {
	const chunks = text.split(new RegExp(RULE, 'gm')).filter((chunk) => /^ProQuest document ID:/m.test(chunk));
	if (chunks.length === 0) return null;
	return chunks.map((chunk, i): Item => {
		const fields = fieldsOf(chunk);
		const date = fields.get('Publication date') ?? fields.get('Publication info') ?? '';
		const day = dayOf(date);
		const body = fields.get('Full text') ?? '';
		const url = /https?:\/\/\S+/.exec(fields.get('Document URL') ?? chunk)?.[0] ?? null;
		return {
			id: fields.get('ProQuest document ID') ?? null,
			at: `article ${i + 1}`,
			text: unwrappedParagraphs(body || (fields.get('Abstract') ?? '')),
			metadata: {
				...NO_METADATA,
				headline: fields.get('Title') ?? chunk.trim().split('\n')[0]?.trim() ?? null,
				byline: names(fields.get('Author')),
				outlet: fields.get('Publication title') ?? null,
				url,
				published_on: day,
				published_basis: day ? 'stated' : null,
				published_note: day ? `the export says "${date.slice(0, 60)}"` : null
			},
			faults: body ? [] : [fault('has no full text in the export, only an abstract', 'little-text')]
		};
	});
}
