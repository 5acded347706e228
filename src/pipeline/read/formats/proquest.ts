/**
 * Downloads from ProQuest as text: documents between rules of underscores, each a list of "Field: value" paragraphs.
 */
import { dayOf } from '../day-of';
import { fault, type Item } from '../item';
import { NO_METADATA } from '../metadata';
import { escapedWords } from '../../text/plain';
import { unwrappedParagraphs } from '../wrapped';

const RULE = /^_{20,}[^\S\n]*$/m;
/** Fields that end another; those of NAMES do too. */
const OTHER_FIELDS = [
	...['Company / organization', 'Correspondence author', 'Country of publication', 'Credit', 'Dateline'],
	...['Document feature', 'First page', 'Identifier / keyword', 'Issue', 'Last updated', 'Links', 'Location'],
	...['Number of pages', 'People', 'Place of publication', 'Publication subject', 'Publisher', 'Subject'],
	...['Subtitle', 'Volume', 'ISSN', 'Copyright'],
	...[
		'Herausgeber',
		'Identifikator/Schlüsselwort',
		'Publikationsland',
		'Seitenanzahl',
		'Thema',
		'Verlagsort'
	],
	...['Éditeur', 'Identificateur / mot-clé', 'Lieu de publication', 'Nombre de pages', 'Numéro', 'Sujet'],
	...['Pays de publication', 'Editorial', 'Identificador / palabra clave', 'Lugar de publicación', 'Materia'],
	...['Número', 'Número de páginas', 'País de publicación', 'Tomo', 'Casa editrice', 'Fascicolo', 'Soggetto'],
	...['Luogo di pubblicazione', 'Numero di pagine', 'Paese di pubblicazione']
];
/** Fields in English, German, French, Spanish and Italian, as the interface in that language writes them. */
const NAMES: Readonly<Record<string, readonly string[]>> = {
	'Full text': [
		'Volltext',
		'Texte intégral',
		'Texte complet',
		'Texto completo',
		'Testo completo',
		'Full Text'
	],
	Abstract: ['Zusammenfassung', 'Résumé', 'Resumen'],
	Title: ['Titel', 'Titre', 'Título', 'Titolo'],
	Author: ['Autor', 'Auteur', 'Autore'],
	'Publication title': [
		...['Titel der Publikation', 'Titre de la publication', 'Título de publicación', 'Titolo pubblicazione']
	],
	'Publication date': [
		...['Publikationsdatum', 'Erscheinungsdatum', 'Date de publication', 'Fecha de publicación'],
		'Data di pubblicazione'
	],
	'Publication info': ['Publikationsinfo', 'Infos sur la publication', 'Información de publicación'],
	'Publication year': [
		...['Erscheinungsjahr', 'Année de publication', 'Año de publicación', 'Anno di pubblicazione']
	],
	'Language of publication': [
		...['Publikationssprache', 'Langue de publication', 'Idioma de la publicación', 'Lingua di pubblicazione']
	],
	'Document URL': ['Dokument-URL', 'URL du document', 'URL del documento'],
	'ProQuest document ID': [
		...[
			'ProQuest-Dokument-ID',
			'ProQuest-Dokument-Nr.',
			'ID du document ProQuest',
			'ID de documento ProQuest'
		],
		...['ID del documento de ProQuest', 'ID documento ProQuest']
	],
	'Source type': ['Quellentyp', 'Type de source', 'Tipo de fuente', 'Tipo di fonte'],
	'Document type': ['Dokumententyp', 'Type de document', 'Tipo de documento', 'Tipo di documento'],
	Database: ['Datenbank', 'Base de données', 'Base de datos'],
	Section: ['Bereich', 'Sección', 'Sezione'],
	Year: ['Jahr', 'Année', 'Año', 'Anno']
};
const ENGLISH = new Map(
	Object.entries(NAMES).flatMap(([name, others]) => [name, ...others].map((one) => [one, name] as const))
);
const FIELD = new RegExp(
	`^(${[...ENGLISH.keys(), ...OTHER_FIELDS].map(escapedWords).join('|')})[^\\S\\n]?:[^\\S\\n]*`,
	'gm'
);

/** The values of a document by the English name of their field. */
function fieldsOf(chunk: string): Map<string, string> {
	const starts = [...chunk.matchAll(FIELD)];
	return new Map(
		starts.map((match, i) => {
			const [label = '', name = ''] = match;
			const value = chunk.slice(match.index + label.length, starts[i + 1]?.index).trim();
			return [ENGLISH.get(name) ?? name, value];
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
	const documents = text
		.split(new RegExp(RULE, 'gm'))
		.map((chunk) => ({ chunk, fields: fieldsOf(chunk) }))
		.filter(({ fields }) => fields.has('ProQuest document ID'));
	if (documents.length === 0) return null;
	return documents.map(({ chunk, fields }, i): Item => {
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
