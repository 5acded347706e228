/** Finds the codebook's actors by the names they had on a given day. */
import type { Day } from '../../lib/model/day';
import { straighten } from '../text/plain';
import type { Actor, Codebook } from '../codebook/types';
import type { Span } from '../types';

export type NameKind = 'name' | 'surname' | 'title' | 'metonym' | 'adjective' | 'collective';

/** A mention of one actor, or of several by one phrase. */
export interface Mention extends Span {
	words: string;
	actorIds: string[];
	kind: NameKind;
}

interface Entry {
	actorIds: string[];
	kind: NameKind;
}

/** Normalised spelling: straight marks, single spaces, lower case, no dots in abbreviations. */
const keyOf = (name: string): string =>
	straighten(name).toLowerCase().replaceAll('.', '').replace(/\s+/g, ' ').trim();

/** Whether a title applies on `day`; if the day is unknown, only offices without an end do. */
const held = (day: Day | null, from: Day | null, to: Day | null): boolean =>
	day === null ? to === null : (from === null || from <= day) && (to === null || day <= to);

/** "NATO's chief" as well as "NATO chief", if the title begins with a name of the actor's parent. */
function withPossessive(title: string, parent: Actor | undefined): string[] {
	const names = parent ? [parent.name, ...parent.names, ...parent.metonyms] : [];
	const owner = names.find((name) => title.startsWith(`${name} `));
	return owner === undefined ? [title] : [title, `${owner}'s${title.slice(owner.length)}`];
}

/** The names of one actor on `day`, the best-known kind first. */
function* namesOf(
	actor: Actor,
	parent: Actor | undefined,
	day: Day | null
): Generator<[name: string, kind: NameKind, since: Day | null]> {
	for (const name of [actor.name, ...actor.names, ...actor.spellings]) yield [name, 'name', null];
	for (const title of actor.titles)
		for (const name of withPossessive(title, parent)) yield [name, 'title', null];
	for (const name of actor.metonyms) yield [name, 'metonym', null];
	for (const { titles, from, to } of actor.roles)
		if (held(day, from, to))
			for (const title of titles)
				for (const name of withPossessive(title, parent)) yield [name, 'title', from];
	const surname = actor.kind === 'person' ? actor.name.split(' ').at(-1) : undefined;
	if (surname !== undefined && surname.length > 2) yield [surname, 'surname', null];
}

/** A name as a regular expression that ignores dots, quotation marks, spacing and case. */
function source(name: string): string {
	if (/^[A-Z]\.?[A-Z]\.?$/.test(name)) return name.replace(/\.?([A-Z])\.?([A-Z])\.?/, '$1\\.?$2\\.?');
	return name
		.split(/\s+/)
		.map((part) => [...straighten(part)].map(letter).join(''))
		.join('\\s+');
}

function letter(char: string): string {
	if (char === '.') return '\\.?';
	if (char.toLowerCase() === char.toUpperCase()) return char.replace(/[+?^$\\/()[\]{}|*]/, '\\$&');
	return `[${char.toLowerCase()}${char.toUpperCase()}]`;
}

const WORD_START = /(?<![\p{L}\p{N}])[\p{L}\p{N}]/gu;

/** The key of the lookup: the first two characters of a word, in lower case. */
const handle = (text: string, at: number): string =>
	text
		.slice(at, at + 3)
		.replaceAll('.', '')
		.slice(0, 2)
		.toLowerCase();

/**
 * Whether the words are capitalised as the name requires: "nato" does not match NATO, "the alliance" needs no capital.
 */
const capitalised = (name: string, words: string): boolean => !/\p{Lu}/u.test(name) || /\p{Lu}/u.test(words);

/** The name of the holder, right after the title. */
const BEARER = /^,?\s(\p{Lu}[\p{L}'-]+(?:\s(?:(?:de|van|von|al|der)\s)?\p{Lu}[\p{L}'-]+){1,2})/u;

/** The actors of a codebook under the names they had on one day. */
export class NameIndex {
	private readonly entries = new Map<string, Entry & { name: string; since: Day | null }>();
	private readonly names: ReturnType<NameIndex['compile']>;
	private readonly titleBodies = new Map<string, string[]>();
	readonly actors: ReadonlyMap<string, Actor>;

