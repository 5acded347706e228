/** Downloads from Nexis Uni and the older LexisNexis, as text: a cover, then articles with fields around each. */
import { dayOf } from '../day-of';
import { fault, type Item } from '../item';
import { NO_METADATA } from '../metadata';
import { dateLine } from '../published';
import { unwrappedParagraphs } from '../wrapped';

// White space of one line only: `\s*` would run through all empty lines from each of them.
const UNI_END = /^[^\S\n]*End of Document[^\S\n]*$/im;
/** What follows the text of an article. */
const UNI_TAIL = /^(?:Load-Date:|Classification|Graphic|Notes?|End of Document)/i;
const UNI_FIELD =
	/^(Section|Length|Byline|Highlight|Dateline|Language|Publication-Type|Correction):?\s*(.*)$/i;
const CLASSIC_START = /^[^\S\n]*(?:\d+ of \d+ DOCUMENTS?|Dokument \d+ von \d+|Document \d+ de \d+)[^\S\n]*$/m;
const CLASSIC_FIELD = /^(\p{Lu}[\p{Lu}-]{3,20}(?: \p{Lu}+)?):\s*([\s\S]*)$/u;
/** The fields of the German and French interfaces. */
const CLASSIC_NAMES: Readonly<Record<string, string>> = {
	...{ LÄNGE: 'LENGTH', LONGUEUR: 'LENGTH', AUTOR: 'BYLINE', AUTEUR: 'BYLINE', RUBRIK: 'SECTION' },
	...{ RUBRIQUE: 'SECTION', TITEL: 'HEADLINE', TITRE: 'HEADLINE', SPRACHE: 'LANGUAGE', LANGUE: 'LANGUAGE' }
};
/** Fields before the text of an article; all others come after it. */
const CLASSIC_HEAD = new Set(['BYLINE', 'LENGTH', 'SECTION', 'HEADLINE', 'DATELINE', 'HIGHLIGHT', 'SERIES']);

const dayIn = (line: string): string | null => dateLine(line) ?? dayOf(line);

/** "By Mara Quill" or "Mara Quill in Strelsau" → the name alone. */
const nameIn = (byline: string | undefined): string | null =>
	byline
		?.replace(/^by\s+/i, '')
		.replace(/,? in \p{Lu}.*$/u, '')
		.trim() || null;

interface Parts {
	headline: string | null;
	outlet: string | null;
	date: string | null;
	byline: string | null;
	text: string;
}

function itemOf({ headline, outlet, date, byline, text }: Parts, number: number): Item {
	const day = date === null ? null : dayIn(date);
	return {
		id: null,
		at: `article ${number}`,
		text,
		metadata: {
			...NO_METADATA,
			...{ headline, outlet, byline },
			published_on: day,
			published_basis: day ? 'stated' : null,
			published_note: day ? `the export says "${date?.trim().slice(0, 60)}"` : null
		},
		faults: text ? [] : [fault('has no text in the export', 'little-text')]
	};
}

function uniArticle(chunk: string, number: number): Item | null {
	const lines = chunk.split('\n').map((line) => line.trim());
	const body = lines.findIndex((line) => /^Body$/i.test(line));
	if (body < 0) return null;
	const head = lines.slice(0, body);
	const dated = head.findLastIndex((line) => line !== '' && dateLine(line) !== null);
	const above = head.slice(0, Math.max(dated, 0)).filter(Boolean);
	const field = (name: string) =>
		head
			.map((line) => UNI_FIELD.exec(line))
			.find((match) => match?.[1]?.toLowerCase() === name)?.[2]
			?.trim();
	const rest = lines.slice(body + 1);
	const end = rest.findIndex((line) => UNI_TAIL.test(line));
	return itemOf(
		{
			headline: above.at(-2) ?? null,
			outlet: above.at(-1) ?? null,
			date: head[dated] ?? null,
			byline: nameIn(field('byline')),
			text: unwrappedParagraphs(rest.slice(0, end < 0 ? undefined : end).join('\n'))
		},
		number
	);
}

/** The articles of a Nexis Uni download; null if `text` is not one. */
export function nexisUni(text: string): Item[] | null {
	if (!UNI_END.test(text) || !/^[^\S\n]*Body[^\S\n]*$/m.test(text)) return null;
	return text.split(new RegExp(UNI_END, 'gim')).flatMap((chunk, i) => uniArticle(chunk, i + 1) ?? []);
}

/** "LENGTH: 300 words" → its name in English, and its value; null for a block that is not a field. */
function classicField(block: string): { name: string; value: string } | null {
	const [, name = '', value = ''] = CLASSIC_FIELD.exec(block) ?? [];
	return name ? { name: CLASSIC_NAMES[name] ?? name, value: value.replace(/\s+/g, ' ').trim() } : null;
}

function classicArticle(chunk: string, number: number): Item | null {
	const blocks = chunk
		.split(/\n[^\S\n]*\n/)
		.map((block) => block.trim())
		.filter(Boolean);
	const dated = blocks.findIndex((block, i) => i < 6 && dayIn(block.split('\n')[0] ?? '') !== null);
	const [outlet] = blocks;
	if (!outlet) return null;
	const fields = blocks.map(classicField);
	const value = (name: string) => fields.find((one) => one?.name === name)?.value ?? null;
	const isHead = (i: number) => CLASSIC_HEAD.has(fields[i]?.name ?? '');
	const lastHead = blocks.findLastIndex((_, i) => i < 12 && isHead(i));
	const from = Math.max(lastHead, dated) + 1;
	const tail = blocks.findIndex(
		(block, i) => i >= from && (fields[i] !== null || /^Copyright \d{4}/.test(block))
	);
	const title = blocks.slice(dated + 1, from).find((_, i) => fields[dated + 1 + i] === null);
	return itemOf(
		{
			headline: value('HEADLINE') ?? title?.replace(/\s+/g, ' ') ?? null,
			outlet: outlet.split('\n')[0]?.trim() ?? null,
			date: dated < 0 ? null : (blocks[dated]?.split('\n')[0] ?? null),
			byline: nameIn(value('BYLINE') ?? undefined),
			text: blocks
				.slice(from, tail < 0 ? undefined : tail)
				.map((block) => block.replace(/\s*\n\s*/g, ' '))
				.join('\n')
		},
		number
	);
}

/** The articles of a download in the older LexisNexis form ("1 of 2 DOCUMENTS"); null if `text` is not one. */
export function nexisClassic(text: string): Item[] | null {
	const [cover, ...chunks] = text.split(new RegExp(CLASSIC_START, 'gm'));
	if (cover === undefined || chunks.length === 0) return null;
	return chunks.flatMap((chunk, i) => classicArticle(chunk, i + 1) ?? []);
}
