/** The tests that failed, by name, read from the reports that vitest and Playwright left. */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** Lines of an error that are shown: enough for what was expected and what was found. */
const LINES = 12;
const COLOURS = new RegExp(`${String.fromCharCode(27)}\\[[0-9;]*m`, 'g');

/**
 * @param {string} name
 * @param {string | undefined} message - of the error
 * @returns {string} The name and, indented below it, the head of the message.
 */
function entry(name, message = '') {
	const lines = message.replace(COLOURS, '').trim().split('\n').slice(0, LINES);
	return [name, ...lines.map((line) => `    ${line}`)].join('\n');
}

/**
 * @param {any} report - vitest's JSON report
 * @returns {string[]} One entry for each test that failed and each file that could not be loaded.
 */
export const vitestFailures = (report) =>
	report.testResults.flatMap((/** @type {any} */ file) => {
		const failed = file.assertionResults.filter((/** @type {any} */ { status }) => status === 'failed');
		if (failed.length === 0) return file.status === 'failed' ? [entry(file.name, file.message)] : [];
		return failed.map((/** @type {any} */ test) =>
			entry(`${file.name}: ${test.fullName}`, test.failureMessages?.[0])
		);
	});

/**
 * @param {any} report - Playwright's JSON report
 * @returns {string[]} One entry for each test that failed at least once, and each error outside a test.
 */
export function playwrightFailures(report) {
	/** @type {(suite: any) => any[]} */
	const specs = (suite) => [...(suite.specs ?? []), ...(suite.suites ?? []).flatMap(specs)];
	const failed = report.suites.flatMap(specs).filter((/** @type {any} */ { ok, tests }) => {
		return !ok || tests.some((/** @type {any} */ { status }) => status === 'flaky');
	});
	return [
		...failed.map((/** @type {any} */ { file, line, title, ok, tests }) => {
			const results = tests.flatMap((/** @type {any} */ test) => test.results);
			return entry(
				`${file}:${line} ${title}${ok ? ' (passed on its second try)' : ''}`,
				results.find((/** @type {any} */ one) => one.error)?.error.message
			);
		}),
		...report.errors.map((/** @type {any} */ { message }) => entry('outside a test', message))
	];
}

/**
 * @param {string} folder - with the reports
 * @returns {string[]} Failures of all reports that are there.
 */
export function failures(folder) {
	/** @type {(name: string, read: (report: any) => string[]) => string[]} */
	const from = (name, read) => {
		const file = join(folder, `${name}.json`);
		return existsSync(file) ? read(JSON.parse(readFileSync(file, 'utf8'))) : [];
	};
	return [
		...from('vitest', vitestFailures),
		...from('browser', playwrightFailures),
		...from('browser-base', playwrightFailures)
	];
}
