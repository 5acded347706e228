/** Characters forbidden in text and in XML: control characters, noncharacters and lone surrogates. */

/* eslint-disable no-control-regex -- these are the characters it is about */
/** Tab, line feed and carriage return are allowed, and so is U+0085, a line break on mainframes. */
const BAD = /[\0-\x08\x0E-\x1F\x7F-\x84\x86-\x9F\uFDD0-\uFDEF\uFFFE\uFFFF]|\p{Surrogate}/gu;
/** Vertical tab and form feed: white space between pages, not allowed in XML. */
const PAGE_BREAK = /[\x0B\x0C]/g;
/* eslint-enable no-control-regex */

/** A character as messages name it: U+0007. */
const codeOf = (mark: string): string =>
	`U+${mark.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')}`;

/** The first forbidden character in `text`, as U+0007; null if there is none. */
export function badCharacter(text: string): string | null {
	const found = text.match(BAD)?.[0] ?? text.match(PAGE_BREAK)?.[0];
	return found === undefined ? null : codeOf(found);
}

interface Cleaned {
	/**
	 * Of unchanged length, so that offsets are preserved: page breaks become spaces, other forbidden characters U+FFFD.
	 */
	text: string;
	/** What became U+FFFD, in words; null if nothing did. */
	fault: string | null;
	/** Line of the first of them in `text`, counted from 1. */
	line: number;
}

/** Replaces each forbidden character. */
export function cleanText(text: string): Cleaned {
	const spaced = text.replace(PAGE_BREAK, ' ');
	const found = [...spaced.matchAll(BAD)];
	const first = found[0];
	if (!first) return { text: spaced, fault: null, line: 1 };
	const count = found.length === 1 ? 'a character' : `${found.length} characters`;
	return {
		text: spaced.replace(BAD, '\uFFFD'),
		fault: `holds ${count} that text cannot have (${codeOf(first[0])}), now U+FFFD; remove what is not text`,
		line: spaced.slice(0, first.index).split('\n').length
	};
}
