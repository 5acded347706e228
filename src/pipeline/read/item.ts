/** An article from an export, a feed or a database: fields and a text, already separate. */
import type { WarningKind } from '../types';
import type { DocumentMetadata } from './metadata';

/** A problem with one article, in words for the user. */
export interface Fault {
	message: string;
	kind: WarningKind;
}

export interface Item {
	/** Its own id in the file; null if it has none. */
	id: string | null;
	/** Its place in the file, for messages: "line 3", "article 2". */
	at: string;
	/** Its text, one paragraph per line, with or without HTML tags; may omit the headline. */
	text: string;
	metadata: DocumentMetadata;
	faults: Fault[];
}

/** A part of a file that is not a readable article. */
export interface Refusal {
	/** Its place in the file; null for the whole file. */
	at: string | null;
	refused: string;
	kind: WarningKind;
}

/** A file inside another: a page of a crawl, an attachment, a member of an archive. */
export interface Inner {
	/** Its name, whose extension selects the reader. */
	name: string;
	bytes: Uint8Array;
	/** What the outer file says about it. */
	metadata: DocumentMetadata;
	/** Whether the outer file contains several, so that its name is part of theirs. */
	named: boolean;
	/** Its charset according to the outer file. */
	charset?: string;
}

export type Found = Item | Refusal | Inner;

export const fault = (message: string, kind: WarningKind = 'fault'): Fault => ({ message, kind });
export const refusal = (
	refused: string,
	at: string | null = null,
	kind: WarningKind = 'unread'
): Refusal => ({
	at,
	refused,
	kind
});
