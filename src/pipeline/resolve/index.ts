/** resolve: finds the holder of each attributed position, who uttered it, and who relayed it. */
import type { Codebook, Outlet } from '../codebook/types';
import type { ActorKind, Mode } from '../../lib/model/vocab';
import type { AttributedArticle, Attribution, Resolved, Span } from '../types';
import { bodyMeant } from './bodies';
import { authorOf, bothSides, signatoriesBefore } from './context';
import { clausesBeside } from './clauses';
import { asserted, describedPositions, hypothetical, innerAttributions } from './inner';
import type { TreePosition, Walked } from '../walk';
import { withAntecedent } from './relative';
import { bearerOf, bearersIn, describesLastSpeaker } from './roles';
import { withWalked } from './walked';
import { MediaIndex } from '../actors/media';
import { citedSources, quotedBy } from './passed-on';
import { NameIndex } from '../actors/names';
import { stateOfPeople } from '../actors/states';
import { fullNamesIn } from '../actors/provisional';
import type { FoundActor, Party } from '../actors/party';
import { pronounOf, Pronouns, type Spoken } from './pronouns';
import { holderWords, SourceReader, type HolderWords } from '../actors/source';
import { encloses, extent, hull, overlaps, without, wordsOf } from '../text/spans';

export type { FoundActor } from '../actors/party';

export interface ResolvedArticle {
	article: AttributedArticle;
	resolved: Resolved[];
	/** Actors that the codebook does not list, in order of appearance. */
	found: FoundActor[];
	/** Attributions whose source could not be identified. */
	unresolved: Attribution[];
	/** Positions read from trees without a known holder. */
	unheld: TreePosition[];
	/** An actor's kind, and the bodies and governments it speaks for, the nearest first. */
	lineOf: (actorId: string) => { kind: ActorKind | null; above: string[] };
}

/** Once others' positions are taken out, a content needs this many words of four letters or more to be a statement. */
const LEAST_LEFT = 4;
/** Confidence that a description means the person who spoke last. */
const DESCRIBED = 0.8;

/** Source and cue, without the content. */
const headOf = (attribution: Attribution): Span | null =>
	hull([...attribution.source, ...attribution.cue]) ?? extent(attribution);

/** Narrated if nobody is quoted; indirect if somebody describes another's attitude. */
const modeOf = (mode: Mode, speakerId: string | null): Mode =>
	speakerId === null ? 'narrated' : mode === 'narrated' ? 'indirect' : mode;

/** "Karsk State Radio", "Kanal 9": every word is capitalised or a number. */
const NAME_OF_MEDIUM = /^(?:The\s)?\p{Lu}[\p{L}’'.-]*(?:\s(?:\p{Lu}[\p{L}’'.-]*|\p{N}+))+$/u;

/** "Said on Monday in an interview with Harbour Times". */
const INTERVIEW = /\bin an?\s(?:[\p{L}-]+\s){0,2}interview\s(?:with|to|for|on)\s(.+)$/iu;

const MODAL = /^(?:may|might|could|can|will|would|should|must)\b/iu;

const OWN_COUNTRY = /^(?:his|her|its|their|our)\s(?:own\s)?(?:country|government|nation|state)$/iu;
/**
 * The source holds an office that news agencies give without its country: "Prime Minister Brod", "its chief
 * negotiator".
 */
const OFFICE_OF_STATE = (() => {
	const minister = String.raw`(?:deputy\s)?(?:prime|foreign|defen[cs]e|interior|finance)\sminister`;
	const office = String.raw`(?:government\sspokes\p{L}+|${minister}|president|premier)\b`;
	const before = String.raw`(?:(?:the|a)\s)?(?:\p{Lu}\p{Ll}+\s)?`;
	return new RegExp(String.raw`^(?:(?:its|the\scountry['’]s)\s|${before}${office})`, 'iu');
})();

interface Node {
	attribution: Attribution;
	parent: Node | null;
	parties: Party[];
	/** Relays what others said. */
	relay: boolean;
	/** Taken from a document, or described by the article: nobody uttered it. */
	unuttered: boolean;
	jointId: string | null;
	/** For a source cited by a medium: the attribution to the medium. */
	medium: Attribution | null;
}

