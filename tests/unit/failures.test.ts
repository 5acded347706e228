import { expect, test } from 'vitest';
import { playwrightFailures, vitestFailures } from '../../scripts/lib/failures.mjs';

test('vitest: failed tests, and files that could not be loaded', () => {
	const report = {
		testResults: [
			{
				name: 'a.test.ts',
				status: 'failed',
				assertionResults: [
					{ status: 'passed', fullName: 'holds' },
					{
						status: 'failed',
						fullName: 'breaks',
						failureMessages: ['\u001b[31mexpected 1\u001b[39m\nfound 2']
					}
				]
			},
			{ name: 'b.test.ts', status: 'failed', assertionResults: [], message: 'no such module' },
			{ name: 'c.test.ts', status: 'passed', assertionResults: [{ status: 'passed', fullName: 'holds' }] }
		]
	};
	expect(vitestFailures(report)).toEqual([
		'a.test.ts: breaks\n    expected 1\n    found 2',
		'b.test.ts\n    no such module'
	]);
});

test('Playwright: failed tests in nested groups, second tries and errors outside tests', () => {
	const spec = (title: string, ok: boolean, status: string, message?: string) => ({
		...{ file: 'x.spec.ts', line: 3, title, ok },
		tests: [{ status, results: message ? [{ error: { message } }] : [{}] }]
	});
	const report = {
		suites: [
			{
				specs: [spec('first', true, 'expected')],
				suites: [
					{
						specs: [
							spec('second', false, 'unexpected', 'too late'),
							spec('third', true, 'flaky', 'late once')
						]
					}
				]
			}
		],
		errors: [{ message: 'no browser' }]
	};
	expect(playwrightFailures(report)).toEqual([
		'x.spec.ts:3 second\n    too late',
		'x.spec.ts:3 third (passed on its second try)\n    late once',
		'outside a test\n    no browser'
	]);
});
