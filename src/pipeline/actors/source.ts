/** A source as written in the article → the actors it refers to. */
import { nounClass } from '../parse';
import { Cast } from './cast';
import { HOLDER_CONFIDENCE } from './confidence';
import { apposedTo, bodyCalled, bodyNamed, describesPeople, officeHead, seatOf, wholeOf } from './described';
import type { HolderWords } from './holder-words';
import { listIn } from './lists';
import type { Mention, NameIndex } from './names';
import type { Party } from './party';
import {
	loneActor,
	describedBody,
	namedPerson,
	personAtEnd,
	personWithRole,
	provisionalActor,
	stateActor,
	stateOfPhrase,
	trailingName
} from './provisional';
import { AGAIN, APPOSED, CONJUNCTION, PRONOUN, recased, SINGULAR, stripped } from './source-words';
import { addressedName, recasedLabel } from './speaker';
import { unnamedActor } from './unnamed';

/** Reads the sources of one article; new actors are collected in `found`. */
export class SourceReader extends Cast {
	constructor(
		index: NameIndex,
		readonly words: HolderWords,
		private readonly articleId: string
	) {
		super(index);
	}

	/**
	 * The parties of a source, read together with its linked mention. The source's own words take precedence; the mention
	 * resolves pronouns, completes names, and identifies "the minister".
	 */
	linked(words: string, mention: string): Party[] {
		const source = recased(words);
		const own = PRONOUN.test(source.trim()) ? [] : this.parties(source);
		const described =
			own.length === 1 && this.isUnnamed(own[0]) && /^(?:the|this|that)\s/iu.test(source.trim());
		if (own.length > 0 && !described) return own;
		const linked = this.parties(mention).map((party) => ({
			...party,
			confidence: Math.min(party.confidence, HOLDER_CONFIDENCE.linked)
		}));
		if (described) return linked.some((party) => this.isPersonal(party)) ? linked : own;
		// "Lahti is good company. … he says": the pronoun shows that the one-word name is a person's.
		if (linked.length === 0 && SINGULAR.test(source.trim())) return this.singular(mention);
		if (linked.length === 0) return this.lone(source);
		// "He" is a person, so a link to a place or a body is an error.
		return SINGULAR.test(source.trim()) ? linked.filter((party) => this.isPersonal(party)) : linked;
	}

