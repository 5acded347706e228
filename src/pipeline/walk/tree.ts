/** One parsed sentence as a tree. */
import type { ParsedSentence, Token } from '../parse/types';
import type { Span } from '../types';

const CLAUSAL = /^(?:acl|advcl|ccomp|parataxis|csubj)/u;

export class Tree {
	private readonly below: number[][];

	constructor(readonly sentence: ParsedSentence) {
		this.below = sentence.tokens.map(() => []);
		sentence.tokens.forEach(({ head }, i) => this.below[head]?.push(i));
	}

	get size(): number {
		return this.sentence.tokens.length;
	}

	token(i: number): Token {
		const token = this.sentence.tokens[i];
		if (!token) throw new RangeError(`the sentence has no token ${i}`);
		return token;
	}

	children(i: number): readonly number[] {
		return this.below[i] ?? [];
	}

	/** The children in one of these relations; a relation without a subtype includes its subtypes. */
	childrenBy(i: number, ...rels: string[]): number[] {
		return this.children(i).filter((child) => this.is(child, ...rels));
	}

	is(i: number, ...rels: string[]): boolean {
		const { rel } = this.token(i);
		return rels.some((one) => rel === one || rel.startsWith(`${one}:`));
	}

	head(i: number): number {
		return this.token(i).head;
	}

	/** Token `i` and every token below it, in order; `skip` leaves out a child with its subtree. */
	under(i: number, skip: (child: number) => boolean = () => false): number[] {
		const found: number[] = [];
		const visit = (at: number) => {
			found.push(at);
			for (const child of this.children(at)) if (!skip(child)) visit(child);
		};
		visit(i);
		return found.sort((a, b) => a - b);
	}

	/** Ancestors, from the nearest to the root. */
	above(i: number): number[] {
		const found: number[] = [];
		for (let at = this.head(i); at >= 0 && found.length <= this.size; at = this.head(at)) found.push(at);
		return found;
	}

	/** The tokens that overlap a span of text. */
	within({ start, end }: Span): number[] {
		return this.sentence.tokens.flatMap((token, i) => (token.start < end && start < token.end ? [i] : []));
	}

	/** The topmost token of a span: the one nearest to the root. */
	topOf(span: Span): number | null {
		const inside = this.within(span).filter((i) => this.token(i).upos !== 'PUNCT');
		const outer = inside.filter((i) => !inside.includes(this.head(i)));
		const depth = (i: number) => this.above(i).length;
		return outer.sort((a, b) => depth(a) - depth(b))[0] ?? null;
	}

	spanOf(tokens: readonly number[]): Span | null {
		const [first, last] = [Math.min(...tokens), Math.max(...tokens)];
		return tokens.length === 0 ? null : { start: this.token(first).start, end: this.token(last).end };
	}

	/** A predicate with its auxiliaries, adverbs and particles. */
	predicateSpan(i: number): Span {
		const near = this.childrenBy(i, 'aux', 'cop', 'compound:prt', 'advmod', 'neg').filter(
			(child) => Math.abs(child - i) <= 4
		);
		const { start } = this.token(Math.min(i, ...near));
		return { start, end: this.token(Math.max(i, ...near)).end };
	}

	/** A noun with the rest of its name, without clauses, further members of its list, and marks at its edges. */
	phraseSpan(i: number): Span | null {
		const parts = this.under(i, (child) => {
			const { rel } = this.token(child);
			return (
				CLAUSAL.test(rel) ||
				(this.head(child) === i && /^(?:conj|cc|case|cop|aux|nsubj|mark|advmod|punct|discourse)/u.test(rel))
			);
		});
		while (parts.length > 1 && this.token(parts[0] ?? 0).upos === 'PUNCT') parts.shift();
		while (parts.length > 1 && this.token(parts.at(-1) ?? 0).upos === 'PUNCT') parts.pop();
		return this.spanOf(parts);
	}

	/** The preposition before a noun, possibly of several words: "out of", "in favour of"; empty if there is none. */
	caseOf(i: number): string {
		return this.childrenBy(i, 'case')
			.flatMap((child) => this.under(child))
			.map((child) => this.token(child).lower)
			.join(' ');
	}

	markOf(i: number): string {
		return this.childrenBy(i, 'mark')
			.flatMap((child) => this.under(child))
			.map((child) => this.token(child).lower)
			.join(' ');
	}
}
