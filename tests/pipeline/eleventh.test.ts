/** A further proposition is YAML and nothing else: the published codebook with one more entry codes it. Made up. */
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { build } from '../../src/pipeline/build';
import { coder } from '../../src/pipeline/coded';
import { InputError, loadCodebook } from '../../src/pipeline/codebook';
import { readArticle } from '../../src/pipeline/read';

const ENTRY = `
- id: prisoner-exchange
  text: All prisoners of war should be exchanged.
  label: Prisoner exchange
  kind: demand
  names:
    - '(exchange*|swap*) of [all] prisoners [of war]'
    - 'prisoner (exchange*|swap*)'
  contrary_names: ['prisoners stay*']
  for: ['bring* (our|all) prisoners home']
  against: ['prisoners ... are no (currency|bargaining chip)']
  open: ['exchange ... not settled']
  conditional: []
  neutral: ['exchange ... was discussed']
`;

const ARTICLE = `---
outlet: morning-post
published_on: 2025-12-05
published_basis: stated
---

Made up. Ida Hollin, Ruritania's foreign minister, said that she backed an exchange of all prisoners.

Zubrowkan President Lars Emmerling opposes a prisoner swap.

Kyiv would accept an exchange of prisoners only if it included civilians.

The Kremlin did not rule out a prisoner exchange.

An exchange of prisoners was discussed at the meeting, the White House said.
`;

const dir = mkdtempSync(join(tmpdir(), 'eleventh-'));
afterAll(() => rmSync(dir, { recursive: true }));

async function codedWith(propositions: string) {
	cpSync('seeds/codebook', dir, { recursive: true });
	writeFileSync(join(dir, 'propositions.yaml'), propositions);
	const codebook = await loadCodebook(dir);
	const { article } = readArticle('made-up.md', Buffer.from(ARTICLE));
	if (!article) throw new Error('the article was not read');
	return build({ articles: [coder(codebook)(article)], codebook, reviews: [], publish: 'full' }).tables;
}

const PUBLISHED = readFileSync('seeds/codebook/propositions.yaml', 'utf8');

test('a new entry in propositions.yaml is coded with every stance, and comes last', async () => {
	const before = await codedWith(PUBLISHED);
	expect(before.stances).toEqual([]);
	const after = await codedWith(PUBLISHED + ENTRY);
	expect(after.propositions).toHaveLength(before.propositions.length + 1);
	expect(after.propositions.at(-1)).toMatchObject({
		proposition_id: 'prisoner-exchange',
		label: 'Prisoner exchange'
	});
	const holderOf = new Map(after.statements.map(({ statement_id, holder_id }) => [statement_id, holder_id]));
	expect(
		after.stances.map(({ statement_id, proposition_id, stance, condition }) => [
			holderOf.get(statement_id),
			proposition_id,
			stance,
			condition
		])
	).toEqual([
		['ida-hollin', 'prisoner-exchange', 'support', null],
		['lars-emmerling', 'prisoner-exchange', 'oppose', null],
		['ukraine', 'prisoner-exchange', 'conditional', 'only if it included civilians'],
		['kremlin', 'prisoner-exchange', 'ambivalent', null],
		['united-states', 'prisoner-exchange', 'none', null]
	]);
	for (const { rule, rule_words, confidence } of after.stances) {
		expect(rule).toBeTruthy();
		expect(rule_words).toBeTruthy();
		expect(confidence).toBeGreaterThan(0);
	}
});

test('an entry with a mistake is named with file and line', async () => {
	const wrong = PUBLISHED + ENTRY.replace('kind: demand', 'kind: wish');
	await expect(codedWith(wrong)).rejects.toThrow(InputError);
	await expect(codedWith(wrong)).rejects.toThrow(/propositions\.yaml:\d+:\d+: "wish" is not known here/);
});
