/** `npm run audit`: which licences are shipped, and what the registry knows. */
import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { allowed, licenceFaults, readAdvisories, shippedPackages } from '../../scripts/lib/audit.mjs';

test.each([
	['MIT', true],
	['(MIT OR GPL-3.0-or-later)', true],
	['(MIT AND Zlib)', true],
	['MIT AND GPL-3.0-only', false],
	['GPL-3.0-or-later', false],
	['UNLICENSED', false],
	['', false]
])('%s may be shipped: %s', (expression, may) => expect(allowed(expression)).toBe(may));

test('packages for development alone are left out, bundled and nested ones are not', () => {
	const packages = shippedPackages(
		{
			packages: {
				'': { version: '0.1.0', license: 'MIT' },
				'node_modules/made-up': { version: '1.0.0', license: 'GPL-3.0-only' },
				'node_modules/made-up/node_modules/@brod/inner': { version: '2.0.0' },
				'node_modules/svelte': { version: '5.0.0', license: 'MIT', dev: true },
				'node_modules/only-for-tests': { version: '1.0.0', license: 'GPL-3.0-only', dev: true }
			}
		},
		() => null
	);
	expect(packages.map(({ name }) => name)).toEqual(['made-up', '@brod/inner', 'svelte']);
	const faults = licenceFaults(packages);
	expect(faults).toHaveLength(2);
	expect(faults[0]).toMatch(/^made-up 1\.0\.0: GPL-3\.0-only\. Replace the package/);
	expect(faults[1]).toMatch(/^@brod\/inner 2\.0\.0: no licence named\./);
});

test('every package that this project ships has a licence that allows it', () => {
	const lock = readFileSync(new URL('../../package-lock.json', import.meta.url), 'utf8');
	const packages = shippedPackages(JSON.parse(lock));
	expect(packages.length).toBeGreaterThan(100);
	expect(licenceFaults(packages)).toEqual([]);
});

test('advisories are reported with their range', () => {
	const found = { hollin: { name: 'hollin', severity: 'high', range: '<1.2.3' } };
	expect(readAdvisories(JSON.stringify({ vulnerabilities: found }))).toMatchObject({
		checked: true,
		faults: [expect.stringMatching(/^hollin <1\.2\.3: high\./)]
	});
	expect(readAdvisories('{"vulnerabilities":{}}')).toEqual({ checked: true, why: '', faults: [] });
});

test.each([
	['{"message":"405 Method Not Allowed"}', '405 Method Not Allowed'],
	['{"error":{"summary":"offline"}}', 'offline'],
	['null', 'no report'],
	['', 'npm audit gave no answer']
])('an answer without a report is never read as "no advisories": %s', (answer, why) =>
	expect(readAdvisories(answer)).toEqual({ checked: false, why, faults: [] })
);
