/** Data about words from training: their tags, and lemmas that no rule gives. */
import { lowerOf } from './tokenise';

export interface LexiconData {
	/** Tags such as "VERB VBD"; the tagger's classes are indices into this list. */
	tags: string[];
	/** Relations; the parser's actions are numbered by this list. */
	relations: string[];
	/** The different sets of tags that words have. */
	sets: number[][];
	/** Words in lower case, each with the index of the set of tags seen. */
	seen: Record<string, number>;
	/** Frequent words as written, each with the index of its set of allowed tags. */
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

	/** Index of the word's set of tags in training, or -1. */
	setOf(lower: string): number {
		return this.#seen.get(lower) ?? -1;
	}

	/** Parts of speech that the word had in training; empty if it was rare. */
	partsOf(lower: string): string[] {
		const set = this.#data.sets[this.setOf(lower)] ?? [];
		return set.map((tag) => this.tags[tag]?.split(' ')[0] ?? 'X');
	}

	/** The only tags allowed for `text`, or null if all are. */
	openTags(text: string): readonly number[] | null {
		const set =
			this.#open.get(text) ?? (text === lowerOf(text) ? undefined : this.#open.get(text.replace(/’/g, "'")));
		return set === undefined ? null : (this.#data.sets[set] ?? null);
	}

	lemma(lower: string, upos: string): string | null {
		return this.#lemmas.get(`${lower} ${upos}`) ?? null;
	}
}
