/** What was published: documents, who published them, and their paragraphs. */
import { OUTLET_KINDS, PUBLISHED_BASES, TEXT_KINDS } from '../vocab';
import { table } from './define';

export const articles = table({
	row: 'one source document',
	key: ['article_id'],
	columns: {
		article_id: { type: 'text', is: "The seed's id, else its base name as a slug" },
		source_file: { type: 'text', is: 'File the pipeline read' },
		source_document: { type: 'text', nullable: true, is: 'File name of the original document' },
		text_kind: {
			type: 'text',
			values: TEXT_KINDS,
			is: 'digest: retold by us; excerpt: statements with 25 words around them; full: the whole text'
		},
		outlet_id: { type: 'text', references: 'outlets.outlet_id', is: 'Who published it' },
		headline: { type: 'text', nullable: true, is: 'Headline as published' },
		byline: { type: 'text', nullable: true, is: 'Authors as published' },
		url: { type: 'text', nullable: true, is: 'Address of the original, where known' },
		wire: { type: 'text[]', is: 'News agencies the article says it draws on' },
		published_on: { type: 'date', nullable: true, is: 'Day of publication' },
		published_basis: { type: 'text', values: PUBLISHED_BASES, is: 'How the day of publication is known' },
		published_note: { type: 'text', nullable: true, is: 'Why that day, where it is inferred' },
		words: { type: 'integer', unit: 'words', is: 'Words in the text read' },
		sha256: { type: 'text', is: 'SHA-256 of the file read, in hexadecimal' }
	}
});

export const versions = table({
	row: 'one version of an article that was read in several; the text read is that of the last',
	key: ['article_id', 'version_no'],
	columns: {
		article_id: { type: 'text', references: 'articles.article_id', is: 'The article' },
		version_no: { type: 'integer', is: 'Its place among the versions read, the first at 1' },
		dated_on: { type: 'date', nullable: true, is: 'Day of its update, else of its publication' },
		updated_at: { type: 'text', nullable: true, is: 'Time stamp of the update as the version states it' },
		headline: { type: 'text', nullable: true, is: 'Its headline' },
		source_file: { type: 'text', is: 'File the pipeline read' },
		paragraphs: { type: 'integer', unit: 'paragraphs', is: 'Paragraphs, without the headline' },
		added: { type: 'integer', unit: 'paragraphs', is: 'Those that the version before lacks' },
		changed: { type: 'integer', unit: 'paragraphs', is: 'Those that the version before has in other words' },
		removed: { type: 'integer', unit: 'paragraphs', is: 'Those of the version before that are gone' },
		shown: { type: 'boolean', is: 'Whether the text read is its text' },
		sha256: { type: 'text', is: 'SHA-256 of the file read, in hexadecimal' }
	}
});

export const outlets = table({
	row: 'one publisher',
	key: ['outlet_id'],
	columns: {
		outlet_id: { type: 'text', is: 'Slug of the outlet' },
		name: { type: 'text', is: 'Name of the outlet' },
		country: { type: 'text', nullable: true, is: 'ISO 3166-1 alpha-2 code of its seat' },
		kind: { type: 'text', values: OUTLET_KINDS, is: 'What sort of publisher it is' }
	}
});

export const passages = table({
	row: 'one paragraph of an article',
	key: ['article_id', 'passage_no'],
	columns: {
		article_id: { type: 'text', references: 'articles.article_id', is: 'Article that contains it' },
		passage_no: { type: 'integer', is: 'Its number in the text read, from 1' },
		text: { type: 'text', is: 'Its words' },
		start: { type: 'integer', unit: 'UTF-16 code units', is: 'Where it begins in the text read' },
		end: { type: 'integer', unit: 'UTF-16 code units', is: 'Where it ends (exclusive)' },
		source_paragraph: { type: 'integer', nullable: true, is: 'Its paragraph in the original, for a digest' }
	}
});
