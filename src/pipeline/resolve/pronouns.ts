/** Resolves "he", "she", "they" or "it" as a source: usually the subject of the sentence before. */
import type { ActorKind } from '../../lib/model/vocab';
import type { AttributedArticle, Passage, Sentence, Span } from '../types';
import { HOLDER_CONFIDENCE } from '../actors/confidence';
import type { NameIndex } from '../actors/names';
import type { Party } from '../actors/party';
import { encloses } from '../text/spans';

const PRONOUN =
	/^(?:(?<part>many|some|most|both|all|several|one|two|none)\s+of\s+)?(?<word>he|she|they|it|him|her|them)$/iu;
/** "Many of them": three or more, or a group. */
const MANY = /^(?:many|some|most|several)$/iu;

/** The sources identified so far. */
export interface Spoken {
	source: Span;
	parties: readonly Party[];
}

/**
 * The pronoun that a source phrase consists of, in lower case; "many" for "many of them", null for any other phrase.
 */
export function pronounOf(phrase: string): string | null {
	const { part = '', word } = PRONOUN.exec(phrase.trim())?.groups ?? {};
	return word === undefined ? null : MANY.test(part) ? 'many' : word.toLowerCase();
}

/** Whether a pronoun can refer to these actors: one person, several or a body, a government or body. */
function fits(
	pronoun: string,
	parties: readonly Party[],
	kindOf: (party: Party) => ActorKind | null,
	genderOf: (party: Party) => 'he' | 'she' | 'they' | null
): boolean {
	const [only, second] = parties;
	if (!only) return false;
	const kind = kindOf(only);
	if (pronoun === 'many') return parties.length > 2 || kind === 'group' || kind === 'unnamed';
	if (/^(?:they|them)$/u.test(pronoun)) return second !== undefined || kind === 'group' || kind === 'unnamed';
	if (second !== undefined) return false;
	if (pronoun === 'it') return kind === 'government' || kind === 'organisation';
	const gender = genderOf(only);
	const own = /^(?:she|her)$/u.test(pronoun) ? 'she' : 'he';
	return (kind === 'person' || kind === 'unnamed') && (gender === null || gender === own);
}

/** Resolves the pronouns of one article from earlier speakers and named actors. */
export class Pronouns {
	constructor(
		private readonly article: AttributedArticle,
		private readonly index: NameIndex,
		private readonly kindOf: (party: Party) => ActorKind | null,
		private readonly genderOf: (party: Party) => 'he' | 'she' | 'they' | null,
		/** Persons that the article names without the codebook, in order of appearance. */
		private readonly persons: readonly { span: Span; party: Party }[]
	) {}

	/** The parties that a pronoun at `at` refers to; empty if nothing before it fits. */
	meaning(pronoun: string, at: Span, spoken: readonly Spoken[]): Party[] {
		const { passages, sentences } = this.article;
		const passage = passages.find((one) => encloses(one, at));
		const sentence = sentences.find((one) => encloses(one, at));
		if (!passage || !sentence) return [];
		const before = spoken.filter(({ source }) => source.end <= at.start);
		const here = before.findLast(
			({ source, parties }) => encloses(sentence, source) && this.fits(pronoun, parties)
		);
		if (here) return this.less(here.parties, HOLDER_CONFIDENCE.linked);
		// "Oksana Brod was in Dublin, where she told …"
		const opening = this.namedIn({ start: sentence.start, end: at.start }, pronoun)[0];
		const sure = opening && this.genderOf(opening.party) !== null;
		if (opening && sure && /^(?:s?he|his|him|her)$/u.test(pronoun))
			return this.less([opening.party], HOLDER_CONFIDENCE.linked);
		const earlier = sentences.filter((one) => encloses(passage, one) && one.end <= sentence.start).reverse();
		for (const one of earlier) {
			const found = this.subjectOf(one, pronoun, before);
			if (found.length > 0) return this.less(found, HOLDER_CONFIDENCE.linked);
		}
		return this.less(this.lastIn(passages, passage, pronoun, before), HOLDER_CONFIDENCE.fartherPronoun);
	}

	/** Whether a pronoun agrees with these parties in number and kind. */
	canMean(pronoun: string, parties: readonly Party[]): boolean {
		return this.fits(pronoun, parties);
	}

	private fits = (pronoun: string, parties: readonly Party[]): boolean =>
		fits(pronoun, parties, this.kindOf, this.genderOf);

	private less = (parties: readonly Party[], most: number): Party[] =>
		parties.map((party) => ({ ...party, confidence: Math.min(party.confidence, most) }));

	/** The speaker in a sentence, otherwise the first actor it names. */
	private subjectOf(sentence: Sentence, pronoun: string, spoken: readonly Spoken[]): Party[] {
		const speaker = spoken.findLast(
			({ source, parties }) => encloses(sentence, source) && this.fits(pronoun, parties)
		);
		if (speaker) return [...speaker.parties];
		const words = this.article.article.text.slice(sentence.start, sentence.end);
		const persons = this.namedIn(sentence, pronoun).map(({ span, party }) => ({
			at: span.start - sentence.start,
			parties: [party]
		}));
		const listed = this.index
			.mentions(words)
			.filter(({ kind }) => kind !== 'adjective')
			.map(({ start, actorIds }) => ({
				at: start,
				parties: actorIds.map((actorId): Party => ({ actorId, confidence: HOLDER_CONFIDENCE.linked }))
			}));
		const named = [...persons, ...listed].sort((a, b) => a.at - b.at);
		return named.find(({ parties }) => this.fits(pronoun, parties))?.parties ?? [];
	}

	/** Persons named in a span of text whom a pronoun can mean. */
	private namedIn(within: Span, pronoun: string): { span: Span; party: Party }[] {
		return this.persons.filter(({ span, party }) => encloses(within, span) && this.fits(pronoun, [party]));
	}

	/** The last speaker in the passage before, otherwise the subject of its last sentence. */
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
