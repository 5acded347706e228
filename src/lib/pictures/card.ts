/** The card shown for a link in feeds and chats: 1200×630, with the view as large as the width allows. */
import { colour, type Theme } from '../components/theme';
import { cutBelow } from './cut';
import { drawnKey, stanceItems } from './key';
import { svgDocument, type Drawn, type PictureWords } from './picture';
import { line, paragraph } from './words';

/** Size recommended by Open Graph and Twitter, in pixels. */
const CARD = { width: 1200, height: 630 } as const;

/** Feeds are light. */
const THEME: Theme = 'light';

const MARGIN = 56;
/** At a smaller scale the labels could not be read in a feed, so the picture is cut at the bottom instead. */
const LEAST_SCALE = 1;

/** Width beside the picture for the question and the key. */
const ASIDE = 270;

/** The question, and the key with one item per line. */
function aside(x: number, y: number, question: string, drawn: Drawn): string {
	const ink = colour('--ink', THEME);
	const asked = paragraph(question, x, y, ASIDE, { size: 25, family: 'Source Serif 4', fill: ink }, 33);
	// In a feed a position is recognised by its mark, because the picture's own words are small.
	const own = drawn.positions === 'none';
	const items = own ? (drawn.key ?? []) : stanceItems(THEME);
	const size = own ? 14 : 18;
	const key = items.map(
		(item, i) => drawnKey([item], [x, asked.bottom + 46 + i * 32, ASIDE], size, THEME).svg
	);
	return asked.svg + key.join('');
}

/** The card of a picture, or of a sentence that replaces it; `question` is the proposition in full. */
export function card(drawn: Drawn | string, words: PictureWords, question: string): string {
	const room = CARD.width - 2 * MARGIN;
	const [ink, muted, paper] = [colour('--ink', THEME), colour('--muted', THEME), colour('--paper', THEME)];
	const title = paragraph(
		words.title,
		MARGIN,
		MARGIN + 34,
		room,
		{ size: 42, weight: 600, family: 'Source Serif 4', fill: ink },
		48
	);
	const top = title.bottom + 30;
	const bottom = CARD.height - 62;
	const parts = [title.svg];
	if (typeof drawn === 'string')
		parts.push(
			paragraph(drawn, MARGIN, top + 40, room, { size: 30, family: 'Source Serif 4', fill: ink }, 42).svg
		);
	else {
		const [wide, high] = [room - ASIDE - 40, bottom - top];
		const scale = Math.min(wide / drawn.width, Math.max(LEAST_SCALE, high / drawn.height));
		const height = Math.min(high, drawn.height * scale);
		parts.push(
			`<svg x="${MARGIN}" y="${top}" width="${wide}" height="${height}" viewBox="0 0 ${wide / scale} ${height / scale}">${cutBelow(drawn.inside, height / scale)}</svg>`,
			aside(MARGIN + wide + 40, top + 24, question, drawn)
		);
		if (drawn.height * scale > high + 1)
			parts.push(
				`<linearGradient id="fade" x1="0" y1="0" x2="0" y2="1"><stop offset="0" stop-color="${paper}" stop-opacity="0"/><stop offset="1" stop-color="${paper}"/></linearGradient>` +
					`<rect x="0" y="${bottom - 70}" width="${MARGIN + wide}" height="70" fill="url(#fade)"/>`
			);
	}
	parts.push(line(words.context, MARGIN, CARD.height - 28, { size: 17, fill: muted }));
	return svgDocument({ ...CARD, inside: parts.join('') }, words, THEME);
}
