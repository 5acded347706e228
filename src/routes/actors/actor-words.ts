/** Sentences about one actor: how often and where it is reported, and its offices over time. */
import { capital, counted, joined, monthAndYear, shortDay } from '$lib/model/format';
import type { Day } from '$lib/model/day';
import { inSentence } from '$lib/model/naming';
import type { ActorKind, Stance } from '$lib/model/vocab';

export const KIND_LABELS: Record<ActorKind, string> = {
	person: 'Person',
	government: 'Government',
	organisation: 'Organisation',
	group: 'Group',
	unnamed: 'Unnamed source'
};

/** "since 16 Mar 2025", "until 1 Oct 2024", "Jan 2017 – Jan 2021"; empty if neither end is known. */
export function span(from: Day | null, to: Day | null): string {
	if (from && to) return `${monthAndYear(from)} – ${monthAndYear(to)}`;
	if (from) return `since ${shortDay(from)}`;
	return to ? `until ${shortDay(to)}` : '';
}

export interface Reported {
	utterances: number;
	outlets: number;
	/** Latest position on each proposition it addressed, in the order of the propositions. */
	latest: readonly { label: string; stance: Stance }[];
}

/** The clause for each stance on a list of propositions. */
const CLAUSES: [Stance, string][] = [
	['support', 'for'],
	['oppose', 'against'],
	['conditional', 'with conditions on'],
	['ambivalent', 'open on'],
	['none', 'without a position on']
];

/** One or two sentences; they claim no more than the counts. */
export function reportedWords(name: string, { utterances, outlets, latest }: Reported): string {
	const phrase = inSentence(name);
	if (utterances === 0) return `No statement by ${phrase} is reported here.`;
	const times = `${capital(counted(utterances, 'statement'))} by ${phrase}, reported by ${counted(outlets, 'outlet')}.`;
	const clauses = CLAUSES.flatMap(([stance, words]) => {
		const labels = latest.filter((one) => one.stance === stance).map(({ label }) => label);
		return labels.length ? [`${words} ${joined(labels)}`] : [];
	});
	if (clauses.length === 0) return `${times} None of the propositions is addressed.`;
	return `${times} Latest positions: ${clauses.join('; ')}.`;
}
