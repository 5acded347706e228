/** Text, out of whatever file: the articles of an archive's download, or one article as it was collected. */
import type { Item } from '../item';
import { factivaText } from './factiva';
import { nexisClassic, nexisUni } from './nexis';
import { proquest } from './proquest';
import { separated } from './separated';

/** Downloads that hold several articles, by what is in them; the first that fits reads the text. */
const ARCHIVES: readonly ((text: string) => Item[] | null)[] = [
	nexisUni,
	nexisClassic,
	factivaText,
	proquest,
	separated
];

/** The articles of a text that holds several; null where it is one article. */
export function archiveItems(text: string): Item[] | null {
	const plain = text.replace(/\r\n?/g, '\n');
	for (const read of ARCHIVES) {
		const items = read(plain);
		if (items && items.length > 0) return items;
	}
	return null;
}
