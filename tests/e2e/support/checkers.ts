/** Accessibility, as far as IBM's checker and HTML_CodeSniffer can tell: each has rules that axe lacks. */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Page } from '@playwright/test';
import type { Fault } from './axe';

const require = createRequire(import.meta.url);
const SOURCES = ['accessibility-checker-engine/ace.js', 'html_codesniffer/build/HTMLCS.js'].map((file) =>
	readFileSync(require.resolve(file), 'utf8')
);

/** What IBM's checker is wrong about; docs/decisions.md says why. */
const ANSWERED = [/^aria_attribute_allowed: .*'aria-description'/];

interface Result {
	ruleId: string;
	reasonId: string;
	value: [string, string];
	message: string;
	path: { dom: string };
}

declare const window: Window & {
	ace: { Checker: new () => { check: (of: Document, rules: string[]) => Promise<{ results: Result[] }> } };
	HTMLCS: {
		ERROR: number;
		process: (standard: string, of: Document, done: () => void, failed: () => void) => void;
		getMessages: () => { type: number; code: string; msg: string; element: Element }[];
	};
};

/**
 * Each violation that one of the two finds, with its rule and place. Both are evaluated by the browser's debugger, so the
 * page's CSP stays in force.
 */
export async function checkerFaults(page: Page): Promise<Fault[]> {
	for (const source of SOURCES) await page.evaluate(source);
	const found = await page.evaluate(async () => {
		const { results } = await new window.ace.Checker().check(document, ['WCAG_2_2']);
		const ibm = results
			.filter(({ value: [kind, result] }) => kind === 'VIOLATION' && result === 'FAIL')
			.map(({ ruleId, message, path }) => ({ rule: ruleId, message, place: path.dom }));
		await new Promise<void>((done, failed) => {
			window.HTMLCS.process('WCAG2AA', document, done, () => failed(new Error('HTML_CodeSniffer failed')));
		});
		const sniffed = window.HTMLCS.getMessages()
			.filter(({ type }) => type === window.HTMLCS.ERROR)
			.map(({ code, msg, element }) => ({
				rule: code,
				message: msg,
				place: element.outerHTML.slice(0, 120)
			}));
		return [...ibm, ...sniffed];
	});
	return found
		.map(({ rule, message, place }) => `${rule}: ${message}: ${place}`)
		.filter((fault) => !ANSWERED.some((answered) => answered.test(fault)));
}
