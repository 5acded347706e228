/**
 * The lead sentence: the ladder in words. It names holders and says nothing that a row of the ladder does not: a person
 * who agrees with their government is counted with it, one who differs is named separately. Actors who only raised the
 * proposition are left out, unless nobody did more.
 */
import type { Day } from './day';
import { NO_FILTER, type Filter } from './filter';
import { capital, joined, longDay, longRange, withoutStop } from './format';
import { inSentence, isPlural } from './naming';
import type { Direction, PropositionKind, Stance } from './vocab';
import { words } from '../words';
import type { Held, Topic } from '../words/en/lead';

/** The fields of a position that the lead needs; a ladder row has them. */
export interface LeadPosition {
	actor_id: string;
	actor: string;
	/** Government or body the actor belongs to; its own id if it belongs to none. */
	group_id: string;
	stance: Stance;
	condition: string | null;
	direction: Direction | null;
	/** Whether it is the position that the actor is taken to hold. */
	latest: boolean;
	said_on: Day | null;
	said_from: Day | null;
	said_to: Day | null;
	reported_on: Day | null;
	independent_outlets: number;
}

/** The proposition, with the columns of its table. */
export interface Proposition {
	text: string;
	kind: PropositionKind;
	goal: string | null;
}

/** A run of the sentence; `strong` for emphasis. */
export interface LeadPart {
	text: string;
	strong?: true;
}

/** Whether the filter leaves anything out, so that the sentence must not speak of all sources. */
const narrows = ({ actors, sides, stances, modes, outlets, from, to }: Filter): boolean =>
	[actors, sides, stances, modes, outlets].some((values) => values.length > 0) ||
	from !== null ||
	to !== null;

/** Maximum number of names per clause. */
const NAMED = 3;

/** A longer condition is shown only in the evidence. */
const CONDITION_LONGEST = 90;

/** A claim inside a sentence: "A peace agreement is close." → "a peace agreement is close". */
function clause(proposition: string): string {
	const bare = withoutStop(proposition);
	return /^(A|An|The|It)\s/.test(bare) ? bare.charAt(0).toLowerCase() + bare.slice(1) : bare;
}

/** Clauses in the order of the sentence. */
const ORDER: Held[] = ['support', 'oppose', 'ambivalent', 'accepts-if', 'gives-up-if', 'conditional', 'none'];

/** How the lead groups a position; a condition on a claim has no direction. */
export function heldAs(
	{ stance, direction }: Pick<LeadPosition, 'stance' | 'direction'>,
	kind: PropositionKind
): Held {
	if (stance !== 'conditional' || kind === 'claim' || direction === null) return stance;
	return direction === 'for' ? 'accepts-if' : 'gives-up-if';
}

/**
 * The positions that actors are taken to hold, one per actor; with `as` "government", without persons who agree with
 * their government. Keeps the order.
 */
export function heldPositions<T extends LeadPosition>(
	rows: readonly T[],
	as: Filter['as'] = 'government'
): T[] {
	const held = rows.filter((row) => row.latest);
	if (as === 'person') return held;
	const heads = new Map(
		held.filter((row) => row.actor_id === row.group_id).map((row) => [row.group_id, row])
	);
	return held.filter((row) => {
		const head = heads.get(row.group_id);
		return head === undefined || head === row || head.stance !== row.stance;
	});
}

/**
 * Holders as the subject of a clause: the better-sourced ones by name, the rest as a number. A name already in `used`
 * (two unnamed sources may have the same description) is counted, not repeated.
 */
function subject(rows: readonly LeadPosition[], used: Set<string>): { text: string; many: boolean } {
	const sourced = [...rows].sort((a, b) => b.independent_outlets - a.independent_outlets);
	const fresh = sourced.filter(
		(row, i) => !used.has(row.actor) && sourced.findIndex((other) => other.actor === row.actor) === i
	);
	const room = fresh.length === rows.length && rows.length <= NAMED ? NAMED : NAMED - 1;
	const chosen = new Set(fresh.slice(0, room));
	const shown = rows.filter((row) => chosen.has(row));
	// A few holders keep the ladder's order; of many, the better-sourced come first.
	if (rows.length > NAMED) shown.sort((a, b) => sourced.indexOf(a) - sourced.indexOf(b));
	for (const row of shown) used.add(row.actor);
	const names = shown.map((row) => inSentence(row.actor));
	const others = rows.length - shown.length;
	return {
		text: joined(others ? [...names, words.lead.others(others)] : names),
		many: rows.length > 1 || shown.some((row) => isPlural(row.actor))
	};
}

