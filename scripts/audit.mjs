/**
 * `npm run audit`: known advisories for all packages, and whether the licences of those in a site allow shipping them. Ends
 * with 1 if something was found; advisories that could not be checked are reported and end with 0.
 */
import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { licenceFaults, readAdvisories, shippedPackages } from './lib/audit.mjs';
import { main } from './lib/command.mjs';
import { root } from './lib/root.mjs';

await main(async () => {
	const packages = shippedPackages(JSON.parse(readFileSync(join(root, 'package-lock.json'), 'utf8')));
	const licences = licenceFaults(packages);
	console.log(`Licences: ${packages.length} packages, ${licences.length || 'none'} that may not be shipped.`);
	const { stdout } = spawnSync('npm', ['audit', '--json'], {
		cwd: root,
		encoding: 'utf8',
		timeout: 120_000,
		shell: process.platform === 'win32'
	});
	const advisories = readAdvisories(stdout ?? '');
	console.log(
		advisories.checked
			? `Advisories: ${advisories.faults.length || 'none'}.`
			: `Advisories: NOT CHECKED. The registry offers none, or was not reached (${advisories.why}). Run this again where registry.npmjs.org answers.`
	);
	for (const fault of [...licences, ...advisories.faults]) console.error(`  ${fault}`);
	if (licences.length || advisories.faults.length) process.exitCode = 1;
});
