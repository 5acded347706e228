/**
 * `npm run test:engines`: overview, filter, evidence, own questions, embed and offline in Firefox and WebKit, on the
 * built site. `-- --only embed,offline` does some of them. An engine that is not there, and cannot be installed, is
 * skipped with a word.
 */
import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { end, printed, type Browser } from './browser';
import { CHECKS, type Site } from './checks';
import { firefox } from './firefox';
import { engines } from './setup';
import { webkit } from './webkit';

const { values } = parseArgs({ options: { only: { type: 'string' } } });
const wanted = values.only?.split(',') ?? Object.keys(CHECKS);

async function serve(): Promise<Site> {
	const child = spawn(process.execPath, ['scripts/preview.mjs', '--port', '4390'], {
		stdio: ['ignore', 'pipe', 'pipe']
	});
	const [, address = ''] = await printed(child, /is at (http:\S+)/);
	return { address, stop: () => end(child) };
}

/** Runs every check in a browser; resolves with how many failed. */
async function check(browser: Browser): Promise<number> {
	const site = await serve();
	let failed = 0;
	try {
		for (const [name, act] of Object.entries(CHECKS).filter(([name]) => wanted.includes(name))) {
			const begin = Date.now();
			const fault = await act(browser, site).then(
				() => '',
				(error: unknown) => (error instanceof Error ? error.message : String(error))
			);
			if (fault) failed += 1;
			const seconds = ((Date.now() - begin) / 1000).toFixed(1);
			console.log(
				`${fault ? '✗' : '✓'} ${browser.name}: ${name} (${seconds} s)${fault ? `\n  ${fault}` : ''}`
			);
		}
	} finally {
		await site.stop();
	}
	return failed;
}

if (!existsSync('build/index.html'))
	throw new Error('There is no site in build/ yet: run "npm run build" first.');
const found = engines();
const starts: [string, (() => Promise<Browser>) | null][] = [
	['Firefox', found.firefox ? () => firefox(found.firefox as string) : null],
	['WebKit', found.webkit ? () => webkit(found.webkit as NonNullable<typeof found.webkit>) : null]
];
let failed = 0;
for (const [name, start] of starts) {
	if (!start) {
		console.log(`– ${name}: skipped, as it is not on this machine; on Debian, root can have it installed.`);
		continue;
	}
	const browser = await start();
	try {
		failed += await check(browser);
	} finally {
		await browser.close();
	}
}
process.exitCode = failed ? 1 : 0;