/** Resolves articles against a codebook prepared once for all of them. */
export interface Resolver {
	(article: AttributedArticle, walked?: Walked): ResolvedArticle;
}

/** Prepares a codebook. Name indices are kept by day, because titles pass from one holder to the next. */
export function resolver(codebook: Codebook): Resolver {
	const words = holderWords(codebook);
	const media = new MediaIndex(codebook.outlets);
	const indices = new Map<string, NameIndex>();
	return (article, walked = { positions: [], clauses: [] }) => {
		const day = article.article.publishedOn;
		const index = indices.get(day ?? '') ?? new NameIndex(codebook, day);
		indices.set(day ?? '', index);
		const read = {
			...article,
			attributions: article.attributions.map((one) => withAntecedent(article, one))
		};
		return new ArticleResolver(read, index, words, media).run(walked);
	};
}

class ArticleResolver {
	private readonly text: string;
	private readonly reader: SourceReader;
	private readonly unresolved: Attribution[] = [];
	private readonly spoken: Spoken[] = [];
	private readonly pronouns: Pronouns;
	private readonly bearers: ReturnType<typeof bearersIn>;

	constructor(
		private readonly article: AttributedArticle,
		private readonly index: NameIndex,
		private readonly words: HolderWords,
		private readonly media: MediaIndex
	) {
		this.text = article.article.text;
		this.reader = new SourceReader(index, words, article.article.id);
		this.bearers = bearersIn(this.text);
		this.pronouns = new Pronouns(
			article,
			index,
			(party) => this.reader.kindOf(party),
			(party) => this.reader.genderOf(party),
			this.namedPersons()
		);
	}

	/** Full names in the text, with the persons they name. */
	private namedPersons(): { span: Span; party: Party }[] {
		return fullNamesIn(this.text).flatMap((span) => {
			const party = this.reader.person(this.text.slice(span.start, span.end));
			return party ? [{ span, party }] : [];
		});
	}

	run({ positions, clauses }: Walked): ResolvedArticle {
		const nodes = this.nodes(clauses);
		const told = nodes.flatMap((node) => this.statements(node, nodes));
		const { resolved, unheld } = withWalked(told, positions, {
			partiesOf: (holder, inside) => this.partiesAt(holder, inside),
			committed: (subject, inside) => this.committedBy(subject, inside),
			quotationsAt: (span) => this.article.quotations.filter((quotation) => overlaps(quotation, span))
		});
		return {
			article: this.article,
			resolved,
			unheld,
			found: [...this.reader.found.values()],
			unresolved: this.unresolved,
			lineOf: (actorId) => this.lineOf(actorId)
		};
	}

	private lineOf(actorId: string): { kind: ActorKind | null; above: string[] } {
		const above: string[] = [];
		const parentOf = (id: string) =>
			this.index.actors.get(id)?.parentId ?? this.reader.found.get(id)?.parentId ?? null;
		for (let at = parentOf(actorId); at !== null && !above.includes(at); at = parentOf(at)) above.push(at);
		above.unshift(...this.index.bodiesInTitles(actorId).filter((id) => !above.includes(id)));
		return { kind: this.reader.kindOf({ actorId, confidence: 0 }), above };
	}

	/** The actors that a holder's words refer to. A pronoun within somebody's words refers to that speaker, if it can. */
	private partiesAt(holder: Span, inside: Resolved | null): Party[] {
		const phrase = this.text.slice(holder.start, holder.end);
		const pronoun = pronounOf(phrase);
		if (pronoun !== null) {
			const outer = inside && [{ actorId: inside.holderId, confidence: inside.confidence }];
			if (outer && (this.pronouns.canMean(pronoun, outer) || this.isLoneName(pronoun, outer[0])))
				return outer;
			return this.pronouns.meaning(pronoun, holder, this.spoken).map((party) => this.reader.meant(party));
		}
		if (this.words.notSources.first(phrase)?.start === 0) return [];
		return this.reader
			.linked(phrase, '')
			.filter(({ actorId }) => this.reader.kindOf({ actorId, confidence: 0 }) !== null);
	}

