/** Lines and paragraphs of a text, as spans. */
import type { Span } from '../types';

const SPACE = /[\s\uFEFF\u200B]/;

/** `span` without white space at its ends; null if it is empty. */
export function trimSpan(text: string, { start, end }: Span): Span | null {
	while (start < end && SPACE.test(text.charAt(start))) start++;
	while (end > start && SPACE.test(text.charAt(end - 1))) end--;
	return start < end ? { start, end } : null;
}

/** The non-empty lines of `text` from `from` on, trimmed. */
export function nonEmptyLines(text: string, from = 0): Span[] {
	const lines: Span[] = [];
	for (let start = from; start <= text.length;) {
		const newline = text.indexOf('\n', start);
		const end = newline < 0 ? text.length : newline;
		const span = trimSpan(text, { start, end });
		if (span) lines.push(span);
		start = end + 1;
	}
	return lines;
}

/** The blocks of `text` from `from` on, separated by empty lines, trimmed. */
export function blocks(text: string, from = 0): Span[] {
	const found: Span[] = [];
	const gap = /\n[^\S\n]*\n/g;
	gap.lastIndex = from;
	let start = from;
	for (;;) {
		const match = gap.exec(text);
		const span = trimSpan(text, { start, end: match ? match.index : text.length });
		if (span) found.push(span);
		if (!match) return found;
		start = match.index + match[0].length;
		gap.lastIndex = start - 1;
	}
}