/** The condition in a clause, if the clause is about one actor and the condition is short enough. */
function conditionOf(holders: readonly LeadPosition[]): string | null {
	const condition = holders.length === 1 ? (holders[0]?.condition ?? null) : null;
	return condition !== null && condition.length <= CONDITION_LONGEST ? withoutStop(condition) : null;
}

/**
 * The lead sentence for one proposition and the ladder's rows under `filter`, any number of them. Without a position it
 * says so; it ends with the most recent statement, if any has a day.
 */
export function leadSentence(
	proposition: Proposition,
	rows: readonly LeadPosition[],
	filter: Filter = NO_FILTER
): LeadPart[] {
	const positions = heldPositions(rows, filter.as);
	const narrowed = narrows(filter);
	const { kind, goal } = proposition;
	const topic: Topic = { kind, goal, clause: clause(proposition.text) };
	if (positions.length === 0) return [{ text: words.lead.nobody(topic.clause, narrowed) }];
	const parts: LeadPart[] = [];
	if (filter.position === 'frequent') parts.push({ text: words.lead.mostOften });
	parts.push({ text: words.lead.opening(topic) });
	const used = new Set<string>();
	const sided = positions.some((row) => row.stance !== 'none');
	let first = true;
	for (const held of ORDER) {
		const holders = positions.filter((row) => heldAs(row, kind) === held);
		if (holders.length === 0 || (held === 'none' && sided)) continue;
		const { text: who, many } = subject(holders, used);
		const text = words.lead.clause(who, {
			...{ held, many, kind, topic: first ? topic : null },
			condition: conditionOf(holders)
		});
		parts.push({ text: first ? (parts.some((part) => part.text) ? text : capital(text)) : `; ${text}` });
		first = false;
	}
	parts.push({ text: '.' });
	return [...parts, ...mostRecent(rows, kind, narrowed)].filter(({ text }) => text !== '');
}

/** The last day a position may be from, as for "latest": said on, otherwise said to, otherwise published. */
const lastDay = ({ said_on, said_to, reported_on }: LeadPosition): Day | null =>
	said_on ?? said_to ?? reported_on;

/** Its day in words: "3 December 2025", "14–15 December 2025", "reported 5 December 2025". */
function dayWords({ said_on, said_from, said_to, reported_on }: LeadPosition): string {
	if (said_on) return longDay(said_on);
	if (said_from && said_to) return longRange(said_from, said_to);
	const day = reported_on ?? said_to;
	return day ? words.lead.reportedOn(longDay(day)) : '';
}

/** Who spoke last and, if it was a single position, what they said. */
function mostRecent(rows: readonly LeadPosition[], kind: PropositionKind, narrowed: boolean): LeadPart[] {
	const sided = rows.filter((row) => row.stance !== 'none');
	// An actor who only raised the proposition took no position, so that is not news.
	const among = sided.length ? sided : rows;
	const day = among.reduce<Day | null>((last, row) => {
		const own = lastDay(row);
		return own !== null && (last === null || own > last) ? own : last;
	}, null);
	if (day === null) return [];
	const spoken = among.filter((row) => lastDay(row) === day);
	const names = [...new Set(spoken.map((row) => row.actor))].map(inSentence);
	const shown = names.length <= NAMED ? names : names.slice(0, NAMED - 1);
	const rest = names.length - shown.length;
	const who = joined(rest ? [...shown, words.lead.others(rest)] : shown);
	const [held, ...others] = [...new Set(spoken.map((row) => heldAs(row, kind)))];
	const [when, ...more] = [...new Set(spoken.map(dayWords))];
	const parts: LeadPart[] = [
		{ text: ` ${words.lead.recent(narrowed, names.length > 1)}${who}, ` },
		{ text: more.length || !when ? longDay(day) : when, strong: true }
	];
	if (names.length === 1 && held !== undefined && others.length === 0)
		parts.push({ text: ` (${words.lead.position(kind, held)})` });
	return [...parts, { text: '.' }];
}
