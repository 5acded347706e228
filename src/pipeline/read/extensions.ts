/** File extensions by format, separate from the readers, so that callers need not load those. */
import { extname } from 'node:path';

/** Saved pages. */
export const PAGES = ['.html', '.htm', '.xhtml'];
/** Exports with one article per line. */
export const JSON_LINES = ['.jsonl', '.ndjson'];

export const extensionOf = (name: string): string => extname(name).toLowerCase();

/**
 * Whether the text of an article read from `file` was extracted from it, so that offsets do not refer to the file: true
 * for pages and exports.
 */
export const isExtracted = (file: string): boolean => [...PAGES, ...JSON_LINES].includes(extensionOf(file));
