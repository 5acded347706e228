/** walk: in every parsed sentence, what it says of which proposition, whose it is, and each step that tells so. */
import type { CodingRules } from '../code/rules';
import { straighten } from '../text/plain';
import type { Lexicon } from '../codebook/lexicon';
import type { ParsedSentence } from '../parse/types';
import type { Span } from '../types';
import { Climb, type Reading } from './climb';
import { namedIn, type Base } from './mentions';
import { Predicates } from './predicates';
import { Tree } from './tree';

export type { Reading, Step } from './climb';

/** A reading with what it is about. Offsets point into the article's text. */
export interface Position extends Reading {
	propositionId: string;
	/** The words that name the proposition. */
	mention: Span;
	base: Base;
	anaphora: boolean;
	sentence: Span;
}

export interface Walker {
	(text: string, sentences: readonly ParsedSentence[]): Position[];
}

/** Makes the stage for a codebook. */
export function walker(rules: CodingRules, lexicon: Lexicon): Walker {
	const predicates = new Predicates(lexicon);
	return (text, sentences) =>
		sentences.flatMap((sentence) => {
			const words = straighten(text.slice(sentence.start, sentence.end));
			const named = namedIn(words, rules);
			if (named.length === 0) return [];
			const tree = new Tree(sentence);
			return named.flatMap(({ proposition, base, hit, anaphora }): Position[] => {
				const mention = { start: sentence.start + hit.start, end: sentence.start + hit.end };
				const top = tree.topOf(mention);
				if (top === null) return [];
				const reading = new Climb(tree, predicates, mention, base, proposition.kind).run(top);
				return [{ ...reading, propositionId: proposition.id, mention, base, anaphora, sentence }];
			});
		});
}
