/**
 * The lead sentence: what the ladder shows, in words. It names holders and says nothing that a row of the ladder does
 * not: a person who agrees with their government is counted with it, one who differs is named apart.
 */
import type { Day } from './day';
import { counted, joined, longDay } from './format';
import { STANCE_LABELS, type Stance } from './vocab';

/** What the lead needs of an actor's latest position; a ladder row is one. */
export interface Position {
	actor_id: string;
	actor: string;
	/** Government or body the actor belongs to; its own id where it belongs to none. */
	group_id: string;
	stance: Stance;
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

/** At most this many names a clause. */
const NAMED = 3;

/** Names that want an article within a sentence. */
const WITH_ARTICLE = /^(United |European |Kremlin\b|White House\b|Institute )/;
const inSentence = (name: string) => (WITH_ARTICLE.test(name) ? `the ${name}` : name);
const capital = (text: string) => text.charAt(0).toUpperCase() + text.slice(1);

/** "A peace agreement is close." as it stands inside a sentence: "a peace agreement is close". */
function clause(proposition: string): string {
	const bare = proposition.replace(/\.$/, '');
	return /^(A|An|The)\s/.test(bare) ? bare.charAt(0).toLowerCase() + bare.slice(1) : bare;
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

/** Latest positions with persons counted in a government that agrees with them. Order is kept. */
export function rolledUp<T extends Position>(rows: readonly T[]): T[] {
	const latest = rows.filter((row) => row.latest);
	const heads = new Map(
		latest.filter((row) => row.actor_id === row.group_id).map((row) => [row.group_id, row])
	);
	return latest.filter((row) => {
		const head = heads.get(row.group_id);
		return head === undefined || head === row || head.stance !== row.stance;
	});
}

function names(rows: readonly Position[]): string {
	const sorted = [...rows].sort((a, b) => b.independent_outlets - a.independent_outlets);
	const shown = rows.length <= NAMED ? [...rows] : sorted.slice(0, NAMED - 1);
	const words = shown.map((row) => inSentence(row.actor));
	const others = rows.length - shown.length;
	return joined(others ? [...words, counted(others, 'other')] : words);
}

/** The possessive of a name: "Rutte’s", "United States’". */
const possessive = (name: string) => (/s$/i.test(name) ? `${name}’` : `${name}’s`);

/**
 * The sentence for one proposition (its full text) and the ladder's rows, any number of them. Without a position it says
 * so; the last day is given only where one is known.
 */
export function leadSentence(proposition: string, rows: readonly Position[]): LeadPart[] {
	const positions = rolledUp(rows);
	if (positions.length === 0)
		return [{ text: `Nobody in these sources takes a position on whether ${clause(proposition)}.` }];
	const parts: LeadPart[] = [];
	let rest: string | null = clause(proposition);
	for (const [stance, verb] of VERBS) {
		const holders = positions.filter((row) => row.stance === stance);
		if (holders.length === 0) continue;
		const text = names(holders);
		parts.push({ text: parts.length ? `; ${text} ` : `${capital(text)} ` });
		parts.push({ text: verb(holders.length > 1 || /^European allies/.test(holders[0]?.actor ?? ''), rest) });
		rest = null;
	}
	parts.push({ text: '.' });
	return [...parts, ...lastWord(rows)];
}

/** Who spoke last on a day that is known. */
function lastWord(rows: readonly Position[]): LeadPart[] {
	const last = rows
		.filter((row) => row.latest && row.said_on !== null)
		.reduce<Position | null>(
			(best, row) => (best && (best.said_on ?? '') >= (row.said_on ?? '') ? best : row),
			null
		);
	if (!last?.said_on) return [];
	return [
		{ text: ` The latest word known to the day is ${possessive(inSentence(last.actor))}, on ` },
		{ text: longDay(last.said_on), strong: true },
		{ text: ': ' },
		{ text: STANCE_LABELS[last.stance].toLowerCase(), strong: true },
		{ text: '.' }
	];
}
