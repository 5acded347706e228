/** Schemas of the fields of entries. Every message says what is wrong and what would be right. */
import * as v from 'valibot';
import { isDay, type Day } from '../../lib/model/day';
import { badCharacter } from '../text/characters';

/** A value as a message shows it. */
export const shown = (value: unknown): string =>
	value === undefined ? 'nothing' : typeof value === 'object' ? kindOf(value) : JSON.stringify(value);

const kindOf = (value: object | null) =>
	value === null ? 'nothing' : Array.isArray(value) ? 'a list' : 'a mapping';

/** A mapping with exactly these keys. */
export function fields<const T extends v.ObjectEntries>(entries: T) {
	const keys = Object.keys(entries).join(', ');
	return v.strictObject(entries, (issue) => {
		if (issue.expected === 'never') return `unknown key ${issue.received}; the keys are ${keys}`;
		if (issue.expected === 'Object')
			return `${shown(issue.input)} where a mapping is due; its keys are ${keys}`;
		return `the key ${issue.expected} is missing; add it`;
	});
}

const notText = (issue: { input: unknown }) =>
	`${shown(issue.input)} is not text; write words, in quotation marks if they look like a number`;

/** Non-empty text, trimmed. */
export const text = () =>
	v.pipe(
		v.string(notText),
		v.trim(),
		v.nonEmpty('the text is empty; write something'),
		v.check(
			(value) => badCharacter(value) === null,
			(issue) =>
				`the text holds the character ${badCharacter(issue.input)}, which text cannot have; remove it`
		)
	);

/** A statement's id consists of the ids of its article, paragraph and holder. */
const STATEMENT_ID = /^[a-z0-9][a-z0-9-]{0,299}$/;

/** A statement id, as in links. */
export const statementId = () =>
	v.custom<string>(
		(value) => typeof value === 'string' && STATEMENT_ID.test(value),
		(issue) =>
			`${shown(issue.input)} is not the id of a statement; write lower-case letters, digits and hyphens, such as story-p3-mark-rutte`
	);

const ID = /^[a-z0-9][a-z0-9-]{0,99}$/;

/** An id, as in links: lower-case letters, digits and hyphens. */
export const id = () =>
	v.custom<string>(
		(value) => typeof value === 'string' && ID.test(value),
		(issue) =>
			`${shown(issue.input)} is not an id; write lower-case letters, digits and hyphens, such as mark-rutte`
	);

/** An existing day, as an ISO date. */
export const day = () =>
	v.custom<Day>(
		(value) => typeof value === 'string' && isDay(value),
		(issue) => `bad date ${shown(issue.input)}; write a day that exists as YYYY-MM-DD, such as 2025-12-04`
	);

/** An ISO 3166-1 alpha-2 code. */
export const country = () =>
	v.custom<string>(
		(value) => typeof value === 'string' && /^[A-Z]{2}$/.test(value),
		(issue) => `${shown(issue.input)} is not a country code; write two capital letters, such as UA`
	);

/** A Wikidata item. */
export const wikidata = () =>
	v.custom<string>(
		(value) => typeof value === 'string' && /^Q[1-9]\d*$/.test(value),
		(issue) => `${shown(issue.input)} is not a Wikidata item; write Q and a number, such as Q212`
	);

/** One value of a closed vocabulary. */
export const oneOf = <const T extends readonly string[]>(values: T) =>
	v.picklist(values, (issue) => `${shown(issue.input)} is not known here; write one of ${values.join(', ')}`);

/** A list; empty if the key is missing. */
export const list = <T extends v.GenericSchema>(item: T) =>
	v.nullish(
		v.array(
			item,
			(issue) => `${shown(issue.input)} is not a list; write [one, two] or lines that begin with "- "`
		),
		[]
	);

/** Null if the key is missing or empty. */
export const maybe = <T extends v.GenericSchema>(item: T) => v.nullish(item, null);
