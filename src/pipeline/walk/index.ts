/**
 * walk: for every parsed sentence, the stance it takes on each proposition, the holder, and each step of the reading.
 */
import type { CodingRules } from '../code/rules';
import { straighten } from '../text/plain';
import { encloses } from '../text/spans';
import type { Lexicon } from '../codebook/lexicon';
import type { ParsedSentence } from '../parse/types';
import type { AttributedArticle, Attribution, TreePosition, Span } from '../types';
import { heldClauses } from './clauses';
import { Climb } from './climb';
import { contentUnits, frameOf, sentenceUnits, type Frame, type Unit } from './frames';
import { namedIn } from './mentions';
import { Predicates } from './predicates';
import { Tree } from './tree';

export type { TreePosition };

/** Parses one span of a text; null if it has no words. */
export type Parse = (text: string, stretch: Span) => ParsedSentence | null;

export interface Walked {
	positions: TreePosition[];
	/** Clauses that say who holds what, in sentences that may be about a proposition. */
	clauses: Attribution[];
}

export interface Walker {
	(article: AttributedArticle, parse: Parse): Walked;
}

/** Prepares the stage for a codebook. */
export function walker(rules: CodingRules, lexicon: Lexicon): Walker {
	const predicates = new Predicates(lexicon);
	return (article, parse) => {
		const { text } = article.article;
		const sentences = sentenceUnits(article);
		const trees = new Map<Unit, ParsedSentence | null>();
		const treeOf = (unit: Unit): ParsedSentence | null => {
			const known = trees.get(unit);
			const parsed = known === undefined ? parse(text, unit) : known;
			trees.set(unit, parsed);
			return parsed;
		};
		const readIn = (unit: Unit, frame: () => Frame | null): TreePosition[] => {
			const named = namedIn(straighten(text.slice(unit.start, unit.end)), rules);
			const parsed = named.length > 0 ? treeOf(unit) : null;
			if (!parsed) return [];
			const tree = new Tree(parsed);
			const outer = frame();
			return named.flatMap(({ proposition, base, hit, anaphora }): TreePosition[] => {
				const mention = { start: unit.start + hit.start, end: unit.start + hit.end };
				const top = tree.topOf(mention);
				if (top === null) return [];
				const reading = new Climb(tree, predicates, mention, base, proposition.kind, outer).run(top);
				const { attribution } = unit;
				return [
					{ ...reading, propositionId: proposition.id, mention, base, anaphora, sentence: unit, attribution }
				];
			});
		};
		const around = ({ start, end }: Span) => sentences.find((one) => encloses(one, { start, end }));
		const inContents = contentUnits(article).flatMap((unit) =>
			readIn(unit, () => {
				const cue = unit.attribution?.cue[0];
				const home = cue && around(cue);
				const parsed = home ? treeOf(home) : null;
				return unit.attribution && frameOf(text, unit.attribution, parsed ? [parsed] : [], predicates);
			})
		);
		const inSentences = sentences.flatMap((unit) => readIn(unit, () => null));
		const clauses = sentences.flatMap((unit) => {
			const words = straighten(text.slice(unit.start, unit.end));
			const parsed = isAbout(words, rules) ? treeOf(unit) : null;
			return parsed ? heldClauses(new Tree(parsed), predicates) : [];
		});
		return { positions: settledWitnesses(inContents, inSentences), clauses };
	};
}

/** Whether words name a proposition, or something it is about. */
const isAbout = (words: string, { propositions }: CodingRules): boolean =>
	propositions.some(
		({ about, names, contraryNames }) =>
			about.first(words) !== null || names.first(words) !== null || contraryNames.first(words) !== null
	);

const sameWords = (a: TreePosition, b: TreePosition): boolean =>
	a.propositionId === b.propositionId && a.mention.start < b.mention.end && b.mention.start < a.mention.end;

/** The readings of contents, plus those of whole sentences for words that no content reading decides. */
function settledWitnesses(
	inContents: readonly TreePosition[],
	inSentences: readonly TreePosition[]
): TreePosition[] {
	// The innermost content is the most specific about its own source.
	const size = ({ sentence }: TreePosition) => sentence.end - sentence.start;
	const sorted = [...inContents].sort((a, b) => size(a) - size(b));
	const kept: TreePosition[] = [];
	for (const position of sorted)
		if (!kept.some((other) => sameWords(other, position) && other.attribution !== position.attribution))
			kept.push(position);
	const rest = inSentences.filter(
		(position) => !kept.some((other) => sameWords(other, position) && other.stance !== null)
	);
	const undecided = kept.filter(
		(position) =>
			position.stance !== null || !rest.some((other) => sameWords(other, position) && other.stance !== null)
	);
	return [
		...undecided,
		...rest.filter(
			(position) => position.stance !== null || !kept.some((other) => sameWords(other, position))
		)
	];
}
