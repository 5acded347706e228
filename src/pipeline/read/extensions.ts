/** Names of the formats, apart from their readers: what says how a file was read need not load those. */
import { extname } from 'node:path';

/** Saved pages. */
export const PAGES = ['.html', '.htm', '.xhtml'];
/** Exports with an article a line. */
export const JSON_LINES = ['.jsonl', '.ndjson'];

export const extensionOf = (name: string): string => extname(name).toLowerCase();

/**
 * Whether the text of an article read from `file` was extracted from it, so that offsets do not point into the file:
 * true of pages and exports.
 */
export const isExtracted = (file: string): boolean => [...PAGES, ...JSON_LINES].includes(extensionOf(file));
