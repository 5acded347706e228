/** A hard-wrapped text: names and words that cross a line are shown on one. All made up. */
import { expect, test } from 'vitest';
import { coder } from '../../src/pipeline/coded';
import { readArticle } from '../../src/pipeline/read';
import { codebook } from './support/book';

test('names and cues that cross a line are those of a text without lines', () => {
	const text = [
		'Karsk talks',
		'Karsk would never give up its bid to join the pact, Zubrowkan delegate Pavel Orlin said on Friday in Lutz.',
		'Zubrowkan Minister Anna Kolt has repeatedly said that Karsk must join the pact as soon as it can be admitted.'
	];
	const wrapped = text.map((one) => one.replace(/(.{1,40})(?: |$)/g, '$1\n').trim()).join('\n\n');
	const read = (given: string) => {
		const { article } = readArticle('a.txt', new TextEncoder().encode(given));
		if (!article) throw new Error('not read');
		const { found, statements } = coder(codebook)(article);
		return [
			found.map(({ name, role }) => [name, role]),
			statements.map(({ cue, said, stances }) => [cue, said.words, stances.map((one) => one.ruleWords)])
		];
	};
	expect(wrapped).toContain('\n');
	expect(read(wrapped)).toEqual(read(text.join('\n')));
	expect(JSON.stringify(read(wrapped))).not.toMatch(/\\n/);
});
