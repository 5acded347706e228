import { describe, expect, test } from 'vitest';
import { line, one, playwrightCounts, settled, sum, vitestCounts } from '../../scripts/lib/counts.mjs';

const none = { passed: 0, failed: 0, skipped: 0 };

describe('counts', () => {
	test('vitest: a file that could not be loaded is a failure', () => {
		const report = {
			numPassedTests: 4,
			numFailedTests: 1,
			numPendingTests: 2,
			numTodoTests: 1,
			testResults: [
				{ status: 'passed', assertionResults: [{ status: 'passed' }] },
				{ status: 'failed', assertionResults: [{ status: 'failed' }, { status: 'passed' }] },
				{ status: 'failed', assertionResults: [] }
			]
		};
		expect(vitestCounts(report)).toEqual({ passed: 4, failed: 2, skipped: 3 });
	});

	test('Playwright: a second try may pass, and an error outside a test is a failure', () => {
		const report = { stats: { expected: 5, unexpected: 1, flaky: 1, skipped: 2 }, errors: [{}] };
		expect(playwrightCounts(report)).toEqual({ passed: 6, failed: 2, skipped: 2 });
	});

	test('no report, or no test run, is a failure', () => {
		expect(settled(null, 0)).toEqual(one(false));
		expect(settled(none, 0)).toEqual(one(false));
	});

	test('a run that failed is never all passed', () => {
		expect(settled({ ...none, passed: 3 }, 1)).toEqual({ passed: 3, failed: 1, skipped: 0 });
		expect(settled({ ...none, passed: 3, failed: 2 }, 1)).toEqual({ passed: 3, failed: 2, skipped: 0 });
		expect(settled({ ...none, passed: 3 }, 0)).toEqual({ passed: 3, failed: 0, skipped: 0 });
	});

	test('the line', () => {
		expect(line(sum([one(true), one(true), one(false)]))).toBe('2 passed, 1 failed');
		expect(line({ passed: 2, failed: 0, skipped: 1 })).toBe('2 passed, 0 failed, 1 skipped');
	});
});
