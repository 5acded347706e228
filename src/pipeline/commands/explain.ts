/** `--explain ID`: a statement's sentences with their trees, each step from cue to stance, and why it was published. */
import { attribute } from '../attribute';
import { codingRules } from '../code';
import type { Codebook } from '../codebook/types';
import { UserError } from '../errors';
import { parseStretch } from '../parse';
import type { ParsedSentence } from '../parse/types';
import { segment } from '../segment';
import type { Statement } from '../statements';
import { overlaps } from '../text/spans';
import type { Article, TreePosition } from '../types';
import { walker } from '../walk';
import { Tree } from '../walk/tree';
import { printed } from './print';
import type { Build } from '../build';

/** A tree as lines, each word under the one it hangs on, in the sentence's order. */
function drawn(sentence: ParsedSentence): string[] {
	const tree = new Tree(sentence);
	const lines: string[] = [];
	const draw = (i: number, indent: string) => {
		const { text, rel, upos } = tree.token(i);
		lines.push(`${indent}${text}  (${rel}, ${upos.toLowerCase()})`);
		for (const child of tree.children(i)) if (tree.token(child).rel !== 'punct') draw(child, `${indent}  `);
	};
	sentence.tokens.forEach(({ head }, i) => {
		if (head < 0) draw(i, '    ');
	});
	return lines;
}

/** What the tree says of one naming, a step a line. */
function walkLines(
	{ text }: Article,
	{ propositionId, mention, base, steps, stance, undecided }: TreePosition
): string[] {
	const named = text.slice(mention.start, mention.end);
	const what = base === 'named' ? 'names' : base === 'contrary' ? 'names the contrary of' : `is "${base}" of`;
	return [
		`    ${propositionId}: "${named}" ${what} it`,
		...steps.map(({ words, does }) => `      "${words}" ${does}`),
		`      → ${stance ?? `undecided: ${undecided ?? 'no side'}`}`
	];
}

function stanceLines({ stances }: Statement): string[] {
	if (stances.length === 0) return ['  No position was published.'];
	return stances.map(
		({ propositionId, stance, rule, ruleWords, reason, confidence }) =>
			`  ${propositionId}: ${stance}, confidence ${confidence}\n    rule "${rule}"${ruleWords ? ` by the words: ${ruleWords}` : ''}${reason ? `\n    ${reason}` : ''}`
	);
}

/** Everything about one statement of a build. Throws a UserError where there is none of that id. */
export function explained(build: Build, id: string, codebook: Codebook): string {
	const one = build.statements.find((statement) => statement.id === id);
	if (!one)
		throw new UserError(`--explain: there is no statement "${id}"; --print shows the ids of this build`);
	const attributed = attribute(segment(one.article));
	const sentences = attributed.sentences.filter((sentence) => overlaps(sentence, one));
	const { positions: read } = walker(codingRules(codebook), codebook.lexicon)(attributed, parseStretch);
	const positions = read.filter(({ mention }) => overlaps(mention, one));
	const candidates = build.articles
		.find(({ article }) => article.id === one.article.id)
		?.candidates.filter((candidate) => overlaps(candidate, one));
	return [
		printed({ ...build, statements: [one] }),
		...sentences.flatMap((sentence) => {
			const tree = parseStretch(one.article.text, sentence);
			const words = one.article.text.slice(sentence.start, sentence.end).replace(/\s+/gu, ' ');
			return ['', `  "${words}"`, ...(tree ? drawn(tree) : [])];
		}),
		'',
		...(positions.length > 0
			? [
					'  Walks, from the words that name a proposition upwards:',
					...positions.flatMap((each) => walkLines(one.article, each))
				]
			: ['  No phrase names a proposition here.']),
		'',
		'  What was published:',
		...stanceLines(one),
		...(candidates ?? []).map(
			({ propositionId, reason, reasonWords }) =>
				`  ${propositionId}: left undecided (${reason}${reasonWords ? `: ${reasonWords}` : ''})`
		)
	].join('\n');
}
