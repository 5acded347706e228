/** static/_headers, which Netlify and Cloudflare Pages read: every kind of page is in it once. */
import { readdirSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';

const rules = new Map<string, string[]>();
for (const line of readFileSync('static/_headers', 'utf8').split('\n')) {
	if (line.startsWith('/')) rules.set(line.trim(), []);
	else if (line.startsWith('  ')) [...rules.values()].at(-1)?.push(line.trim());
}
const frames = (path: string) =>
	rules.get(path)?.filter((header) => header.startsWith('Content-Security-Policy:'));

const pages = readdirSync('src/routes', { recursive: true, encoding: 'utf8' })
	.filter((file) => file.endsWith('+page.svelte'))
	.map((file) => (file.includes('/') ? `/${file.split('/')[0]}/*` : '/'));

test.each([...new Set(pages)])('%s is framed by the site alone', (path) =>
	expect(frames(path)).toEqual(["Content-Security-Policy: frame-ancestors 'self'"])
);
test.each(['/embed/*', '/v/*'])('%s is framed by everybody', (path) =>
	expect(frames(path)).toEqual(['Content-Security-Policy: frame-ancestors *'])
);
test.each(['/embed/*', '/oembed/*', '/data/*'])('%s is open to other origins', (path) =>
	expect(rules.get(path)).toContain('Access-Control-Allow-Origin: *')
);
test.each(['X-Content-Type-Options: nosniff', 'Referrer-Policy: strict-origin-when-cross-origin'])(
	'every file is sent with %s',
	(header) => expect(rules.get('/*')).toContain(header)
);
