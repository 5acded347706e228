/** What a reader of one file format returns. */
import type { TextKind } from '../../lib/model/vocab';
import type { Paragraph, Warning } from '../types';
import type { DocumentMetadata } from './metadata';

export interface Reading {
	/** What all spans point into: the decoded file, or what a reader of marked-up files extracted from it. */
	text: string;
	textKind: TextKind;
	/** What the file itself says of its document. */
	metadata: DocumentMetadata;
	paragraphs: Paragraph[];
	warnings: Warning[];
}

/** `file` is the base name, for warnings; `text` the decoded file; `known` what is known from outside it. */
export type Reader = (file: string, text: string, known: DocumentMetadata) => Reading;