	/**
	 * The parties of a speaker's label, read with the full name that the article gives. A name is a person's unless
	 * something shows it to be a body's or a state's.
	 */
	speaker(label: string, mention: string): Party[] {
		const several = label.split(/,\s(?:and\s)?|\sand\s/u);
		if (several.length > 1) {
			const each = several.map((one) => this.speaker(one, one));
			return each.flat();
		}
		const words = recasedLabel(label.trim());
		const name = addressedName(words);
		const named = name === null ? this.parties(words) : [];
		const full = mention.trim() !== label.trim() ? this.parties(mention) : [];
		const known = named.filter((party) => !this.isUnnamed(party));
		if (known.length > 0) return known;
		if (full.some((party) => this.isPersonal(party))) return full;
		if (/^the\s/iu.test(words))
			return [this.unnamed(words, words, this.index.mentions(words))].flatMap((one) => one ?? []);
		const person = name ?? (/^\p{Lu}[\p{L}’'-]*(?:\s\p{Lu}[\p{L}’'-]*){0,2}$/u.test(words) ? words : null);
		if (named.length > 0) return named;
		if (person === null) return this.lone(words);
		const state = stateActor(person);
		if (state) return [this.keep(state, HOLDER_CONFIDENCE.lone)];
		const made = namedPerson(person, label);
		return made ? [this.merged(made, HOLDER_CONFIDENCE.provisional)] : [];
	}

	/** The person with a one-word name that "he" or "she" refers to. */
	private singular(mention: string): Party[] {
		const name = mention.trim().replace(/['’]s?$/u, '');
		const made = /^\p{Lu}[\p{L}’'-]*$/u.test(name) && !stateActor(name) ? namedPerson(name, mention) : null;
		if (!made) return [];
		const kept = this.found.get(made.id);
		if (kept?.kind === 'organisation') this.found.set(made.id, { ...kept, kind: 'person' });
		return [this.merged(made, HOLDER_CONFIDENCE.lone)];
	}

	/** Single words that each name an actor: "Zubrowka and Borduria". Empty if any of them does not. */
	private lone(source: string): Party[] {
		const pieces = stripped(source).split(CONJUNCTION);
		const parties = pieces.flatMap((piece): Party[] => {
			if (this.words.notSources.first(piece)?.start === 0) return [];
			const party = this.one(piece) ?? this.named(piece);
			return party ? [party] : [];
		});
		return parties.length === pieces.length ? parties : [];
	}

	/**
	 * The government for which a person speaks, according to the codebook or to the words for the office: "Ukraine's
	 * deputy minister".
	 */
	governmentOf({ actorId }: Party, phrase: string): Party | null {
		const { parentId } = this.index.actors.get(actorId) ?? {};
		if (parentId != null) return { actorId: parentId, confidence: HOLDER_CONFIDENCE.linked };
		const owner = this.ownerAmong(this.index.mentions(phrase));
		if (owner?.kind === 'government') return { actorId: owner.id, confidence: HOLDER_CONFIDENCE.linked };
		const state = stateOfPhrase(phrase);
		return state && this.keep(state, HOLDER_CONFIDENCE.lone);
	}

	/** Unnamed media whose country is given: "Russian state media". */
	unnamedMedia(phrase: string): Party[] {
		const owner = this.ownerAmong(this.index.mentions(phrase));
		return owner ? [this.keep(unnamedActor(phrase, this.articleId, owner), HOLDER_CONFIDENCE.unnamed)] : [];
	}

	/** The parties named by a source phrase, in order; empty if it names none. */
	parties(phrase: string): Party[] {
		const text = phrase.trim();
		// "Karsk, whose president": the article leaves the name to the reader.
		if (!text || /^whose\s/iu.test(text)) return [];
		const collective = this.index.mentions(text).find(({ kind }) => kind === 'collective');
		if (collective)
			return collective.actorIds.map((actorId) => ({ actorId, confidence: HOLDER_CONFIDENCE.collective }));
		const parts = this.conjuncts(text);
		const listed = parts.length > 1 ? [] : this.listed(text);
		if (listed.length > 0) return listed;
		const parties = parts.flatMap(
			(part) => this.one(part) ?? (parts.length > 1 ? this.state(part) : null) ?? []
		);
		return parties.filter((party, i) => parties.findIndex(({ actorId }) => actorId === party.actorId) === i);
	}

	/**
	 * The members of a list, including those missing from the codebook: "Ruritania, Latvia and Poland". Empty if any of
	 * them is not an actor.
	 */
	private listed(text: string): Party[] {
		const pieces = listIn(text);
		const titled = pieces.some((piece) => this.words.titles.first(piece)?.start === 0 && / of /u.test(piece));
		if (pieces.length < 2 || titled) return [];
		const parties = pieces.flatMap(
			(piece) => this.one(piece) ?? this.state(piece) ?? this.named(piece) ?? []
		);
		return parties.length === pieces.length ? parties : [];
	}

	/** The actor that a single word names. */
	private named(piece: string): Party | null {
		const made = loneActor(stripped(piece));
		return made && this.keep(made, HOLDER_CONFIDENCE.lone);
	}

	/** Splits coordinated sources: "US and NATO officials" → "US officials", "NATO officials". */
	private conjuncts(text: string): string[] {
		const pieces = text.split(CONJUNCTION).filter((piece) => piece.trim());
		if (pieces.length < 2) return [text];
		const last = pieces.at(-1) ?? '';
		const head = this.words.unnamed.all(stripped(last)).at(-1);
		const shared = head && this.personIn(last) === null ? head.words : null;
		const named = pieces.map((piece, i) => {
			const alone = piece.trim().replace(/^the\s/i, '');
			const mention = this.index.mentions(alone)[0];
			const bare = mention && mention.start === 0 && mention.end === alone.length;
			return shared !== null && i < pieces.length - 1 && bare && !this.isPerson(mention)
				? `${piece} ${shared}`
				: piece;
		});
		// An apposition ("Rustem Umerov, Ukraine's lead negotiator") is not a second source.
		if (!/\b(?:and|nor|as well as|along with)\b|&/iu.test(text)) return [text];
		return named.every((piece) => this.canHold(piece)) ? named : [text];
	}

	private canHold(piece: string): boolean {
		return this.one(piece) !== null || this.state(piece) !== null;
	}

	/** A state missing from the codebook. Used last for a single word, because "Jordan" may be a person named before. */
	private state(piece: string): Party | null {
		const made = stateActor(stripped(piece));
		return made && this.keep(made, HOLDER_CONFIDENCE.lone);
	}

	private personIn(piece: string): Mention | null {
		const core = stripped(piece);
		return this.index.mentions(core).findLast((mention) => this.isPerson(mention)) ?? null;
	}

	/** The actor of a phrase without conjunctions. */
	private one(phrase: string): Party | null {
		const { office, name: bearer } = APPOSED.exec(phrase)?.groups ?? {};
		// "Estonia's prime minister, Kaja Lorn,": the name that follows an office is its holder's.
		if (office !== undefined && bearer !== undefined && this.isOffice(office))
			return this.bearer(office, bearer);
		const whole = stripped(phrase);
		const described = this.byDescription(phrase, whole);
		if (described) return described;
		const core = this.beforeOf(whole);
		const mentions = this.index.mentions(core);
		const last = mentions.at(-1);
		const reachesEnd = last !== undefined && /^['’]?s?[\s"”'’)]*$/u.test(core.slice(last.end));
		if (last && reachesEnd && last.kind !== 'adjective') return this.known(last);
		// A name after a title is that person's, whoever else the codebook lists for the office.
		const name = trailingName(core, this.words);
		const titled = name?.titled ? this.provisional(core, mentions) : null;
		if (titled) return titled;
		if (this.words.unnamed.first(core)) return this.unnamed(phrase, core, mentions);
		if (last && reachesEnd) return this.known(last);
		if (this.words.notSources.first(core)?.start === 0) return null;
		return this.inOffice(phrase, core) ?? this.provisional(core, mentions) ?? this.personAmong(mentions);
	}

	/** Whether a phrase is a person's office or occupation: "a member of the council", "the pollster". */
	private isOffice(phrase: string): boolean {
		const { unnamed, titles } = this.words;
		const head = phrase.split(/\s(?:of|for|from|to|at|on|in|with)\s/u)[0] ?? '';
		const noun = head.split(/[\s-]/u).at(-1)?.toLowerCase() ?? '';
		return (unnamed.first(phrase) ?? titles.first(phrase)) !== null || nounClass(noun) === 'person';
	}

	/** The person named beside an office. */
	private bearer(office: string, name: string): Party | null {
		const mentions = this.index.mentions(name);
		const known = mentions.find((mention) => mention.start === 0 && this.isPerson(mention));
		if (known) return this.known(known);
		const owner = this.ownerAmong(this.index.mentions(office));
		const { name: bare, start } = trailingName(name, this.words) ?? { name, start: 0 };
		const made = personWithRole(bare, `${office} ${name.slice(0, start)}`.trim(), owner);
		return made && this.merged(made, HOLDER_CONFIDENCE.provisional);
	}

	/** A source described by where it sits, as part of others, or by an office that other names describe further. */
	private byDescription(phrase: string, core: string): Party | null {
		const seat = seatOf(core);
		if (seat !== null) return this.one(seat) ?? this.state(seat);
		const whole = wholeOf(core);
		if (whole !== null && !/\p{Lu}/u.test(whole)) {
			const other = apposedTo(phrase);
			const people = this.words.unnamed.first(whole) !== null || describesPeople(whole);
			return (other === null ? null : this.one(other)) ?? (people ? this.unnamed(whole, whole, []) : null);
		}
		const head = officeHead(core, (noun) => this.isOffice(noun));
		if (head === null) return null;
		const mentions = this.index.mentions(core);
		const last = mentions.at(-1);
		if (last && last.end === core.length && this.isPerson(last)) return this.known(last);
		const named = personAtEnd(core);
		if (named !== null) return this.bearer(core.slice(0, core.length - named.length).trim(), named);
		return this.unnamed(core, core, mentions, head.length);
	}

	/** The body of the article that "the institute" refers to: the one found last whose name has the noun. */
	bodyBefore(phrase: string): Party | null {
		const noun = bodyCalled(phrase);
		if (noun === null) return null;
		const body = [...this.found.values()].findLast(
			({ kind, name }) => kind === 'organisation' && name.toLowerCase().split(/\s/u).includes(noun)
		);
		return body ? { actorId: body.id, confidence: HOLDER_CONFIDENCE.lone } : null;
	}

	/** Bodies and groups that no list has, by their nouns: "the Russian embassy", "traders". */
	described(phrase: string): Party[] {
		const core = stripped(phrase);
		const body = bodyNamed(core);
		const owner = this.ownerAmong(this.index.mentions(core));
		if (body !== null) return [this.keep(describedBody(body, owner), HOLDER_CONFIDENCE.lone)];
		return describesPeople(core)
			? [this.keep(unnamedActor(core, this.articleId, owner), HOLDER_CONFIDENCE.unnamed)]
			: [];
	}

	/** "Envoy Ann Roe of the Meridian side": title and name are complete before "of". */
	private beforeOf(core: string): string {
		const before = core.split(/\s(?:of|for|from|at|on|in|to|outside|during)\s/u)[0] ?? core;
		if (before === core) return core;
		const name = trailingName(before, this.words);
		// "Mara Quill of the Nordwind Institute" is the person; "Endowment for the Arts" is one name.
		const atBody = this.words.bodies.first(core.slice(before.length)) && !this.words.bodies.first(before);
		const person = personAtEnd(before) === before;
		return person || (name && (name.titled || (atBody && /\s/.test(name.name)))) ? before : core;
	}

	/** The holder of the office in an apposition, if the name is a variant of that holder's. */
	private inOffice(phrase: string, core: string): Party | null {
		const title = this.index.mentions(phrase.slice(core.length)).find(({ kind }) => kind === 'title');
		const holder = title?.actorIds[0] === undefined ? undefined : this.index.actors.get(title.actorIds[0]);
		if (!title || !holder) return null;
		const names = new Set(
			[holder.name, ...holder.names, ...holder.spellings].flatMap((name) => name.split(' '))
		);
		return core.split(/\s+/).some((word) => word.length > 2 && names.has(word)) ? this.known(title) : null;
	}

	private provisional(core: string, mentions: readonly Mention[]): Party | null {
		// "New Delhi" has the form of a person's name.
		const seat = /\s/.test(core) ? stateActor(core) : null;
		const made = seat ?? provisionalActor(core, this.words, this.ownerAmong(mentions));
		if (!made) return null;
		return this.merged(made, HOLDER_CONFIDENCE.provisional);
	}

	/** An unnamed source: by its office if the codebook has it, as an earlier described source, or as a new one. */
	private unnamed(
		phrase: string,
		core: string,
		mentions: readonly Mention[],
		headEnds = Infinity
	): Party | null {
		// "An adviser to the president" is not the president.
		const titled = this.index
			.mentions(phrase)
			.find(({ kind, start }) => kind === 'title' && start < headEnds);
		if (titled) return this.known(titled);
		const again = AGAIN.exec(core)?.[1]?.toLowerCase();
		const before = [...this.found.values()].findLast(
			({ kind, name }) => kind === 'unnamed' && name.toLowerCase().split(' ').at(-2) === again
		);
		if (before) return { actorId: before.id, confidence: HOLDER_CONFIDENCE.unnamed };
		return this.keep(
			unnamedActor(core, this.articleId, this.ownerAmong(mentions)),
			HOLDER_CONFIDENCE.unnamed
		);
	}
}
