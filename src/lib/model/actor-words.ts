/** What is said of one actor in words: how often and where it is heard, and its office over time. */
import { counted, joined, monthAndYear, shortDay } from './format';
import type { Day } from './day';
import { STANCE_LABELS, type ActorKind, type Stance } from './vocab';

export const KIND_LABELS: Record<ActorKind, string> = {
	person: 'Person',
	government: 'Government',
	organisation: 'Organisation',
	group: 'Group',
	unnamed: 'Unnamed source'
};

/** "16 Mar 2025 – ", "until 1 Oct 2024", "2014 – 2024"; empty where neither end is known. */
export function span(from: Day | null, to: Day | null): string {
	if (from && to) return `${monthAndYear(from)} – ${monthAndYear(to)}`;
	if (from) return `since ${shortDay(from)}`;
	return to ? `until ${shortDay(to)}` : '';
}

export interface Heard {
	utterances: number;
	outlets: number;
	/** Latest position on each proposition addressed, in the propositions' order. */
	latest: readonly { label: string; stance: Stance }[];
}

/** One or two sentences of running text; claims no more than the counts. */
export function heardWords(name: string, { utterances, outlets, latest }: Heard): string {
	if (utterances === 0) return `${name} is not heard in these articles.`;
	const times = `${name} is heard in ${counted(utterances, 'utterance')}, reported by ${counted(outlets, 'outlet')}.`;
	if (latest.length === 0) return `${times} None takes up one of the propositions.`;
	const of = (stance: Stance) => latest.filter((one) => one.stance === stance).map(({ label }) => label);
	const clauses = (['support', 'oppose', 'conditional', 'ambivalent', 'none'] as const).flatMap((stance) => {
		const labels = of(stance);
		return labels.length ? [`${STANCE_LABELS[stance].toLowerCase()}: ${joined(labels)}`] : [];
	});
	return `${times} Latest positions: ${clauses.join('; ')}.`;
}
