/** Decisions as entries of reviews.yaml, as a person would have written them, without unchanged parts. Pure. */
import { isDeepStrictEqual } from 'node:util';
import type { Change, Coding } from '../api';

/** An entry of reviews.yaml as plain data. */
export interface Entry {
	statement?: string;
	find?: { article: string; words: string; holder?: string; proposition?: string };
	decision: 'confirm' | 'correct' | 'reject' | 'add';
	coder?: string;
	set?: Record<string, unknown>;
	reason: string;
}

type Stances = Record<string, unknown>;

/** `oppose`, or with its condition. */
const stanceValue = (value: NonNullable<Change['stances']>[string]): unknown =>
	value === null
		? null
		: value.condition === null
			? value.stance
			: { stance: value.stance, condition: value.condition };

/** A change as it is written under `set`. */
function written({ stances, ...rest }: Change): Record<string, unknown> {
	const set: Record<string, unknown> = Object.fromEntries(
		Object.entries(rest).filter(([, value]) => value !== undefined)
	);
	const entries = Object.entries(stances ?? {}).map(([id, value]) => [id, stanceValue(value)]);
	if (entries.length > 0) set.stances = Object.fromEntries(entries);
	return set;
}

/** The machine's coding in the form of `set`, used to drop what does not differ. */
const asSet = (machine: Coding): Record<string, unknown> => ({
	holder: machine.holder,
	speaker: machine.speaker,
	said_on: machine.saidOn,
	said_from: machine.saidFrom,
	said_to: machine.saidTo,
	date_basis: machine.basis,
	date_words: machine.dateWords,
	mode: machine.mode
});

const DAY_KEYS = ['said_on', 'said_from', 'said_to', 'date_basis', 'date_words'];

/** The order in which the file's heading explains the keys. */
const ORDER = ['holder', 'speaker', ...DAY_KEYS, 'mode', 'cue', 'stances'];

const ordered = (set: Record<string, unknown>): Record<string, unknown> =>
	Object.fromEntries(Object.entries(set).sort(([a], [b]) => ORDER.indexOf(a) - ORDER.indexOf(b)));

/** Drops the keys that equal the machine's; a day is kept whole, because its parts explain each other. */
function differing(set: Record<string, unknown>, machine: Coding | null): Record<string, unknown> {
	if (!machine) return ordered(set);
	const own = asSet(machine);
	const dayDiffers = DAY_KEYS.some((key) => key in set && !isDeepStrictEqual(set[key], own[key]));
	return ordered(
		Object.fromEntries(
			Object.entries(set).filter(([key, value]) => {
				if (key === 'stances' || key === 'cue') return true;
				if (DAY_KEYS.includes(key)) return dayDiffers && (value !== null || own[key] !== null);
				return !isDeepStrictEqual(value, own[key]);
			})
		)
	);
}

const paragraph = (no: number): string => `Read against ¶${no}.`;

export interface About {
	/** The machine's id. */
	id: string;
	machine: Coding;
	/** Number of the paragraph, as the article counts. */
	paragraph: number;
	/** The entry there is; null for none. */
	entry: Entry | null;
	coder: string | null;
}

const head = ({ id, entry }: About): Pick<Entry, 'statement' | 'find'> =>
	entry && entry.decision !== 'add' && (entry.statement || entry.find)
		? entry.statement
			? { statement: entry.statement }
			: { find: entry.find! }
		: { statement: id };

const coderOf = ({ coder }: About): Pick<Entry, 'coder'> => (coder === null ? {} : { coder });

/** A reason that a person wrote stays; the desk's own gives way to the next. */
const reasonFor = (about: About, given: string | undefined): string => {
	const before = about.entry?.reason;
	if (given?.trim()) return given.trim();
	return before !== undefined ? before : paragraph(about.paragraph);
};

/** The entry that confirms; a statement that is corrected keeps its corrections and names the other stances as right. */
export function confirmEntry(about: About, reason?: string): Entry {
	const { entry, machine } = about;
	if (entry?.decision === 'correct') {
		const stances: Stances = { ...((entry.set?.stances as Stances | undefined) ?? {}) };
		for (const { proposition, stance, condition } of machine.stances)
			if (!(proposition in stances)) stances[proposition] = stanceValue({ stance, condition });
		return {
			...head(about),
			decision: 'correct',
			...coderOf(about),
			set: ordered({ ...entry.set, ...(Object.keys(stances).length > 0 ? { stances } : {}) }),
			reason: reasonFor(about, reason)
		};
	}
	return { ...head(about), decision: 'confirm', ...coderOf(about), reason: reasonFor(about, reason) };
}

export const rejectEntry = (about: About, reason?: string): Entry => ({
	...head(about),
	decision: 'reject',
	...coderOf(about),
	reason: reason?.trim() || `Not a statement on the subject: read against ¶${about.paragraph}.`
});

/** The entry for words that name a proposition and take no side on it. */
export const noSideEntry = (
	article: string,
	words: string,
	proposition: string,
	paragraphNo: number,
	reason?: string
): Entry => ({
	find: { article, words, proposition },
	decision: 'reject',
	reason: reason?.trim() || `Takes no side in ¶${paragraphNo}.`
});

/** The entry for a correction, combined with earlier ones; if nothing differs any more, it confirms. */
export function correctEntry(about: About, change: Change, reason?: string): Entry {
	// An entry that adds may since be about a statement of the rules, which it then corrects.
	const before =
		about.entry?.decision === 'correct' || about.entry?.decision === 'add' ? (about.entry.set ?? {}) : {};
	const next = written(change);
	const stances = { ...(before.stances as Stances | undefined), ...(next.stances as Stances | undefined) };
	const set = differing(
		{ ...before, ...next, ...(Object.keys(stances).length > 0 ? { stances } : {}) },
		about.machine
	);
	if (Object.keys(set).length === 0) return confirmEntry({ ...about, entry: null }, reason);
	return {
		...head(about),
		decision: 'correct',
		...coderOf(about),
		set,
		reason: reasonFor(about, reason)
	};
}

/** The entry that adds a statement at `words`, unique in the article. */
export function addEntry(
	article: string,
	words: string,
	change: Change & { holder: string },
	paragraphNo: number,
	coder: string | null,
	reason?: string
): Entry {
	return {
		find: { article, words },
		decision: 'add',
		...(coder === null ? {} : { coder }),
		set: ordered(written(change)),
		reason: reason?.trim() || `Missed by the rules in ¶${paragraphNo}.`
	};
}

/** An entry that adds, with something of it changed. */
export const changedAddition = (entry: Entry, change: Change, reason?: string): Entry => {
	const next = written(change);
	const stances = {
		...(entry.set?.stances as Stances | undefined),
		...(next.stances as Stances | undefined)
	};
	for (const [id, value] of Object.entries(stances)) if (value === null) delete stances[id];
	return {
		...entry,
		set: ordered({ ...entry.set, ...next, stances }),
		reason: reason?.trim() || entry.reason
	};
};
