/** The form of an answer: the JSON schema a server constrains a model to, and the same form checked here. */
import * as v from 'valibot';
import { DATE_BASES, MODES, STANCES } from '../../lib/model/vocab';

const stance = v.object({
	proposition: v.string(),
	stance: v.picklist(STANCES),
	condition: v.nullish(v.string(), null)
});

const day = v.object({
	basis: v.picklist(DATE_BASES),
	words: v.nullish(v.string(), null),
	said_on: v.nullish(v.string(), null),
	said_from: v.nullish(v.string(), null),
	said_to: v.nullish(v.string(), null)
});

const statement = v.object({
	document: v.optional(v.pipe(v.number(), v.integer())),
	passage: v.pipe(v.number(), v.integer()),
	quote: v.string(),
	holder: v.string(),
	speaker: v.nullish(v.string(), null),
	mode: v.picklist(MODES),
	day,
	stances: v.array(stance)
});

/** One statement as a model gives it, before anything in it is checked against the article. */
export type GivenStatement = v.InferOutput<typeof statement>;

const answer = v.object({ statements: v.array(v.unknown()) });

/** The statements of an answer's text, with what is malformed in words; null where it is not an answer at all. */
export function readAnswer(text: string): { statements: GivenStatement[]; faults: string[] } | null {
	let parsed: unknown;
	try {
		parsed = JSON.parse(text.replace(/^\s*```(?:json)?\s*|\s*```\s*$/g, ''));
	} catch {
		return null;
	}
	const whole = v.safeParse(answer, parsed);
	return whole.success ? readStatements(whole.output.statements) : null;
}

/** The statements that have the form; the others are named. */
export function readStatements(given: readonly unknown[]): {
	statements: GivenStatement[];
	faults: string[];
} {
	const statements: GivenStatement[] = [];
	const faults: string[] = [];
	given.forEach((one, index) => {
		const result = v.safeParse(statement, one);
		if (result.success) statements.push(result.output);
		else {
			const [issue] = result.issues;
			faults.push(`statement ${index + 1}: ${v.getDotPath(issue) ?? 'it'}: ${issue.message}`);
		}
	});
	return { statements, faults };
}

const nullable = (schema: object) => ({ anyOf: [schema, { type: 'null' }] });
const object = (properties: Record<string, object>) => ({
	type: 'object',
	properties,
	required: Object.keys(properties),
	additionalProperties: false
});

/** The JSON schema of an answer: every key is required, as servers that constrain answers ask for. */
export const answerSchema = (propositions: readonly string[]): object =>
	object({
		statements: {
			type: 'array',
			items: object({
				document: { type: 'integer' },
				passage: { type: 'integer' },
				quote: { type: 'string' },
				holder: { type: 'string' },
				speaker: nullable({ type: 'string' }),
				mode: { type: 'string', enum: [...MODES] },
				day: object({
					basis: { type: 'string', enum: [...DATE_BASES] },
					words: nullable({ type: 'string' }),
					said_on: nullable({ type: 'string' }),
					said_from: nullable({ type: 'string' }),
					said_to: nullable({ type: 'string' })
				}),
				stances: {
					type: 'array',
					items: object({
						proposition: { type: 'string', enum: [...propositions] },
						stance: { type: 'string', enum: [...STANCES] },
						condition: nullable({ type: 'string' })
					})
				}
			})
		}
	});
