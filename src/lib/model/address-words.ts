/** What an address asked for and the page does not use, as one line for the reader. */
import { words } from '../words';
import type { ReadAddress, Unused } from './address';
import { isFiltered, type Filter } from './filter';
import { joined, withoutStop } from './format';

/** Longer values are cut, and of many parts only the first are named. */
const VALUE_MOST = 40;
const NAMED = 3;

const NAMES = new Map<string, string>(Object.entries(words.address.names));

/** Without control characters and marks of direction, which would rearrange the line around them. */
function short(text: string): string {
	const plain = [...text.replace(/\p{C}/gu, '')];
	return plain.length > VALUE_MOST ? `${plain.slice(0, VALUE_MOST).join('')}…` : plain.join('');
}

const part = ({ name, value }: Unused) => words.address.part(NAMES.get(name) ?? short(name), short(value));

/** Parts that are not used, and what is shown instead, as a sentence. */
function unusedWords(unused: readonly Unused[], instead: string): string {
	const named = unused.slice(0, NAMED).map(part);
	const rest = unused.length - named.length;
	return words.address.unused(joined(rest ? [...named, words.address.more(rest)] : named), instead);
}

/** The line on a page without a filter; empty if the page uses the whole address. */
export const plainAddressWords = (
	{ unused, cut }: Pick<ReadAddress, 'unused' | 'cut'>,
	instead: string
): string =>
	[
		...(unused.length ? [unusedWords(unused, instead)] : []),
		...cut.map(({ name, asked, used }) => words.address.cut[name](asked, used))
	].join(' ');

/**
 * The line; empty if the page uses the whole address. `proposition` is the text of the one shown, `filter` what is
 * applied.
 */
export function addressWords(
	{ unused, cut, swapped }: Pick<ReadAddress, 'unused' | 'cut' | 'swapped'>,
	shown: { proposition: string; filter: Filter }
): string {
	const sentences: string[] = [];
	if (unused.length) {
		const instead: string[] = [];
		if (unused.some(({ name }) => name === 'proposition'))
			instead.push(words.address.proposition(withoutStop(shown.proposition)));
		if (instead.length === 0 || isFiltered({ ...shown.filter, proposition: null }))
			instead.push(isFiltered(shown.filter) ? words.address.rest : words.address.everything);
		sentences.push(unusedWords(unused, joined(instead)));
	}
	if (swapped) sentences.push(words.address.swapped);
	for (const { name, asked, used } of cut) sentences.push(words.address.cut[name](asked, used));
	return sentences.join(' ');
}
