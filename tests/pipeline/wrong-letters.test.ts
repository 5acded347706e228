/** Letters that a wrong decoding left: put right where only one reading is possible, and named. All words are made up. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { expect, onTestFinished, test } from 'vitest';
import { rightLetters } from '../../src/pipeline/text/wrong-letters';
import { readAll } from './support/folder';

const RIGHT = '“Zubrowka’s café — and no other — is in Łódź,” Hollin said. Київ paid £5.';
/** UTF-8 read as windows-1252, in which some programs keep the five bytes that it lacks, and others do not. */
const misread = (text: string, lost = '\u009d'): string =>
	new TextDecoder('windows-1252')
		.decode(new TextEncoder().encode(text))
		.replace(/[\u0080-\u009F]/g, (mark) => (mark === '\u009d' ? lost : cp1252(mark)));
/** Node 20 gives the control characters of ISO 8859-1 for the marks of windows-1252. */
const cp1252 = (mark: string): string =>
	'€\x81‚ƒ„…†‡ˆ‰Š‹Œ\x8DŽ\x8F\x90‘’“”•–—˜™š›œ\x9DžŸ'.charAt(mark.charCodeAt(0) - 0x80);

test.each([
	['once', misread(RIGHT)],
	['twice', misread(misread(RIGHT))],
	['with the last byte of ” as U+FFFD', misread(RIGHT, '\uFFFD')],
	['with the last byte of ” left out', misread(RIGHT, '')],
	['beside right letters', `${misread(RIGHT)} “Yes,” Kolt said.`]
])('UTF-8 read as windows-1252 %s', (_, text) => {
	const { text: right, fault } = rightLetters(text);
	expect(right.startsWith(RIGHT)).toBe(true);
	expect(fault).toMatch(/^was saved with \d+ wrongly decoded letters .* now put right; save it again/);
});

test.each([
	['�Zubrowka�s place is here,� Hollin said.', '“Zubrowka’s place is here,” Hollin said.'],
	['���We don���t know,��� Kolt said.', '“We don’t know,” Kolt said.'],
	['The bridge � long closed � is open.', 'The bridge – long closed – is open.']
])('lost marks that can only have been one: %s', (text, right) => {
	expect(rightLetters(text)).toEqual({
		text: right,
		fault: expect.stringContaining('quotation marks, apostrophes or dashes are put back') as string
	});
});

test.each(['The caf� was closed, Hollin said.', 'A caf� owner said: �No.�', '�No end, Kolt said.'])(
	'a lost letter that may have been several is counted and left: %s',
	(text) => {
		const { text: left, fault } = rightLetters(text);
		expect(left).toBe(text);
		expect(fault).toMatch(/^lacks \d letters? that cannot be known/);
	}
);

test('right text stays as it is', () => {
	for (const text of [
		RIGHT,
		'“CAFÉ” and “PORTÃO” and É™, Â, Ã, “AMANHÃ”',
		'“He called it a ‘café’”, “a café”—',
		'Ærø, Århus – “smørrebrød”',
		'«Œuvre» à l’Été'
	])
		expect(rightLetters(text)).toEqual({ text, fault: null });
});

test('any Latin text with quotation marks survives a wrong decoding', () => {
	const words = fc.array(fc.constantFrom('“', '”', '’', '—', 'é', 'ü', 'a', 'b', ' ', '.', '…'), {
		minLength: 1,
		maxLength: 40
	});
	fc.assert(
		fc.property(words, (marks) => {
			const text = marks.join('');
			expect(rightLetters(misread(text)).text).toBe(text);
		})
	);
});

test('a file and a line of an export are read with the right letters, and named', async () => {
	const dir = mkdtempSync(join(tmpdir(), 'letters-'));
	onTestFinished(() => rmSync(dir, { recursive: true }));
	const said =
		'“The tunnel is Zubrowka’s,” Ida Hollin said on Monday, and went back to Strelsau by the early train.';
	writeFileSync(join(dir, 'a.txt'), `${misread(said, '\uFFFD')}\n`);
	writeFileSync(
		join(dir, 'b.jsonl'),
		JSON.stringify({
			text: misread(`${said} Really.`, '\uFFFD'),
			title: misread('Hollin’s tunnel'),
			date: '2025-12-05'
		})
	);
	writeFileSync(
		join(dir, 'c.csv'),
		Buffer.from(`title,text\nKolt's,"${'\x93Yes,\x94 Kolt said. '.repeat(4)}"`, 'latin1')
	);
	const results = await readAll(dir, null);
	const [a, b, c] = results.flatMap(({ article }) => article ?? []);
	expect(a).toMatchObject({ text: `${said}\n`, extracted: true });
	expect(b).toMatchObject({ headline: 'Hollin’s tunnel', text: `Hollin’s tunnel\n${said} Really.` });
	expect(c?.text).toContain('“Yes,” Kolt said.');
	const named = results.flatMap(({ warnings }) => warnings).filter(({ kind }) => kind === 'encoding');
	expect(named.map(({ file }) => file)).toEqual(['a.txt', 'b.jsonl', 'c.csv']);
});