	constructor(codebook: Codebook, day: Day | null) {
		this.actors = new Map(codebook.actors.map((actor) => [actor.id, actor]));
		for (const { names, members } of codebook.collectives)
			for (const name of names) this.add(name, { actorIds: members, kind: 'collective' }, null);
		const surnames = new Map<string, number>();
		for (const actor of codebook.actors)
			for (const [name, kind] of namesOf(actor, this.actors.get(actor.parentId ?? ''), day))
				if (kind === 'surname') surnames.set(keyOf(name), (surnames.get(keyOf(name)) ?? 0) + 1);
		for (const actor of codebook.actors)
			for (const [name, kind, since] of namesOf(actor, this.actors.get(actor.parentId ?? ''), day)) {
				// A surname shared by two actors is ambiguous, so it identifies neither.
				if (kind === 'surname' && (surnames.get(keyOf(name)) ?? 0) > 1) continue;
				this.add(name, { actorIds: [actor.id], kind }, since);
			}
		const { adjectives, holder } = codebook.lexicon;
		for (const [actorId, words] of Object.entries(adjectives))
			for (const word of words) {
				this.add(word, { actorIds: [actorId], kind: 'adjective' }, null);
				// "The American side", "Ukraine's delegation": the government itself.
				for (const noun of holder.governments)
					this.add(`${word} ${noun}`, { actorIds: [actorId], kind: 'name' }, null);
			}
		this.names = this.compile();
	}

	/** The first actor to claim a name keeps it; of two office holders, the later one. */
	private add(name: string, entry: Entry, since: Day | null): void {
		const key = keyOf(name);
		const there = this.entries.get(key);
		if (there && !(entry.kind === 'title' && there.kind === 'title' && (since ?? '') > (there.since ?? '')))
			return;
		this.entries.set(key, { ...entry, name, since });
	}

	/** Names by their first characters, the longest first, each with its matcher. */
	private compile(): Map<string, { at: RegExp; length: number; name: string }[]> {
		const byHandle = new Map<string, { at: RegExp; length: number; name: string }[]>();
		for (const { name } of this.entries.values()) {
			const at = new RegExp(`${source(name)}(?![\\p{L}\\p{N}])`, 'uy');
			const key = handle(straighten(name), 0);
			byHandle.set(key, [...(byHandle.get(key) ?? []), { at, length: name.length, name }]);
		}
		for (const names of byHandle.values())
			names.sort((a, b) => b.length - a.length || (a.name < b.name ? -1 : 1));
		return byHandle;
	}

	/** Mentions in order, without overlaps: the longest name is kept. Offsets are relative to the text. */
	mentions(text: string): Mention[] {
		const plain = straighten(text);
		const found: Mention[] = [];
		let from = 0;
		for (const { index: start } of plain.matchAll(WORD_START)) {
			if (start < from) continue;
			const mention = this.mentionAt(plain, start);
			if (!mention || this.isOthersTitle(mention, plain)) continue;
			found.push({ ...mention, words: text.slice(start, mention.end) });
			from = mention.end;
		}
		return found;
	}

	/**
	 * "Ukraine's chief negotiator, Oksana Brod": the person named after a title holds it, even if the codebook lists
	 * somebody else.
	 */
	private isOthersTitle({ kind, end, actorIds }: Mention, plain: string): boolean {
		const named = kind === 'title' ? BEARER.exec(plain.slice(end, end + 80))?.[1] : undefined;
		const actor = this.actors.get(actorIds[0] ?? '');
		if (named === undefined || actor?.kind !== 'person') return false;
		const own = [actor.name, ...actor.names, ...actor.spellings].join(' ').toLowerCase().split(/\s+/u);
		return !named
			.toLowerCase()
			.split(/\s+/u)
			.some((word) => own.includes(word));
	}

	private mentionAt(plain: string, start: number): Mention | null {
		for (const { at } of this.names.get(handle(plain, start)) ?? []) {
			at.lastIndex = start;
			const words = at.exec(plain)?.[0];
			const entry = words === undefined ? undefined : this.entries.get(keyOf(words));
			if (words === undefined || !entry || !capitalised(entry.name, words)) continue;
			return { start, end: start + words.length, words, actorIds: entry.actorIds, kind: entry.kind };
		}
		return null;
	}

	/** The bodies and governments named in a person's titles: the Kremlin in "Kremlin aide". */
	bodiesInTitles(actorId: string): string[] {
		const known = this.titleBodies.get(actorId);
		if (known) return known;
		const actor = this.actors.get(actorId);
		if (actor?.kind !== 'person') return [];
		const titles = [...actor.titles, ...actor.roles.flatMap(({ role, titles: own }) => [role, ...own])];
		const bodies = [...this.actors.values()]
			.filter(({ kind, name }) => {
				const words = new RegExp(`(?<![\\p{L}])${source(name)}(?![\\p{L}])`, 'u');
				return (
					(kind === 'organisation' || kind === 'government') && titles.some((title) => words.test(title))
				);
			})
			.map(({ id }) => id);
		this.titleBodies.set(actorId, bodies);
		return bodies;
	}

	/** The government or body at the top of an actor's chain of parents; the actor itself if it has none. */
	root(actorId: string): string {
		const seen = new Set<string>();
		let at = actorId;
		for (let parent = this.actors.get(at)?.parentId; parent && !seen.has(at);) {
			seen.add(at);
			at = parent;
			parent = this.actors.get(at)?.parentId;
		}
		return at;
	}
}
