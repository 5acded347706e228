/** Text in a picture: lines that fit, set in the site's type. */
import { broken } from '../charts/text';
import { escaped } from '../components/markup';

const FALLBACK = { Inter: 'Arial, sans-serif', 'Source Serif 4': 'Georgia, serif' } as const;

export interface Type {
	/** Font size in pixels. */
	size: number;
	fill: string;
	family?: keyof typeof FALLBACK;
	weight?: 400 | 600;
}

/**
 * One line of text, `y` its baseline. The family is quoted: a browser takes no unquoted name with a part that begins with
 * a digit, and would set the headline in its own serif.
 */
export const line = (
	text: string,
	x: number,
	y: number,
	{ size, fill, family = 'Inter', weight = 400 }: Type
): string =>
	`<text x="${x}" y="${y}" font-family="'${family}', ${FALLBACK[family]}" font-size="${size}" font-weight="${weight}" fill="${fill}">${escaped(text)}</text>`;

/** `text` in as many lines as `room` requires, downwards from `y`; `bottom` is the last baseline. */
export function paragraph(
	text: string,
	x: number,
	y: number,
	room: number,
	type: Type,
	leading: number
): { svg: string; bottom: number } {
	const lines = broken(text, room, type.size, type.weight === 600);
	return {
		svg: lines.map((words, i) => line(words, x, y + i * leading, type)).join(''),
		bottom: y + (lines.length - 1) * leading
	};
}
