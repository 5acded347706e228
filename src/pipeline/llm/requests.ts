/** Requests to a model: instructions, documents and the form of the answer, each identified by its exact content. */
import type { Codebook } from '../codebook/types';
import { answerSchema } from './answer';
import { contentHash, hashOf, sentDocument, type Document } from './documents';
import { instructions } from './instructions';

/** The part of a request that is the same for all documents. */
export interface Asking {
	model: string;
	system: string;
	schema: object;
	/** Identifies model, codebook and instructions together. */
	hash: string;
}

export function askingBy(codebook: Codebook, model: string): Asking {
	const system = instructions(codebook);
	const schema = answerSchema(codebook.propositions.map(({ id }) => id));
	return { model, system, schema, hash: hashOf([model, system, schema]) };
}

export interface Request {
	/** Number of documents in it, its place among the requests, and hashes of content and instructions. */
	id: string;
	documents: Document[];
	body: object;
}

/** Requests of `together` documents each, in order. */
export function requestsFor(documents: readonly Document[], asking: Asking, together: number): Request[] {
	const groups: Document[][] = [];
	for (let at = 0; at < documents.length; at += together) groups.push(documents.slice(at, at + together));
	return groups.map((group, index) => ({
		id: `n${together}-${index + 1}-${hashOf(group.map(contentHash))}-${asking.hash}`,
		documents: group,
		body: {
			model: asking.model,
			temperature: 0,
			messages: [
				{ role: 'system', content: asking.system },
				{ role: 'user', content: JSON.stringify({ documents: group.map(sentDocument) }) }
			],
			response_format: {
				type: 'json_schema',
				json_schema: { name: 'statements', strict: true, schema: asking.schema }
			}
		}
	}));
}

/** The number of documents per request of a batch, from the id of any of them; null for an unknown id. */
export const togetherIn = (id: string): number | null => {
	const [, count] = /^n(\d+)-\d+-[0-9a-f]{16}-[0-9a-f]{16}$/.exec(id) ?? [];
	return count === undefined ? null : Number(count);
};

/** A request as a line of a batch file. */
export const batchLine = ({ id, body }: Request): string =>
	JSON.stringify({ custom_id: id, method: 'POST', url: '/v1/chat/completions', body });
