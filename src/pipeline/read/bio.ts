/** "Jane Roe is the Herald's Europe correspondent.": the author's biography below an article. */

const NAME = String.raw`(?:\p{Lu}[\p{L}.'’-]*\s+){1,3}\p{Lu}[\p{L}.'’-]*`;
const DOES = 'is|was|has|have|writes|covers|reports|works|lives|edits|contributed';
const NAMED = new RegExp(String.raw`^${NAME}\s+(?:${DOES})\b`, 'u');
const PROFESSIONS = [
	'correspondent',
	'reporter',
	'editor',
	'journalist',
	'columnist',
	'staff writer',
	'bureau chief',
	'contributor',
	'contributing writer',
	'fellow',
	'freelance(?:r)?',
	'author of',
	'producer',
	'writes (?:about|on|for)',
	'covers',
	'has (?:covered|reported|written)',
	'reports (?:on|from|for)',
	'years of experience'
];
const PROFESSION = new RegExp(String.raw`\b(?:${PROFESSIONS.join('|')})\b`, 'i');
const MAX_LENGTH = 500;

/**
 * Whether `line` describes the author. If `byline` is known, the line must begin with a name from it. Reported speech
 * is never taken for a biography. Use it only on the last lines of an article.
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
