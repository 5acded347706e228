import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { browserAdvice, candidates, distribution, isChromium } from '../../scripts/lib/browser.mjs';
import { run } from '../../scripts/lib/command.mjs';
import { nodeFault } from '../../scripts/lib/node-version.mjs';
import { installFault, packagesFault } from '../../scripts/lib/packages.mjs';
import { basePath } from '../../scripts/lib/products.mjs';
import { serverOptions } from '../../scripts/lib/serve.mjs';

describe('Node', () => {
	const { engines } = JSON.parse(readFileSync('package.json', 'utf8'));

	test.each(['20.19.0', '20.20.2', '22.13.0', '22.21.1', '24.0.0', '26.1.0'])('%s will do', (version) => {
		expect(nodeFault(version, engines.node)).toBeNull();
	});

	test.each(['12.22.12', '18.19.0', '20.18.3', '21.7.3', '22.12.0', '23.11.1'])('%s will not', (version) => {
		const fault = nodeFault(version, engines.node);
		expect(fault).toContain(`this is Node ${version}`);
		expect(fault).toContain('Node 20.19 or a later 20, 22.13 or a later 22, 24 and newer');
	});

	test('a range in another form is a mistake in package.json, and is said to be', () => {
		expect(() => nodeFault('20.19.0', '>=20.19 <23')).toThrow('engines.node');
	});
});

describe('packages', () => {
	const manifest = { dependencies: { yaml: '2.9.1' }, devDependencies: { vite: '8.3.8' } };
	const here = { 'node_modules/yaml': { version: '2.9.1' }, 'node_modules/vite': { version: '8.3.8' } };
	const mac = { version: '1.0.0', optional: true };
	const lock = { packages: { '': manifest, ...here, 'node_modules/@vendor/binary-mac': mac } };

	test('as locked, another platform’s binary left out', () => {
		expect(packagesFault(manifest, lock, { packages: here })).toBeNull();
	});

	test('none, or an install that broke off', () => {
		expect(packagesFault(manifest, lock, null)).toBe('no packages are installed');
	});

	test('one missing', () => {
		expect(packagesFault(manifest, lock, { packages: { 'node_modules/yaml': { version: '2.9.1' } } })).toBe(
			'vite is not installed'
		);
	});

	test('one of another version', () => {
		const packages = { ...here, 'node_modules/yaml': { version: '2.8.0' } };
		expect(packagesFault(manifest, lock, { packages })).toBe('yaml is 2.8.0, not 2.9.1');
	});

	test.each([
		[{ ...manifest, dependencies: { yaml: '2.9.1', d3: '7.0.0' } }, 'd3'],
		[{ ...manifest, dependencies: {} }, 'yaml']
	])('package.json edited since the lock was made', (edited, name) => {
		expect(packagesFault(edited, lock, { packages: here })).toBe(
			`package.json and package-lock.json differ in ${name}`
		);
	});

	test('no network is one sentence', () => {
		const words =
			'npm error code EAI_AGAIN\nnpm error request to https://registry.npmjs.org/yaml failed\n    at stack.js:1';
		expect(installFault(words)).toMatch(/^The packages could not be downloaded: .*\(EAI_AGAIN\)/);
		expect(installFault(words)).not.toContain('\n');
	});

	test('anything else keeps npm’s words', () => {
		expect(installFault('npm error code EACCES\nnpm error path /root')).toMatch(
			/EACCES[^]*npm could not install/
		);
	});
});

