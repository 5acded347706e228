/** Problems in an article's text: markup in it, or quotations without an end. */
import { findQuotations } from '../segment/quotations';
import type { Paragraph } from '../types';

const TAG = /<\/?(?:p|div|span|br|a|b|i|u|em|strong|ul|ol|li|h[1-6]|table|img|script|style)\b[^<>]{0,200}>/gi;
const DIRECTION = /[\u200E\u200F\u202A-\u202E\u2066-\u2069]/gu;

const times = (count: number, one: string, several: string): string =>
	count === 1 ? one : `${count} ${several}`;

/** Whether a quotation is open at the end of a paragraph. */
const leavesOpen = (words: string): boolean => findQuotations(words).some(({ closed }) => !closed);

/** Tags, direction marks and unclosed quotations in the paragraphs of a text, in words for the user. */
export function textFaults(text: string, paragraphs: readonly Paragraph[]): string[] {
	const all = paragraphs.map(({ start, end }) => text.slice(start, end));
	const count = (mark: RegExp) => all.reduce((sum, words) => sum + (words.match(mark)?.length ?? 0), 0);
	const [tags, marks] = [count(TAG), count(DIRECTION)];
	// A quotation may continue in the next paragraph, which then starts with an opening mark.
	const open = all.filter((words, i) => leavesOpen(words) && !/^["“„«»”]/.test(all[i + 1] ?? '')).length;
	const faults: string[] = [];
	if (tags > 0)
		faults.push(
			`holds ${times(tags, 'an HTML tag', 'HTML tags')}, read as words; save the page as .html, or the article as text`
		);
	if (marks > 0)
		faults.push(
			`holds ${times(marks, 'a mark', 'marks')} of writing direction, which may part words; take them out`
		);
	if (open > 0)
		faults.push(
			`opens ${times(open, 'a quotation that does not close', 'quotations that do not close')}, taken to end with the paragraph; put the mark in`
		);
	return faults;
}
