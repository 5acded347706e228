/** A document's metadata: the front matter of a digest, or `<base>.meta.yaml` beside a raw article. */
import * as v from 'valibot';
import { isNode, LineCounter, parseDocument, type Document } from 'yaml';
import { isDay } from '../../lib/model/day';
import { isWebAddress } from '../../lib/model/web-address';
import { PUBLISHED_BASES } from '../../lib/model/vocab';
import { shown } from '../codebook/fields';
import { badCharacter } from '../text/characters';
import { TOO_DEEP, tooDeepLine } from '../text/yaml-depth';
import type { Warning } from '../types';

const text = v.pipe(
	v.string('must be text'),
	v.trim(),
	v.minLength(1, 'must not be empty'),
	v.check(
		(value) => badCharacter(value) === null,
		(issue) => `holds the character ${badCharacter(issue.input)}, which text cannot have; remove it`
	)
);
const day = v.pipe(
	v.string('must be a day such as 2025-12-05'),
	v.check(isDay, 'must be a day of the calendar, written as 2025-12-05'),
	v.check((day) => day >= '1800' && day < '2200', 'must be a day between 1800 and 2199')
);

const stamp = v.pipe(
	v.string('must be a day such as 2025-12-05'),
	v.check(
		(value) => isDay(value.slice(0, 10)) && !Number.isNaN(Date.parse(value)),
		'must be a day such as 2025-12-05, or a time stamp such as 2025-12-05T18:00:00Z'
	)
);

const FIELDS = {
	id: v.pipe(
		text,
		v.regex(/^[a-z0-9]+(?:-[a-z0-9]+)*$/, 'must be lower-case letters and digits joined by hyphens')
	),
	source_document: text,
	outlet: text,
	title: text,
	headline: text,
	byline: text,
	wire: v.union(
		[
			v.array(text),
			v.pipe(
				text,
				v.transform((name) => [name])
			)
		],
		'must be a name or a list of names'
	),
	published_on: day,
	published_basis: v.picklist(PUBLISHED_BASES, `must be one of ${PUBLISHED_BASES.join(', ')}`),
	published_note: text,
	updated_on: stamp,
	url: v.pipe(text, v.check(isWebAddress, 'must be a full address such as https://example.org/story'))
};

type Field = keyof typeof FIELDS;

/** Every field is optional; null means "not stated". */
export type DocumentMetadata = { [F in Field]: v.InferOutput<(typeof FIELDS)[F]> | null };

export const NO_METADATA: DocumentMetadata = {
	id: null,
	source_document: null,
	outlet: null,
	title: null,
	headline: null,
	byline: null,
	wire: null,
	published_on: null,
	published_basis: null,
	published_note: null,
	updated_on: null,
	url: null
};

const isField = (key: string): key is Field => Object.hasOwn(FIELDS, key);

/** Sets one field from an unchecked value, or returns what is wrong with it. */
function assign<F extends Field>(into: DocumentMetadata, field: F, value: unknown): string | null {
	const parsed = v.safeParse<(typeof FIELDS)[F]>(FIELDS[field], value);
	if (!parsed.success) return parsed.issues[0].message;
	into[field] = parsed.output as DocumentMetadata[F];
	return null;
}

function lineOf(document: Document, key: string, lines: LineCounter): number {
	const node = document.get(key, true);
	return isNode(node) && node.range ? lines.linePos(node.range[0]).line : 1;
}

interface YamlFault {
	line: number;
	message: string;
}

/** Parses YAML to plain data. Aliases without an anchor, thousands of aliases and deep nesting are errors too. */
function parsedYaml(
	yaml: string
): { document: Document; lines: LineCounter; values: unknown } | { faults: YamlFault[] } {
	const deep = tooDeepLine(yaml);
	if (deep !== null) return { faults: [{ line: deep, message: TOO_DEEP }] };
	const lines = new LineCounter();
	try {
		const document = parseDocument(yaml, { lineCounter: lines });
		if (document.errors.length > 0)
			return {
				faults: document.errors.map((error) => ({
					line: lines.linePos(error.pos[0]).line,
					message: error.message.split('\n')[0] ?? ''
				}))
			};
		return { document, lines, values: document.toJS({ maxAliasCount: 100 }) as unknown };
	} catch (error) {
		return { faults: [{ line: 1, message: (error as Error).message }] };
	}
}

/**
 * Reads YAML metadata. An invalid field is reported (file, line, value, the right form) and skipped; the others are
 * kept. `firstLine` is the line of the file on which `yaml` begins, from 1.
 */
export function parseMetadata(
	yaml: string,
	file: string,
	firstLine = 1
): { metadata: DocumentMetadata; warnings: Warning[] } {
	const metadata = { ...NO_METADATA };
	const warnings: Warning[] = [];
	const warn = (line: number, message: string) =>
		warnings.push({ file, message: `line ${line + firstLine - 1}: ${message}` });

	const parsed = parsedYaml(yaml);
	if ('faults' in parsed) {
		for (const { line, message } of parsed.faults) warn(line, `is not YAML that is read here: ${message}`);
		return { metadata, warnings };
	}
	const { document, lines, values } = parsed;
	if (values === null || values === undefined) return { metadata, warnings };
	if (typeof values !== 'object' || Array.isArray(values)) {
		warn(1, 'must be "key: value" lines, such as "published_on: 2025-12-05"');
		return { metadata, warnings };
	}
	for (const [key, value] of Object.entries(values)) {
		if (value === null) continue;
		if (!isField(key)) {
			warn(
				lineOf(document, key, lines),
				`"${key}" is not a key of an article; keys are ${Object.keys(FIELDS).join(', ')}`
			);
			continue;
		}
		const fault = assign(metadata, key, value);
		if (fault) warn(lineOf(document, key, lines), `${key}: ${shown(value).slice(0, 200)} ${fault}`);
	}
	return { metadata, warnings };
}

/** `first`, completed from `second`. A day brings its basis and note with it. */
export function mergeMetadata(first: DocumentMetadata, second: DocumentMetadata): DocumentMetadata {
	const dated = first.published_on ? first : second;
	return {
		id: first.id ?? second.id,
		source_document: first.source_document ?? second.source_document,
		outlet: first.outlet ?? second.outlet,
		title: first.title ?? second.title,
		headline: first.headline ?? second.headline,
		byline: first.byline ?? second.byline,
		wire: first.wire ?? second.wire,
		published_on: dated.published_on,
		published_basis: dated.published_basis,
		published_note: dated.published_note,
		updated_on: first.updated_on ?? second.updated_on,
		url: first.url ?? second.url
	};
}
