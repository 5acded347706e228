/** resolve: finds the holder of each attributed position, who uttered it, and who relayed it. */
import type { Codebook } from '../codebook/types';
import type { ActorKind, Mode } from '../../lib/model/vocab';
import type { AttributedArticle, Attribution, Resolved, Span } from '../types';
import { clausesBeside } from './clauses';
import { Identifier } from './identify';
import { asserted, describedPositions, hypothetical, innerAttributions } from './inner';
import { ancestorsOf, parentOf, type Node } from './nodes';
import type { TreePosition, Walked } from '../walk';
import { withAntecedent } from './relative';
import { Relays } from './relays';
import { withWalked } from './walked';
import { MediaIndex } from '../actors/media';
import { citedSources } from './passed-on';
import { NameIndex } from '../actors/names';
import { fullNamesIn } from '../actors/provisional';
import type { FoundActor, Party } from '../actors/party';
import { pronounOf, Pronouns } from './pronouns';
import { HOLDER_CONFIDENCE } from '../actors/confidence';
import { holderWords, type HolderWords } from '../actors/holder-words';
import { SourceReader } from '../actors/source';
import { extent, hull, overlaps, without, wordsOf } from '../text/spans';

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
/** Narrated if nobody is quoted; indirect if somebody describes another's attitude. */
const modeOf = (mode: Mode, speakerId: string | null): Mode =>
	speakerId === null ? 'narrated' : mode === 'narrated' ? 'indirect' : mode;

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
	private readonly pronouns: Pronouns;
	private readonly relays: Relays;
	private readonly sources: Identifier;

	constructor(
		private readonly article: AttributedArticle,
		private readonly index: NameIndex,
		private readonly words: HolderWords,
		media: MediaIndex
	) {
		this.text = article.article.text;
		this.reader = new SourceReader(index, words, article.article.id);
		this.pronouns = new Pronouns(
			article,
			index,
			(party) => this.reader.kindOf(party),
			(party) => this.reader.genderOf(party),
			this.namedPersons()
		);
		this.relays = new Relays(article, index, words, media, this.reader);
		this.sources = new Identifier(article, index, words, this.reader, this.pronouns, this.relays);
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
		const attributed = nodes.flatMap((node) => this.statements(node, nodes));
		const { resolved, unheld } = withWalked(attributed, positions, {
			partiesOf: (holder, inside) => this.partiesAt(holder, inside),
			committed: (subject, inside) => this.committedBy(subject, inside),
			quotationsAt: (span) => this.article.quotations.filter((quotation) => overlaps(quotation, span))
		});
		return {
			article: this.article,
			resolved,
			unheld,
			found: [...this.reader.found.values()],
			unresolved: this.sources.unresolved,
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
			if (outer && (this.pronouns.canMean(pronoun, outer) || this.sources.isLoneName(pronoun, outer[0])))
				return outer;
			return this.pronouns
				.meaning(pronoun, holder, this.sources.spoken)
				.map((party) => this.reader.meant(party));
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
			(phrase) => this.relays.isMedia(phrase),
			(phrase) => this.relays.canBeCited(phrase)
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
			node.parent = medium ?? parentOf(node, nodes);
		}
		// Outer ones first, because the signatories of a joint statement resolve "both parties" inside it.
		const depth = (node: Node): number => ancestorsOf(node).length;
		let lastJoint: Node | null = null;
		for (const node of [...nodes].sort((a, b) => depth(a) - depth(b))) {
			this.sources.identify(node, lastJoint);
			const [source] = node.attribution.source;
			if (source && !node.relay) this.sources.spoken.push({ source, parties: node.parties });
			this.sources.spoken.sort((one, other) => one.source.start - other.source.start);
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

	/** The statements of one attribution, one per holder. */
	private statements(node: Node, nodes: Node[]): Resolved[] {
		if (node.relay || node.parties.length === 0 || node.attribution.content.length === 0) return [];
		const chain = ancestorsOf(node);
		const outer = chain.find(({ relay, parties }) => !relay && parties.length > 0) ?? null;
		const same = (a: Node, b: Node) =>
			a.parties.some(({ actorId }) => b.parties.some((p) => p.actorId === actorId));
		if (outer && !same(node, outer) && !this.ownPosition(outer, node)) return [];
		const head = hull([...node.attribution.source, ...node.attribution.cue]);
		if (head && hypothetical(this.text, this.sources.sentenceAt(head), head, node.attribution.content))
			return [];
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
			via: [
				...via,
				...this.relays.quoting(node.attribution),
				...this.relays.outletAddressed(frame.attribution)
			],
			jointId: node.jointId,
			mode: modeOf(node.attribution.mode, this.speaker(node, outer, actorId)),
			confidence: outer && !same(node, outer) ? Math.min(confidence, HOLDER_CONFIDENCE.embedded) : confidence,
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
}
