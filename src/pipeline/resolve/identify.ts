/** Identifies the source of an attribution: named, described, a pronoun, a document, a medium, or both sides. */
import type { AttributedArticle, Attribution, Span } from '../types';
import { HOLDER_CONFIDENCE } from '../actors/confidence';
import type { NameIndex } from '../actors/names';
import type { Party } from '../actors/party';
import type { HolderWords } from '../actors/holder-words';
import type { SourceReader } from '../actors/source';
import { stateOfPeople } from '../actors/states';
import { encloses, extent, hull, wordsOf } from '../text/spans';
import { bodyMeant } from './bodies';
import { authorOf, bothSides, signatoriesBefore } from './context';
import type { Node } from './nodes';
import { pronounOf, type Pronouns, type Spoken } from './pronouns';
import type { Relays } from './relays';
import { bearerOf, bearersIn, describesLastSpeaker } from './roles';

export class Identifier {
	/** Attributions whose source could not be identified. */
	readonly unresolved: Attribution[] = [];
	/** The sources identified so far, in the order of the text. */
	readonly spoken: Spoken[] = [];
	private readonly text: string;
	private readonly bearers: ReturnType<typeof bearersIn>;

	constructor(
		private readonly article: AttributedArticle,
		private readonly index: NameIndex,
		private readonly words: HolderWords,
		private readonly reader: SourceReader,
		private readonly pronouns: Pronouns,
		private readonly relays: Relays
	) {
		this.text = article.article.text;
		this.bearers = bearersIn(this.text);
	}

	/** Identifies the source of a node. */
	identify(node: Node, lastJoint: Node | null): void {
		const { source, mention, cue, turn } = node.attribution;
		const at = source[0];
		if (!at) return;
		if (turn?.label) {
			node.parties = this.reader.speaker(wordsOf(this.text, source), wordsOf(this.text, mention));
			// "Poland: backs it": the article's own account of a government's position.
			node.unuttered = node.parties.every((party) => this.reader.kindOf(party) !== 'person');
			if (node.parties.length === 0) this.unresolved.push(node.attribution);
			return;
		}
		const phrase = this.wholePhrase(source, cue);
		if (this.words.both.first(phrase)) {
			const signatories = node.parent?.jointId ? node.parent : null;
			node.parties = signatories?.parties ?? bothSides(this.article.article, at.start, this.index);
			// Two actors quoted with the same words issued them jointly in writing.
			const quoted = node.attribution.mode === 'direct' || node.attribution.mode === 'mixed';
			node.jointId = signatories?.jointId ?? (quoted ? this.jointId(at) : null);
		} else if (this.words.joint.first(phrase)) {
			const named = this.reader.parties(phrase.replace(/^.*?\b(?:from|by|of)\b/i, ''));
			const issued = signatoriesBefore(this.article.article, at.start);
			const issuers = issued === null ? (lastJoint?.parties ?? named) : this.reader.parties(issued);
			node.parties = named.length > 1 ? named : issuers;
			node.jointId = node.parties.length < 2 ? null : (lastJoint?.jointId ?? this.jointId(at));
		} else if (this.isDocument(phrase)) {
			const author = authorOf(this.article.article, at, this.sentenceAt(at), this.index);
			node.parties = author ? [author] : this.ownerOf(phrase, at);
			node.unuttered = true;
		} else if (this.relays.isMedia(phrase)) {
			node.relay = true;
			node.parties = this.relays.relayers(phrase);
		} else {
			const pronoun = pronounOf(phrase);
			const meant = pronoun === null ? [] : this.pronouns.meaning(pronoun, at, this.spoken);
			node.parties =
				meant.length > 0
					? meant.map((party) => this.reader.meant(party))
					: this.linked(phrase, wordsOf(this.text, mention), at);
			node.relay = this.words.relay.first(wordsOf(this.text, cue))?.start === 0 && this.hasInner(node);
		}
		if (node.parties.length === 0 && !node.relay) this.unresolved.push(node.attribution);
	}

	/** "Brod said she hoped": a one-word name that does not identify a body, and refers to the person called "she". */
	isLoneName(pronoun: string, party: Party | undefined): boolean {
		return (
			party !== undefined &&
			/^(?:he|she|his|her|him)$/u.test(pronoun) &&
			!this.index.actors.has(party.actorId) &&
			this.reader.kindOf(party) === 'organisation' &&
			!party.actorId.includes('-')
		);
	}

