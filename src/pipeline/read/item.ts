/** An article as an export, a feed or a database gives it: fields and a text, apart from the lines around it. */
import type { WarningKind } from '../types';
import type { DocumentMetadata } from './metadata';

/** Something wrong with one article, in words for the user. */
export interface Fault {
	message: string;
	kind: WarningKind;
}

export interface Item {
	/** Its own id in the file it comes from; null where it has none. */
	id: string | null;
	/** Where it is in the file, for messages: "line 3", "article 2". */
	at: string;
	/** Its text, a paragraph a line, with or without HTML tags; the headline need not be in it. */
	text: string;
	metadata: DocumentMetadata;
	faults: Fault[];
}

/** Something in a file that is not an article that can be read. */
export interface Refusal {
	/** Where it is in the file; null where it is the whole file. */
	at: string | null;
	refused: string;
	kind: WarningKind;
}

/** A file inside another: a page of a crawl, an attachment, a member of an archive. */
export interface Inner {
	/** Its name, which says how it is read. */
	name: string;
	bytes: Uint8Array;
	/** What the outer file says of it. */
	metadata: DocumentMetadata;
	/** Whether the outer file holds several, so that its name is part of theirs. */
	named: boolean;
	/** The charset that the outer file says it has. */
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
