/** docs/reliability.md promises only what a test holds: every file and every title that it names exists. */
import { existsSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';

const root = new URL('../../', import.meta.url);
const text = readFileSync(new URL('docs/reliability.md', root), 'utf8');

test.each([...new Set([...text.matchAll(/`((?:tests|src|static)\/[^`]+)`/g)].map(([, path]) => path ?? ''))])(
	'%s exists',
	(path) => expect(existsSync(new URL(path, root))).toBe(true)
);

/** `file`: "title", "title" */
const named = [...text.matchAll(/`(tests\/[^`]+\.ts)`: ((?:"[^"]+"(?:, )?)+)/g)].flatMap(
	([, file = '', titles = '']) =>
		[...titles.matchAll(/"([^"]+)"/g)].map(([, title = '']) => [file, title] as const)
);

test('the table of faults names tests', () => expect(named.length).toBeGreaterThan(20));

test.each(named)('%s has the test "%s"', (file, title) =>
	expect(readFileSync(new URL(file, root), 'utf8')).toContain(title)
);
