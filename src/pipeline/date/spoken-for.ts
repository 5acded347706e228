/** A day told of a body ("The Kremlin said on Wednesday …") for the words of whoever speaks for it or heads it. */
import type { ResolvedArticle } from '../resolve';
import { overlaps } from '../text/spans';
import type { AttributedArticle, Resolved, Said, Span } from '../types';

/** The next passages, in which a spokesman goes on. */
const NEXT = 1;
/** As far as the same words quoted again show the same occasion. */
const SAME_WORDS = 4;
const LEAST_WORDS = 2;

interface Told {
	body: string;
	said: Said;
	passage: number;
	/** Pairs of words quoted. */
	pairs: ReadonlySet<string>;
}

const SMALL =
	/^(?:the|a|an|of|to|in|on|and|or|it|is|was|were|be|that|this|we|i|he|she|they|for|with|at|as|by)$/u;

/** Pairs of neighbouring words of some weight, plural as singular: what a quotation is known by. */
function pairsIn(text: string, quotations: readonly Span[]): Set<string> {
	const pairs = new Set<string>();
	for (const { start, end } of quotations) {
		const words = (
			text
				.slice(start, end)
				.toLowerCase()
				.match(/\p{L}+/gu) ?? []
		).map((word) => word.replace(/(?<=\p{L}{3})s$/u, ''));
		for (let i = 0; i + LEAST_WORDS <= words.length; i++) {
			const pair = words.slice(i, i + LEAST_WORDS);
			if (!pair.some((word) => SMALL.test(word))) pairs.add(pair.join(' '));
		}
	}
	return pairs;
}

export class SpokenFor {
	private readonly days: Told[] = [];

	constructor(
		private readonly article: AttributedArticle,
		private readonly lineOf: ResolvedArticle['lineOf']
	) {}

	private pairsOf({ attribution }: Resolved): Set<string> {
		const quoted = this.article.quotations.filter((one) =>
			attribution.content.some((part) => overlaps(part, one))
		);
		return pairsIn(this.article.article.text, quoted);
	}

	/** Keeps the day of what a body or a government said. */
	told(speaker: string, statement: Resolved, said: Said, passage: number): void {
		const { kind } = this.lineOf(speaker);
		if (said.on === null || (kind !== 'organisation' && kind !== 'government')) return;
		this.days.push({ body: speaker, said, passage, pairs: this.pairsOf(statement) });
	}

	/**
	 * The day for an undated speaker: of the body it speaks for in this passage or the one before, or farther back where
	 * the two are quoted with the same words. Null where no day was told of such a body.
	 */
	dayFor(speaker: string, statement: Resolved, passage: number): Said | null {
		const { kind, above } = this.lineOf(speaker);
		if (kind !== 'person' && kind !== 'unnamed') return null;
		const near = this.days.filter(
			(one) => above.includes(one.body) && passage - one.passage >= 0 && passage - one.passage <= SAME_WORDS
		);
		const pairs = this.pairsOf(statement);
		const found = near.findLast(
			(one) => passage - one.passage <= NEXT || [...pairs].some((pair) => one.pairs.has(pair))
		);
		return found?.said ?? null;
	}
}