	/** The person who spoke last, if a phrase only describes one: "the senior diplomat". */
	private lastSpeaker(phrase: string, at: Span): Party | null {
		if (!describesLastSpeaker(phrase, this.text.slice(0, at.start))) return null;
		const last = this.spoken.findLast(({ source }) => source.end <= at.start);
		const [party, second] = last?.parties ?? [];
		if (!party || second || this.reader.kindOf(party) !== 'person') return null;
		return { ...party, confidence: Math.min(party.confidence, HOLDER_CONFIDENCE.lastSpeaker) };
	}

	/** The parties of a source; an office without a name is the person last named with it. */
	private linked(phrase: string, mention: string, at: Span): Party[] {
		const own = this.reader.linked(phrase, mention);
		if (own.some((party) => this.reader.kindOf(party) !== 'unnamed')) return own;
		if (own.length === 0 && this.isSurname(phrase, at)) return this.reader.surnamed(phrase.trim());
		const body = own.length === 0 ? bodyMeant(phrase, this.text.slice(0, at.start), this.index) : null;
		if (body) return [body];
		const called = own.length === 0 ? this.reader.bodyBefore(phrase) : null;
		if (called) return [called];
		const bearer = bearerOf(phrase, at.start, this.bearers);
		const described = bearer ? null : this.lastSpeaker(phrase, at);
		if (described) return [described];
		if (!bearer) return own.length > 0 ? own : this.reader.described(phrase);
		const named = this.reader.linked(this.text.slice(bearer.start, bearer.end), '');
		return named.length === 1 ? named : own;
	}

	/** A single capitalised word, not only at the start of sentences, that is in no list of names: "Lapin said". */
	private isSurname(phrase: string, at: Span): boolean {
		const name = phrase.trim();
		if (!/^\p{Lu}[\p{Ll}’'-]{2,}$/u.test(name) || this.words.notSources.first(name)) return false;
		if (stateOfPeople(name)) return false;
		const within = (start: number) =>
			/[\p{L}\p{N},;)"”’]\s["“]?$/u.test(this.text.slice(Math.max(0, start - 4), start));
		if (within(at.start)) return true;
		for (let i = this.text.indexOf(name); i >= 0; i = this.text.indexOf(name, i + 1))
			if (i !== at.start && within(i) && !/\p{L}/u.test(this.text.charAt(i + name.length))) return true;
		return false;
	}

	/** The source's words, with the title and name after it if its span stops too early: "US | envoy Ann Roe". */
	private wholePhrase(source: readonly Span[], cue: readonly Span[]): string {
		const words = wordsOf(this.text, source);
		const end = Math.max(...source.map((span) => span.end));
		const verb = cue.find(({ start }) => start >= end)?.start;
		const after = /^[^,.;:!?"“”()—]{1,60}/u.exec(this.text.slice(end, verb))?.[0] ?? '';
		const titled = this.words.titles.first(after);
		if (!titled || !/^\s*(?:\p{L}+\s){0,2}$/u.test(after.slice(0, titled.start))) return words;
		const name = /^(?:\s\p{Lu}[\p{L}'’-]+)+/u.exec(after.slice(titled.end))?.[0];
		return name ? `${words}${after.slice(0, titled.end)}${name}` : words;
	}

	/** "Trump's plan, in 28 points,": the noun before any apposition is a document. */
	private isDocument(phrase: string): boolean {
		const head = phrase.split(',')[0]?.trimEnd() ?? '';
		return this.words.documents.all(head).some(({ end }) => end === head.length);
	}

	/** The owner in a phrase that begins with "his" or "its". */
	private ownerOf(phrase: string, at: Span): Party[] {
		const owner = /^(his|her|their|its)\b/iu.exec(phrase)?.[1]?.toLowerCase();
		if (owner === undefined) return [];
		const pronoun = owner === 'their' ? 'they' : owner === 'its' ? 'it' : 'he';
		return this.pronouns.meaning(pronoun, at, this.spoken);
	}

	private jointId(at: Span): string {
		const { id } = this.article.article;
		const passage = this.article.passages.find((one) => encloses(one, at));
		return `joint-${id}-p${passage?.sourceParagraph ?? passage?.no ?? 0}`;
	}

	private hasInner({ attribution }: Node): boolean {
		const content = hull(attribution.content);
		return this.article.attributions.some((other) => {
			const span = extent(other);
			return other !== attribution && span !== null && content !== null && encloses(content, span);
		});
	}

	sentenceAt({ start, end }: Span): Span {
		const around = this.article.sentences.find((sentence) => encloses(sentence, { start, end }));
		return around ?? { start, end };
	}
}
