/**
 * Cuts a statement's own words out of its passage. Done outside SQL, which counts characters, because offsets are in
 * UTF-16 code units.
 */
import { sql } from './sql';

export interface InPassage {
	/** The whole passage. */
	passage: string;
	/** In UTF-16 code units from the passage's start; the end is exclusive. */
	words_start: number;
	words_end: number;
}

/** The columns of `InPassage`, from `p` (a passage) and `s` (a statement in it). */
export const IN_PASSAGE = sql`p.text AS passage,
	CAST(s.start - p.start AS INTEGER) AS words_start,
	CAST(s."end" - p.start AS INTEGER) AS words_end`;

/**
 * The row with its words instead of the passage. A statement that begins before its passage is cut at the start of the
 * passage.
 */
export function cutWords<Row extends InPassage>({
	passage,
	words_start,
	words_end,
	...row
}: Row): Omit<Row, keyof InPassage> & { words: string } {
	return { ...row, words: passage.slice(Math.max(0, words_start), words_end) };
}