	/**
	 * The government that an official speaks for and commits with these words: "Belgium will not sign, Belgian diplomats
	 * said", "his country would press for it". Null for anybody else.
	 */
	private committedBy(subject: Span, { attribution, holderId }: Resolved): Party | null {
		const words = this.text.slice(subject.start, subject.end);
		const source = wordsOf(this.text, [...attribution.source, ...attribution.mention]);
		const speaker = { actorId: holderId, confidence: 0 };
		const kind = this.reader.kindOf(speaker);
		// Actors in the codebook already count towards their governments.
		if ((kind !== 'person' && kind !== 'unnamed') || this.index.actors.has(holderId)) return null;
		const own = this.reader.governmentOf(speaker, source);
		if (OWN_COUNTRY.test(words)) return own;
		const [named, second] = this.reader.linked(words, '');
		if (!named || second) return null;
		const body = this.reader.kindOf(named);
		if (body !== 'government' && body !== 'organisation') return null;
		const speaksFor = own?.actorId === named.actorId || (own === null && OFFICE_OF_STATE.test(source));
		return speaksFor ? named : null;
	}

	/** Every attribution with its parties and with the attribution whose words contain it. */
	private nodes(clauses: readonly Attribution[]): Node[] {
		const cited = citedSources(
			this.article,
			(phrase) => this.isMedia(phrase),
			(phrase) => this.canBeCited(phrase)
		);
		const mediaOf = new Map([...cited.values()].map(({ attribution, medium }) => [attribution, medium]));
		const given = this.article.attributions.map((one) => cited.get(one)?.attribution ?? one);
		const inner = given.flatMap((outer) =>
			innerAttributions(this.text, outer, this.article, this.index, this.words)
		);
		const described = describedPositions(this.article, this.index, this.words);
		const read = [...given, ...inner, ...described];
		const all = [...read, ...clausesBeside(this.article, read, clauses)].sort(
			(a, b) => (extent(a)?.start ?? 0) - (extent(b)?.start ?? 0)
		);
		const nodes: Node[] = all.map((attribution) => ({
			attribution,
			parent: null,
			parties: [],
			relay: false,
			unuttered: this.tellsAttitude(attribution),
			jointId: null,
			medium: mediaOf.get(attribution) ?? null
		}));
		for (const node of nodes) {
			const medium = node.medium && nodes.find(({ attribution }) => attribution === node.medium);
			node.parent = medium ?? this.parentOf(node, nodes);
		}
		// Outer ones first, because the signatories of a joint statement resolve "both parties" inside it.
		const depth = (node: Node): number => this.ancestors(node).length;
		let lastJoint: Node | null = null;
		for (const node of [...nodes].sort((a, b) => depth(a) - depth(b))) {
			this.name(node, lastJoint);
			const [source] = node.attribution.source;
			if (source && !node.relay) this.spoken.push({ source, parties: node.parties });
			this.spoken.sort((one, other) => one.source.start - other.source.start);
			if (node.jointId !== null && node.parties.length > 1) lastJoint = node;
		}
		return nodes;
	}

