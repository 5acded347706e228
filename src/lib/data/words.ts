/** Cutting a statement's own words out of its passage. SQL counts characters where offsets are UTF-16 code units. */

export interface InPassage {
	/** The whole passage. */
	passage: string;
	/** In UTF-16 code units from the passage's start; the end is exclusive. */
	words_start: number;
	words_end: number;
}

/** The row with its words instead of the passage. A statement that begins before its passage begins with it. */
export function cutWords<Row extends InPassage>({
	passage,
	words_start,
	words_end,
	...row
}: Row): Omit<Row, keyof InPassage> & { words: string } {
	return { ...row, words: passage.slice(Math.max(0, words_start), words_end) };
}
