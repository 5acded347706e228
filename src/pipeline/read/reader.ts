/** The result of a reader of one file format. */
import type { TextKind } from '../../lib/model/vocab';
import type { Paragraph, Warning } from '../types';
import type { DocumentMetadata } from './metadata';

export interface Reading {
	/** What all spans refer to: the decoded file, or the text extracted from it. */
	text: string;
	textKind: TextKind;
	/** Metadata in the file itself. */
	metadata: DocumentMetadata;
	paragraphs: Paragraph[];
	warnings: Warning[];
}

/** `file` is the base name, for warnings; `text` the decoded file; `known` metadata from outside it. */
export type Reader = (file: string, text: string, known: DocumentMetadata) => Reading;
