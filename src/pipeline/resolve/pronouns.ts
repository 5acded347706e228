/** Whom "he", "she", "they" or "it" means as a source: the subject of the sentence before, as a rule. */
import type { ActorKind } from '../../lib/model/vocab';
import type { AttributedArticle, Passage, Sentence, Span } from '../types';
import type { NameIndex } from '../actors/names';
import type { Party } from '../actors/party';
import { encloses } from '../text/spans';

const PRONOUN =
	/^(?:(?<part>many|some|most|both|all|several|one|two|none)\s+of\s+)?(?<word>he|she|they|it|him|her|them)$/iu;
/** "Many of them": three or more, or a group. */
const MANY = /^(?:many|some|most|several)$/iu;
const CONFIDENCE = 0.85;
/** From the passage before: it may have turned to somebody else. */
const FARTHER = 0.75;

/** Who spoke where, as far as it is known. */
export interface Spoken {
	source: Span;
	parties: readonly Party[];
}

/** The pronoun in a source phrase, in lower case, "many" for "many of them"; null where the source is no pronoun. */
export function pronounOf(phrase: string): string | null {
	const { part = '', word } = PRONOUN.exec(phrase.trim())?.groups ?? {};
	return word === undefined ? null : MANY.test(part) ? 'many' : word.toLowerCase();
}

/** What a pronoun can mean: one person, several or a body, a government or body. */
function fits(
	pronoun: string,
	parties: readonly Party[],
	kindOf: (party: Party) => ActorKind | null
): boolean {
	const [only, second] = parties;
	if (!only) return false;
	const kind = kindOf(only);
	if (pronoun === 'many') return parties.length > 2 || kind === 'group' || kind === 'unnamed';
	if (/^(?:they|them)$/u.test(pronoun)) return second !== undefined || kind === 'group' || kind === 'unnamed';
	if (second !== undefined) return false;
	if (pronoun === 'it') return kind === 'government' || kind === 'organisation';
	return kind === 'person' || kind === 'unnamed';
}

/** Finds what the pronouns of one article mean, from who spoke before and whom the text names. */
export class Pronouns {
	constructor(
		private readonly article: AttributedArticle,
		private readonly index: NameIndex,
		private readonly kindOf: (party: Party) => ActorKind | null
	) {}

	/** The parties a pronoun at `at` means; none where nothing before it fits. */
	meaning(pronoun: string, at: Span, spoken: readonly Spoken[]): Party[] {
		const { passages, sentences } = this.article;
		const passage = passages.find((one) => encloses(one, at));
		const sentence = sentences.find((one) => encloses(one, at));
		if (!passage || !sentence) return [];
		const before = spoken.filter(({ source }) => source.end <= at.start);
		const here = before.findLast(
			({ source, parties }) => encloses(sentence, source) && this.fits(pronoun, parties)
		);
		if (here) return this.less(here.parties, CONFIDENCE);
		const earlier = sentences.filter((one) => encloses(passage, one) && one.end <= sentence.start).reverse();
		for (const one of earlier) {
			const found = this.subjectOf(one, pronoun, before);
			if (found.length > 0) return this.less(found, CONFIDENCE);
		}
		return this.less(this.lastIn(passages, passage, pronoun, before), FARTHER);
	}

	/** Whether a pronoun can mean these parties, by number and kind. */
	canMean(pronoun: string, parties: readonly Party[]): boolean {
		return this.fits(pronoun, parties);
	}

	private fits = (pronoun: string, parties: readonly Party[]): boolean => fits(pronoun, parties, this.kindOf);

	private less = (parties: readonly Party[], most: number): Party[] =>
		parties.map((party) => ({ ...party, confidence: Math.min(party.confidence, most) }));

	/** Who speaks in a sentence, else the first one it names. */
	private subjectOf(sentence: Sentence, pronoun: string, spoken: readonly Spoken[]): Party[] {
		const speaker = spoken.findLast(
			({ source, parties }) => encloses(sentence, source) && this.fits(pronoun, parties)
		);
		if (speaker) return [...speaker.parties];
		const words = this.article.article.text.slice(sentence.start, sentence.end);
		const named = this.index
			.mentions(words)
			.filter(({ kind }) => kind !== 'adjective')
			.map(({ actorIds }) => actorIds.map((actorId): Party => ({ actorId, confidence: CONFIDENCE })));
		return named.find((parties) => this.fits(pronoun, parties)) ?? [];
	}

	/** Who spoke last in the passage before, else the subject of its last sentence. */
	private lastIn(
		passages: readonly Passage[],
		passage: Passage,
		pronoun: string,
		spoken: readonly Spoken[]
	): Party[] {
		const running = passages.filter(({ kind, no }) => kind === 'text' && no < passage.no);
		const previous = running.at(-1);
		if (!previous) return [];
		const speaker = spoken.findLast(
			({ source, parties }) => encloses(previous, source) && this.fits(pronoun, parties)
		);
		if (speaker) return [...speaker.parties];
		const last = this.article.sentences.filter((one) => encloses(previous, one)).at(-1);
		return last ? this.subjectOf(last, pronoun, spoken) : [];
	}
}
