/**
 * The review desk by keyboard alone: from ten raw articles to reviewed tables and a reviews.yaml as a person would have
 * written it. All articles, people and words are made up.
 */
import { spawn, type ChildProcess } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test, type Page } from '@playwright/test';
import { parse } from 'yaml';

const PEOPLE = ['Ida Hollin', 'Otto Kolt', 'Pavel Orlin', 'Lena Brod', 'Marek Tarn'] as const;
const SAYS = ['must be admitted to NATO', 'should never join NATO'] as const;

/** Ten articles, one claim in each, half for and half against; the second sentence is about something else. */
const articles = Array.from({ length: 10 }, (_, index) => {
	const name = PEOPLE[index % PEOPLE.length] ?? '';
	const day = String(index + 1).padStart(2, '0');
	return `Report ${index + 1} from Ruritania

${index + 1} December 2025

Ukraine ${SAYS[index % 2] ?? ''}, Ruritanian Foreign Minister ${name} said on ${index + 1} December 2025.

The harbour of Hollinstadt was closed for ${day} hours because of fog.
`;
});

function project(): string {
	const dir = mkdtempSync(join(tmpdir(), 'review-desk-'));
	mkdirSync(join(dir, 'articles'));
	articles.forEach((text, index) =>
		writeFileSync(join(dir, 'articles', `report-${String(index).padStart(2, '0')}.txt`), text)
	);
	cpSync('seeds/codebook', join(dir, 'codebook'), { recursive: true });
	writeFileSync(join(dir, 'reviews.yaml'), '# Decisions on ten made-up reports.\n[]\n');
	return dir;
}

/** Starts the desk as a user does, and returns its address. */
async function started(dir: string): Promise<{ address: string; child: ChildProcess }> {
	const child = spawn(
		process.execPath,
		['--import', 'tsx', 'src/review/cli.ts', '--project', dir, '--no-open'],
		{
			stdio: ['ignore', 'pipe', 'inherit']
		}
	);
	const address = await new Promise<string>((done, failed) => {
		let out = '';
		child.stdout.on('data', (chunk: Buffer) => {
			out += chunk.toString();
			const found = /http:\S+/.exec(out);
			if (found) done(found[0]);
		});
		child.on('exit', (code) => failed(new Error(`npm run review ended with ${code}\n${out}`)));
	});
	return { address, child };
}

const card = (page: Page) => page.getByRole('region', { name: 'Statement' });
/** Resolves once a field takes what is typed. */
const typing = (page: Page) => page.locator('input:focus').waitFor();
const said = (page: Page) => page.getByRole('status');

test('ten raw articles are reviewed by keyboard alone', async ({ page }) => {
	const dir = project();
	const { address, child } = await started(dir);
	const reviews = () => readFileSync(join(dir, 'reviews.yaml'), 'utf8');
	try {
		await page.goto(address);
		await expect(page.getByText('0 of 10 decided')).toBeVisible();
		await expect(page.locator('mark[aria-current]').first()).toBeInViewport();

		// The first gets another side, with a condition and a reason.
		await page.keyboard.press('s');
		await page.keyboard.press('3');
		await typing(page);
		await page.keyboard.type('said on');
		await page.keyboard.press('Enter');
		await expect(card(page)).toContainText('Conditional');
		await page.keyboard.press('w');
		await typing(page);
		await page.keyboard.press('ControlOrMeta+a');
		await page.keyboard.type('The sentence says more.');
		await page.keyboard.press('Enter');
		await expect(card(page)).toContainText('The sentence says more.');

		// The second has another holder.
		await page.keyboard.press('n');
		await page.keyboard.press('h');
		await typing(page);
		await page.keyboard.type('mark rut');
		await page.keyboard.press('Enter');
		await expect(card(page)).toContainText('Mark Rutte');

		// The third is rejected; that is undone, redone and undone again.
		await page.keyboard.press('n');
		await page.keyboard.press('x');
		await expect(said(page)).toHaveText('Rejected.');
		await page.keyboard.press('u');
		await expect(said(page)).toHaveText('Undone.');
		await page.keyboard.press('r');
		await expect(said(page)).toHaveText('Done again.');
		await page.keyboard.press('u');
		await expect(page.getByText('2 of 10 decided')).toBeVisible();

		// The rest are confirmed.
		for (let done = 3; done <= 10; done += 1) {
			await page.keyboard.press('c');
			await expect(page.getByText(`${done} of 10 decided`)).toBeVisible();
		}

		// And a sentence that the rules left out is added.
		await page.keyboard.press('m');
		await page.keyboard.press('m');
		await page.keyboard.press('a');
		await typing(page);
		await page.keyboard.type('nato');
		await page.keyboard.press('Enter');
		await page.keyboard.press('5');
		await page.keyboard.press('Enter');
		await expect(said(page)).toHaveText('Added.');

		const entries = parse(reviews()) as { decision: string; reason: string; set?: { holder?: string } }[];
		expect(entries.map(({ decision }) => decision).sort()).toEqual(
			['add', ...Array<string>(8).fill('confirm'), 'correct', 'correct'].sort()
		);
		expect(entries[0]).toMatchObject({
			decision: 'correct',
			set: { stances: { 'nato-membership': { stance: 'conditional', condition: 'said on' } } },
			reason: 'The sentence says more.'
		});
		expect(entries[1]).toMatchObject({ decision: 'correct', set: { holder: 'mark-rutte' } });
		// As a person would have written it: the comment stays, an entry is three lines, nothing is folded or quoted.
		expect(reviews()).toMatch(/^# Decisions on ten made-up reports\.\n- statement: report-\d\d-p2-/);
		expect(reviews()).toMatch(/\n- statement: \S+\n {2}decision: confirm\n {2}reason: Read against ¶2\.\n/);

		// The tables follow by themselves.
		await expect
			.poll(() => existsSync(join(dir, 'tables', 'statements.parquet')), { timeout: 60_000 })
			.toBe(true);
		await page.reload();
		await expect(page.getByText('10 of 10 decided')).toBeVisible();
	} finally {
		const ended = new Promise((done) => child.once('exit', done));
		child.kill('SIGTERM');
		await ended;
		rmSync(dir, { recursive: true });
	}
});
