/**
 * What a model receives of an article: its passages and what is known of its publication, under a number instead of its
 * id.
 */
import { createHash } from 'node:crypto';
import type { Day } from '../../lib/model/day';
import type { ReadArticle } from '../types';

export interface Document {
	/** Article id, or that of a labelled passage. Not sent: it may reveal what the passage was written to test. */
	id: string;
	publishedOn: Day | null;
	outlet: string | null;
	/** In order, numbered from 1. */
	passages: { no: number; text: string }[];
}

export const documentOf = ({ article, passages }: ReadArticle): Document => ({
	id: article.id,
	publishedOn: article.publishedOn,
	outlet: article.outlet,
	passages: passages.map(({ no, text }) => ({ no, text }))
});

/** The first characters of a SHA-256, in hexadecimal: enough to distinguish billions of texts. */
export const hashOf = (value: unknown): string =>
	createHash('sha256').update(JSON.stringify(value)).digest('hex').slice(0, 16);

/** Identifies exactly what a model receives of a document. */
export const contentHash = ({ publishedOn, outlet, passages }: Document): string =>
	hashOf([publishedOn, outlet, passages.map(({ no, text }) => [no, text])]);

/** A document as part of a request, numbered from 1 within it. */
export const sentDocument = ({ publishedOn, outlet, passages }: Document, index: number) => ({
	document: index + 1,
	published_on: publishedOn,
	outlet,
	passages
});
