/** Counting tests: what vitest and Playwright report in JSON, and the plain line at the end. */

/** @typedef {{ passed: number, failed: number, skipped: number }} Counts */

/**
 * One step that has no tests of its own counts as one.
 *
 * @param {boolean} passed
 * @returns {Counts}
 */
export const one = (passed) => ({ passed: passed ? 1 : 0, failed: passed ? 0 : 1, skipped: 0 });

/**
 * @param {any} report - vitest's JSON report
 * @returns {Counts} A file that could not be loaded has no tests to fail, and counts as one failure.
 */
export function vitestCounts(report) {
	const broken = report.testResults.filter(
		(/** @type {any} */ file) => file.status === 'failed' && !file.assertionResults.some(isFailed)
	);
	return {
		passed: report.numPassedTests,
		failed: report.numFailedTests + broken.length,
		skipped: report.numPendingTests + report.numTodoTests
	};
}

/** @param {{ status: string }} result */
const isFailed = ({ status }) => status === 'failed';

/**
 * @param {any} report - Playwright's JSON report
 * @returns {Counts} A test that passed on its second try counts as passed, and each error outside a test as failed.
 */
export function playwrightCounts({ stats, errors }) {
	return {
		passed: stats.expected + stats.flaky,
		failed: stats.unexpected + errors.length,
		skipped: stats.skipped
	};
}

/**
 * Counts of a step that ran tests, held against its exit code: a run that failed is never all passed, nor is one that ran
 * no tests.
 *
 * @param {Counts | null} counts - null where it left no report
 * @param {number} code
 * @returns {Counts}
 */
export function settled(counts, code) {
	if (!counts || counts.passed + counts.failed + counts.skipped === 0) return one(false);
	return code !== 0 && counts.failed === 0 ? { ...counts, failed: 1 } : counts;
}

/**
 * @param {Counts[]} all
 * @returns {Counts}
 */
export const sum = (all) =>
	all.reduce(
		(a, b) => ({ passed: a.passed + b.passed, failed: a.failed + b.failed, skipped: a.skipped + b.skipped }),
		{
			passed: 0,
			failed: 0,
			skipped: 0
		}
	);

/**
 * @param {Counts} counts
 * @returns {string} `412 passed, 0 failed`, with `, 3 skipped` where there are any
 */
export const line = ({ passed, failed, skipped }) =>
	`${passed} passed, ${failed} failed${skipped ? `, ${skipped} skipped` : ''}`;
