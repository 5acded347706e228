/** parse: text → sentences of tagged words with their trees. Pure, except that the model is read once. */
import { readFileSync } from 'node:fs';
import { combine, turned } from './combine';
import { encode, mirrored } from './encoded';
import { lemmaOf } from './lemmas';
import { unpackModel, type Model } from './model';
import { greedy, rooted } from './moves';
import { sentenceStarts } from './sentences';
import { tagWords } from './tag';
import { lowerOf, tokenise, type RawToken } from './tokenise';
import type { Bounds, ParsedSentence, TaggedToken, Token, Upos } from './types';
import { wordForm, type WordForm } from './word';

/** Longer sentences are lists or broken text; they are cut to keep parsing fast. */
const MOST_WORDS = 250;
const MOST_FORMS = 60_000;
/** WordNet's classes of nouns that callers ask for. */
const NOUN_CLASSES: Readonly<Record<number, 'group' | 'person'>> = { 14: 'group', 18: 'person' };
/** WordNet's class of places, including cities and states. */
const LOCATION = 15;
const COGNITION = 9;

interface TaggedWords {
	texts: string[];
	forms: WordForm[];
	tags: Uint8Array;
	lemmas: string[];
}

export class Parser {
	readonly #model: Model;
	readonly #forms = new Map<string, WordForm>();

	constructor(model: Model) {
		this.#model = model;
	}

	#form(text: string): WordForm {
		const known = this.#forms.get(text);
		if (known) return known;
		if (this.#forms.size > MOST_FORMS) this.#forms.clear();
		const form = wordForm(text, this.#model.lexicon, this.#model.wordNet);
		this.#forms.set(text, form);
		return form;
	}

	#tags(raw: readonly RawToken[]): TaggedWords {
		const { lexicon, wordNet, numbers, tagger } = this.#model;
		const texts = raw.map(({ text }) => text);
		const forms = texts.map((text) => this.#form(text));
		const tags = tagWords(forms, tagger, lexicon.tags.length);
		const lemmas = raw.map(({ text, lower }, i) =>
			lemmaOf(text, lower, numbers.upos[tags[i] as number] ?? 'X', lexicon, wordNet)
		);
		return { texts, forms, tags, lemmas };
	}

	#token(raw: RawToken, tag: number, lemma: string): TaggedToken {
		const [upos = 'X', xpos = 'FW'] = (this.#model.lexicon.tags[tag] ?? 'X FW').split(' ');
		return { ...raw, lemma, upos: upos as Upos, xpos };
	}

	/** Sentences of `text[from, to)` as tagged words, without trees: four times as fast. */
	tag(text: string, from = 0, to = text.length): TaggedToken[][] {
		return this.#sentences(text, from, to).map((raw) => {
			const { tags, lemmas } = this.#tags(raw);
			return raw.map((token, i) => this.#token(token, tags[i] as number, lemmas[i] ?? token.lower));
		});
	}

	/** One sentence's words with tags, lemmas and tree. */
	sentence(raw: readonly RawToken[]): ParsedSentence {
		const { lexicon, numbers, moves, reliability } = this.#model;
		const { texts, forms, tags, lemmas } = this.#tags(raw);
		const encoded = encode(texts, forms, lemmas, tags, numbers);
		const forward = rooted(greedy(encoded, this.#model.forward, moves));
		const backward = turned(greedy(mirrored(encoded), this.#model.backward, moves));
		const { heads, relations, sure } = combine(forward, backward, reliability);
		const tokens = raw.map((token, i): Token => {
			const head = heads[i] as number;
			const rel = head < 0 ? 'root' : (lexicon.relations[relations[i] as number] ?? 'dep');
			return {
				...this.#token(token, tags[i] as number, lemmas[i] ?? token.lower),
				head,
				rel,
				sure: sure[i] as number
			};
		});
		return { start: raw[0]?.start ?? 0, end: raw.at(-1)?.end ?? 0, tokens };
	}

	/** Whether a capitalised word is a name wherever it occurs: not an ordinary word ("Critics", "Others"). */
	isName(word: string): boolean {
		const { lexicon, wordNet } = this.#model;
		const lower = lowerOf(word);
		const seen = lexicon.partsOf(lower);
		if (seen.length > 0) return seen.every((upos) => upos === 'PROPN');
		const { mask } = wordNet.classOf(lower);
		const { noun } = wordNet.exact(lower);
		// WordNet has imaginary countries among ideas.
		const place = noun === LOCATION || (noun === COGNITION && /(?:ia|land|stan)$/.test(lower));
		return mask === 0 || (place && !wordNet.has(lower, 'verb'));
	}

	/** Whether the first sense of a noun, also in the plural, is a person or a group; null for anything else. */
	nounClass(lower: string): 'group' | 'person' | null {
		return NOUN_CLASSES[this.#model.wordNet.classOf(lower).noun] ?? null;
	}

	parse(text: string, from = 0, to = text.length): ParsedSentence[] {
		return this.#sentences(text, from, to).map((raw) => this.sentence(raw));
	}

	#sentences(text: string, from: number, to: number): RawToken[][] {
		const tokens = tokenise(text, from, to);
		const starts = sentenceStarts(text, tokens);
		return starts.flatMap((start, i) => cut(tokens.slice(start, starts[i + 1] ?? tokens.length)));
	}
}

/** A sentence, split into pieces if it is too long. */
function cut(tokens: RawToken[]): RawToken[][] {
	const pieces: RawToken[][] = [];
	for (let at = 0; at < tokens.length; at += MOST_WORDS) pieces.push(tokens.slice(at, at + MOST_WORDS));
	return pieces;
}

const WEIGHTS = new URL('./english/weights.bin', import.meta.url);
let loaded: Parser | null = null;

/** The parser with the weights in this folder, loaded on the first call (0.2 s). */
export function parser(): Parser {
	loaded ??= new Parser(unpackModel(readFileSync(WEIGHTS)));
	return loaded;
}

/**
 * Sentences of `text[from, to)` with words, tags, lemmas and trees. Also splits at the ends of sentences inside
 * quotations, and at blank lines. Offsets are relative to `text`.
 */
export const parse = (text: string, from?: number, to?: number): ParsedSentence[] =>
	parser().parse(text, from, to);

/** Like `parse`, with given sentence bounds: one tree for each sentence that has words. */
export const parseWithin = (text: string, bounds: readonly Bounds[]): ParsedSentence[] =>
	bounds
		.map(({ start, end }) => tokenise(text, start, end))
		.filter((tokens) => tokens.length > 0)
		.map((tokens) => parser().sentence(tokens));

/** One tree for a span of text; null if it has no words. Words after the 250th are left out. */
export function parseStretch(text: string, { start, end }: Bounds): ParsedSentence | null {
	const tokens = tokenise(text, start, end);
	return tokens.length === 0 ? null : parser().sentence(tokens.slice(0, MOST_WORDS));
}

/** See `Parser.nounClass`. */
export const nounClass = (lower: string): 'group' | 'person' | null => parser().nounClass(lower);

/** See `Parser.isName`. */
export const isName = (word: string): boolean => parser().isName(word);