describe('browser', () => {
	test('named by the reader, then the last one, then the path in order, then Playwright’s', () => {
		const found = candidates({ CHROME_PATH: '/opt/mine', PATH: '/usr/bin:/bin' }, '/usr/bin/google-chrome', [
			'/cache/chrome'
		]);
		expect(found.slice(0, 4)).toEqual([
			'/opt/mine',
			'/usr/bin/google-chrome',
			'/usr/bin/chromium',
			'/bin/chromium'
		]);
		expect(found.at(-1)).toBe('/cache/chrome');
		expect(new Set(found).size).toBe(found.length);
	});

	test('nothing set, nothing named', () => {
		expect(candidates({}, null, [])).toEqual([]);
	});

	test.each([
		[0, 'Chromium 156.0.8078.79 built on Debian GNU/Linux 12 (bookworm)\n', true],
		[0, 'Google Chrome 141.0.7390.54 \n', true],
		[0, 'Google Chrome for Testing 141.0.7390.37 \n', true],
		[1, "\nCommand '/usr/bin/chromium-browser' requires the chromium snap to be installed.\n", false],
		[0, 'Mozilla Firefox 140.0\n', false],
		[null, '', false]
	])('exit %s, "%s": %s', (status, stdout, expected) => {
		expect(isChromium(status, stdout)).toBe(expected);
	});

	test.each([
		['PRETTY_NAME="Debian GNU/Linux 12 (bookworm)"\nID=debian\n', 'debian'],
		['ID=raspbian\nID_LIKE=debian\n', 'debian'],
		['NAME="Ubuntu"\nID=ubuntu\nID_LIKE=debian\n', 'ubuntu'],
		['ID=linuxmint\nID_LIKE="ubuntu debian"\n', 'ubuntu'],
		['ID=fedora\nVERSION_ID=42\n', 'other'],
		['', 'other']
	] as const)('%j is %s', (text, system) => {
		expect(distribution(text)).toBe(system);
	});

	test('on Ubuntu the advice is the snap, as the apt package is a stub', () => {
		expect(browserAdvice('ubuntu')).toContain('snap install chromium');
		expect(browserAdvice('debian')).toContain('apt-get install chromium');
	});
});

describe('running a program', () => {
	test('keeps what it prints, on both channels, and its code', async () => {
		const script = 'console.log("one"); console.error("two"); process.exit(3)';
		const { code, output } = await run(process.execPath, ['-e', script], { keep: true });
		expect([code, output.split('\n').sort()]).toEqual([3, ['', 'one', 'two']]);
	});

	test('a missing one is recognised by its code', async () => {
		expect((await run('no-such-program-here', [], { keep: true })).code).toBe(127);
	});

	test('one that takes too long is ended, with what it started', async () => {
		const folder = mkdtempSync(join(tmpdir(), 'command-'));
		const pulse = join(folder, 'pulse');
		const grandchild = `setInterval(() => require('fs').appendFileSync(${JSON.stringify(pulse)}, '.'), 50)`;
		const child = `require('child_process').spawn(process.execPath, ['-e', ${JSON.stringify(grandchild)}], { stdio: 'inherit' })`;
		// A busy machine may need longer than the first limit to start both.
		let code = 0;
		for (const seconds of [2, 10, 50])
			if (!existsSync(pulse))
				({ code } = await run(process.execPath, ['-e', child], { keep: true, seconds }));
		const beats = readFileSync(pulse, 'utf8').length;
		await new Promise((resolve) => setTimeout(resolve, 400));
		expect([code, readFileSync(pulse, 'utf8').length]).toEqual([124, beats]);
		rmSync(folder, { recursive: true });
	});
});

describe('what a reader gives', () => {
	test.each([
		[undefined, ''],
		['', ''],
		['https://example.org', ''],
		['https://example.org/', ''],
		['https://example.org/article-ten/', '/article-ten']
	])('SITE_URL %s has the path "%s"', (url, base) => {
		expect(basePath(url)).toBe(base);
	});

	test('SITE_URL that is not an address', () => {
		expect(() => basePath('example.org')).toThrow('SITE_URL is "example.org"');
	});

	test('a port', () => {
		expect(serverOptions(['--port', '8080']).port).toBe(8080);
		expect(serverOptions([]).port).toBe(4173);
	});

	test.each(['x', '0', '70000', '80.5', ''])('no port: "%s"', (port) => {
		expect(() => serverOptions(['--port', port])).toThrow(`--port is "${port}"`);
	});

	test('an unknown option is named', () => {
		expect(() => serverOptions(['--prot', '8080'])).toThrow('--prot');
	});
});
