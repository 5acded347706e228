/** What training saw of words: the tags of each, and lemmas that no rule gives. */
import { lowerOf } from './tokenise';

export interface LexiconData {
	/** Tags, "VERB VBD"; what the tagger's classes count. */
	tags: string[];
	/** Relations; what the parser's actions count. */
	relations: string[];
	/** Sets of tags that some word may have. */
	sets: number[][];
	/** Words in lower case, by the set of tags seen. */
	seen: Record<string, number>;
	/** Frequent words as written, by the set of tags that are open to them. */
	open: Record<string, number>;
	/** Lemma by "lower UPOS". */
	lemmas: Record<string, string>;
}

export class Lexicon {
	readonly tags: readonly string[];
	readonly relations: readonly string[];
	readonly #data: LexiconData;
	readonly #seen: Map<string, number>;
	readonly #open: Map<string, number>;
	readonly #lemmas: Map<string, string>;

	constructor(data: LexiconData) {
		this.tags = data.tags;
		this.relations = data.relations;
		this.#data = data;
		this.#seen = new Map(Object.entries(data.seen));
		this.#open = new Map(Object.entries(data.open));
		this.#lemmas = new Map(Object.entries(data.lemmas));
	}

	/** Number of the set of tags that the word had in training, or -1. */
	setOf(lower: string): number {
		return this.#seen.get(lower) ?? -1;
	}

	/** Parts of speech that the word had in training; none where it was rare. */
	partsOf(lower: string): string[] {
		const set = this.#data.sets[this.setOf(lower)] ?? [];
		return set.map((tag) => this.tags[tag]?.split(' ')[0] ?? 'X');
	}

	/** The only tags that `text` may have, or null where any may fit. */
	openTags(text: string): readonly number[] | null {
		const set =
			this.#open.get(text) ?? (text === lowerOf(text) ? undefined : this.#open.get(text.replace(/’/g, "'")));
		return set === undefined ? null : (this.#data.sets[set] ?? null);
	}

	lemma(lower: string, upos: string): string | null {
		return this.#lemmas.get(`${lower} ${upos}`) ?? null;
	}
}
