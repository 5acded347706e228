/** What precedes the first word of a paragraph or an item and does not belong to it: bullets, clock times, "BREAKING:". */

const BULLET = String.raw`(?:[•●▪◦‣·]|\+{2,}|[–—*-](?=\s)|\(?(?:\d{1,2}|[a-z])[.)](?=\s+["'“‘\p{Lu}]))\s*`;
const ZONE = 'GMT|UTC|CET|CEST|EET|BST|EST|EDT|ET|local time';
const TIME = String.raw`(?:Posted at\s)?\d{1,2}[.:]\d{2}\s?(?:[ap]\.?m\.?)?(?:\s(?:${ZONE}))?(?:\s[–—-]|:)?\s+(?=["“‘'\p{Lu}])`;
const FLASH = String.raw`(?:BREAKING(?: NEWS)?|FLASH|JUST IN|URGENT|ALERT|EXCLUSIVE|UPDATE(?: \d+)?|Breaking|Exclusive|Update(?: \d+)?|Correction|Overnight|(?:Morning |Evening )?[Rr]ound-?up|Also)\s?[:–—|-]\s+`;
const LEAD = new RegExp(`^(?:${BULLET}|${TIME}|${FLASH})+`, 'u');
/** Items in one paragraph: "• … • …", "– … . – …", "1. … 2. …". */
const INLINE = new RegExp(
	[
		String.raw`(?<=\s)[•●▪◦‣]\s+`,
		// A dash after a sentence, or before a label.
		String.raw`(?<=[.!?…"”’]\s)[–—-]\s+(?=["“‘'\p{Lu}])`,
		String.raw`(?<=\s)[–—-]\s+(?=\p{Lu}[\p{L} ]{1,30}:\s)`,
		String.raw`(?<=[.!?]\s)\d{1,2}\.\s+(?=["“‘'\p{Lu}])`
	].join('|'),
	'gu'
);

/** Length of what leads a paragraph; 0 where it begins with its words. */
export const leadLength = (text: string): number => LEAD.exec(text.slice(0, 80))?.[0].length ?? 0;

/**
 * Places in a paragraph at which a sentence begins whatever stands before: behind what leads it, and around the bullets of
 * further items. A paragraph whose first item has no bullet has none.
 */
export function itemBreaks(text: string): number[] {
	const lead = leadLength(text);
	if (lead === 0) return [];
	const bulleted = /^(?:[•●▪◦‣–—-]|\d)/u.test(text);
	const inner = bulleted
		? [...text.matchAll(INLINE)].flatMap(({ index, 0: mark }) => [index, index + mark.length])
		: [];
	return [lead, ...inner.filter((at) => at > lead)];
}
