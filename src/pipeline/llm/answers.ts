/** Answers of a batch: one line each, in the form batch services give, or with the bare text or object. */
import { readAnswer, type GivenStatement } from './answer';
import { contentHash } from './documents';
import { togetherIn, type Request } from './requests';

/** A model's answer for one document, as stored: a stored answer is not requested again. */
export interface KeptAnswer {
	/** Article id, or that of a labelled passage. */
	article: string;
	content: string;
	asked: string;
	model: string;
	statements: GivenStatement[];
}

type Json = Record<string, unknown>;
const isObject = (value: unknown): value is Json =>
	typeof value === 'object' && value !== null && !Array.isArray(value);

/** The text of a chat completion, or the reason why there is none. */
export function completionText(body: unknown): { text: string } | { fault: string } {
	const error = isObject(body) ? body.error : undefined;
	if (error) return { fault: isObject(error) ? String(error.message) : JSON.stringify(error) };
	const choices = isObject(body) ? body.choices : undefined;
	const choice: unknown = Array.isArray(choices) ? choices[0] : undefined;
	const message = isObject(choice) ? choice.message : undefined;
	if (!isObject(choice) || !isObject(message)) return { fault: 'the answer contains no message' };
	if (typeof message.refusal === 'string' && message.refusal)
		return { fault: `the model refused: ${message.refusal}` };
	if (choice.finish_reason === 'length') return { fault: 'the answer was cut at the most tokens allowed' };
	if (typeof message.content !== 'string' || message.content === '') return { fault: 'the answer is empty' };
	return { text: message.content };
}

/** The text of one line of answers, in any of the three forms. */
function lineText(line: Json): { text: string } | { fault: string } {
	if (typeof line.content === 'string') return { text: line.content };
	if (isObject(line.answer)) return { text: JSON.stringify(line.answer) };
	const response = line.response;
	if (isObject(line.error)) return { fault: String(line.error.message) };
	return completionText(isObject(response) && 'body' in response ? response.body : response);
}

/** An answer's statements, by document, or the reason why it cannot be used. */
export function keptOf(
	text: string,
	{ documents }: Request,
	asked: string,
	model: string
): { kept: KeptAnswer[]; faults: string[] } | string {
	const answer = readAnswer(text);
	if (!answer) return 'the answer is not the JSON object asked for';
	const stray = answer.statements.filter(({ document = 1 }) => !documents[document - 1]);
	const kept = documents.map((document, index) => ({
		article: document.id,
		content: contentHash(document),
		asked,
		model,
		statements: answer.statements
			.filter((one) => (one.document ?? 1) === index + 1)
			.map((one) => ({ ...one, document: undefined }))
	}));
	const faults = [...answer.faults, ...stray.map((one) => `there is no document ${one.document ?? 1}`)];
	return { kept, faults };
}

export interface ReadBatch {
	kept: KeptAnswer[];
	faults: string[];
}

/**
 * The answers in the text of a batch file. `requests` returns the requests with a given number of documents each; an
 * answer that belongs to none of them (another codebook, other articles, another model) is named and skipped.
 */
export function readBatch(
	text: string,
	requests: (together: number) => readonly Request[],
	asked: string,
	model: string
): ReadBatch {
	const read: ReadBatch = { kept: [], faults: [] };
	const byTogether = new Map<number, readonly Request[]>();
	text.split('\n').forEach((line, index) => {
		if (line.trim() === '') return;
		const fault = (message: string) => read.faults.push(`line ${index + 1}: ${message}`);
		let parsed: unknown;
		try {
			parsed = JSON.parse(line);
		} catch {
			return fault('is not JSON');
		}
		if (!isObject(parsed) || typeof parsed.custom_id !== 'string') return fault('has no custom_id');
		const id = parsed.custom_id;
		const together = togetherIn(id);
		if (together === null) return fault(`"${id}" is not the id of a request of ours`);
		const known = byTogether.get(together) ?? requests(together);
		byTogether.set(together, known);
		const request = known.find((one) => one.id === id);
		if (!request) return fault(`${id} answers other articles, another codebook or another model; ask again`);
		const found = lineText(parsed);
		if ('fault' in found) return fault(found.fault);
		const kept = keptOf(found.text, request, asked, model);
		if (typeof kept === 'string') return fault(kept);
		read.kept.push(...kept.kept);
		kept.faults.forEach(fault);
	});
	return read;
}
