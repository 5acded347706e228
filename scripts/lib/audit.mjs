/** What `npm run audit` checks: the licences of all packages that a site is made of, and known advisories. */
import { licenceOf } from './licences.mjs';

/** Licences under which code may be shipped with code under MIT; MPL is kept to its own files. */
const ALLOWED = new Set([
	...['MIT', 'MIT-0', 'ISC', '0BSD', 'BSD', 'BSD-2-Clause', 'BSD-3-Clause', 'Apache-2.0', 'Zlib'],
	...['BlueOak-1.0.0', 'CC0-1.0', 'MPL-2.0', 'OFL-1.1', 'Python-2.0', 'Unlicense']
]);
/** Needed only to build, and still bundled into the pages. */
const BUNDLED = ['svelte', '@sveltejs/kit'];

/**
 * Whether an SPDX expression allows shipping: all parts of an AND, one part of an OR.
 *
 * @param {string} expression "(MIT OR GPL-3.0-or-later)"
 */
export const allowed = (expression) =>
	expression
		.replace(/[()]/g, '')
		.split(/ OR /)
		.some((choice) => choice.split(/ AND /).every((licence) => ALLOWED.has(licence.trim())));

/**
 * Packages of a lock file (version 3) that are not only for development, with their licences; null where neither the
 * lock file nor the installed package names one.
 *
 * @param {{ packages: Record<string, { version?: string, license?: string, dev?: boolean, devOptional?: boolean }> }} lock
 * @param {(path: string) => string | null} [installed] licence of an installed package by its path in the project
 * @returns {{ name: string, version: string, licence: string | null }[]}
 */
export function shippedPackages(lock, installed = licenceOf) {
	return Object.entries(lock.packages).flatMap(([path, described]) => {
		const name = path.replace(/^.*node_modules\//, '');
		if (path === '' || ((described.dev || described.devOptional) && !BUNDLED.includes(name))) return [];
		return [{ name, version: described.version ?? '', licence: described.license ?? installed(path) }];
	});
}

/**
 * One line for every package that must not be shipped, and what to do.
 *
 * @param {ReturnType<typeof shippedPackages>} packages
 */
export const licenceFaults = (packages) =>
	packages
		.filter(({ licence }) => licence === null || !allowed(licence))
		.map(
			({ name, version, licence }) =>
				`${name} ${version}: ${licence ?? 'no licence named'}. Replace the package, or, after reading the licence, add it to ALLOWED in scripts/lib/audit.mjs.`
		);

/**
 * What `npm audit --json` answered. `checked` is false where the registry has no advisories or was not reached.
 *
 * @param {string} answer
 * @returns {{ checked: boolean, why: string, faults: string[] }}
 */
export function readAdvisories(answer) {
	let report;
	try {
		report = JSON.parse(answer);
	} catch {
		return { checked: false, why: 'npm audit gave no answer', faults: [] };
	}
	if (typeof report?.vulnerabilities !== 'object' || report.vulnerabilities === null)
		return { checked: false, why: report?.message ?? report?.error?.summary ?? 'no report', faults: [] };
	/** @type {{ name: string, severity: string, range: string }[]} */
	const found = Object.values(report.vulnerabilities);
	return {
		checked: true,
		why: '',
		faults: found.map(
			({ name, severity, range }) =>
				`${name} ${range}: ${severity}. "npm audit" names the advisory and the version without it.`
		)
	};
}
