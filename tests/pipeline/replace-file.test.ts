/** Writing into a project: whole or not at all, and nowhere else. */
import {
	mkdirSync,
	mkdtempSync,
	readdirSync,
	readFileSync,
	statSync,
	symlinkSync,
	writeFileSync,
	chmodSync
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promises as fs } from 'node:fs';
import { expect, test, vi } from 'vitest';
import {
	inside,
	OutsideError,
	readText,
	replaceFile,
	revisionOf
} from '../../src/pipeline/write/replace-file';

const folder = () => mkdtempSync(join(tmpdir(), 'review-save-'));

test('a file is replaced whole and keeps its permissions', async () => {
	const path = join(folder(), 'reviews.yaml');
	writeFileSync(path, 'before');
	chmodSync(path, 0o600);
	await replaceFile(path, 'after');
	expect(readFileSync(path, 'utf8')).toBe('after');
	expect(statSync(path).mode & 0o777).toBe(0o600);
	expect(readdirSync(join(path, '..'))).toEqual(['reviews.yaml']);
});

test('a disk that is full leaves the file as it was, and nothing beside it', async () => {
	const dir = folder();
	const path = join(dir, 'reviews.yaml');
	writeFileSync(path, 'before');
	const open = fs.open.bind(fs);
	const full = vi.spyOn(fs, 'open').mockImplementation(async (...args) => {
		const handle = await open(...args);
		handle.sync = () => Promise.reject(Object.assign(new Error('no space left'), { code: 'ENOSPC' }));
		return handle;
	});
	await expect(replaceFile(path, 'after')).rejects.toThrow('no space left');
	full.mockRestore();
	expect(readFileSync(path, 'utf8')).toBe('before');
	expect(readdirSync(dir)).toEqual(['reviews.yaml']);
});

test('a revision names the content, and none a missing file', async () => {
	const dir = folder();
	expect(await readText(join(dir, 'none.yaml'))).toEqual({ text: '', revision: '' });
	writeFileSync(join(dir, 'one.yaml'), 'a');
	expect((await readText(join(dir, 'one.yaml'))).revision).toBe(revisionOf('a'));
});

test('paths that lead out of the project are refused, through links too', () => {
	const dir = folder();
	const project = join(dir, 'project');
	mkdirSync(project);
	symlinkSync(dir, join(project, 'link'));
	expect(inside(project, 'codebook/actors.yaml')).toBe(join(project, 'codebook/actors.yaml'));
	for (const path of ['..', '.', '../x', 'a/../../x', '/etc/passwd', 'link/x', `${project}-other/x`])
		expect(() => inside(project, path), path).toThrow(OutsideError);
});
