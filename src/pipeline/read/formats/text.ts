/** Plain text from any file: the articles of an archive's download, or one article as collected. */
import type { Item } from '../item';
import { factivaText } from './factiva';
import { nexisClassic, nexisUni } from './nexis';
import { proquest } from './proquest';
import { separated } from './separated';

/** Downloads with several articles, recognised by content; the first that fits reads the text. */
const ARCHIVES: readonly ((text: string) => Item[] | null)[] = [
	nexisUni,
	nexisClassic,
	factivaText,
	proquest,
	separated
];

/** The articles of a text with several; null if it is a single article. */
export function archiveItems(text: string): Item[] | null {
	const plain = text.replace(/\r\n?/g, '\n');
	for (const read of ARCHIVES) {
		const items = read(plain);
		if (items && items.length > 0) return items;
	}
	return null;
}
