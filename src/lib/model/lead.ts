/**
 * The lead sentence: what the ladder shows, in words. It names holders and says nothing that a row of the ladder does
 * not: a person who agrees with their government is counted with it, one who differs is named apart.
 */
import type { Day } from './day';
import { NO_FILTER, type Filter } from './filter';
import { capital, counted, joined, longDay, withoutStop } from './format';
import { inSentence, isPlural, possessive } from './naming';
import { STANCE_LABELS, type Stance } from './vocab';

/** What the lead needs of a position; a ladder row is one. */
export interface Position {
	actor_id: string;
	actor: string;
	/** Government or body the actor belongs to; its own id where it belongs to none. */
	group_id: string;
	stance: Stance;
	/** It is the one that the actor is taken to hold. */
	latest: boolean;
	/** Null unless known to the day. */
	said_on: Day | null;
	independent_outlets: number;
}

/** A run of the sentence; `strong` where the reader's eye should rest. */
export interface LeadPart {
	text: string;
	strong?: true;
}

/** Whether the filter leaves anybody or anything out, so that the sentence must not speak of all sources. */
const narrows = ({ actors, sides, stances, modes, outlets, from, to }: Filter): boolean =>
	[actors, sides, stances, modes, outlets].some((values) => values.length > 0) ||
	from !== null ||
	to !== null;

/** At most this many names a clause. */
const NAMED = 3;

/** "A peace agreement is close." as it stands inside a sentence: "a peace agreement is close". */
function clause(proposition: string): string {
	const bare = withoutStop(proposition);
	return /^(A|An|The|It)\s/.test(bare) ? bare.charAt(0).toLowerCase() + bare.slice(1) : bare;
}

type Verb = (many: boolean, rest: string | null) => string;

/** Predicates in the order of the sentence; `rest` is the proposition in the first clause, null ("it") in later ones. */
const VERBS: [Stance, Verb][] = [
	['support', (many, rest) => `${many ? 'hold' : 'holds'} that ${rest ?? 'it is so'}`],
	['oppose', (many, rest) => `${many ? 'reject' : 'rejects'} ${rest ? `the idea that ${rest}` : 'it'}`],
	[
		'conditional',
		(many, rest) => `${many ? 'attach' : 'attaches'} conditions${rest ? ` to the idea that ${rest}` : ''}`
	],
	['ambivalent', (many, rest) => `${many ? 'keep' : 'keeps'} ${rest ? `open whether ${rest}` : 'it open'}`],
	['none', (many, rest) => `${many ? 'take' : 'takes'} no side${rest ? ` on whether ${rest}` : ''}`]
];

/**
 * The positions that actors are taken to hold, one an actor; with `as` "government", without the persons who agree with
 * their government. Order is kept.
 */
export function heldPositions<T extends Position>(rows: readonly T[], as: Filter['as'] = 'government'): T[] {
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
 * Holders as the subject of a clause: the better sourced ones by name, the rest as a number. A name that stands in
 * `used` already (two unnamed sources may be described alike) is counted, not said again.
 */
function subject(rows: readonly Position[], used: Set<string>): { text: string; many: boolean } {
	const sourced = [...rows].sort((a, b) => b.independent_outlets - a.independent_outlets);
	const fresh = sourced.filter(
		(row, i) => !used.has(row.actor) && sourced.findIndex((other) => other.actor === row.actor) === i
	);
	const room = fresh.length === rows.length && rows.length <= NAMED ? NAMED : NAMED - 1;
	const chosen = new Set(fresh.slice(0, room));
	const shown = rows.filter((row) => chosen.has(row));
	// A few keep the order of the ladder; of many the better sourced come first.
	if (rows.length > NAMED) shown.sort((a, b) => sourced.indexOf(a) - sourced.indexOf(b));
	for (const row of shown) used.add(row.actor);
	const words = shown.map((row) => inSentence(row.actor));
	const others = rows.length - shown.length;
	return {
		text: joined(others ? [...words, counted(others, 'other')] : words),
		many: rows.length > 1 || shown.some((row) => isPlural(row.actor))
	};
}

/**
 * The sentence for one proposition (its full text) and the ladder's rows under `filter`, any number of them. Without a
 * position it says so; the last day is given only where one is known.
 */
export function leadSentence(
	proposition: string,
	rows: readonly Position[],
	filter: Filter = NO_FILTER
): LeadPart[] {
	const positions = heldPositions(rows, filter.as);
	const narrowed = narrows(filter);
	if (positions.length === 0) {
		const where = narrowed ? 'left by the filter' : 'in these sources';
		return [{ text: `Nobody ${where} takes a position on whether ${clause(proposition)}.` }];
	}
	const parts: LeadPart[] = [];
	if (filter.position === 'frequent') parts.push({ text: 'Going by what each has said most often, ' });
	const used = new Set<string>();
	let rest: string | null = clause(proposition);
	for (const [stance, verb] of VERBS) {
		const holders = positions.filter((row) => row.stance === stance);
		if (holders.length === 0) continue;
		const { text, many } = subject(holders, used);
		parts.push({ text: rest === null ? `; ${text} ` : `${parts.length ? text : capital(text)} ` });
		parts.push({ text: verb(many, rest) });
		rest = null;
	}
	parts.push({ text: '.' });
	return [...parts, ...lastWord(rows, narrowed ? ' Of these, the' : ' The')];
}

/** Who spoke last on a day that is known: all who did, and the position only where it was one. */
function lastWord(rows: readonly Position[], the: string): LeadPart[] {
	const day = rows.reduce<Day | null>(
		(last, row) => (row.said_on !== null && (last === null || row.said_on > last) ? row.said_on : last),
		null
	);
	if (day === null) return [];
	const spoken = rows.filter((row) => row.said_on === day);
	const names = [...new Set(spoken.map((row) => row.actor))].map(inSentence);
	const [only, ...others] = [...new Set(spoken.map((row) => row.stance))];
	const strongDay: LeadPart = { text: longDay(day), strong: true };
	if (names.length > 1) {
		const shown = names.length <= NAMED ? names : names.slice(0, NAMED - 1);
		const rest = names.length - shown.length;
		const who = joined(rest ? [...shown, counted(rest, 'other')] : shown);
		return [
			{ text: `${the} latest words known to the day are those of ${who}, on ` },
			strongDay,
			{ text: '.' }
		];
	}
	const whose = possessive(names[0] ?? '');
	if (only === undefined || others.length > 0)
		return [{ text: `${the} latest words known to the day are ${whose}, on ` }, strongDay, { text: '.' }];
	return [
		{ text: `${the} latest word known to the day is ${whose}, on ` },
		strongDay,
		{ text: ': ' },
		{ text: STANCE_LABELS[only].toLowerCase(), strong: true },
		{ text: '.' }
	];
}
