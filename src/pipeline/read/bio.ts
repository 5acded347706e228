/** "Jane Roe is the Herald's Europe correspondent.": what a page says of its author, below the article. */

const NAMED =
	/^(?:\p{Lu}[\p{L}.'’-]*\s+){1,3}\p{Lu}[\p{L}.'’-]*\s+(?:is|was|has|have|writes|covers|reports|works|lives|edits|contributed)\b/u;
const PROFESSION =
	/\b(?:correspondent|reporter|editor|journalist|columnist|staff writer|bureau chief|contributor|contributing writer|fellow|freelance(?:r)?|author of|producer|writes (?:about|on|for)|covers|has (?:covered|reported|written)|reports (?:on|from|for)|years of experience)\b/i;
const MAX_LENGTH = 500;

/**
 * Whether `line` tells who the author is. Where `byline` is known, the line must begin with a name out of it. Reported
 * speech is never taken for a biography. To be asked of the last lines of an article alone.
 */
export function isBio(line: string, byline: string | null): boolean {
	if (line.length > MAX_LENGTH || /["“”]|\b(?:said|says|told|asked)\b/.test(line)) return false;
	const named = NAMED.test(line);
	if (!named || !PROFESSION.test(line)) return false;
	if (byline === null) return true;
	const surname =
		/^(?:\S+\s+){1,3}?(?=(?:is|was|has|have|writes|covers|reports|works|lives|edits|contributed)\b)/.exec(
			line
		);
	return (surname?.[0] ?? '').split(/\s+/).some((part) => part.length > 2 && byline.includes(part));
}
