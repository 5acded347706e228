/** Actors that the codebook lacks: found, listed with their words, and offered as entries that can be pasted. Made up. */
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { build } from '../../src/pipeline/build';
import { coder } from '../../src/pipeline/coded';
import { loadCodebook } from '../../src/pipeline/codebook';
import { suggestedActors, summary } from '../../src/pipeline/commands/print';
import { reportOf } from '../../src/pipeline/report';
import { readArticle } from '../../src/pipeline/read';

const ARTICLE = `---
outlet: cnn
published_on: 2025-12-05
published_basis: stated
---

Made up. Ruritanian Foreign Minister Ida O'Dare said that Ukraine must be admitted to NATO.

Hungary opposes Ukraine's membership in NATO. Zubrowka rejects binding security guarantees for Ukraine.

Graustark and Borduria said that Ukraine must be admitted to NATO.

The Volkstag rejected NATO membership for Ukraine. Syldavia's foreign ministry said that a peace deal is near.

Analysts at Nordwind Consulting argued that Ukraine should adopt neutral status.

Researcher Mara Quill of the Lindau Institute said that Russia does not want peace.

Critics say that a peace deal is near. Others say that Russia does not want peace.

Budapest said that Ukraine must not be admitted to NATO. Berlin and Paris said that Ukraine must be admitted to NATO.

New Delhi said that a peace deal is near.

Igor Staal, a lawmaker, spoke. Staal said that Ukraine must be neutral.
`;

const dir = mkdtempSync(join(tmpdir(), 'suggest-'));
afterAll(() => rmSync(dir, { recursive: true }));

async function built(folder: string) {
	const codebook = await loadCodebook(folder);
	const { article } = readArticle('made-up.md', Buffer.from(ARTICLE));
	if (!article) throw new Error('the article was not read');
	return build({ articles: [coder(codebook)(article)], codebook, reviews: [], publish: 'full' });
}

test('persons by title or by their full name before, states by name or capital, bodies by a single word, nobody by a common word', async () => {
	const { missing, statements } = await built('seeds/codebook');
	expect(missing.map(({ id, kind, country }) => [id, kind, country])).toEqual([
		['ida-o-dare', 'person', null],
		['hungary', 'government', 'HU'],
		['zubrowka', 'organisation', null],
		['graustark', 'organisation', null],
		['borduria', 'organisation', null],
		['volkstag', 'organisation', null],
		['syldavia', 'government', null],
		['nordwind-consulting', 'organisation', null],
		['mara-quill', 'person', null],
		['germany', 'government', 'DE'],
		['india', 'government', 'IN'],
		['igor-staal', 'person', null]
	]);
	expect(
		statements.every(({ holderId }) => !/critics$|others$/.test(holderId) || /^unnamed-/.test(holderId))
	).toBe(true);
});

test('the summary lists each with its words', async () => {
	const seeds = await built('seeds/codebook');
	const lines = summary(seeds, reportOf(seeds, 'v', [])).split('\n');
	const at = lines.indexOf('  Hungary (government)');
	expect(lines[at + 1]).toBe('    made-up-p2-hungary: "Hungary opposes Ukraine\'s membership in NATO"');
});

test('the entries pass the codebook check where they are said to be pasted, and then no actor is missing', async () => {
	cpSync('seeds/codebook', dir, { recursive: true });
	const { missing } = await built(dir);
	const path = join(dir, 'actors.yaml');
	const actors = readFileSync(path, 'utf8');
	writeFileSync(
		path,
		actors.replace('\ncollectives:', () => `\n${suggestedActors(missing)}\n\ncollectives:`)
	);
	const after = await built(dir);
	expect(after.missing).toEqual([]);
	// A capital means its state's government, before an entry is pasted and after.
	const holdersIn = (passage: number) =>
		after.statements.filter(({ passage: { no } }) => no === passage).map(({ holderId }) => holderId);
	expect(holdersIn(8)).toEqual(['hungary', 'germany', 'france']);
	expect(suggestedActors(after.missing)).toBe('Every actor is in the codebook.');
	expect(after.tables.actors.find(({ actor_id }) => actor_id === 'mara-quill')).toMatchObject({
		name: 'Mara Quill',
		role: 'Researcher',
		provisional: false
	});
});