	/** Whether the cue describes an attitude in the article's own words: "views", but not "said it views". */
	private tellsAttitude({ cue, mode }: Attribution): boolean {
		const words = wordsOf(this.text, cue);
		if (mode === 'narrated' || this.words.described.first(words) === null) return mode === 'narrated';
		// "Kyiv's hopes of …" does not quote anybody, even if its sentence has quotations.
		return mode === 'indirect' || (mode === 'mixed' && /^['’]s\s/u.test(words));
	}

	/**
	 * The smallest attribution whose words contain a node's source and cue, but which is not inside the node's own words.
	 */
	private parentOf(node: Node, nodes: Node[]): Node | null {
		const own = headOf(node.attribution);
		if (!own) return null;
		const around = nodes.flatMap((other) => {
			const content = hull(other.attribution.content);
			const head = headOf(other.attribution);
			if (other === node || !content || !encloses(content, own) || (head && encloses(own, head))) return [];
			// "Ukraine's hopes of joining, which Moscow rejects": Ukraine's hopes are not what Moscow says.
			const { antecedent } = other.attribution;
			if (antecedent && encloses(antecedent, own)) return [];
			// The antecedent of a relative clause precedes it, and does not contain the clause's subject.
			const words = hull(node.attribution.content);
			if (head && words && encloses(words, head) && own.end <= head.start) return [];
			return this.ancestors(other).includes(node) ? [] : [{ other, size: content.end - content.start }];
		});
		// A cited source is nearer than the medium that has the same words.
		const cited = ({ other }: { other: Node }) => (other.medium ? 0 : 1);
		return around.sort((one, two) => one.size - two.size || cited(one) - cited(two))[0]?.other ?? null;
	}

	/** The attributions around a node, from the nearest to the outermost. */
	private ancestors(node: Node): Node[] {
		return node.parent ? [node.parent, ...this.ancestors(node.parent)] : [];
	}

	/** Identifies the source of a node. */
	private name(node: Node, lastJoint: Node | null): void {
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
		} else if (this.isMedia(phrase)) {
			node.relay = true;
			node.parties = this.relayers(phrase);
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
	private isLoneName(pronoun: string, party: Party | undefined): boolean {
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
		return { ...party, confidence: Math.min(party.confidence, DESCRIBED) };
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

	private isMedia(phrase: string): boolean {
		return this.media.endingWith(phrase) !== null || this.words.media.first(phrase) !== null;
	}

	/** The relaying actors: an outlet of the codebook, another actor, or unnamed media of a country. */
	private relayers(phrase: string): Party[] {
		const outlet = this.media.endingWith(phrase);
		if (outlet) return this.isOwn(outlet) ? [] : [this.reader.outlet(outlet)];
		const parties = this.reader.parties(phrase);
		const known = parties.filter(({ actorId }) => this.index.actors.has(actorId));
		return known.some(({ actorId }) => this.index.actors.get(actorId)?.kind === 'organisation')
			? known
			: NAME_OF_MEDIUM.test(phrase.trim())
				? parties
				: this.reader.unnamedMedia(phrase.replace(/^.*\breports?\s+(?:by|in|from|on)\s+/iu, ''));
	}

	private isOwn(outlet: Outlet): boolean {
		return this.media.named(this.article.article.outlet ?? '')?.id === outlet.id;
	}

	private hasInner({ attribution }: Node): boolean {
		const content = hull(attribution.content);
		return this.article.attributions.some((other) => {
			const span = extent(other);
			return other !== attribution && span !== null && content !== null && encloses(content, span);
		});
	}

	private sentenceAt({ start, end }: Span): Span {
		const around = this.article.sentences.find((sentence) => encloses(sentence, { start, end }));
		return around ?? { start, end };
	}

	private jointId(at: Span): string {
		const { id } = this.article.article;
		const passage = this.article.passages.find((one) => encloses(one, at));
		return `joint-${id}-p${passage?.sourceParagraph ?? passage?.no ?? 0}`;
	}

	/** The statements of one attribution, one per holder. */
	private statements(node: Node, nodes: Node[]): Resolved[] {
		if (node.relay || node.parties.length === 0 || node.attribution.content.length === 0) return [];
		const chain = this.ancestors(node);
		const outer = chain.find(({ relay, parties }) => !relay && parties.length > 0) ?? null;
		const same = (a: Node, b: Node) =>
			a.parties.some(({ actorId }) => b.parties.some((p) => p.actorId === actorId));
		if (outer && !same(node, outer) && !this.ownPosition(outer, node)) return [];
		const head = hull([...node.attribution.source, ...node.attribution.cue]);
		if (head && hypothetical(this.text, this.sentenceAt(head), head, node.attribution.content)) return [];
		if (this.isSpeculation(node.attribution)) return [];
		const others = this.othersInside(node, nodes, same);
		const own = without(node.attribution.content, others);
		// The remainder around another's position ("that …", "in the end") is not a statement.
		const least = others.length > 0 ? LEAST_LEFT : 1;
		// "Yes." is enough in answer to a question.
		const answers = (node.attribution.turn?.question.length ?? 0) > 0;
		if (!answers && (wordsOf(this.text, own).match(/\p{L}{4,}/gu)?.length ?? 0) < least) return [];
		const frame = chain.at(-1) ?? node;
		const via = chain
			.filter(({ relay }) => relay)
			.flatMap(({ parties }) => parties.map(({ actorId }) => actorId))
			.reverse();
		return node.parties.map(({ actorId, confidence }) => ({
			attribution: node.attribution,
			holderId: actorId,
			speakerId: this.speaker(node, outer, actorId),
			via: [...via, ...this.quoting(node.attribution), ...this.toldTo(frame.attribution)],
			jointId: node.jointId,
			mode: modeOf(node.attribution.mode, this.speaker(node, outer, actorId)),
			confidence: outer && !same(node, outer) ? Math.min(confidence, 0.75) : confidence,
			own,
			frame: frame.attribution,
			relayed: chain.some(({ relay }) => relay)
		}));
	}

	/** "Washington may consider …" is the article's speculation, unless the phrase begins with a verb of attitude. */
	private isSpeculation({ cue }: Attribution): boolean {
		const words = wordsOf(this.text, cue);
		return MODAL.test(words) && this.words.attitude.first(words)?.start !== 0;
	}

	/** Whether a node inside another's words is a separate position: asserted, and not a claim about its subject. */
	private ownPosition(outer: Node, { attribution }: Node): boolean {
		const whole = extent(attribution);
		const [subject] = attribution.source;
		if (!whole || !subject || this.isSpeculation(attribution)) return false;
		if (!asserted(this.text, outer.attribution, attribution)) return false;
		const claims = this.words.claims.all(this.text.slice(whole.start, whole.end));
		return !claims.some(({ start, end }) =>
			overlaps(subject, { start: whole.start + start, end: whole.start + end })
		);
	}

	private speaker(node: Node, outer: Node | null, holderId: string): string | null {
		if (!outer) return node.unuttered ? null : holderId;
		if (outer.parties.some(({ actorId }) => actorId === holderId)) return outer.unuttered ? null : holderId;
		return outer.unuttered ? null : (outer.parties[0]?.actorId ?? null);
	}

	/** The parts of a node's content that are others' positions. An antecedent before such a part is kept. */
	private othersInside(node: Node, nodes: Node[], same: (a: Node, b: Node) => boolean): Span[] {
		return nodes.flatMap((other) => {
			if (other.parent !== node || other.parties.length === 0 || same(other, node)) return [];
			if (!this.ownPosition(node, other)) return [];
			const { source, cue, content } = other.attribution;
			const from = hull([...source, ...cue])?.start ?? 0;
			return hull([...source, ...cue, ...content.filter(({ start }) => start >= from)]) ?? [];
		});
	}

	/**
	 * Whether a phrase cited by a medium refers to somebody who can speak: "two officials", not "data from the ministry".
	 */
	private canBeCited(phrase: string): boolean {
		const head = phrase.split(/\s(?:of|from|in|by|at|on|for)\s/u)[0] ?? '';
		return !this.isMedia(phrase) && this.reader.parties(head).length > 0;
	}

	/** The medium that quotes the words: "was quoted by Interfax as saying". */
	private quoting({ cue }: Attribution): string[] {
		const medium = quotedBy(wordsOf(this.text, cue));
		return medium !== null && this.isMedia(medium) ? this.relayers(medium).map(({ actorId }) => actorId) : [];
	}

	/** The outlet to which it was said, unless that is the article's own. */
	private toldTo(frame: Attribution): string[] {
		const end = Math.max(...frame.cue.map((span) => span.end));
		const behind =
			/^[^,.;:"“”]{1,100}?(?=\sthat\b|[,.;:"“”])/u.exec(this.text.slice(end, end + 120))?.[0] ?? '';
		const told = /^(?:told|spoke|speaking)\b/iu.test(wordsOf(this.text, frame.cue));
		const after = told ? behind : (INTERVIEW.exec(behind)?.[1] ?? '');
		const outlet = this.media.firstIn(after);
		return outlet && !this.isOwn(outlet) ? [this.reader.outlet(outlet).actorId] : [];
	}
}
