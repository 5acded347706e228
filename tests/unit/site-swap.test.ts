/** Builds that are killed, fail or meet: the site and the tables that stood are whole. The builder is made up. */
import { fork } from 'node:child_process';
import {
	existsSync,
	mkdirSync,
	mkdtempSync,
	readdirSync,
	readFileSync,
	rmSync,
	symlinkSync,
	writeFileSync
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import ts from 'typescript';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { swapSite, takeLock } from '../../scripts/lib/site-swap.mjs';
import { LEFTOVER, recover } from '../../src/pipeline/write/swap';

let dir = '';
beforeEach(() => (dir = mkdtempSync(join(tmpdir(), 'site-swap-'))));
afterEach(() => rmSync(dir, { recursive: true, force: true }));

const FILES = 60;
const out = () => join(dir, 'build');

/** A site of many files, each of which says which build it is of; index.html comes last. */
function write(folder: string, build: string) {
	mkdirSync(folder, { recursive: true });
	for (let i = 0; i < FILES; i++) writeFileSync(join(folder, `${i}.txt`), build);
	writeFileSync(join(folder, 'index.html'), build);
}

/** Which build the site is of; fails where it is of two, or lacks a file. */
function whole(): string {
	const names = readdirSync(out());
	expect(names).toHaveLength(FILES + 1);
	const builds = new Set(names.map((name) => readFileSync(join(out(), name), 'utf8')));
	expect([...builds]).toHaveLength(1);
	return [...builds][0]!;
}

const beside = () => readdirSync(dir).filter((name) => name !== 'build');

test('a new site takes the place of the old one, and leaves nothing beside it', async () => {
	write(out(), 'old');
	await swapSite(out(), async (fresh) => write(fresh, 'new'));
	expect(whole()).toBe('new');
	expect(beside()).toEqual([]);
});

test('a build that fails half-way leaves the old site, and nothing beside it', async () => {
	write(out(), 'old');
	const failing = swapSite(out(), async (fresh) => {
		writeFileSync(join(fresh, '1.txt'), 'new');
		throw new Error('no space left on device');
	});
	await expect(failing).rejects.toThrow('no space');
	expect(whole()).toBe('old');
	expect(beside()).toEqual([]);
});

// What the kernel itself answers where no byte is left.
test.runIf(existsSync('/dev/full'))('a full disk leaves the old site, and nothing beside it', async () => {
	write(out(), 'old');
	const failing = swapSite(out(), async (fresh) => {
		symlinkSync('/dev/full', join(fresh, '30.txt'));
		write(fresh, 'new');
	});
	await expect(failing).rejects.toThrow('ENOSPC');
	expect(whole()).toBe('old');
	expect(beside()).toEqual([]);
});

test('a build without a first page is not swapped in', async () => {
	write(out(), 'old');
	await expect(swapSite(out(), async () => {})).rejects.toThrow('no index.html');
	expect(whole()).toBe('old');
});

test('what a killed run of the tables left in static/ is not shipped', async () => {
	await swapSite(out(), async (fresh) => {
		write(fresh, 'new');
		for (const name of ['.data.new-12-abcdef', '.data.new-aBcDeF', '.data.old'])
			write(join(fresh, name), 'x');
		writeFileSync(join(fresh, '.nojekyll'), 'new');
	});
	expect(readdirSync(out()).filter((name) => name.startsWith('.'))).toEqual(['.nojekyll']);
	expect(LEFTOVER.test('.nojekyll')).toBe(false);
});

test('a run that was killed between the renames has its old site put back', () => {
	write(join(dir, '.build.old'), 'old');
	write(join(dir, '.build.new-999999999-abcdef'), 'new');
	write(join(dir, `.build.new-${process.pid}-abcdef`), 'of a process that runs');
	recover(out());
	expect(whole()).toBe('old');
	expect(beside()).toEqual([`.build.new-${process.pid}-abcdef`]);
});

test('ten kills at random moments leave a whole site each time', async () => {
	write(out(), 'old');
	const code = mkdtempSync(join(tmpdir(), 'swap-code-'));
	// The product's own swap as plain JavaScript, so that each child starts at once.
	const { outputText } = ts.transpileModule(readFileSync('src/pipeline/write/swap.ts', 'utf8'), {
		compilerOptions: { module: ts.ModuleKind.ESNext, target: ts.ScriptTarget.ES2022 }
	});
	writeFileSync(join(code, 'swap.mjs'), outputText);
	writeFileSync(
		join(code, 'child.mjs'),
		`import { writeFileSync } from 'node:fs';
import { freshFolder, recover, swapIn } from './swap.mjs';
const [out, build] = process.argv.slice(2);
process.send('begun');
for (;;) {
	recover(out);
	const fresh = freshFolder(out);
	for (let i = 0; i < ${FILES}; i++) writeFileSync(fresh + '/' + i + '.txt', build);
	writeFileSync(fresh + '/index.html', build);
	swapIn(fresh, out);
}`
	);
	for (let kill = 0; kill < 10; kill++) {
		const child = fork(join(code, 'child.mjs'), [out(), `build ${kill}`]);
		await new Promise((resolve) => child.once('message', resolve));
		await new Promise((resolve) => setTimeout(resolve, Math.random() * 40));
		const ended = new Promise((resolve) => child.once('exit', resolve));
		child.kill('SIGKILL');
		await ended;
		recover(out());
		expect(whole()).toMatch(/^(?:old|build \d)$/);
		expect(beside()).toEqual([]);
	}
	rmSync(code, { recursive: true });
});

test('two builds of one checkout do not meet; a lock whose holder was killed is taken over', () => {
	const lock = join(dir, 'cache/build.lock');
	const release = takeLock(lock);
	expect(() => takeLock(lock)).toThrow(/Another build .* is running/);
	release();
	expect(existsSync(lock)).toBe(false);
	writeFileSync(lock, '999999999');
	takeLock(lock)();
});
