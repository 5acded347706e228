/** Gives the pages the data they are built with, as `__DATA__`. */
import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/**
 * Version and sums of the data in `folder`; null where there are none.
 *
 * @param {string} folder
 */
export function describeData(folder) {
	const described = join(folder, 'datapackage.json');
	if (!existsSync(described)) return null;
	const names = readdirSync(folder, { recursive: true, encoding: 'utf8' }).map((name) =>
		name.replaceAll('\\', '/')
	);
	const files = names
		.filter((name) => name.endsWith('.parquet'))
		.sort()
		.map((name) => [
			name,
			createHash('sha256')
				.update(readFileSync(join(folder, name)))
				.digest('hex')
		]);
	return { version: JSON.parse(readFileSync(described, 'utf8')).version, files: Object.fromEntries(files) };
}

/**
 * @param {string} folder
 * @returns {import('vite').Plugin}
 */
export const madeFor = (folder) => ({
	name: 'made-for',
	// In development tables may be rebuilt at any time, so its pages are built for no data version.
	config: (_, { command }) => ({
		define: { __DATA__: JSON.stringify(command === 'build' ? describeData(folder) : null) }
	})
});
