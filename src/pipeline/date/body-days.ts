/** Uses the day given for a body ("The Kremlin said on Wednesday …") for the words of its spokespersons and leaders. */
import type { ResolvedArticle } from '../resolve';
import { overlaps } from '../text/spans';
import type { AttributedArticle, Resolved, Said, Span } from '../types';

/** Number of following passages in which a spokesperson may continue. */
const NEXT = 1;
/** Number of following passages in which repeating a quotation shows that the occasion is the same. */
const SAME_WORDS = 4;
const LEAST_WORDS = 2;

interface BodyDay {
	body: string;
	said: Said;
	passage: number;
	/** Pairs of words in its quotations. */
	pairs: ReadonlySet<string>;
}

const SMALL =
	/^(?:the|a|an|of|to|in|on|and|or|it|is|was|were|be|that|this|we|i|he|she|they|for|with|at|as|by)$/u;

/** Pairs of neighbouring content words, with plurals as singulars, by which a quotation is recognised. */
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

export class BodyDays {
	private readonly days: BodyDay[] = [];

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

	/** Records the day of a body's or government's statement. */
	record(speaker: string, statement: Resolved, said: Said, passage: number): void {
		const { kind } = this.lineOf(speaker);
		if (said.on === null || (kind !== 'organisation' && kind !== 'government')) return;
		this.days.push({ body: speaker, said, passage, pairs: this.pairsOf(statement) });
	}

	/**
	 * The day for an undated speaker: that of the body the speaker represents, in this passage or the one before, or
	 * farther back if both are quoted with the same words. Null if no such body has a day.
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
