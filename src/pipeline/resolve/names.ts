/** Finds the codebook's actors by their names in a text, as they were called on a day. */
import type { Day } from '../../lib/model/day';
import { straighten } from '../codebook/plain';
import type { Actor, Codebook } from '../codebook/types';
import type { Span } from '../types';

export type NameKind = 'name' | 'surname' | 'title' | 'metonym' | 'adjective' | 'collective';

/** A place where a text names one actor, or several by one phrase. */
export interface Mention extends Span {
	words: string;
	actorIds: string[];
	kind: NameKind;
}

interface Entry {
	actorIds: string[];
	kind: NameKind;
}

/** One spelling for all: straight marks, single blanks, lower case, no dots in abbreviations. */
const keyOf = (name: string): string =>
	straighten(name).toLowerCase().replaceAll('.', '').replace(/\s+/g, ' ').trim();

/** Whether a title may be used on `day`; an unknown day allows the offices that have no end. */
const held = (day: Day | null, from: Day | null, to: Day | null): boolean =>
	day === null ? to === null : (from === null || from <= day) && (to === null || day <= to);

/** The names of one actor on `day`, best known kind first. */
function* namesOf(
	actor: Actor,
	day: Day | null
): Generator<[name: string, kind: NameKind, since: Day | null]> {
	for (const name of [actor.name, ...actor.names, ...actor.spellings]) yield [name, 'name', null];
	for (const name of actor.titles) yield [name, 'title', null];
	for (const name of actor.metonyms) yield [name, 'metonym', null];
	for (const { titles, from, to } of actor.roles)
		if (held(day, from, to)) for (const title of titles) yield [title, 'title', from];
	const surname = actor.kind === 'person' ? actor.name.split(' ').at(-1) : undefined;
	if (surname !== undefined && surname.length > 2) yield [surname, 'surname', null];
}

/** A name as a regular expression: dots, quotation marks and the width of blanks don't matter, nor do capitals. */
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

/** Whether the words are capitalised at least as the name wants: "nato" is no NATO, "the alliance" needs none. */
const capitalised = (name: string, words: string): boolean => !/\p{Lu}/u.test(name) || /\p{Lu}/u.test(words);

/** The actors of a codebook under the names they went by on one day. */
export class NameIndex {
	private readonly entries = new Map<string, Entry & { name: string; since: Day | null }>();
	private readonly expression: RegExp | null;
	readonly actors: ReadonlyMap<string, Actor>;

	constructor(codebook: Codebook, day: Day | null) {
		this.actors = new Map(codebook.actors.map((actor) => [actor.id, actor]));
		for (const { names, members } of codebook.collectives)
			for (const name of names) this.add(name, { actorIds: members, kind: 'collective' }, null);
		const surnames = new Map<string, number>();
		for (const actor of codebook.actors)
			for (const [name, kind] of namesOf(actor, day))
				if (kind === 'surname') surnames.set(keyOf(name), (surnames.get(keyOf(name)) ?? 0) + 1);
		for (const actor of codebook.actors)
			for (const [name, kind, since] of namesOf(actor, day)) {
				// A surname that two share tells nobody.
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
		this.expression = this.compile();
	}

	/** The first to claim a name keeps it; of two offices, the one taken up later. */
	private add(name: string, entry: Entry, since: Day | null): void {
		const key = keyOf(name);
		const there = this.entries.get(key);
		if (there && !(entry.kind === 'title' && there.kind === 'title' && (since ?? '') > (there.since ?? '')))
			return;
		this.entries.set(key, { ...entry, name, since });
	}

	private compile(): RegExp | null {
		const names = [...this.entries.values()].map(({ name }) => name);
		if (names.length === 0) return null;
		const longestFirst = names.sort((a, b) => b.length - a.length || (a < b ? -1 : 1));
		return new RegExp(`(?<![\\p{L}\\p{N}])(?:${longestFirst.map(source).join('|')})(?![\\p{L}\\p{N}])`, 'gu');
	}

	/** Mentions in order, none overlapping, the longest name winning; offsets count from the text's beginning. */
	mentions(text: string): Mention[] {
		if (!this.expression) return [];
		return [...straighten(text).matchAll(this.expression)].flatMap((match) => {
			const entry = this.entries.get(keyOf(match[0]));
			if (!entry || !capitalised(entry.name, match[0])) return [];
			const end = match.index + match[0].length;
			const { actorIds, kind } = entry;
			return [{ start: match.index, end, words: text.slice(match.index, end), actorIds, kind }];
		});
	}

	/** The government or body at the top of an actor's line of parents; the actor itself where it has none. */
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
